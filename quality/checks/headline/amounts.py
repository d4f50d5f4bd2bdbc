"""Amounts of money, time, shares and counts in a sentence, each with the clause it stands in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quality.document import Document
from quality.lazy import Lazy
from quality.numerals import SCALE, SCALES
from quality.span import Span

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_AMOUNT = Lazy(
    rf"(?<![\w.,/-])(?<!by )(?<!of )(?:(?P<money>[$£€]) ?(?P<sum>{_NUMBER})(?: ?(?P<scale>{SCALE})\b)?"
    rf"|(?P<share>{_NUMBER}) ?(?:%|per ?cent\b)"
    rf"|(?P<count>{_NUMBER})(?: (?P<many>thousand|million|billion|trillion))?[ -]"
    rf"(?P<noun>[a-z]{{3,}})(?: and (?:{_NUMBER}) [a-z]+)?)"
)
_BREAK = Lazy(r"[,;:–—](?!\d)|\b(?:and|while|whereas|but|against|compared (?:with|to)|versus)\b")


class Amount(NamedTuple):
    """A value of a unit (`%`, `money` or what is counted), where it stands, and its clause."""

    value: float
    unit: str
    place: Span
    clause: Span


def amounts(document: Document, sentence: Span) -> Iterator[Amount]:
    """Yield the amounts of a sentence; a change `by` so much is none.

    >>> text = "Tea costs £2 and coffee 30 pence."
    >>> [(a.value, a.unit) for a in amounts(Document(text), Span(0, len(text)))]
    [(2.0, 'money'), (30.0, 'pence')]
    """
    for found in _AMOUNT.finditer(document.folded, *sentence):
        value, unit = _measured(found)
        yield Amount(value, unit, Span(*found.span()), _clause(document, found, sentence))


def _measured(found: re.Match[str]) -> tuple[float, str]:
    """Return the value of an amount and its unit, in the singular."""
    if found["money"]:
        return _value(found["sum"], found["scale"]), "money"
    if found["share"]:
        return _value(found["share"], ""), "%"
    return _value(found["count"], found["many"]), found["noun"].removesuffix("s")


def _value(number: str, scale: str | None) -> float:
    return float(number.replace(",", "")) * (SCALES[scale] if scale else 1.0)


def _clause(document: Document, found: re.Match[str], sentence: Span) -> Span:
    """Return the clause of an amount, with nothing of the one before or after."""
    before = [m.end() for m in _BREAK.finditer(document.folded, sentence.start, found.start())]
    after = _BREAK.search(document.folded, found.end(), sentence.end)
    return Span(before[-1] if before else sentence.start, after.start() if after else sentence.end)
