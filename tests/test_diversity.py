"""Lexical diversity and repetition: values worked out by hand, and the originals' properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quality
from quality.document import Document
from quality.measures.diversity import hapax_share, mattr, mtld
from quality.measures.repetition import mattr_50

WORDS = st.lists(st.sampled_from("a b c d e f g h".split()), max_size=80)
PAGE = "The sea was calm. The sea was calm.\n\nA gull flew off.\n\nA gull flew off.\n"


@pytest.mark.parametrize(
    ("words", "window", "value"),
    [
        ("a b c", 2, 1.0),
        ("a a b", 2, 0.75),
        ("a b a b", 3, 2 / 3),
        ("a b a", 50, 2 / 3),
        ("", 50, 1.0),
    ],
)
def test_mattr_is_the_mean_of_its_windows(words, window, value):
    assert mattr(words.split(), window) == pytest.approx(value)


@given(words=WORDS, window=st.integers(1, 60))
def test_mattr_is_that_of_the_windows_one_by_one(words, window):
    windows = [words[at : at + window] for at in range(max(1, len(words) - window + 1))]
    ratios = [len(set(each)) / len(each) for each in windows if each]
    assert mattr(words, window) == pytest.approx(sum(ratios) / len(ratios) if ratios else 1.0)


@given(words=WORDS)
def test_the_fast_mattr_of_50_is_the_same(words):
    document = Document(" ".join(words), "plain")
    assert mattr_50(document) == pytest.approx(mattr(document.words.texts, 50))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # a factor ends with the second "a" (2/3); then b, and c and b backwards
        ("a b a", 3.0),
        # forwards: "a b a" is one factor, "c" is none: 4/1; backwards: "c a b a" reaches 3/4,
        # a part of (1 - 3/4) / (1 - 0.72) = 0.892857: 4.48
        ("a b a c", (4 + 4 * 0.28 / 0.25) / 2),
        ("a b c d", 4.0),
        ("", 0.0),
        # every second word ends a factor: 6/3
        ("a a a a a a", 2.0),
    ],
)
def test_mtld_is_as_worked_out_by_hand(words, value):
    assert mtld(words.split()) == pytest.approx(value)


@given(words=WORDS)
def test_mtld_is_the_same_backwards(words):
    assert mtld(words) == pytest.approx(mtld(words[::-1]))


@pytest.mark.parametrize(("words", "value"), [("a b a c", 0.5), ("a a", 0.0), ("", 0.0)])
def test_hapaxes_are_the_words_that_come_once(words, value):
    assert hapax_share(words.split()) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("duplicate_line_share", 1 / 3),
        ("duplicate_paragraph_share", 1 / 3),
        # the sea was calm the sea was calm a gull flew off a gull flew off
        ("top_2gram_share", 4 / 16),
        ("top_4gram_share", 8 / 16),
        ("duplicate_5gram_share", 0),
        ("hapax_share", 0),
        # content words: sea calm | sea calm | gull flew | gull flew: too few each
        ("self_similarity", 0),
    ],
)
def test_repetition_is_as_worked_out_by_hand(name, value):
    report = quality.Scorer(features=["repetition"]).score(PAGE, format="plain")
    assert report.features[f"repetition.{name}"] == pytest.approx(value)


def test_runs_found_again_count_each_word_once():
    text = "red green blue white black grey. x y. red green blue white black grey."
    report = quality.Scorer(features=["repetition.duplicate_5gram_share"]).score(text)
    assert report.features["repetition.duplicate_5gram_share"] == pytest.approx(12 / 14)


def test_runs_that_overlap_are_no_more_than_all_words():
    report = quality.Scorer(features=["repetition.top_2gram_share"]).score("Go go go go go.")
    assert report.features["repetition.top_2gram_share"] == 1.0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ships carry heavy cargo. Ships carry heavy cargo.", 1.0),
        ("Ships carry heavy cargo. Birds build small nests.", 0.0),
        # two of four words shared: 2 / (2 * 2); three pairs: 1/2, 0, 0
        ("Ships carry heavy cargo. Ships carry light mail. Birds build small nests.", 0.5 / 3),
        ("Ships carry heavy cargo.", 0.0),
    ],
)
def test_self_similarity_is_the_mean_over_pairs_of_sentences(text, value):
    report = quality.Scorer(features=["repetition.self_similarity"]).score(text)
    assert report.features["repetition.self_similarity"] == pytest.approx(value)


def test_the_group_is_not_in_a_report_unless_asked():
    assert "repetition.mtld" not in quality.score(PAGE).features


@pytest.mark.parametrize("name", ["repetition.mattr_50", "repetition.mtld", "readability.flesch"])
def test_features_can_be_asked_for_by_name(name):
    assert name in quality.Scorer(features=[name]).score(PAGE).features
