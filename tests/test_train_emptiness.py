"""Which sentences say nothing is learnt of their words, and of the company that these keep."""

import numpy as np
import pytest

from quality.train.emptiness import Sentence, Table, fit, held_out

PLACED = {
    "aspects": np.array([1.0, 0.0]),
    "factors": np.array([1.0, 0.0]),
    "planks": np.array([0.0, 1.0]),
    "nails": np.array([0.0, 1.0]),
}


def sentence(words, empty, group="1"):
    return Sentence(words.split(), "E" if empty else "S", 1.0, "labelled", group)


KNOWN = [
    sentence(f"{word} are many", word == "aspects", str(number))
    for number in range(20)
    for word in ("aspects", "planks")
]


@pytest.fixture
def weights():
    """Return what each word weighs, learnt from sentences with `aspects` and `planks`."""
    table = Table(PLACED, KNOWN)
    return table.weights(fit(table, KNOWN).coef_[0])


def test_a_word_that_was_labelled_weighs_most(weights):
    assert weights["aspects"] > weights["factors"] > 0 > weights["nails"] > weights["planks"]


def test_a_word_that_lies_nowhere_weighs_nothing_here(weights):
    assert weights["<other>"] == pytest.approx(0, abs=0.05)


def test_weights_and_base_give_what_was_fitted():
    table = Table(PLACED, KNOWN)
    told = fit(table, KNOWN)
    weights = table.weights(told.coef_[0])
    expected = told.decision_function(table.rows([sentence("aspects nails nails smeuse", True)]))
    entries = ("aspects", "nails", "nails", "<other>", "<start> aspects")
    found = sum(weights[entry] for entry in entries) + told.intercept_[0]
    assert found == pytest.approx(expected[0])


def test_a_pair_that_empty_sentences_share_weighs(weights):
    assert weights["<start> aspects"] > 0


def test_what_is_held_out_is_told_by_the_others():
    told = held_out(Table(PLACED, KNOWN), KNOWN)
    assert {bool(odds > 0) for odds, each in zip(told, KNOWN, strict=True) if each.empty} == {True}
