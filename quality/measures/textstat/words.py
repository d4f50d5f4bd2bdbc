"""What textstat takes for a word, and how many syllables and how hard it finds it."""

import re
from collections.abc import Callable
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from quality.measures.textstat import cmu
from quality.measures.textstat.hyphens import hyphenation

# Apostrophes that do not stand in a contraction, then all else but letters and apostrophes.
_APOSTROPHES = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']")


def cleaned(text: str) -> str:
    """Return `text` without punctuation; apostrophes stay before t, s, d, ve, ll and re.

    >>> cleaned("“don't-know”")
    "don'tknow"
    """
    return text if text.isalnum() else _PUNCTUATION.sub("", _APOSTROPHES.sub("", text))


class Lexicon(NamedTuple):
    """Words of one language: syllables of a cleaned lower-case word, words known to all."""

    syllables: Callable[[str], int]
    easy: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of `language`: en, de, es, fr, it, nl, pl, pt or ru."""
    if language == "en":
        return Lexicon(_english_syllables, easy_words("en"))
    return Lexicon(partial(_hyphenated, language), easy_words(language))


def _english_syllables(word: str) -> int:
    known = cmu.syllables(word)
    return _hyphenated("en_US", word) if known is None else known


def _hyphenated(language: str, word: str) -> int:
    # A word of three letters is never divided, and most numbers need no patterns.
    return 1 if len(word) < 4 else hyphenation(language).count(word) + 1


@cache
def easy_words(language: str) -> frozenset[str]:
    """Return textstat's own list, which it ships; English where a language has none."""
    spec = find_spec("textstat")  # finds without importing
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(
            "the list of easy words comes with textstat: pip install textstat"
        )
    folder = Path(spec.origin).parent / "resources"
    path = folder / language / "easy_words.txt"
    text = (path if path.exists() else folder / "en" / "easy_words.txt").read_text("utf-8")
    return frozenset(line.strip() for line in text.split("\n"))
