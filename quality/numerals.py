"""The numbers that are written as words, and the words that multiply one, with what they are worth."""

from collections.abc import Mapping

UNITS = tuple("one two three four five six seven eight nine".split())
TEENS = tuple(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
VALUES: Mapping[str, int] = dict(
    zip((*UNITS, *TEENS, *TENS), (*range(1, 20), *range(20, 100, 10)), strict=True)
)
SCALES: Mapping[str, float] = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bln": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
SCALE = "|".join(SCALES)


def one_of(*words: str) -> str:
    """Return the pattern of one of some words.

    >>> one_of(*UNITS[:3])
    'one|two|three'
    """
    return "|".join(words)
