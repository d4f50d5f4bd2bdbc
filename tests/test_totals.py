"""Averages, small counts and ranges: when they ask for a source."""

import pytest

from quality.checks.statistics.claims import unsourced_total
from quality.document import Document

_TALK = "The lane runs down to the water, and boats lie along it on wet grass in the rain. "
_FIRST = "Nothing else stands there. " + _TALK * 9


def found(text: str) -> list[str]:
    """Return the totals without a source in a text."""
    document = Document(text)
    return [document.text[match.start : match.end] for match in unsourced_total(document, {})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Members save £12 a month on average.", ["£12"]),
        ("The average wait is 40 minutes.", ["40 minutes"]),
        ("Typical salary: £60,000 to £90,000.", []),
        ("Members save £12 a month.", []),
    ],
)
def test_an_average_is_counted_by_somebody_whatever_its_size(text: str, told: list[str]) -> None:
    assert found(text) == told


def test_a_range_is_one_figure() -> None:
    assert found("The average salary is between £17 and £20 a month.") == ["£17"]


def test_a_small_count_asks_for_a_source_where_sources_are_rare() -> None:
    assert found(_FIRST + "Thirty-eight sheds burned in May.") == ["Thirty-eight sheds"]


def test_a_small_count_stands_in_a_text_with_sources() -> None:
    named = "“It is wet,” said Ann Marsh of the Tide Office. " * 3
    assert found(named + _FIRST + "Thirty-eight sheds burned in May.") == []


def test_hundreds_and_tens_joined_by_and_are_one_number() -> None:
    text = _FIRST + "Two hundred and forty jars were broken."
    assert found(text) == ["Two hundred and forty jars"]


def test_a_figure_that_only_a_heading_has_is_asked_for_its_source() -> None:
    assert found(f"# Sheds\n\n{_TALK}\n\n## The £40 million shed\n\n{_TALK}") == ["£40 million"]


def test_a_heading_leaves_its_figure_to_the_text_that_has_it() -> None:
    told = "The club spent £40 million on the shed."
    text = f"# Sheds\n\n{_TALK}\n\n## The £40 million shed\n\n{told} {_TALK}"
    assert found(text) == ["£40 million"]


def test_a_sum_spent_on_people_is_no_price() -> None:
    assert found("The club spent £62 million on players.") == ["£62 million"]


def test_somebody_quoted_above_does_not_speak_for_the_writer() -> None:
    quoted = "A sign reads: “We eat what we catch here.”"
    assert found(_FIRST + quoted + "\n\nThe boats took 61,000 people out.") == ["61,000 people"]


def test_a_small_count_of_a_writer_who_says_we_stands() -> None:
    assert found("We row here. " + _FIRST + "Thirty-eight sheds burned in May.") == []
