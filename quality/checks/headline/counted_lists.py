"""Headings and lead-ins that announce so many things over a list or table that holds another number."""

from collections.abc import Iterator, Sequence

from quality.checks.headline.counts import number_of
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.numerals import TEENS, UNITS, one_of

_SPELT = one_of(*UNITS[1:], *TEENS[:3])
_NO_THING = (
    r"years|months|weeks|days|hours|minutes|seconds|times|people|percent|dollars|pounds|euros|cents|points|miles"
    r"|metres|meters|kilometres|grams|degrees|parts"
)
_THINGS = rf"(?P<number>\d{{1,2}}|{_SPELT}) (?:[a-z'’-]+ ){{0,3}}?(?!(?:{_NO_THING})\b)[a-z]{{2,}}[^s\W\d]s\b"
_HEADING = Lazy(rf"^(?:[a-z ]{{3,20}}: )?(?:the |my |our |top |here are |best |all )*{_THINGS}")
_LEAD_IN = Lazy(
    rf"\b(?:there are|here are|these|the following|the|has|have|come in|comes in|into|our|my|are) {_THINGS}"
    r"[^.!?]{0,60}:$"
)
_LEAST = 2  # items, which one alone is no list of
_MOST = 15


def miscounted(document: Document) -> Iterator[Match]:
    """Yield each heading or lead-in over a list or table with fewer or more things than it says.

    >>> document = Document("# Tea\\n\\n## Four kinds\\n\\n- Green\\n- Black\\n- White\\n", "markdown")
    >>> [(document.text[m.start:m.end], m.note[:36]) for m in miscounted(document)]
    [('Four kinds', 'The heading says 4; the list holds 3')]
    """
    for index, block in enumerate(document.blocks):
        ask = _asked(document, block)
        if ask is None:
            continue
        wanted, what = ask
        held = _held(document.blocks[index + 1 :], heading=block.kind == HEADING)
        if _LEAST <= held <= _MOST and (held < wanted if block.kind == HEADING else held != wanted):
            note = f"The {what} says {wanted:.0f}; the list holds {held}: add the rest, or change the number."
            yield Match(block.start, block.end, note=note)


def _asked(document: Document, block: Block) -> tuple[float, str] | None:
    """Return how many things a block announces, and what kind of block it is."""
    told = document.folded[block.start : block.end].rstrip()
    if block.kind == HEADING:
        found = _HEADING.search(told)
        return (number_of(found["number"]), "heading") if found else None
    found = _LEAD_IN.search(told) if block.kind == PARAGRAPH and told.endswith(":") else None
    return (number_of(found["number"]), "line") if found else None


def _held(below: Sequence[Block], *, heading: bool) -> int:
    """Return how many things the one list or table below holds; 0 where there is none, or more."""
    groups: dict[int, int] = {}
    for block in below:
        if block.kind == HEADING:
            break
        if block.kind == LIST_ITEM:
            if block.level == 1:
                groups[block.group] = groups.get(block.group, 0) + 1
        elif block.kind == TABLE_CELL:
            groups[block.group] = max(groups.get(block.group, 0), block.row)
        elif not heading or groups:
            break
    return next(iter(groups.values())) if len(groups) == 1 else 0
