"""Sentences that go in a circle are told from definitions that explain."""

import pytest

from quality.checks.circular import circles
from quality.document import Document


@pytest.mark.parametrize(
    "text",
    [
        "Insularity is the quality of being insular, that is, of insularity.",
        "Simply put, harbour dredging is the kind of dredging that means the dredging of harbours.",
        "Explaining how harbours freeze helps us explain the freezing of harbours.",
    ],
)
def test_a_sentence_that_says_only_its_subject_again_is_found(text):
    assert [text[m.start : m.end] for m in circles(Document(text))] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Dampness is the water that a wall draws out of the ground.",
        "Each new number is the sum of the numbers and the sum of numbers.",
        "An old boat is the same boat as a new boat that is a boat.",
        "A boat is the boat.",
        "Harbour dredging is the `dredging` by dredging boats of a dredging harbour.",
    ],
)
def test_a_sentence_that_adds_something_goes_in_no_circle(text):
    assert list(circles(Document(text, "markdown"))) == []
