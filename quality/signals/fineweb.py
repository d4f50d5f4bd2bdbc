"""FineWeb's own filter, and C4's as FineWeb runs it, with lines that end in no mark allowed.

Penedo et al. 2024; datatrove 0.10, FineWebQualityFilter. `fineweb.*` read the text given: FineWeb
itself drops lines by C4's rules first, for which there is `quality.signals.c4_dt.cleaned`.
"""

from collections.abc import Mapping
from functools import partial

from quality.signals.c4_dt import any_end_lines_of, sentences
from quality.signals.marks import TERMINAL
from quality.signals.text import Signal, Text, duplicates, share

_SHORT = 30  # characters


def line_punct_ratio(text: Text) -> float:
    """Return the share of filled lines that end in a mark that ends sentences, in any script."""
    lines = text.filled_lines
    return share(sum(line[-1] in TERMINAL for line in lines), len(lines))


def short_line_ratio(text: Text) -> float:
    """Return the share of filled lines of at most 30 characters."""
    lines = text.filled_lines
    return share(sum(len(line) <= _SHORT for line in lines), len(lines))


def char_dup_ratio(text: Text) -> float:
    """Return the characters of filled lines that had come before, of all but line feeds."""
    without = len(text.text) - text.text.count("\n")
    return share(duplicates(text.filled_lines)[1], without)


def list_ratio(text: Text) -> float:
    """Return line feeds a word, marks counted as words."""
    return share(text.text.count("\n"), len(text.words))


SIGNALS: Mapping[str, Signal] = {
    "fineweb.filled_lines": lambda text: len(text.filled_lines),
    "fineweb.line_punct_ratio": line_punct_ratio,
    "fineweb.short_line_ratio": short_line_ratio,
    "fineweb.char_dup_ratio": char_dup_ratio,
    "fineweb.list_ratio": list_ratio,
    "fineweb.c4_lines_lorem_ipsum": partial(any_end_lines_of, kind="lorem_ipsum"),
    "fineweb.c4_lines_curly_bracket": partial(any_end_lines_of, kind="curly_bracket"),
    "fineweb.c4_sentences": partial(sentences, any_end=True),
}
