"""How rare English words are, by the documents of open corpora that they stand in."""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, prod
from pathlib import Path

_TABLE = Path(__file__).parent / "measures" / "rarity.txt"
_UNKNOWN = 7.5  # of a word that is not listed


@cache
def _rarities() -> Mapping[str, float]:
    """Return how rare each listed word is: the logarithm of documents over those that have it."""
    lines = _TABLE.read_text("utf-8").splitlines()
    found: dict[str, float] = {}
    for band, _, words in (line.partition(": ") for line in lines if not line.startswith("#")):
        found.update(dict.fromkeys(words.split(), float(band)))
    return found


def rarity(word: str) -> float:
    """Return how rare a folded word is: 0 for "the", 3.5 in one document of 33, 7.5 unlisted.

    >>> rarity("the"), rarity("zugzwang")
    (0.0, 7.5)
    """
    return _rarities().get(word.removesuffix("'s"), _UNKNOWN)


def is_listed(word: str) -> bool:
    """Tell whether a folded word stands in the table: common English words do, and some names.

    >>> is_listed("harvest"), is_listed("hafenamt")
    (True, False)
    """
    return word.removesuffix("'s") in _rarities()


@cache
def _bands() -> Sequence[tuple[float, str]]:
    """Return the listed words as lines, those that are as rare as one another together."""
    bands: dict[float, list[str]] = {}
    for word, rare in _rarities().items():
        bands.setdefault(rare, []).append(word)
    return [(1.0 - exp(-rare), "\n\n".join(("", *words, ""))) for rare, words in bands.items()]


def share_with(part: str) -> float:
    """Return in which share of texts a word with `part` in it stands; a line break is its edge.

    >>> round(share_with("\\nmost\\n"), 2), share_with("zugzw") < 0.001
    (0.37, True)
    """
    without = prod(rest ** words.count(part) for rest, words in _bands())
    return max(1.0 - without, exp(-_UNKNOWN))
