"""C4's cleaning as datatrove does it: what becomes of each line, and what is left.

Raffel et al. 2020, section 2.2; datatrove 0.10, C4QualityFilter and C4ParagraphFilter.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import partial

from quality.signals.text import Signal, Text

_CITATION = re.compile(r"\[\d*]|\[edit]|\[citation needed]")
_ENDS = (".", "?", "!", '"', "'")
_POLICY = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)
_LONGEST_WORD = 1000  # characters
_FEWEST_WORDS = 3
KEPT = "kept"
FATES = (
    "too_long_word",
    "no_terminal_punc",
    "too_few_words",
    "lorem_ipsum",
    "javascript",
    "curly_bracket",
    "policy",
    KEPT,
)


def fate(line: str, *, any_end: bool = False) -> tuple[str, str]:
    """Return which of `FATES` a stripped line meets, and the line without its citations.

    The questions are asked in this order, so a line has one fate. With `any_end` a line need not
    end in a mark, as in FineWeb.

    >>> fate("We use cookies to serve you."), fate("So it is [3] said.")
    (('policy', 'We use cookies to serve you.'), ('kept', 'So it is  said.'))
    """
    words = line.split()
    if len(line) > _LONGEST_WORD and any(len(word) > _LONGEST_WORD for word in words):
        return "too_long_word", line
    line = _CITATION.sub("", line) if "[" in line else line
    if not any_end and (not line.endswith(_ENDS) or line.endswith("...")):
        return "no_terminal_punc", line
    if len(words) < _FEWEST_WORDS:
        return "too_few_words", line
    return _content_fate(line), line


def _content_fate(line: str) -> str:
    low = line.lower()
    if "lorem ipsum" in low:
        return "lorem_ipsum"
    if "javascript" in low:
        return "javascript"
    if "{" in line:
        return "curly_bracket"
    return "policy" if any(phrase in low for phrase in _POLICY) else KEPT


def cleaned(text: str, *, any_end: bool = False) -> str:
    """Return the lines that C4 keeps, their citations gone.

    >>> cleaned("Menu\\nHe slept until noon [1].\\n")
    'He slept until noon .'
    """
    fates = (fate(line.strip(), any_end=any_end) for line in text.splitlines())
    return "\n".join(line for kind, line in fates if kind == KEPT).strip()


def lines_of(text: Text, kind: str) -> float:
    """Return how many lines meet the fate `kind`."""
    return text.memo(_fates)[kind]


def any_end_lines_of(text: Text, kind: str) -> float:
    """Return how many lines meet the fate `kind` where a line need not end in a mark."""
    return text.memo(_any_end_fates)[kind]


def _fates(text: Text) -> Counter[str]:
    return Counter(fate(line.strip())[0] for line in text.split_lines)


def _any_end_fates(text: Text) -> Counter[str]:
    return Counter(fate(line.strip(), any_end=True)[0] for line in text.split_lines)


def sentences(text: Text, *, any_end: bool = False) -> float:
    """Return how many sentences the kept lines have."""
    fates = (fate(line.strip(), any_end=any_end) for line in text.split_lines)
    return sum(len(text.sentences(line)) for kind, line in fates if kind == KEPT)


def third_longest_line(text: Text) -> float:
    """Return the characters of the third longest line, 0 where there are fewer than three."""
    lengths = sorted(map(len, text.lines), reverse=True)
    return lengths[2] if len(lengths) > 2 else 0


SIGNALS: Mapping[str, Signal] = {
    "c4_dt.lines": lambda text: len(text.split_lines),
    **{f"c4_dt.lines_{kind}": partial(lines_of, kind=kind) for kind in FATES},
    "c4_dt.sentences": sentences,
    "c4_dt.third_longest_line": third_longest_line,
}
