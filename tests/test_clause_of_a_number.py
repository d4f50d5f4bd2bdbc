"""A number excuses a match only in its own clause."""

import pytest

import quality

RULE = "statistics.trend-without-figure"


def found(sentence):
    scorer = quality.Scorer(select=[RULE])
    text = f"The harbour is old. {sentence} It is open."
    return [finding.rule for finding in scorer.score(text).findings]


@pytest.mark.parametrize(
    "sentence",
    [
        "It has 12 boats, and the queue has ballooned.",
        "The queue has ballooned, but 12 boats are left.",
    ],
)
def test_a_number_in_another_clause_excuses_no_trend(sentence):
    assert found(sentence) == [RULE]


@pytest.mark.parametrize(
    "sentence",
    [
        "The queue has ballooned to 12 boats, and it is loud.",
        "The queue has ballooned by 3, 4, and 5.",
    ],
)
def test_a_number_in_the_clause_of_a_trend_excuses_it(sentence):
    assert found(sentence) == []
