"""Dates with the weekday of another day."""

import pytest

from quality.checks.statistics.days import no_such_day, other_weekday
from quality.document import Document


def _found(text: str) -> list[str]:
    document = Document(text)
    return [document.text[m.start : m.end] for m in other_weekday(document)]


@pytest.mark.parametrize(
    "text",
    [
        "Friday 13 June 2026",
        "Friday the 13th of June 2026",
        "Fri, 13 Jun. 2026",
        "Friday, June 13, 2026",
        "Fri June 13th 2026",
    ],
)
def test_a_wrong_weekday_is_found_however_the_date_is_written(text: str) -> None:
    assert _found(f"Send it by {text}, please.") == [text.rstrip(",")]


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 13 June 2026",
        "Friday 13 June",
        "Friday 13 June 1890",
        "Friday 13 Boats 2026",
        "Friday 31 June 2026",
        "“We met on Friday 13 June 2026,” she said",
        "Friday 13 June 2026–27",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert _found(f"It was {text}.") == []


def test_each_date_is_told_once() -> None:
    assert len(_found("Come on Friday 13 June 2026 or on Monday 16 June 2026.")) == 2


def test_the_message_names_the_right_day() -> None:
    (match,) = other_weekday(Document("Send it by Friday 13 June 2026."))
    assert "is a Saturday" in match.note


def test_a_day_that_no_month_has_is_found() -> None:
    (match,) = no_such_day(Document("It opens on 31 June."))
    assert "no day of the calendar" in match.note
