"""Tables and lists: what a cell's heads say of it, and where its source may stand."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from quality.claims.sources import Source
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import TABLE_CELL, Block

if TYPE_CHECKING:
    from quality.claims.reach import Reach

_SOURCE_LINE = Lazy(
    r"(?:^|[.;(] ?)(?:data )?(?:sources?|data|notes?|credit|via):|\bsource\b|\bbased on\b"
    r"|\badapted from\b|\baccording to\b|https?:"
)


class Tables:
    """The tables and lists of a document; nothing is looked up before it is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _edges(self) -> dict[int, tuple[int, int]]:
        """The first and the last block of each table or list."""
        edges: dict[int, tuple[int, int]] = {}
        for index, block in enumerate(self._document.blocks):
            if block.group:
                edges[block.group] = (edges.get(block.group, (index, 0))[0], index)
        return edges

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[int]]:
        rows: dict[tuple[int, int], list[int]] = {}
        for index, block in enumerate(self._document.blocks):
            if block.kind == TABLE_CELL:
                rows.setdefault((block.group, block.row), []).append(index)
        return rows

    @cached_property
    def _first_sentence(self) -> dict[int, int]:
        first: dict[int, int] = {}
        for index, sentence in enumerate(self._document.sentences):
            first.setdefault(sentence.block, index)
        return first

    def heads(self, cell: Block) -> frozenset[str]:
        """Return the words of the row and column heads of a cell."""
        document = self._document
        words: set[str] = set()
        for index in self._kin(cell):
            block = document.blocks[index]
            if block.row == 0 or block.column == 0:
                span = document.words_in(block.start, block.end)
                words.update(document.words.texts[span.start : span.stop])
        return frozenset(words)

    def _kin(self, cell: Block) -> Iterator[int]:
        """Yield the cells of the same row, and the head of the column."""
        yield from self._rows.get((cell.group, cell.row), ())
        for index in self._rows.get((cell.group, 0), ()) if cell.row else ():
            if self._document.blocks[index].column == cell.column:
                yield index

    def source(self, index: int, reach: "Reach") -> Source | None:
        """Return the source of a cell or item: its own, of its row and column, of the whole."""
        own = reach.covering(index)
        if own and own.support != "anonymous":
            return own
        block = self._document.blocks[self._document.sentences[index].block]
        kin = self._kin(block) if block.kind == TABLE_CELL else ()
        firm = (self._firm(each, reach) for each in kin)
        return next(filter(None, firm), None) or self._of_edges(block, reach) or own

    def _of_edges(self, block: Block, reach: "Reach") -> Source | None:
        """Return the source in the line before or after a table or list."""
        document, (first, last) = self._document, self._edges[block.group]
        for index in (first - 1, last + 1):
            if 0 <= index < len(document.blocks):
                edge = document.blocks[index]
                if _SOURCE_LINE.search(document.folded, edge.start, edge.end):
                    return Source("named", edge.start, edge.end)
                found = self._firm(index, reach)
                if found:
                    return found
        return None

    def _firm(self, block: int, reach: "Reach") -> Source | None:
        first = self._first_sentence.get(block)
        found = reach.within(first) if first is not None else None
        return found if found and found.support != "anonymous" else None
