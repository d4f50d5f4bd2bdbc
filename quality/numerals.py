"""The numbers that are written as words, with what they are worth."""

from collections.abc import Mapping

UNITS = tuple("one two three four five six seven eight nine".split())
TEENS = tuple(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
VALUES: Mapping[str, int] = dict(
    zip((*UNITS, *TEENS, *TENS), (*range(1, 20), *range(20, 100, 10)), strict=True)
)


def one_of(*words: str) -> str:
    """Return the pattern of one of some words.

    >>> one_of(*UNITS[:3])
    'one|two|three'
    """
    return "|".join(words)
