"""Regular expressions of Python's own kind, compiled when first used.

A check imports with all its expressions but asks most of them only of texts that hold
certain words; compiling takes longer than checking a page.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from sys import maxsize


def leading(words: str) -> str:
    r"""Return an expression for any of `words`, at the beginning of a word.

    Python's search goes fast from one possible first letter to the next, but only where nothing such
    as `\b` stands before it: the look back comes last.

    >>> re.findall(leading("is it") + r"\b", "This is a bit, is it?")
    ['is', 'is', 'it']
    """
    each = (rf"{word}(?<!\w{re.escape(word)})" for word in words.split())
    return f"(?:{'|'.join(each)})"


class Lazy:
    """A regular expression that is compiled at the first question put to it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._given = (pattern, flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._given)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first match between `start` and `end`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the match that begins at `start`."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the match that is all of the text between `start` and `end`."""
        return self._compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Yield the matches between `start` and `end`."""
        return self._compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """Return the texts of the matches; for expressions without groups."""
        return self._compiled.findall(text)
