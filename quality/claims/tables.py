"""Tables: which cells belong together, and what a cell's heads say of it."""

from collections.abc import Iterator
from functools import cached_property

from quality.claims.vocabulary import YEAR
from quality.document import Document
from quality.markup.reading import TABLE_CELL, Block

_TIMES = frozenset(
    """before after then now baseline follow-up previously currently earlier later today was is last
    prior post""".split()
)


class Tables:
    """The tables of a document; nothing is looked up before it is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[int]]:
        rows: dict[tuple[int, int], list[int]] = {}
        for index, block in enumerate(self._document.blocks):
            if block.kind == TABLE_CELL:
                rows.setdefault((block.group, block.row), []).append(index)
        return rows

    def heads(self, cell: Block) -> frozenset[str]:
        """Return the words of the row and column heads of a cell."""
        document = self._document
        words: set[str] = set()
        for index in self.kin(cell):
            block = document.blocks[index]
            if block.row == 0 or block.column == 0:
                span = document.words_in(block.start, block.end)
                words.update(document.words.texts[span.start : span.stop])
        return frozenset(words)

    def is_of_a_time(self, cell: Block) -> bool:
        """Tell whether the head of a cell's column tells when: `Before`, `2019`, `Now`."""
        words = self._document.words.texts
        for index in self._rows.get((cell.group, 0), ()) if cell.row else ():
            head = self._document.blocks[index]
            if head.column == cell.column:
                span = self._document.words_in(head.start, head.end)
                return any(w in _TIMES or YEAR.fullmatch(w) for w in words[span.start : span.stop])
        return False

    def kin(self, cell: Block) -> Iterator[int]:
        """Yield the indices of the cells of the same row, and of the head of the column."""
        yield from self._rows.get((cell.group, cell.row), ())
        for index in self._rows.get((cell.group, 0), ()) if cell.row else ():
            if self._document.blocks[index].column == cell.column:
                yield index
