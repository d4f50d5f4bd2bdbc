"""What stands around a figure: the words before and after it in its unit."""

from typing import NamedTuple

from quality.claims.figures import Figure
from quality.document import Document


class Context(NamedTuple):
    """A figure among the words of its sentence, cell or heading."""

    document: Document
    figure: Figure
    span: range  # the words of the unit
    words: frozenset[str]  # of the unit, and of the heads of a cell

    def before(self, count: int = 1) -> tuple[str, ...]:
        """Return the last words before the figure, nearest last."""
        first = self.figure.words.start
        return self.document.words.texts[max(self.span.start, first - count) : first]

    def after(self, count: int = 1) -> tuple[str, ...]:
        """Return the first words after the figure."""
        last = self.figure.words.stop
        return self.document.words.texts[last : min(self.span.stop, last + count)]

    @property
    def left(self) -> str:
        """The character before the figure, a blank where there is none."""
        start = self.figure.start
        return self.document.folded[start - 1] if start else " "

    @property
    def right(self) -> str:
        """The character after the figure, a blank where there is none."""
        end = self.figure.end
        return self.document.folded[end] if end < len(self.document.folded) else " "
