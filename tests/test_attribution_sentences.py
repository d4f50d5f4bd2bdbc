"""Sentences that say what nobody in particular thinks, and sentences that only look like them."""

from pathlib import Path

import pytest
import yaml

from quality import Scorer

SENTENCES = yaml.safe_load(
    (Path(__file__).parent / "attribution_sentences.yaml").read_text(encoding="utf-8")
)
RULES = [
    "attribution.anonymous-stakeholders",
    "attribution.impersonal-reporting",
    "attribution.unnamed-studies",
    "attribution.weasel-attribution",
    "hedging.asserted-certainty",
]


@pytest.fixture(scope="module")
def scorer():
    return Scorer(select=RULES)


@pytest.mark.parametrize("sentence", SENTENCES["found"])
def test_what_nobody_in_particular_says_is_found(scorer, sentence):
    assert scorer.score(sentence, format="plain").findings


@pytest.mark.parametrize("sentence", SENTENCES["left"])
def test_what_only_looks_like_it_is_left_alone(scorer, sentence):
    assert not scorer.score(sentence, format="plain").findings


def test_named_critics_experts_and_studies_are_no_fault_in_one_text(scorer):
    text = "\n\n".join(SENTENCES["left"][:30])
    assert not scorer.score(text, format="plain").findings


@pytest.mark.parametrize("sentence", SENTENCES["missed"])
def test_what_is_known_to_be_missed_is_listed_as_such(scorer, sentence):
    assert not scorer.score(sentence, format="plain").findings
