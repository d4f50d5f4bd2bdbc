"""The text filters of data-juicer that need no word list and no model (py-data-juicer 1.6)."""

from collections import Counter
from collections.abc import Mapping
from math import isqrt

from quality.signals.marks import SPECIAL
from quality.signals.text import Grams, Signal, Text, share

_RUN = 10  # words, or characters, in a row
_STRIPPED = "".join(sorted(SPECIAL))


def alnum_ratio(text: Text) -> float:
    """Return the share of characters that are letters or digits."""
    return share(sum(map(str.isalnum, text.text)), len(text.text))


def special_char_ratio(text: Text) -> float:
    """Return the share of characters that are marks, digits, blanks, symbols or emoji."""
    return share(sum(map(SPECIAL.__contains__, text.text)), len(text.text))


def _words(text: Text) -> list[str]:
    """Return what stands between spaces, tabs and line feeds, with special characters stripped."""
    pieces = text.text.replace("\n", " ").replace("\t", " ").split(" ")
    return [word for word in map(stripped, pieces) if word]


def stripped(word: str) -> str:
    """Return `word` without special characters at either end.

    >>> stripped("«3rd!»")
    'rd'
    """
    return word if word.isascii() and word.isalpha() else word.strip(_STRIPPED)


def _folded(text: Text) -> list[str]:
    """Return those words in lower case, lowered before they are stripped."""
    pieces = text.text.lower().replace("\n", " ").replace("\t", " ").split(" ")
    return [word for word in map(stripped, pieces) if word]


def word_rep_ratio(text: Text) -> float:
    """Return the share of sequences of ten words that occur twice or more, each copy counted."""
    counts = Counter(Grams(_folded(text)).spaced(_RUN)).values()
    return share(sum(count for count in counts if count > 1), sum(counts))


def char_rep_ratio(text: Text) -> float:
    """Return what the commonest sequences of ten characters make up of all, as many as the root.

    As many as the square root of how many different ones there are, and only what comes twice.
    """
    whole = text.text
    counts = Counter(whole[at : at + _RUN] for at in range(len(whole) - _RUN + 1))
    again = sorted((count for count in counts.values() if count > 1), reverse=True)
    return share(sum(again[: isqrt(len(counts))]), counts.total())


SIGNALS: Mapping[str, Signal] = {
    "data_juicer.alnum_ratio": alnum_ratio,
    "data_juicer.avg_line_length": lambda text: share(len(text.text), len(text.split_lines)),
    "data_juicer.max_line_length": lambda text: max(map(len, text.split_lines), default=0),
    "data_juicer.char_rep_ratio": char_rep_ratio,
    "data_juicer.word_rep_ratio": word_rep_ratio,
    "data_juicer.special_char_ratio": special_char_ratio,
    "data_juicer.text_len": lambda text: len(text.text),
    "data_juicer.num_words": lambda text: len(_words(text)),
}
