"""Syllables of English words: rules, and a list of the common words the rules get wrong."""

import re
from functools import cache
from pathlib import Path

from quality.lazy import Lazy
from quality.word_cache import WordCache

_GROUPS = Lazy(r"[aeiouy]+")
# Written but not spoken.
_SILENT = Lazy(
    r"[^aeiouy]e$|[^aeiouytd]ed$|(?<![csxzg])(?<!sh)(?<!ch)[^aeiouy]es$"
    r"|[^aeiouy]e(?=ly$|ment|ful|less|ness|some|where|thing|man$|men$|woman$|land$)"
)
# Two syllables where the letters show one group.
_SPLIT = Lazy(
    r"i[ao](?!n$|ns$|us|nal|l$|lly|te$|m$|nate|ned|ner|ning|nar|nist|nali|nary|lly|nship)"
    r"|[^tscg]ian|eo(?!u|p)|[^gq]u[aio](?!r)|[aeiouy]ing|[aeio]yo|i(?:a|um|or|al)s?$|iet(?!n)|iu(?!m)"
    r"|ii|[^cx]ious|dnt$|sms?$|thm$|[^aeiouy]les?$|creat|react"
)


@cache
def _exceptions() -> dict[str, int]:
    """Return the words whose syllables the rules miscount, from `syllables.txt`."""
    lines = (Path(__file__).parent / "syllables.txt").read_text("utf-8").splitlines()
    counts = (line.partition(":") for line in lines if not line.startswith("#"))
    return {word: int(count) for count, _, words in counts for word in words.split()}


def syllables(word: str) -> int:
    """Return how many syllables an English word has, at least 1; case does not matter.

    >>> [syllables(word) for word in ("cat", "table", "creation", "walked", "well-known")]
    [1, 2, 3, 1, 2]
    """
    return _KNOWN[word]


def _counted(word: str) -> int:
    parts = re.split(r"[^a-z']+", word.lower().replace("’", "'"))
    return sum(map(_part_syllables, filter(None, parts))) or 1


_KNOWN = WordCache(_counted)


def _part_syllables(part: str) -> int:
    base = part.removesuffix("'s").replace("'", "")
    known = _exceptions().get(base)
    return known if known is not None else by_rule(base)


def by_rule(word: str) -> int:
    """Return the syllables of a lower-case word by the rules alone."""
    groups = len(_GROUPS.findall(word))
    return max(1, groups - len(_SILENT.findall(word)) + len(_SPLIT.findall(word)))
