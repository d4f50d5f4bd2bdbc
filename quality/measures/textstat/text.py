"""The numbers of textstat for one text, each computed when asked for."""

from functools import cached_property

from quality.measures.textstat.counts import pieces_of, sentences
from quality.measures.textstat.indices import OF_COUNTS, Counts, linsear_write
from quality.measures.textstat.words import cleaned

_OF_TEXT = ("difficult_words", "linsear_write_formula")
NAMES = tuple(sorted((*OF_COUNTS, *_OF_TEXT)))
_SAMPLE = 100  # words that Linsear Write looks at


class Textstat:
    """The functions of textstat over one text, by the name that textstat gives them.

    >>> Textstat("Deep snow covered the mountain village.")["syllable_count"]
    9
    """

    def __init__(self, text: str, language: str = "en") -> None:
        self._text = text
        self._language = language
        self._known = pieces_of(language)

    def __getitem__(self, name: str) -> float:
        if name in OF_COUNTS:
            return OF_COUNTS[name](self._counts)
        return self._linsear() if name == "linsear_write_formula" else self._difficult()

    @cached_property
    def _pieces(self) -> list[str]:
        return self._text.split()

    @cached_property
    def _counts(self) -> Counts:
        return Counts(self._known.total(self._pieces), sentences(self._text), self._language)

    def _difficult(self) -> int:
        """Return how many different words are hard; "Gas" and "gas" are two."""
        known = self._known
        return len({cleaned(each) for each in set(self._pieces) if known.piece(each).difficult})

    def _linsear(self) -> float:
        first = self._first()
        total = self._known.total(first)
        silent = sum(not self._known.piece(each).syllables for each in first)
        others = total.pieces - total.polysyllables - silent
        return linsear_write(total.polysyllables, others, sentences(" ".join(first)))

    def _first(self) -> list[str]:
        """Return the pieces up to the hundredth word."""
        if len(self._pieces) <= _SAMPLE:
            return self._pieces
        size = _SAMPLE
        while size < len(self._pieces):
            missing = _SAMPLE - self._known.total(self._pieces[:size]).words
            if missing <= 0:
                break
            size += missing
        return self._pieces[:size]
