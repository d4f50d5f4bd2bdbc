"""Places behind points that no finding shows, as remarks to mark in the text."""

from collections.abc import Iterator
from textwrap import shorten

from quality.render.fixes import faultless
from quality.report import Explanation, Finding, Report
from quality.span import Lines, merged

_RULES = 3
_PLACES = 5  # of a rule
_QUOTED = 40  # characters


def within(report: Report, text: str) -> Iterator[Finding]:
    """Yield a remark on each place of the rules that take most points and found nothing."""
    source = Lines(text)
    for each in faultless(report)[:_RULES]:
        yield from _remarks(each, text, source)


def _remarks(explanation: Explanation, text: str, source: Lines) -> Iterator[Finding]:
    for start, end in merged(explanation.places)[:_PLACES]:
        first, last = source.position(start), source.position(end)
        words = shorten(text[start:end], _QUOTED, placeholder="…") or text[start : start + _QUOTED]
        message = f"“{words}” counts, though all is within the limit."
        yield Finding(explanation.rule, "info", message, start, end, *first, *last, excerpt=words)
