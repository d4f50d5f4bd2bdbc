"""The counts and indices of textstat, equal to it on every text, without importing it.

`Textstat(text)[name]` computes one by the name that textstat gives the function.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

from quality.measures.textstat.counts import pieces_of, sentences
from quality.measures.textstat.indices import OF_COUNTS, Counts, linsear_write
from quality.measures.textstat.words import cleaned

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
        return _OF_TEXT[name](self)

    @cached_property
    def _pieces(self) -> list[str]:
        return self._text.split()

    @cached_property
    def _counts(self) -> Counts:
        return Counts(self._known.total(self._pieces), sentences(self._text), self._language)

    def difficult_words(self) -> int:
        """Return how many different words are hard; "Gas" and "gas" are two."""
        return len(set(map(cleaned, self._known.difficult(self._pieces))))

    def linsear_write_formula(self) -> float:
        """Return the Linsear Write grade of the first hundred words."""
        first = self._first()
        total = self._known.total(first)
        others = total.pronounced - total.polysyllables
        return linsear_write(total.polysyllables, others, sentences(" ".join(first)))

    def _first(self) -> list[str]:
        """Return the pieces up to the hundredth word."""
        size, missing = 0, _SAMPLE
        while missing and size < len(self._pieces):
            more = self._pieces[size : size + missing]
            missing -= self._known.total(more).words
            size += len(more)
        return self._pieces[:size]


_OF_TEXT: Mapping[str, Callable[[Textstat], float]] = {
    "difficult_words": Textstat.difficult_words,
    "linsear_write_formula": Textstat.linsear_write_formula,
}
NAMES = tuple(sorted((*OF_COUNTS, *_OF_TEXT)))
