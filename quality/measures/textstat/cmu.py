"""Syllables by the CMU pronouncing dictionary, looked up without loading it into a dict.

A dict of its 124,000 words takes 50 ms to build; the lines of `cmu.txt`, one for each
three first letters, take 2 to 3 ms, and a word is found within its line in 1 to 2 µs.
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
    line = _lines().get(prefix(word), "")
    place = line.find(f",{word[PREFIX:]},")
    if place < 0:
        return None
    start = line.rindex(" ", 0, place) + 1
    return int(line[start : line.index(",", start)])


def prefix(word: str) -> str:
    """Return what the line of `word` begins with; short words are filled up with blanks."""
    return word[:PREFIX].ljust(PREFIX)


@cache
def _lines() -> Mapping[str, str]:
    text = (Path(__file__).parent / "cmu.txt").read_bytes().decode("ascii")
    return {line[:PREFIX]: line for line in text.splitlines()}
