"""Gopher's rules as dolma's tagger `gopher_v1` computes them (dolma 1.2, taggers/gopher.py)."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from statistics import median

from quality.signals.gopher_dt import STOP_WORDS
from quality.signals.text import Signal, Text, share


def _characters(text: Text) -> int:
    return sum(map(len, text.pieces))


def median_word_length(text: Text) -> float:
    """Return the median characters of what stands between blanks."""
    return median(map(len, text.pieces)) if text.pieces else 0.0


def symbol_to_word_ratio(text: Text) -> float:
    """Return the share of words with a hash sign or an ellipsis in one character."""
    found = sum("#" in word or "…" in word for word in text.pieces)
    return share(found, len(text.pieces))


def alpha(text: Text) -> float:
    """Return the share of words with a letter."""
    return share(sum(any(map(str.isalpha, word)) for word in text.pieces), len(text.pieces))


def required(text: Text) -> float:
    """Return how often eight stop words occur, in lower case."""
    return sum(map(STOP_WORDS.__contains__, text.pieces))


def bullets(text: Text) -> float:
    """Return the share of lines that begin with an asterisk or a hyphen, without blanks before."""
    return share(sum(line.startswith(("*", "-")) for line in text.lines), len(text.lines))


def ellipses(text: Text) -> float:
    """Return the share of lines that end with an ellipsis in one character."""
    return share(sum(line.endswith("…") for line in text.lines), len(text.lines))


def _copies(text: Text) -> list[tuple[str, int]]:
    return [pair for pair in Counter(text.lines).items() if pair[1] > 1]


def duplicate_lines(text: Text) -> float:
    """Return the share of lines, blank ones too, that stand twice or more, each copy counted."""
    return share(sum(count for _, count in _copies(text)), len(text.lines))


def duplicate_line_characters(text: Text) -> float:
    """Return the characters of those lines, of all characters but blanks; above 1 when many."""
    copied = sum(len(line) * count for line, count in _copies(text))
    return copied / max(_characters(text), 1)


def top_gram(text: Text, n: int) -> float:
    """Return the characters of the commonest `n` words in a row, of all characters but blanks."""
    gram, count = text.piece_grams.top(n)
    return share(count * len(gram.replace(" ", "")), _characters(text))


def duplicate_grams(text: Text, n: int) -> float:
    """Return the characters of sequences of `n` words that occur again, of those of all sequences.

    Sequences overlap, and each copy counts.
    """
    counts = Counter(text.piece_grams.spaced(n))
    sizes = [(len(gram) - n + 1, count) for gram, count in counts.items()]
    copied = sum(size * count for size, count in sizes if count > 1)
    return share(copied, sum(size * count for size, count in sizes))


_BY_NAME: Mapping[str, Signal] = {
    "character_count": lambda text: len(text.text),
    "word_count": lambda text: len(text.pieces),
    "median_word_length": median_word_length,
    "symbol_to_word_ratio": symbol_to_word_ratio,
    "fraction_of_words_with_alpha_character": alpha,
    "required_word_count": required,
    "fraction_of_lines_starting_with_bullet_point": bullets,
    "fraction_of_lines_ending_with_ellipsis": ellipses,
    "fraction_of_duplicate_lines": duplicate_lines,
    "fraction_of_characters_in_duplicate_lines": duplicate_line_characters,
    **{
        f"fraction_of_characters_in_most_common_{n}grams": partial(top_gram, n=n) for n in (2, 3, 4)
    },
    **{
        f"fraction_of_characters_in_duplicate_{n}grams": partial(duplicate_grams, n=n)
        for n in range(5, 11)
    },
}
SIGNALS: Mapping[str, Signal] = {
    f"gopher_dolma.{name}": signal for name, signal in _BY_NAME.items()
}
