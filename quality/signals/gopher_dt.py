"""Gopher's rules as datatrove computes them: quality, then repetition.

Rae et al. 2021, section A1; datatrove 0.10, GopherQualityFilter and GopherRepetitionFilter.
"""

import re
from collections.abc import Mapping
from functools import partial

from quality.signals.marks import PUNCTUATION
from quality.signals.text import Signal, Text, duplicates, mean, share

STOP_WORDS = frozenset("the be to of and that have with".split())
_PARAGRAPHS = re.compile(r"\n{2,}")
_LINES = re.compile(r"\n+")


def _worded(text: Text) -> list[str]:
    """Return the words that are more than punctuation."""
    return [word for word in text.words if not PUNCTUATION.issuperset(word)]


def word_count(text: Text) -> float:
    """Return how many words hold a character that is no punctuation."""
    return len(text.memo(_worded))


def mean_word_length(text: Text) -> float:
    """Return the mean characters of those words."""
    return mean([len(word) for word in text.memo(_worded)])


def hash_ratio(text: Text) -> float:
    """Return hash signs a word, marks counted as words."""
    return share(text.text.count("#"), len(text.words))


def ellipsis_ratio(text: Text) -> float:
    """Return ellipses a word, marks counted as words."""
    return share(text.text.count("...") + text.text.count("…"), len(text.words))


def bullet_line_ratio(text: Text) -> float:
    """Return the share of lines that begin with a bullet or a hyphen."""
    lines = text.split_lines
    return share(sum(line.lstrip().startswith(("•", "-")) for line in lines), len(lines))


def ellipsis_line_ratio(text: Text) -> float:
    """Return the share of lines that end with an ellipsis."""
    lines = text.split_lines
    return share(sum(line.rstrip().endswith(("...", "…")) for line in lines), len(lines))


def alpha_word_ratio(text: Text) -> float:
    """Return the share of words with a letter, marks counted as words."""
    return share(sum(any(map(str.isalpha, word)) for word in text.words), len(text.words))


def stop_words(text: Text) -> float:
    """Return how many different of eight stop words occur, in lower case."""
    return len(STOP_WORDS.intersection(text.words))


def _paragraphs(text: Text) -> tuple[int, int, int]:
    paragraphs = _PARAGRAPHS.split(text.text.strip())
    return (*duplicates(paragraphs), len(paragraphs))


def _lines(text: Text) -> tuple[int, int, int]:
    lines = _LINES.split(text.text)
    return (*duplicates(lines), len(lines))


def dup_para_frac(text: Text) -> float:
    """Return the share of paragraphs that had come before."""
    count, _, paragraphs = text.memo(_paragraphs)
    return share(count, paragraphs)


def dup_para_char_frac(text: Text) -> float:
    """Return the characters of paragraphs that had come before, of all characters."""
    return share(text.memo(_paragraphs)[1], len(text.text))


def dup_line_frac(text: Text) -> float:
    """Return the share of lines that had come before."""
    count, _, lines = text.memo(_lines)
    return share(count, lines)


def dup_line_char_frac(text: Text) -> float:
    """Return the characters of lines that had come before, of all characters."""
    return share(text.memo(_lines)[1], len(text.text))


def top_gram(text: Text, n: int) -> float:
    """Return the characters of the commonest `n` words in a row, spaces too, of all characters."""
    gram, count = text.word_grams.top(n)
    return share(len(gram) * count, len(text.text))


def duplicated_gram(text: Text, n: int) -> float:
    """Return the characters of later copies of `n` words in a row, of all characters.

    A copy is passed over as a whole, so that none of its words counts twice.
    """
    grams = text.word_grams.joined(n)
    seen: set[str] = set()
    repeated = index = 0
    while index < len(grams):
        gram = grams[index]
        if gram in seen:
            repeated += len(gram)
            index += n
        else:
            seen.add(gram)
            index += 1
    return share(repeated, len(text.text))


QUALITY: Mapping[str, Signal] = {
    "word_count": word_count,
    "mean_word_length": mean_word_length,
    "hash_ratio": hash_ratio,
    "ellipsis_ratio": ellipsis_ratio,
    "bullet_line_ratio": bullet_line_ratio,
    "ellipsis_line_ratio": ellipsis_line_ratio,
    "alpha_word_ratio": alpha_word_ratio,
    "stop_words": stop_words,
}
REPETITION: Mapping[str, Signal] = {
    "dup_para_frac": dup_para_frac,
    "dup_para_char_frac": dup_para_char_frac,
    "dup_line_frac": dup_line_frac,
    "dup_line_char_frac": dup_line_char_frac,
    **{f"top_{n}_gram": partial(top_gram, n=n) for n in (2, 3, 4)},
    **{f"duplicated_{n}_n_grams": partial(duplicated_gram, n=n) for n in range(5, 11)},
}
SIGNALS: Mapping[str, Signal] = {
    f"gopher_dt.{name}": signal for name, signal in {**QUALITY, **REPETITION}.items()
}
