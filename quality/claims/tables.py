"""Tables: which cells belong together, and what a cell's heads say of it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

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
        self._row_heads: dict[tuple[int, int], frozenset[str]] = {}

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[int]]:
        rows: dict[tuple[int, int], list[int]] = {}
        for index, block in enumerate(self._document.blocks):
            if block.kind == TABLE_CELL:
                rows.setdefault((block.group, block.row), []).append(index)
        return rows

    @cached_property
    def _columns(self) -> dict[tuple[int, int], list[int]]:
        """The cells of the first row of each table, by column."""
        columns: dict[tuple[int, int], list[int]] = {}
        for index in (i for (_, row), cells in self._rows.items() if not row for i in cells):
            head = self._document.blocks[index]
            columns.setdefault((head.group, head.column), []).append(index)
        return columns

    def heads(self, cell: Block) -> frozenset[str]:
        """Return the words of the row and column heads of a cell."""
        beside = self._beside(cell.group, cell.row)
        return beside.union(*map(self._words, self._above(cell)))

    def _beside(self, group: int, row: int) -> frozenset[str]:
        """Return the words of the heads that stand in a row."""
        key = (group, row)
        if key not in self._row_heads:
            blocks, cells = self._document.blocks, self._rows.get(key, ())
            heads = (i for i in cells if blocks[i].row == 0 or blocks[i].column == 0)
            self._row_heads[key] = frozenset(chain.from_iterable(map(self._words, heads)))
        return self._row_heads[key]

    def _above(self, cell: Block) -> Sequence[int]:
        """Return the indices of the heads of the column of a cell that is none itself."""
        return self._columns.get((cell.group, cell.column), ()) if cell.row else ()

    def _words(self, index: int) -> tuple[str, ...]:
        block = self._document.blocks[index]
        span = self._document.words_in(block.start, block.end)
        return self._document.words.texts[span.start : span.stop]

    def is_of_a_time(self, cell: Block) -> bool:
        """Tell whether the head of a cell's column tells when: `Before`, `2019`, `Now`."""
        above = self._above(cell)[:1]
        return any(w in _TIMES or YEAR.fullmatch(w) for index in above for w in self._words(index))

    def kin(self, cell: Block) -> Iterator[int]:
        """Yield the indices of the cells of the same row, and of the head of the column."""
        yield from self._rows.get((cell.group, cell.row), ())
        yield from self._above(cell)
