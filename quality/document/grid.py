"""Tables as grids: the cells of each, by row and column, and its heads."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quality.document import Document
from quality.markup.reading import TABLE_CELL, Block


class Grid(NamedTuple):
    """The cells of a table; those of row 0 and of column 0 say what the others are.

    `cells` are in reading order, the first of them the block with the index `first` and the last
    that with the index `last`.
    """

    cells: Sequence[Block]
    first: int
    last: int

    @property
    def by_place(self) -> Mapping[tuple[int, int], Block]:
        """The cells by row and column; of two in one place the last."""
        return {(cell.row, cell.column): cell for cell in self.cells}

    @property
    def heads(self) -> list[Block]:
        """The cells of the first row."""
        return [cell for cell in self.cells if not cell.row]

    @property
    def row_heads(self) -> list[Block]:
        """The cells of the first column, below the first row."""
        return [cell for cell in self.cells if cell.row and not cell.column]


def grids(document: Document) -> Mapping[int, Grid]:
    """Return the tables of a document by the group of their cells, in reading order.

    >>> (grid,) = grids(Document("|Boat|Crew|\\n|-|-|\\n|Ida|4|", "markdown")).values()
    >>> [cell.column for cell in grid.heads], grid.by_place[1, 1] == grid.cells[-1]
    ([0, 1], True)
    """
    return document.memo("grids", _grids)


def _grids(document: Document) -> dict[int, Grid]:
    cells: dict[int, list[int]] = {}
    for index, block in enumerate(document.blocks):
        if block.kind == TABLE_CELL:
            cells.setdefault(block.group, []).append(index)
    return {
        group: Grid([document.blocks[each] for each in found], found[0], found[-1])
        for group, found in cells.items()
    }
