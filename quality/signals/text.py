"""A text divided the ways that pipelines divide it, each when first asked for."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from quality.lazy import Lazy
from quality.sentences import sentence_spans
from quality.span import Span

T = TypeVar("T")
Splitter = Callable[[str], Sequence[str]]
Sentences = Callable[[str], Sequence[object]]
Signal = Callable[["Text"], float]

# Close to spaCy's blank English: marks, clitics and the parts of hyphenated words stand alone.
_TOKEN = Lazy(
    r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'’]|(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Prof|vs|etc)\."
    r"|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|m|d|re|ve|ll)\b"
    r"|\d+(?:[.,:/]\d+)+|\w+(?:\.\w+)*|\.\.+|--+|[^\w\s]",
    re.IGNORECASE,
)


def tokens(text: str) -> list[str]:
    """Return the words and marks of a text, each mark a token of its own, much as spaCy does.

    >>> tokens("Don't pay $3.50 (ever)...")
    ['Do', "n't", 'pay', '$', '3.50', '(', 'ever', ')', '...']
    """
    return _TOKEN.findall(text)


def sentences_of(text: str) -> list[Span]:
    """Return the sentences of a line."""
    return list(sentence_spans(text, 0, len(text)))


class Text:
    """One text; what several signals need of it is computed once."""

    def __init__(
        self, text: str, words: Splitter = tokens, sentences: Sentences = sentences_of
    ) -> None:
        self.text = text
        self._split = words
        self.sentences = sentences
        self._memos: dict[object, Any] = {}

    def memo(self, compute: "Callable[[Text], T]") -> T:
        """Return what the function `compute` makes of the text, computed once."""
        if compute not in self._memos:
            self._memos[compute] = compute(self)
        found: T = self._memos[compute]
        return found

    @cached_property
    def words(self) -> Sequence[str]:
        """What the splitter makes of the text."""
        return self._split(self.text)

    @cached_property
    def pieces(self) -> list[str]:
        """What stands between blanks."""
        return self.text.split()

    @cached_property
    def lines(self) -> list[str]:
        """What stands between line feeds."""
        return self.text.split("\n")

    @cached_property
    def filled_lines(self) -> list[str]:
        """The lines that hold more than blanks."""
        return [line for line in self.lines if line.strip()]

    @cached_property
    def split_lines(self) -> list[str]:
        """The lines by every line break that Python knows."""
        return self.text.splitlines()

    @cached_property
    def word_grams(self) -> "Grams":
        """Sequences of `words`."""
        return Grams(self.words)

    @cached_property
    def piece_grams(self) -> "Grams":
        """Sequences of `pieces`."""
        return Grams(self.pieces)


class Grams:
    """Sequences of n words as slices of one string: no tuple, no join a sequence."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    @cached_property
    def _spaced(self) -> tuple[str, list[int]]:
        return " ".join(self._words), [0, *accumulate(len(word) + 1 for word in self._words)]

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        return "".join(self._words), [0, *accumulate(map(len, self._words))]

    def spaced(self, n: int) -> list[str]:
        """Return every sequence of `n` words, with a space between words."""
        text, starts = self._spaced
        return [text[a : b - 1] for a, b in zip(starts, starts[n:], strict=False)]

    def joined(self, n: int) -> list[str]:
        """Return every sequence of `n` words with nothing between them."""
        text, starts = self._joined
        return [text[a:b] for a, b in zip(starts, starts[n:], strict=False)]

    def top(self, n: int) -> tuple[str, int]:
        """Return the commonest sequence, the first of equals, and its count; ("", 0) for none."""
        counts = Counter(self.spaced(n))
        return max(counts.items(), key=lambda pair: pair[1], default=("", 0))


def duplicates(items: Iterable[str]) -> tuple[int, int]:
    """Return how many items had come before, and their characters.

    >>> duplicates(["ab", "c", "ab", "ab"])
    (2, 4)
    """
    seen: set[str] = set()
    count = characters = 0
    for item in items:
        if item in seen:
            count += 1
            characters += len(item)
        seen.add(item)
    return count, characters


def share(part: float, whole: float, empty: float = 0.0) -> float:
    """Return `part` of `whole`; `empty` where there is no whole."""
    return part / whole if whole else empty


def mean(numbers: Sequence[float]) -> float:
    """Return the mean, 0 for none."""
    return sum(numbers) / len(numbers) if numbers else 0.0
