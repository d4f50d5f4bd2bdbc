"""The line a finding stands on, cut to the width of the screen, with a caret below."""

from itertools import accumulate, takewhile
from typing import NamedTuple

from quality.render.cells import cell, is_joined, visible, width
from quality.span import Lines, Span

_DOTS = "..."
_REACH = 400  # characters looked at on either side; a line may be a whole book
_WORD = 12


class Excerpt(NamedTuple):
    """A line and its underline."""

    line: str
    underline: str


def excerpt(text: str, lines: Lines, span: Span, columns: int) -> Excerpt:
    """Return what surrounds `span` on its first line, at most `columns` wide, underlined."""
    start, end = lines.line_span(lines.position(span.start).line)
    first = min(max(span.start, start), end)
    last = max(first, min(span.end, end))
    left, right = max(start, first - _REACH), min(end, last + _REACH)
    return underlined(text[left:right], Span(first - left, last - left), columns)


def underlined(line: str, span: Span, columns: int) -> Excerpt:
    """Return the part of `line` around `span` and its underline, both within `columns`.

    >>> underlined("The plan is very very good.", Span(12, 21), 40).underline
    '            ^~~~~~~~~'
    """
    line = visible(line)
    start = _base(line, span.start)
    left, right = _window(line, start, columns)
    before = _DOTS if line[:left].strip() else ""
    after = _DOTS if line[right:].strip() else ""
    tail = max(1, width(line[start : min(max(span.end, start), right)]))
    underline = " " * width(before + line[left:start]) + "^" + "~" * (tail - 1)
    return Excerpt(f"{before}{line[left:right].rstrip()}{after}", underline)


def _base(line: str, start: int) -> int:
    """Return the place of the character that the one at `start` is drawn over."""
    while 0 < start < len(line) and is_joined(line[start]):
        start -= 1
    return start


def _window(line: str, start: int, columns: int) -> Span:
    """Return the part of `line` to show: all of it, or a third of the room before `start`."""
    indent = min(start, len(line) - len(line.lstrip()))
    room = columns - 2 * len(_DOTS)
    if _fit(line[indent:], columns) == len(line) - indent:
        return Span(indent, len(line))
    left = max(indent, _back(line, start, room // 3))
    right = left + _fit(line[left:], room)
    if right == len(line):
        return Span(max(indent, _back(line, right, room, start)), right)
    word = line.rfind(" ", start, right + 1)
    return Span(left, word if word >= right - _WORD else right)


def _back(line: str, end: int, columns: int, start: int | None = None) -> int:
    """Return where the last `columns` before `end` begin, at a word up to `start`."""
    left = end - _fit(line[:end][::-1], columns)
    start = end if start is None else start
    word = line.find(" ", left - 1, start) + 1 if left else 0
    left = word if 0 < word <= left + _WORD else left
    return next((at for at in range(left, start) if not is_joined(line[at])), start)


def _fit(line: str, columns: int) -> int:
    """Return how many characters from the start of `line` take no more than `columns`."""
    if line[: columns + 1].isascii():
        return min(columns, len(line))
    return sum(1 for _ in takewhile(columns.__ge__, accumulate(map(cell, line))))
