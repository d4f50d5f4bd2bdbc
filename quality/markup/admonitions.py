r"""The text below `!!! note`, `??? tip` or `=== "Tab"`, which MkDocs indents and CommonMark takes for code.

Before a source is parsed, each such line is put as an item of a list, with as many characters, so
that what is indented below belongs to it; the reader then takes the item for what holds the list.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quality.lazy import Lazy
from quality.markup.jsx import Remark

_OPENER = Lazy(r"([ \t]*)(?:!!!|\?\?\?|===)")
_BODY = Lazy(r"\n(?:[ \t]*\n)*([ \t]*)\S")
_INDENT = 4
_MARKER = "+   "  # what follows it stands where the text below does


class Marked(NamedTuple):
    """A source with admonitions as items, and where these begin."""

    source: str
    items: frozenset[int]

    def begins(self, name: str, start: int) -> bool:
        """Tell whether an element of Markdown that starts there is one of these, or their list."""
        if not self.items or name not in ("List", "Item"):
            return False
        while self.source[start : start + 1] in (" ", "\t"):
            start += 1
        return start in self.items


def marked(source: str, remarks: Sequence[Remark]) -> Marked:
    r"""Return a source, as long, with the openers of indented text among its remarks as items.

    >>> from quality.markup.jsx import remarks
    >>> marked(note := "!!! note\n\n    Mind.", remarks(note))
    Marked(source='+   xxxx\n\n    Mind.', items=frozenset({0}))
    """
    parts: list[str] = []
    items: list[int] = []
    last = 0
    for remark in remarks:
        opener = _OPENER.match(source, remark.start, remark.end)
        if opener and _is_below(source, remark.end, opener[1]):
            place = opener.end(1)
            line = _MARKER + "x" * (remark.end - place - len(_MARKER))
            parts += (source[last:place], line)
            items.append(place)
            last = remark.end
    return Marked("".join((*parts, source[last:])) if parts else source, frozenset(items))


def _is_below(source: str, end: int, indent: str) -> bool:
    """Tell whether the first text after a line is indented as what belongs to it."""
    below = _BODY.match(source, end)
    return below is not None and _width(below[1]) >= _width(indent) + _INDENT


def _width(indent: str) -> int:
    return len(indent.expandtabs(_INDENT))
