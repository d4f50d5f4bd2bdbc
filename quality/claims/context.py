"""What stands around a figure: the words before and after it in its unit."""

from quality.claims.figures import Figure
from quality.claims.vocabulary import DURATIONS, MEASURES, MONEY_UNITS
from quality.document import Document

_LEAD, _TAIL = 6, 6  # words


class Context:
    """A figure among the words `span` of its sentence, cell or heading.

    `words` are those of the sentence, and of the heads of a cell; `lead` and `tail` the six
    words at most on each side of the figure.
    """

    def __init__(
        self, document: Document, figure: Figure, span: range, words: frozenset[str]
    ) -> None:
        texts, own = document.words.texts, figure.words
        self.document, self.figure, self.span, self.words = document, figure, span, words
        self._unit = ""
        self.lead = texts[max(span.start, own.start - _LEAD) : own.start]
        self.tail = texts[own.stop : min(span.stop, own.stop + _TAIL)]

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

    @property
    def unit(self) -> str:
        """What the figure is counted in: money, duration, measure, or things."""
        self._unit = self._unit or self._counted_in()
        return self._unit

    def _counted_in(self) -> str:
        figure, after = self.figure, self.tail[:2]
        if figure.kind == "money":
            return "money"
        if figure.kind == "mass" and after[:1] == ("of",):
            after = after[1:]
        word = figure.suffix.lstrip("-").partition("-")[0] if figure.suffix else ""
        if not word and after:
            word = after[0].partition("-")[0]
        if word in MONEY_UNITS:
            return "money"
        if word in DURATIONS:
            return "duration"
        return "measure" if word in MEASURES else "things"
