"""Doubt beside certainty, doubt upon doubt and emphasis: sentences that have it, and near ones."""

from pathlib import Path

import pytest
import yaml

from quality import Scorer

SENTENCES = yaml.safe_load(
    (Path(__file__).parent / "hedging_sentences.yaml").read_text(encoding="utf-8")
)


def cases(which):
    return [(rule, text) for rule, lists in SENTENCES.items() for text in lists[which]]


def matched(rule, text):
    """Return what the rule counts; some of these rules report only what is too much of a text."""
    return Scorer(select=[rule]).score(text, format="plain").features.get(rule, 0)


@pytest.mark.parametrize(("rule", "text"), cases("found"))
def test_a_sentence_with_the_fault_is_found(rule, text):
    assert matched(rule, text)


@pytest.mark.parametrize(("rule", "text"), cases("left"))
def test_a_sentence_that_only_looks_like_it_is_left_alone(rule, text):
    assert not matched(rule, text)
