"""Headlines against texts that say the opposite, and against texts that say the same."""

from pathlib import Path

import pytest
import yaml

from quality import Scorer

PAIRS = yaml.safe_load((Path(__file__).parent / "headline_pairs.yaml").read_text(encoding="utf-8"))
RULES = [
    "headline.clickbait",
    "headline.denied-effect",
    "headline.inverted-relation",
    "headline.missing-number",
    "headline.other-name",
    "headline.opposite-direction",
    "headline.refuted-by-text",
    "headline.reversed-result",
    "headline.surer-than-text",
    "headline.truncated-headline",
    "headline.unlike-counts",
]


@pytest.fixture(scope="module")
def scorer():
    return Scorer(select=RULES)


def found(scorer, pair):
    return scorer.score(f"# {pair['headline']}\n\n{pair['body']}", format="markdown").findings


@pytest.mark.parametrize(
    ("how", "least"),
    [
        ("negation", 23),
        ("winner", 14),
        ("inverted", 6),
        ("direction", 23),
        ("rumour", 8),
        ("figure", 12),
        ("certainty", 9),
        ("person", 3),
        ("clickbait", 4),
        ("truncated", 2),
    ],
)
def test_texts_that_contradict_their_headline_are_found_as_often_as_is_said(scorer, how, least):
    assert sum(bool(found(scorer, pair)) for pair in PAIRS if pair.get("how") == how) >= least


@pytest.mark.parametrize(
    "pair", [pair for pair in PAIRS if "how" not in pair], ids=lambda pair: pair["headline"]
)
def test_a_text_that_agrees_with_its_headline_is_left_alone(scorer, pair):
    assert not found(scorer, pair)


@pytest.mark.parametrize(
    "headline",
    [
        "Will house prices rise in June?",
        "House prices may rise in June",
        "House prices rise and rents fall",
    ],
)
def test_a_headline_that_asks_hedges_or_tells_of_two_moves_claims_no_direction(scorer, headline):
    assert not found(
        scorer, {"headline": headline, "body": "House prices fell by a tenth in June."}
    )


def test_a_forecast_in_the_text_is_no_opposite_of_its_headline(scorer):
    body = "It was a surprise to the lender. It had said that house prices would fall by a tenth."
    assert not found(scorer, {"headline": "House prices rise in June", "body": body})
