"""What comes back is a fault where a reader can still remember it."""

import pytest

from quality.scorer import Scorer

SAID = "The river authority guards every village along the lower valley against spring floods."
GRIP = "The harbour board holds a firm grip on every berth."
WHO = "clerk baker nurse miller doctor vicar sailor porter".split()
DID = "saw met paid fed heard found left".split()
AGAIN = "On Sundays, when the nets are dry and the crews sleep, it holds a firm grip on every berth, too."
LATER = (
    "In May some of the boats go north, and by then it holds a firm grip on every berth of ours."
)


def filler(words):
    """Return paragraphs of so many words, no run of which comes back."""
    made = (
        f"The {WHO[n % 8]} {DID[n % 7]} {'abcdefghij'[n % 10]}{n} there." for n in range(words // 5)
    )
    return "\n\n".join(made)


def found(rule, *parts):
    report = Scorer(select=[rule]).score("\n\n".join(("# The town", *parts)), format="markdown")
    return [finding.excerpt for finding in report.findings]


@pytest.mark.parametrize(("between", "excerpts"), [(1900, [SAID]), (2100, [])])
def test_a_sentence_comes_back_within_two_thousand_words(between, excerpts):
    assert found("repetition.near-duplicate-sentence", SAID, filler(between), SAID) == excerpts


@pytest.mark.parametrize(
    ("between", "excerpts"), [(900, ["holds a firm grip on every berth"]), (1100, [])]
)
def test_a_phrase_comes_back_within_a_thousand_words(between, excerpts):
    assert found("repetition.phrase-refrain", GRIP, filler(between), AGAIN) == excerpts


def test_a_phrase_that_keeps_coming_back_is_held_against_the_nearest():
    parts = (GRIP, filler(800), AGAIN, filler(800), LATER)
    assert len(found("repetition.phrase-refrain", *parts)) == 2


@pytest.mark.parametrize(
    ("topic", "excerpts"),
    [("harbour", ["with a firm grip on the harbour"]), ("harbour grip", [])],
)
def test_one_word_of_a_phrase_may_be_the_topic(topic, excerpts):
    parts = (
        "The board has ruled for years with a firm grip on the harbour.",
        *[f"The {topic} opened late." for _ in range(4)],
        "Nobody could say in May how to live with a firm grip on the harbour, or without it.",
    )
    assert found("repetition.phrase-refrain", *parts) == excerpts
