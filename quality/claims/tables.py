"""Tables and lists: what a cell's heads say of it, and where its source may stand."""

from functools import cached_property

from quality.claims.reach import Reach
from quality.claims.sources import Source
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import TABLE_CELL, Block

_SOURCE_LINE = Lazy(
    r"(?:^|[.;(] ?)(?:data )?(?:sources?|data|notes?|credit|via):|\bsource\b|\bbased on\b|\badapted from\b|\baccording to\b|https?:"
)


class Tables:
    """The tables and lists of a document; nothing is looked up before it is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _groups(self) -> dict[int, list[int]]:
        groups: dict[int, list[int]] = {}
        for index, block in enumerate(self._document.blocks):
            if block.group:
                groups.setdefault(block.group, []).append(index)
        return groups

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
        for index in self._groups[cell.group]:
            block = document.blocks[index]
            if block.kind == TABLE_CELL and self._is_head(block, cell):
                span = document.words_in(block.start, block.end)
                words.update(document.words.texts[span.start : span.stop])
        return frozenset(words)

    def _is_head(self, block: Block, cell: Block) -> bool:
        in_row = block.row == cell.row and block.column == 0
        return in_row or (block.row == 0 and block.column == cell.column)

    def source(self, index: int, reach: Reach) -> Source | None:
        """Return the source of a cell or item: its own, of its row and column, of the whole."""
        own = reach.covering(index)
        if own and own.support != "anonymous":
            return own
        block = self._document.blocks[self._document.sentences[index].block]
        return self._of_row(block, reach) or self._of_edges(block, reach) or own

    def _of_row(self, cell: Block, reach: Reach) -> Source | None:
        for index in self._groups[cell.group] if cell.kind == TABLE_CELL else ():
            block = self._document.blocks[index]
            if block.row == cell.row or (block.row == 0 and block.column == cell.column):
                found = self._firm(index, reach)
                if found:
                    return found
        return None

    def _of_edges(self, block: Block, reach: Reach) -> Source | None:
        """Return the source in the line before or after a table or list."""
        document, group = self._document, self._groups[block.group]
        for index in (group[0] - 1, group[-1] + 1):
            if not 0 <= index < len(document.blocks):
                continue
            edge = document.blocks[index]
            match = _SOURCE_LINE.search(document.folded, edge.start, edge.end)
            if match:
                return Source("named", edge.start, edge.end)
            found = self._firm(index, reach)
            if found:
                return found
        return None

    def _firm(self, block: int, reach: Reach) -> Source | None:
        first = self._first_sentence.get(block)
        found = reach.within(first) if first is not None else None
        return found if found and found.support != "anonymous" else None
