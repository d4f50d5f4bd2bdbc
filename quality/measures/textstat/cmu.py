"""Syllables by the CMU pronouncing dictionary, looked up without loading it into a dict.

A dict of its 124,000 words takes 50 ms to build; the lines of `cmu.txt`, one for each
three first letters, take 2 to 3 ms, and a word is found within its line in 3 µs.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

PREFIX = 3


def syllables(word: str) -> int | None:
    """Return the syllables of a lower-case word, None for one that is not in the dictionary.

    >>> syllables("table"), syllables("hm"), syllables("tablish")
    (2, 0, None)
    """
    line = _lines().get(prefix(word))
    rest = f",{word[PREFIX:]},"
    if line is None or rest not in line:
        return None
    return next(int(group.partition(",")[0]) for group in line.split() if rest in group)


def prefix(word: str) -> str:
    """Return what the line of `word` begins with; short words are filled up with blanks."""
    return word[:PREFIX].ljust(PREFIX)


@cache
def _lines() -> Mapping[str, str]:
    text = (Path(__file__).parent / "cmu.txt").read_bytes().decode("ascii")
    return {line[:PREFIX]: line for line in text.splitlines()}
