"""Headings and lead-ins against the number of things below them."""

import pytest

from quality.checks.headline.counted_lists import miscounted
from quality.document import Document

SHORT = (
    "# Tea\n\n## Four kinds of tea\n\n- green\n- black\n- white\n",
    "# Tea\n\n## The 5 best pots\n\nAll are glazed.\n\n1. Ada\n2. Bel\n3. Cob\n",
    "# Tea\n\n## All seven pots\n\n| Pot | Price |\n|---|---|\n| Ada | 4 |\n| Bel | 5 |\n",
    "# Tea\n\n## What to buy: four kinds of pot\n\n- small\n- large\n- huge\n",
    "There are three sizes of pot:\n\n- small\n- large\n",
    "The pot comes in two sizes:\n\n- small\n- large\n- huge\n",
)
WHOLE = (
    "# Tea\n\n## Three kinds of tea\n\n- green\n- black\n- white\n",
    "# Tea\n\n## Two kinds of tea\n\n1. green\n   - flat\n   - rolled\n2. black\n",
    "# Tea\n\n## Four minutes of rest\n\n- pour\n- wait\n",
    "# Tea\n\n## Two kinds of tea\n\n- green\n- black\n- and a third that nobody drinks\n",
    "# Tea\n\n## Four kinds of tea\n\nGreen and black are two of them. The others are rare.\n",
    "There are four pots. These are the lids:\n\n- small\n- large\n",
)


def found(text: str) -> list[str]:
    document = Document(text, "markdown")
    return [document.text[match.start : match.end] for match in miscounted(document)]


@pytest.mark.parametrize("text", SHORT)
def test_a_count_that_the_list_below_does_not_have_is_found(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", WHOLE)
def test_a_count_that_the_list_below_has_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_note_says_both_numbers() -> None:
    (match,) = miscounted(Document("There are three pots:\n\n- Ada\n- Bel\n", "markdown"))
    assert match.note.startswith("The line says 3; the list holds 2")
