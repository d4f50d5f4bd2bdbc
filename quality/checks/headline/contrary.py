"""How a finding says what the text says against its headline."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quality.checks.content import own_sentences
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

MAY = r"(?<!in )(?<!of )(?<!to )(?<!on )(?<!by )(?<!since )(?<!last )(?<!next )(?<!until )may(?! \d)"  # not the month
_LONGEST = 90  # characters of the text in a message
_LEAD = 30  # of them before what tells


class Told(NamedTuple):
    """Where a text speaks against its headline, and the expression for the words that tell."""

    places: Sequence[Span]
    by: Lazy | re.Pattern[str]


def excerpt(document: Document, place: Span, at: int) -> str:
    """Return the words of a place around an offset, cut between words where they are many, in quotation marks.

    >>> excerpt(Document("It   rains. "), Span(0, 11), 0)
    '“It rains”'
    """
    start = place.start
    if place.end - start > _LONGEST and at - start > _LEAD:
        start = (
            document.flat.find(" ", max(start, min(at - _LEAD, place.end - _LONGEST)), at + 1) + 1
        )
    words = " ".join(document.text[start : place.end].split()).rstrip(".,;: ")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0].rstrip(".,;: ") + " …"
    return f"“{'… ' if start > place.start else ''}{words}”"


def contrary(document: Document, title: Span | Block, told: Told, what: str) -> Match:
    """Return the finding at a headline that a place of its text speaks against, with its words."""
    first = told.places[0]
    found = told.by.search(document.folded, *first)
    said = excerpt(document, first, found.start() if found else first.start)
    note = f"{what}; the text says {said}: check which is right."
    return Match(title.start, title.end, tuple(told.places), note=note)


def below(document: Document, title: Block) -> list[Sentence]:
    """Return the author's sentences under the headline."""
    return [s for s in own_sentences(document) if s.start >= title.end]
