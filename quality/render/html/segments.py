"""A text cut where findings begin and end, so that overlapping ones can be marked."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from quality.rule import SEVERITIES
from quality.span import Span

_NAMED = 20  # findings that one piece of text names; what overlaps more is counted


class Segment(NamedTuple):
    """A piece of text and the findings over it, by number.

    `begins` are those of them that begin here, all of them; `over` are the first 20 and
    `more` is how many others there are. `severity` is the worst; None where there is none.
    """

    start: int
    end: int
    over: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    more: int = 0
    severity: str | None = None


def segments(length: int, spans: Sequence[tuple[Span, str]]) -> Iterator[Segment]:
    """Yield a text of `length` characters in pieces, given the span and severity of findings.

    A finding is over at least one character where there is one; none is cut out of the text.

    >>> [(s.start, s.end, s.over) for s in segments(6, [(Span(1, 4), "error"), (Span(3, 5), "info")])]
    [(0, 1, ()), (1, 3, (0,)), (3, 4, (0, 1)), (4, 5, (1,)), (5, 6, ())]
    """
    starts: dict[int, list[int]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    for number, (span, _) in enumerate(spans):
        start, end = _visible(span, length)
        starts[start].append(number)
        ends[end].append(number)
    active: dict[int, None] = {}
    tally: Counter[str] = Counter()
    cuts = sorted({0, length, *starts, *ends})
    for start, end in pairwise(cuts):
        for number in ends[start]:
            active.pop(number, None)
            tally[spans[number][1]] -= 1
        for number in starts[start]:
            active[number] = None
            tally[spans[number][1]] += 1
        over = tuple(islice(active, _NAMED))
        worst = next((name for name in SEVERITIES if tally[name] > 0), None)
        more = len(active) - len(over)
        yield Segment(start, end, over, tuple(starts[start]), more, worst)


def _visible(span: Span, length: int) -> Span:
    """Return a span within the text and, if it can be, not empty."""
    start = min(max(0, span.start), max(0, length - 1))
    return Span(start, min(length, max(span.end, start + 1)))
