"""Where the source of a figure in a table or list may stand: beside it, or around the whole."""

from functools import cached_property

from quality.claims import people as p
from quality.claims.reach import Reach
from quality.claims.speakers import Source
from quality.claims.tables import Tables
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import TABLE_CELL, Block
from quality.span import Span

_SOURCE_LINE = Lazy(
    r"(?:^|[.;(] ?)(?:data )?(?:sources?|data|notes?|credit|via):|\bsource\b|\bbased on\b"
    r"|\badapted from\b|\baccording to (?!some |many |most |recent |various |estimates)|https?:"
)

_LONGEST = 30  # words of a line about sources
_OF_RECORD = p.DOCUMENTS | p.RECORDS | p.KEPT | {"according"}


class TableSources:
    """The sources of the tables and lists of a document; none is looked for before it is asked for."""

    def __init__(self, document: Document, reach: Reach) -> None:
        self._document, self._reach = document, reach
        self._tables = Tables(document)

    def of(self, index: int) -> Source | None:
        """Return the source of the cell or item that sentence `index` stands in.

        Its own, else that of its row or column, else that of the whole.
        """
        own = self._reach.covering(index)
        if own and own.support != "anonymous":
            return own
        block = self._document.blocks[self._document.sentences[index].block]
        kin = self._tables.kin(block) if block.kind == TABLE_CELL else ()
        return next(filter(None, map(self._of_kin, kin)), None) or self._of_edges(block) or own

    def _of_kin(self, cell: Block) -> Source | None:
        """Return the source in a cell beside one; `47 min (our test)` says it for itself alone."""
        found = self._firm(self._document.block_at(cell.start))
        alone = found is not None and found.support == "own_method" and cell.row and cell.column
        return None if alone else found

    def _of_edges(self, block: Block) -> Source | None:
        """Return the source in the line before or after a table or list."""
        document, (first, last) = self._document, self._edges[block.group]
        for index in (first - 1, last + 1):
            if 0 <= index < len(document.blocks):
                edge = document.blocks[index]
                if _SOURCE_LINE.search(document.folded, *self._line(index, before=index < first)):
                    return Source("named", edge.start, edge.end)
                found = self._firm(index)
                if found and self._is_of_all(found, edge, before=index < first):
                    return found
        return None

    def _line(self, index: int, *, before: bool) -> Span:
        """Return what of a block beside a table or list may name its source: all, where it is short."""
        document, block = self._document, self._document.blocks[index]
        if (
            len(document.words_in(block.start, block.end)) <= _LONGEST
            or index not in self._first_sentence
        ):
            return Span(block.start, block.end)
        place = block.end - 1 if before else block.start
        nearest = document.sentences[document.sentence_at(place)]
        return Span(nearest.start, nearest.end)

    def _is_of_all(self, found: Source, edge: Block, *, before: bool) -> bool:
        """Tell whether who stands beside a table or list is who gives it, not who says something else."""
        document = self._document
        if found.support != "named":
            return True
        if before and document.text[edge.start : edge.end].rstrip().endswith(":"):
            return True
        first = self._first_sentence[document.block_at(edge.start)]
        if before and self._reach.gives_statistic(first):
            return True
        words = document.sentence_words(first)
        return not _OF_RECORD.isdisjoint(document.words.texts[words.start : words.stop])

    def _firm(self, block: int) -> Source | None:
        """Return the source that a block names, None where it names none."""
        first = self._first_sentence.get(block)
        found = self._reach.within(first) if first is not None else None
        return found if found and found.support != "anonymous" else None

    @cached_property
    def _edges(self) -> dict[int, tuple[int, int]]:
        """The first and the last block of each table or list."""
        edges: dict[int, tuple[int, int]] = {}
        for index, block in enumerate(self._document.blocks):
            if block.group:
                edges[block.group] = (edges.get(block.group, (index, 0))[0], index)
        return edges

    @cached_property
    def _first_sentence(self) -> dict[int, int]:
        first: dict[int, int] = {}
        for index, sentence in enumerate(self._document.sentences):
            first.setdefault(sentence.block, index)
        return first
