"""Three hedges within a few words of one sentence."""

import pytest

from quality.checks.hedging import heaped_hedges
from quality.document import Document


def found(text):
    document = Document(text)
    return [document.text[m.start : m.end] for m in heaped_hedges(document, {})]


def test_the_second_and_third_hedge_are_marked_with_what_is_between_them():
    assert found("The pump might in some way possibly seem loud.") == ["possibly seem"]


@pytest.mark.parametrize(
    "text",
    [
        "The pump may leak, and it seems loud.",
        "“The pump might in some way possibly seem loud,” said Ann.",
        "It may rain. Perhaps it seems so. It could be May.",
        "The pump may leak when the mill by the river is run at night by two of the men, and"
        " perhaps, as the clerk wrote in his book of that year, it also seems to be loud.",
    ],
)
def test_fewer_hedges_hedges_far_apart_and_quoted_ones_are_left_alone(text):
    assert found(text) == []
