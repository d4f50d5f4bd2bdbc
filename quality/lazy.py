"""Regular expressions of Python's own kind, compiled when first used.

A check imports with all its expressions but asks most of them only of texts that hold
certain words; compiling takes longer than checking a page. What was compiled is kept for later
runs, so none is made of the words of a text: such a one is compiled by `re`.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from quality.precompiled import EXPRESSIONS

Asked = Callable[..., "re.Match[str] | None"]


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
    """A regular expression that is compiled at the first question put to it.

    Then it answers as a compiled one does: its methods are those of the compiled one.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._given = (pattern, flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return EXPRESSIONS.compiled(*self._given)

    @cached_property
    def search(self) -> Asked:
        """Find the first match in a text, or between two of its places."""
        return self._compiled.search

    @cached_property
    def match(self) -> Asked:
        """Find the match that begins where the text does, or at a place."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Asked:
        """Find the match that is all of the text, or all between two of its places."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Go through the matches in a text, or between two of its places."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """Return the texts of the matches; for expressions without groups."""
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """Part a text at the matches; what their groups hold stands between, where each has a part."""
        return self._compiled.split
