"""Which words of a heading begin with a capital: as in a title, as in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality.expression import Expression
from quality.lazy import Lazy

# Words that a title leaves small: AP those of up to three letters, Chicago every preposition.
_SMALL = frozenset(
    """a an and as at but by for if in nor of off on or per so the to up via vs yet""".split()
)
_SMALL_CHICAGO = _SMALL | frozenset(
    """about above across after against along among around before behind below beneath beside
    between beyond despite down during except from inside into like near onto out outside over past
    since than through throughout toward towards under until upon with within without""".split()
)
_WORD = Lazy(r"[^\W\d_][\w'\-]*")


@dataclass(frozen=True, slots=True)
class Capitals:
    """How a text should be capitalised; `share` of its words are enough."""

    match: str
    exceptions: tuple[str, ...] = ()
    style: str = "AP"
    share: float = 0.8

    def fit(self, text: str) -> bool:
        """Tell whether the capitals of `text` are as they should be.

        >>> Capitals("$sentence").fit("How to bake bread"), Capitals("$title").fit("how to bake")
        (True, False)
        """
        if self.match == "$upper":
            return text == text.upper()
        if self.match == "$lower":
            return text == text.lower()
        if self.match in ("$title", "$sentence"):
            return self._enough(text)
        return Expression(self.match).found_in(text)

    def _enough(self, text: str) -> bool:
        said = list(self._words(text))
        return not said or sum(said) >= self.share * len(said)

    def _words(self, text: str) -> Iterator[bool]:
        """Yield for each word whether it begins as it should."""
        words = list(_WORD.finditer(text))
        excused = self._excused(text)
        for index, word in enumerate(words):
            leads = index == 0 or text[: word.start()].rstrip().endswith((":", ".", "?", "!"))
            ends = leads or index == len(words) - 1
            if any(start <= word.start() < end for start, end in excused):
                yield True
            elif self.match == "$title":
                yield self._fits_title(word[0], edge=ends)
            else:
                yield _fits_sentence(word[0], leads=leads, first=index == 0)

    def _excused(self, text: str) -> list[tuple[int, int]]:
        return [
            found.span() for each in self.exceptions for found in re.finditer(re.escape(each), text)
        ]

    def _fits_title(self, word: str, *, edge: bool) -> bool:
        small = _SMALL_CHICAGO if self.style.lower() == "chicago" else _SMALL
        if word.lower() in small and not edge:
            return word.islower()
        return _is_marked(word)


def _fits_sentence(word: str, *, leads: bool, first: bool) -> bool:
    if leads:
        return _is_marked(word) or not first
    plain = word[0].isupper() and word[1:].islower() and not word.startswith("I'")
    return not plain and word != "A"


def _is_marked(word: str) -> bool:
    """Tell whether a word begins with a capital or has one inside: Bread, iPhone."""
    return word != word.lower()
