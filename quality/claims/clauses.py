"""Tell which clause a source speaks in: `While Acme says so, 40 shops are shut`."""

from quality.claims.sources import source_in
from quality.claims.speakers import Source
from quality.document import Document
from quality.span import Span

_CONCEDING = frozenset("while although though whereas when after since because once until".split())
_GOING_ON = ("it ", "they ", "he ", "she ")  # said by the same


def speaks_elsewhere(document: Document, index: int, found: Source, place: int) -> bool:
    """Tell whether who speaks in sentence `index` does so in a clause that ends before `place`.

    `While Acme says so, ` and `Holt, who says so, ` are such clauses.
    """
    words = document.sentence_words(index)
    first = document.words.texts[words.start] if words else ""
    before = document.flat[document.sentences[index].start : found.start]
    apart = (first in _CONCEDING and ", " not in before) or ", who " in document.flat[
        found.start : found.end
    ]
    if not apart or found.support != "named":
        return False
    end = _end_of_clause(document, index, found)
    return found.end < end < place and not document.flat.startswith(_GOING_ON, end + 2)


def source_behind(document: Document, index: int, found: Source) -> Source | None:
    """Return the source in sentence `index` behind the clause of another one."""
    place = Span(_end_of_clause(document, index, found) + 1, document.sentences[index].end)
    return source_in(document, document.words_in(*place), place)


def _end_of_clause(document: Document, index: int, found: Source) -> int:
    return document.flat.find(", ", found.end, document.sentences[index].end)
