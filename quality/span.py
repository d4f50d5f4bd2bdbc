"""Positions in a text: half-open spans and the lines they fall on."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_SEVERAL_BYTES = re.compile("[^\x00-\x7f\ud800-\udfff]")  # half a character becomes a `?`
_NEWLINE = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column, both counted from 1; columns count code points."""

    line: int
    column: int


class Lines:
    """The lines of a text, for turning offsets into positions."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]
        self._text = text

    def position(self, offset: int) -> Position:
        """Return the line and column of `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """Return the span of `line` (from 1) without its line ending."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return Span(start, start + len(self._text[start:end].rstrip("\r\n")))

    def __len__(self) -> int:
        return len(self._starts)


class ByteOffsets:
    """From offsets into the UTF-8 form of a text back to code points."""

    def __init__(self, text: str) -> None:
        self.encoded = text.encode("utf-8", "replace")
        self._ends: list[int] = []  # byte offset behind each character of several bytes
        self._extra: list[int] = [0]  # bytes more than characters, up to there
        if len(self.encoded) != len(text):
            self._note(text)

    def _note(self, text: str) -> None:
        extra = 0
        for match in _SEVERAL_BYTES.finditer(text):
            code = ord(match[0])
            extra += 1 if code < 0x800 else 2 if code < 0x10000 else 3
            self._ends.append(match.end() + extra)
            self._extra.append(extra)

    def __call__(self, offset: int) -> int:
        """Return the code-point offset of a byte offset at a character's edge."""
        return offset - self._extra[bisect_right(self._ends, offset)]


def merged(spans: Iterable[tuple[int, int]]) -> list[Span]:
    """Return `spans` in order with overlapping and touching ones made one.

    >>> merged([(5, 9), (0, 2), (1, 3), (3, 4)])
    [Span(start=0, end=4), Span(start=5, end=9)]
    """
    joined: list[Span] = []
    reach = -1
    for start, end in sorted(spans):
        if start > reach:
            joined.append(Span(start, end))
            reach = end
        elif end > reach:
            joined[-1] = Span(joined[-1].start, end)
            reach = end
    return joined


def inside(spans: Sequence[Span], offset: int) -> bool:
    """Tell whether a place is in one of `spans`, which are in order and apart.

    >>> inside([Span(0, 2), Span(5, 9)], 2), inside([Span(0, 2), Span(5, 9)], 5)
    (False, True)
    """
    before = bisect_right(spans, offset, key=_start) - 1
    return before >= 0 and offset < spans[before].end


def outside(places: tuple[Span, ...], spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the places that begin in none of `spans`, which are in order and apart.

    >>> outside((Span(0, 2), Span(4, 6)), [Span(3, 9)])
    (Span(start=0, end=2),)
    """
    return tuple(each for each in places if not inside(spans, each.start)) if spans else places


def _start(span: Span) -> int:
    return span.start
