"""Runs of four words that a text has more than once."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

RUN = 4  # words
_COMMON = re.compile(rb"\x01{%d,}" % RUN)


class Repeats(NamedTuple):
    """Runs of four words that stand in a text more than once."""

    again: int  # how many are not the first of their kind
    places: tuple[int, ...]  # the index of the first word of each, the first of a kind among them


def repeats_of(
    words: Sequence[str],
    spelt: str,
    uses: Mapping[str, int],
    within: Iterable[range] | None = None,
) -> Repeats:
    """Return the runs that come back; `spelt` has a letter for each word, `uses` how often each stands.

    With `within` only those count that lie in one of its ranges.

    >>> repeats_of("a b c d a b c d".split(), "ABCDABCD", Counter("abcdabcd"))
    Repeats(again=1, places=(0, 4))
    """
    twice = bytes(map((1).__lt__, map(uses.__getitem__, words)))  # 1 for a word that comes back
    stretches = (each.span() for each in _COMMON.finditer(twice))
    places = [place for start, end in stretches for place in range(start, end - RUN + 1)]
    if within is not None:
        told = {at for each in within for at in each[: 1 - RUN]}
        places = [place for place in places if place in told]
    runs = [spelt[place : place + RUN] for place in places]
    counts = Counter(runs)
    back = [counts[run] > 1 for run in runs]
    return Repeats(len(runs) - len(counts), tuple(compress(places, back)))
