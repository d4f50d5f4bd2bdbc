"""What stands behind the two dots of reStructuredText: notes, directives, comments."""

import re
from enum import Enum
from typing import NamedTuple

EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
_DIRECTIVE = re.compile(r"(?P<name>[\w+-]+(?:[.:][\w+-]+)*)[ \t]?::(?:[ \t]+|$)")
_NOTE = re.compile(r"\[(?:\#?[\w.-]*|\*)\][ \t]+")
_VERSION = re.compile(r"\S*[ \t]*")


class Treatment(Enum):
    """What to make of explicit markup."""

    COMMENT = "comment"
    SKIP = "skip"
    CODE = "code"
    PROSE = "prose"
    NOTE = "note"
    TITLED = "titled"
    VERSIONED = "versioned"
    QUOTATION = "quotation"
    FIGURE = "figure"
    TABLE = "table"


_NAMES: dict[Treatment, str] = {
    Treatment.CODE: "code code-block sourcecode parsed-literal math highlight doctest testcode"
    " testoutput testsetup prompt console ipython productionlist",
    Treatment.TITLED: "note warning tip important caution danger error hint attention seealso"
    " admonition topic sidebar rubric centered",
    Treatment.VERSIONED: "deprecated versionadded versionchanged versionremoved",
    Treatment.PROSE: "container compound only glossary class rst-class tab hlist function method"
    " attribute data exception describe option confval envvar decorator",
    Treatment.TABLE: "table list-table",
    Treatment.QUOTATION: "epigraph pull-quote highlights",
    Treatment.FIGURE: "figure",
}
_TREATMENTS = {name: treatment for treatment, names in _NAMES.items() for name in names.split()}
# Their text begins in the first line; what others have there is an argument.
_RUN_IN = (Treatment.TITLED, Treatment.QUOTATION, Treatment.TABLE, Treatment.SKIP)


class Explicit(NamedTuple):
    """How to read explicit markup and where in its first line its text begins."""

    treatment: Treatment
    offset: int


def explicit(line: str) -> Explicit:
    """Return how to read explicit markup that begins with `line`.

    >>> explicit(".. note:: Mind the gap.")
    Explicit(treatment=<Treatment.TITLED: 'titled'>, offset=10)
    """
    dots = EXPLICIT.match(line)
    start = dots.end() if dots else 0
    if note := _NOTE.match(line, start):
        return Explicit(Treatment.NOTE, note.end())
    if match := _DIRECTIVE.match(line, start):
        return _directive(match["name"], line, match.end())
    hidden = line[start : start + 1] in ("_", "|")
    return Explicit(Treatment.SKIP if hidden else Treatment.COMMENT, start)


def _directive(name: str, line: str, offset: int) -> Explicit:
    default = Treatment.PROSE if ":" in name else Treatment.SKIP
    treatment = _TREATMENTS.get(name.lower(), default)
    if treatment is Treatment.VERSIONED and (version := _VERSION.match(line, offset)):
        return Explicit(treatment, version.end())
    return Explicit(treatment, offset if treatment in _RUN_IN else len(line))
