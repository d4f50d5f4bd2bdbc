"""The lines of a source that is read line by line, with their indentation."""

import re
from typing import NamedTuple

_LINES = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_TAB = 8


class Line(NamedTuple):
    """A line without its indentation and the blanks at its end."""

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        """Return the offset behind the text."""
        return self.start + len(self.text)

    def after(self, offset: int, indent: int) -> "Line":
        """Return what is left of the line from `offset` on, as if indented by `indent`."""
        rest = self.text[offset:]
        return Line(rest, self.start + offset, indent)


def lines_of(source: str) -> list[Line]:
    r"""Return the lines of `source`; a byte-order mark is none of the first.

    >>> lines_of("One\n  two ")[:2]
    [Line(text='One', start=0, indent=0), Line(text='two', start=6, indent=2)]
    """
    return [_line(source, *match.span(1)) for match in _LINES.finditer(source)]


def _line(source: str, start: int, end: int) -> Line:
    if start == 0 and source.startswith("\ufeff"):
        start = 1
    line = source[start:end]
    text = line.strip(" \t\f\v")
    lead = line[: line.find(text)] if text else line
    return Line(text, start + len(lead), len(lead.expandtabs(_TAB)))
