"""What was worked out of words, remembered within a bound of memory."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
MOST = 1 << 16  # words
LONGEST = 40  # characters


class WordCache(dict[str, T]):
    """From a word to what `work` makes of it, worked out when first asked for.

    Remembers at most 65,536 words of at most 40 characters, some 10 MB, however many documents go
    by: it starts afresh when full, and longer "words", which come from data and not from prose, are
    worked out each time.

    >>> lengths = WordCache(len)
    >>> lengths["four"], lengths["x" * 50], list(lengths)
    (4, 50, ['four'])
    """

    def __init__(self, work: Callable[[str], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> T:
        found = self._work(word)
        if len(word) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[word] = found
        return found
