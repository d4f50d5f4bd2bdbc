"""What stands behind the two dots of reStructuredText: notes, directives, comments."""

import re
from enum import Enum
from typing import NamedTuple

EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
_DIRECTIVE = re.compile(r"(?P<name>[\w+-]+(?:[.:][\w+-]+)*)[ \t]?::(?:[ \t]+|$)")
_NOTE = re.compile(r"\[(?:\#?[\w.-]*|\*)\][ \t]+")
_VERSION = re.compile(r"\S*[ \t]*")
_CODE = frozenset(
    "code code-block sourcecode parsed-literal math highlight doctest testcode testoutput"
    " testsetup prompt console ipython productionlist".split()
)
_TITLED = frozenset(
    "note warning tip important caution danger error hint attention seealso admonition topic"
    " sidebar rubric centered".split()
)
_VERSIONED = frozenset("deprecated versionadded versionchanged versionremoved".split())
_UNTITLED = frozenset(
    "container compound only glossary class rst-class tab hlist function method attribute data"
    " exception describe option confval envvar decorator".split()
)
_CAPTIONED = frozenset(("table", "list-table", "csv-table"))
_QUOTED = frozenset(("epigraph", "pull-quote", "highlights"))


class Treatment(Enum):
    """What to make of explicit markup."""

    COMMENT = "comment"
    SKIP = "skip"
    CODE = "code"
    PROSE = "prose"
    QUOTATION = "quotation"
    FIGURE = "figure"
    TABLE = "table"


class Explicit(NamedTuple):
    """How to read explicit markup and where in its first line its text begins."""

    treatment: Treatment
    offset: int


def explicit(line: str) -> Explicit:
    """Return how to read explicit markup that begins with `line`.

    >>> explicit(".. note:: Mind the gap.")
    Explicit(treatment=<Treatment.PROSE: 'prose'>, offset=10)
    """
    dots = EXPLICIT.match(line)
    start = dots.end() if dots else 0
    if note := _NOTE.match(line, start):
        return Explicit(Treatment.PROSE, note.end())
    if match := _DIRECTIVE.match(line, start):
        return _directive(match["name"], line, match.end())
    hidden = line[start : start + 1] in ("_", "|")
    return Explicit(Treatment.SKIP if hidden else Treatment.COMMENT, start)


def _directive(name: str, line: str, offset: int) -> Explicit:
    name = name.lower()
    if name in _TITLED:
        return Explicit(Treatment.PROSE, offset)
    if name in _VERSIONED:
        version = _VERSION.match(line, offset)
        return Explicit(Treatment.PROSE, version.end() if version else offset)
    if name in _UNTITLED or ":" in name:
        return Explicit(Treatment.PROSE, len(line))
    if name in _CODE:
        return Explicit(Treatment.CODE, len(line))
    if name in _QUOTED:
        return Explicit(Treatment.QUOTATION, offset)
    if name == "figure":
        return Explicit(Treatment.FIGURE, len(line))
    return Explicit(Treatment.TABLE if name in _CAPTIONED else Treatment.SKIP, offset)
