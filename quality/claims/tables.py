"""Tables: which cells belong together, and what a cell's heads say of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from quality.claims.vocabulary import YEAR
from quality.document import Document
from quality.document.grid import grids
from quality.markup.reading import Block

_TIMES = frozenset(
    """before after then now baseline follow-up previously currently earlier later today was is last
    prior post""".split()
)


class Tables:
    """The tables of a document; nothing is looked up before it is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def heads(self, cell: Block) -> frozenset[str]:
        """Return the words of the row and column heads of a cell."""
        beside = self._beside.get((cell.group, cell.row), ())
        return frozenset(beside).union(*map(self._words, self._above(cell)))

    def is_of_a_time(self, cell: Block) -> bool:
        """Tell whether the head of a cell's column tells when: `Before`, `2019`, `Now`."""
        above = self._above(cell)[:1]
        return any(w in _TIMES or YEAR.fullmatch(w) for head in above for w in self._words(head))

    def kin(self, cell: Block) -> Iterator[Block]:
        """Yield the cells of the same row, and the head of the column."""
        yield from self._rows[cell.group, cell.row]
        yield from self._above(cell)

    def _above(self, cell: Block) -> Sequence[Block]:
        """Return the heads of the column of a cell that is none itself."""
        return self._columns.get((cell.group, cell.column), ()) if cell.row else ()

    def _words(self, cell: Block) -> tuple[str, ...]:
        span = self._document.words_in(cell.start, cell.end)
        return self._document.words.texts[span.start : span.stop]

    @cached_property
    def _rows(self) -> Mapping[tuple[int, int], Sequence[Block]]:
        """The cells of each row of each table."""
        rows: dict[tuple[int, int], list[Block]] = {}
        for group, grid in grids(self._document).items():
            for cell in grid.cells:
                rows.setdefault((group, cell.row), []).append(cell)
        return rows

    @cached_property
    def _columns(self) -> Mapping[tuple[int, int], Sequence[Block]]:
        """The cells of the first row of each table, by column."""
        columns: dict[tuple[int, int], list[Block]] = {}
        for group, grid in grids(self._document).items():
            for head in grid.heads:
                columns.setdefault((group, head.column), []).append(head)
        return columns

    @cached_property
    def _beside(self) -> Mapping[tuple[int, int], set[str]]:
        """The words of the heads that stand in each row."""
        beside: dict[tuple[int, int], set[str]] = {}
        for group, grid in grids(self._document).items():
            for head in (*grid.heads, *grid.row_heads):
                beside.setdefault((group, head.row), set()).update(self._words(head))
        return beside
