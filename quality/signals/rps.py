"""The quality signals of RedPajama v2 that need nothing but the text.

Weber et al. 2024; RedPajama-Data at 6d2cee9, app/src/core/quality_signals. Rounded to 8 digits.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import accumulate
from math import log
from string import punctuation
from typing import NamedTuple

from quality.signals.text import Grams, Signal, Text, mean, share

_PRECISION = 8  # digits
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_RAW_WORD = re.compile(r"\w+|[^\w\s]+")
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_LATIN = re.compile("[a-zA-Z]")
_BULLETS = tuple("•‣▶◀◦■□▪▫–")
_NO_MARKS = str.maketrans("", "", punctuation)


class LineSpan(NamedTuple):
    """A line, half open and with its line feed, and its value."""

    start: int
    end: int
    value: float


def normalised(text: str) -> str:
    """Return `text` in lower case without ASCII punctuation, blanks single, letters decomposed.

    >>> normalised(" It’s  e.g. Ok! ")
    'it’s eg ok'
    """
    return unicodedata.normalize("NFD", " ".join(text.translate(_NO_MARKS).lower().split()))


def _content(text: Text) -> str:
    return normalised(text.text)


def _words(text: Text) -> list[str]:
    return text.memo(_content).split()


def _raw_words(text: Text) -> list[str]:
    return _RAW_WORD.findall(text.text)


def _characters(text: Text) -> int:
    return sum(map(len, text.memo(_words)))


def _lines(text: Text) -> list[tuple[int, int]]:
    return [match.span() for match in _LINE.finditer(text.text)]


def _raw_lines(text: Text) -> list[str]:
    return [text.text[start:end] for start, end in text.memo(_lines)]


def _grams(text: Text) -> Grams:
    return Grams(text.memo(_words))


def num_sentences(text: Text) -> float:
    """Return stretches from the start of a word up to `.`, `!` or `?`."""
    return len(_SENTENCE.findall(text.text))


def mean_word_length(text: Text) -> float:
    """Return the mean characters of the normalised words."""
    return share(text.memo(_characters), len(text.memo(_words)))


def symbol_to_word_ratio(text: Text) -> float:
    """Return hash signs and ellipses a word, runs of marks counted as words."""
    found = sum(map(text.text.count, ("#", "...", "…")))
    return share(found, len(text.memo(_raw_words)))


def ellipsis_lines(text: Text) -> float:
    """Return the share of lines that end with an ellipsis."""
    lines = text.memo(_raw_lines)
    return share(sum(line.rstrip().endswith(("...", "…")) for line in lines), len(lines))


def no_alph_words(text: Text) -> float:
    """Return the share of words, runs of marks counted, without a letter of A to Z."""
    words = text.memo(_raw_words)
    return 1.0 - sum(map(bool, map(_LATIN.search, words))) / len(words) if words else 0.0


def unique_words(text: Text) -> float:
    """Return different normalised words of all."""
    words = text.memo(_words)
    return share(len(set(words)), len(words))


def unigram_entropy(text: Text) -> float:
    """Return the entropy of the normalised words in nats."""
    words = text.memo(_words)
    total = len(words)
    return sum(-count / total * log(count / total) for count in Counter(words).values())


def all_caps_words(text: Text) -> float:
    """Return the share of words, runs of marks counted, in upper case."""
    words = text.memo(_raw_words)
    return share(sum(map(str.isupper, words)), len(words))


def lorem_ipsum(text: Text) -> float:
    """Return occurrences of "lorem ipsum" a character of the normalised text."""
    content = text.memo(_content)
    return share(content.count("lorem ipsum"), len(content))


def curly_bracket(text: Text) -> float:
    """Return curly brackets a character."""
    return share(text.text.count("{") + text.text.count("}"), len(text.text))


def top_gram(text: Text, n: int) -> float:
    """Return the characters of the commonest `n` words in a row, of all; 0 when none comes twice."""
    gram, count = text.memo(_grams).top(n)
    size = len(gram) - n + 1
    return size * count / text.memo(_characters) if count > 1 else 0.0


def dupe_grams(text: Text, n: int) -> float:
    """Return the characters of words in any sequence of `n` that occurs twice, each word once."""
    grams = text.memo(_grams).spaced(n)
    counts = Counter(grams)
    covered = characters = 0
    starts = [0, *accumulate(map(len, text.memo(_words)))]
    for index, gram in enumerate(grams):
        if counts[gram] > 1:
            first = max(index, covered)
            covered = index + n
            characters += starts[covered] - starts[first]
    return share(characters, starts[-1])


def _ends(line: str) -> float:
    return line.rstrip().endswith((".", "!", "?", "”"))


def _upper(line: str) -> float:
    return share(sum(map(str.isupper, line)), len(line))


def _numerical(line: str) -> float:
    low = normalised(line)
    return share(sum(map(str.isnumeric, low)), len(low))


def _bullet(line: str) -> float:
    return line.lstrip().startswith(_BULLETS)


LINES: Mapping[str, Callable[[str], float]] = {
    "rps_lines_ending_with_terminal_punctution_mark": _ends,
    "rps_lines_javascript_counts": lambda line: normalised(line).split().count("javascript"),
    "rps_lines_num_words": lambda line: len(normalised(line).split()),
    "rps_lines_numerical_chars_fraction": _numerical,
    "rps_lines_start_with_bulletpoint": _bullet,
    "rps_lines_uppercase_letter_fraction": _upper,
}


def line_spans(text: str, name: str) -> Sequence[LineSpan]:
    """Return each line with its value of a signal of `LINES`, the form RedPajama has them in.

    Raises KeyError for a name that is none.

    >>> line_spans("Go!\\nno", "rps_lines_ending_with_terminal_punctution_mark")
    [LineSpan(start=0, end=4, value=1.0), LineSpan(start=4, end=6, value=0.0)]
    """
    signal, spans = LINES[name], _lines(Text(text))
    return [
        LineSpan(start, end, round(float(signal(text[start:end])), _PRECISION))
        for start, end in spans
    ]


def _line_mean(text: Text, name: str) -> float:
    """Return the mean of a signal over the lines."""
    return mean([float(LINES[name](line)) for line in text.memo(_raw_lines)])


_DOCUMENT: Mapping[str, Signal] = {
    "rps_doc_num_sentences": num_sentences,
    "rps_doc_word_count": lambda text: len(text.memo(_words)),
    "rps_doc_mean_word_length": mean_word_length,
    "rps_doc_symbol_to_word_ratio": symbol_to_word_ratio,
    "rps_doc_frac_lines_end_with_ellipsis": ellipsis_lines,
    "rps_doc_frac_no_alph_words": no_alph_words,
    "rps_doc_frac_unique_words": unique_words,
    "rps_doc_unigram_entropy": unigram_entropy,
    "rps_doc_frac_all_caps_words": all_caps_words,
    "rps_doc_lorem_ipsum": lorem_ipsum,
    "rps_doc_curly_bracket": curly_bracket,
    **{f"rps_doc_frac_chars_top_{n}gram": partial(top_gram, n=n) for n in (2, 3, 4)},
    **{f"rps_doc_frac_chars_dupe_{n}grams": partial(dupe_grams, n=n) for n in range(5, 11)},
}


def _rounded(text: Text, signal: Signal) -> float:
    return round(float(signal(text)), _PRECISION)


_OF_LINES: Mapping[str, Signal] = {name: partial(_line_mean, name=name) for name in LINES}
SIGNALS: Mapping[str, Signal] = {
    name: partial(_rounded, signal=signal) for name, signal in {**_DOCUMENT, **_OF_LINES}.items()
}
