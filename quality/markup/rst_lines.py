"""The lines of a reStructuredText source, with their indentation and their looks."""

import re
from typing import NamedTuple

_LINES = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_RULE = re.compile(r"([!-/:-@\[-`{-~])\1+")
_ITEM = re.compile(r"(?P<mark>[-*+•‣⁃]|\(?(?:\d{1,4}|[a-zA-Z]|\#|[ivxlc]+)[.)])(?:[ \t]+(?=\S)|$)")
_FIELD = re.compile(r":(?![ \t:])(?:[^:\n`]|:(?![ \t\n]))*:(?:[ \t]+|$)")
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
    """Return the lines of `source`."""
    return [_line(source, *match.span(1)) for match in _LINES.finditer(source)]


def _line(source: str, start: int, end: int) -> Line:
    if start == 0 and source.startswith("\ufeff"):
        start = 1
    line = source[start:end]
    text = line.strip(" \t\f\v")
    lead = line[: line.find(text)] if text else line
    return Line(text, start + len(lead), len(lead.expandtabs(_TAB)))


def is_rule(text: str) -> bool:
    """Tell whether a line is one punctuation mark repeated, as above and below titles."""
    return text not in ("::", "..") and bool(_RULE.fullmatch(text))


def item_mark(text: str) -> tuple[str, int] | None:
    """Return the mark of a list item, digits and letters as `1`, and where its text begins."""
    match = _ITEM.match(text)
    return (re.sub(r"[\w#]+", "1", match["mark"]), match.end()) if match else None


def field_end(text: str) -> int:
    """Return where the body of a field such as `:date: today` begins, 0 if it is none."""
    match = _FIELD.match(text)
    return match.end() if match else 0
