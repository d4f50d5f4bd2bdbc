"""What stands around a figure: the words before and after it in its unit."""

from typing import NamedTuple

from quality.claims.figures import Figure
from quality.document import Document

_LEAD, _TAIL = 6, 6  # words


class Context(NamedTuple):
    """A figure among the words of its sentence, cell or heading."""

    document: Document
    figure: Figure
    span: range  # the words of the unit
    words: frozenset[str]  # of the unit, and of the heads of a cell
    lead: tuple[str, ...]
    tail: tuple[str, ...]

    def before(self, count: int = 1) -> tuple[str, ...]:
        """Return the last words before the figure, nearest last; six at most."""
        return self.lead[-count:]

    def after(self, count: int = 1) -> tuple[str, ...]:
        """Return the first words after the figure; six at most."""
        return self.tail[:count]

    @property
    def text(self) -> str:
        """The figure as it is written, folded."""
        return self.document.folded[self.figure.start : self.figure.end]

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


def context_of(document: Document, figure: Figure, span: range, words: frozenset[str]) -> Context:
    """Return a figure with what stands around it among the words `span` of its unit."""
    texts, own = document.words.texts, figure.words
    lead = texts[max(span.start, own.start - _LEAD) : own.start]
    tail = texts[own.stop : min(span.stop, own.stop + _TAIL)]
    return Context(document, figure, span, words, lead, tail)
