"""Where the source of a figure in a table or list may stand: beside it, or around the whole."""

from functools import cached_property

from quality.claims.reach import Reach
from quality.claims.speakers import Source
from quality.claims.tables import Tables
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import TABLE_CELL, Block

_SOURCE_LINE = Lazy(
    r"(?:^|[.;(] ?)(?:data )?(?:sources?|data|notes?|credit|via):|\bsource\b|\bbased on\b"
    r"|\badapted from\b|\baccording to\b|https?:"
)


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
        return next(filter(None, map(self._firm, kin)), None) or self._of_edges(block) or own

    def _of_edges(self, block: Block) -> Source | None:
        """Return the source in the line before or after a table or list."""
        document, (first, last) = self._document, self._edges[block.group]
        for index in (first - 1, last + 1):
            if 0 <= index < len(document.blocks):
                edge = document.blocks[index]
                if _SOURCE_LINE.search(document.folded, edge.start, edge.end):
                    return Source("named", edge.start, edge.end)
                found = self._firm(index)
                if found:
                    return found
        return None

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
