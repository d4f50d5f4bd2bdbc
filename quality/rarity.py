"""How rare English words are, by the documents of open corpora that they stand in."""

from collections.abc import Mapping
from functools import cache
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
