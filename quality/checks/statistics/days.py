"""Days that no calendar has: 31 June, and a Friday that was a Saturday."""

from collections.abc import Iterator
from datetime import date

from quality.dates import MONTHS, WEEKDAYS
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match

_SHORT_MONTH = r"(?:April|June|September|November)"
_MONTH = 12  # characters of a month, its blank and "st"
_NO_SUCH_DAY = Lazy(
    rf"\b(?:31(?:st)? {_SHORT_MONTH}|{_SHORT_MONTH} 31(?:st)?|3[01](?:st|th)? February"
    r"|February 3[01](?:st|th)?)\b(?![\d:.]\d)"
)
_WEEKDAY = 24  # characters of a weekday, or of a month and a year, and what stands between
_SHORTENED = 3  # letters by which a day and a month are known
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMED = Lazy(
    r"\b(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\b\.?)),? (?:the )?"
    rf"(?:{_DAY} (?:of )?(?P<month>[a-z]{{3,9}})\.?,?|(?P<month2>[a-z]{{3,9}})\.? {_DAY.replace('day', 'day2')},?)"
    r" (?P<year>(?:19|20)\d\d)\b(?![-–/]\d)"
)
_EARLIEST = 1924  # before it some countries still counted by another calendar
_NO_DAY = "“{match}” is no day of the calendar: check the date."
_OTHER_DAY = "“{match}” is a %s: check the day and the date."


def no_such_day(document: Document) -> Iterator[Match]:
    """Yield `31 June` and `30 February`."""
    text = document.flat
    late = (span for span in document.cues("number") if text[span.start : span.end] in ("30", "31"))
    for start, end in late:
        match = _NO_SUCH_DAY.search(text, max(0, start - _MONTH), end + _MONTH)
        if match:
            yield Match(*match.span(), note=_NO_DAY)


def other_weekday(document: Document) -> Iterator[Match]:
    """Yield each date with the weekday of another, in the words of the author.

    >>> text = "Send it by Friday 13 June 2026."
    >>> [text[m.start:m.end] for m in other_weekday(Document(text))]
    ['Friday 13 June 2026']
    """
    last = -1
    for start, end in document.cues("date"):
        match = _NAMED.search(document.folded, max(0, start - _WEEKDAY), end + _WEEKDAY)
        if not match or match.start() <= last or document.in_zone("quotation", match.start()):
            continue
        last = match.start()
        told, day = match["weekday"][:_SHORTENED], _date(match.groupdict())
        right = WEEKDAYS[day.weekday()] if day else told
        if not right.startswith(told):
            yield Match(*match.span(), note=_OTHER_DAY % right.capitalize())


def _date(parts: dict[str, str | None]) -> date | None:
    """Return the date that day, month and year stand for, None where they stand for none."""
    day, month = parts["day"] or parts["day2"] or "", parts["month"] or parts["month2"] or ""
    names = [name[:_SHORTENED] for name in MONTHS if name.startswith(month[:_SHORTENED])]
    year = int(parts["year"] or 0)
    if not names or year < _EARLIEST:
        return None
    try:
        return date(year, [name[:_SHORTENED] for name in MONTHS].index(names[0]) + 1, int(day))
    except ValueError:
        return None
