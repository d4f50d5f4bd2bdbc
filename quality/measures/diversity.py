"""Lexical diversity as published, over any sequence of words."""

from collections import Counter
from collections.abc import Iterable, Sequence

_THRESHOLD = 0.72  # of different words among all, from which a stretch of `mtld` is left


def mattr(words: Sequence[str], window: int) -> float:
    """Return the moving-average type-token ratio (Covington & McFall 2010), 0 to 1.

    The mean share of different words in every stretch of `window` words; over all of them where
    there are fewer; 1 for none.

    >>> mattr("a b a b c".split(), 2), round(mattr("a b a b c".split(), 4), 3)
    (1.0, 0.625)
    """
    if len(words) <= window:
        return len(set(words)) / len(words) if words else 1.0
    counts = Counter(words[:window])
    total = len(counts)
    for old, new in zip(words, words[window:], strict=False):
        counts[new] += 1
        counts[old] -= 1
        if not counts[old]:
            del counts[old]
        total += len(counts)
    return total / window / (len(words) - window + 1)


def mtld(words: Sequence[str]) -> float:
    """Return the measure of textual lexical diversity (McCarthy & Jarvis 2010), in words.

    The mean length of stretches that keep a type-token ratio above 0.72, forwards and
    backwards, with the last stretch in part. The number of words where no word comes twice.

    >>> mtld("of the people by the people for the people".split())
    9.0
    """
    if not words:
        return 0.0
    ways = (words, words[::-1])
    return sum(len(words) / (_factors(way) or 1) for way in ways) / 2


def _factors(words: Iterable[str]) -> float:
    seen: set[str] = set()
    factors = size = 0
    for word in words:
        size += 1
        seen.add(word)
        if len(seen) / size <= _THRESHOLD:
            factors += 1
            size = 0
            seen.clear()
    return factors + ((1 - len(seen) / size) / (1 - _THRESHOLD) if size else 0.0)


def hapax_share(words: Sequence[str]) -> float:
    """Return the share of words that occur once, 0 for none.

    >>> hapax_share("a b a c".split())
    0.5
    """
    once = sum(count == 1 for count in Counter(words).values())
    return once / len(words) if words else 0.0
