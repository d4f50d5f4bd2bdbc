"""Words of a text, once, with their places."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

# Combining marks belong to the letter before them; hyphens, apostrophes and the dots
# of 3.5 and U.S. hold a word together, dashes and slashes part it.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c\u200d\ufe0f"
_HAS_MARKS = re.compile(f"[{_MARKS}]")


def _word(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W\d_]\.){{2,}}|{part}(?:['’\-‐‑]{part}|[.,](?=\d){part})*")


_WORD = _word(r"\w+")
_MARKED_WORD = _word(rf"[\w{_MARKS}]+")  # three times as slow


class Words(NamedTuple):
    """Words as parallel tuples: folded texts and half-open places."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def words_of(folded: str, gaps: Sequence[tuple[int, int]] = ()) -> Words:
    """Return the words of a folded text; those inside `gaps` (sorted, disjoint) are left out."""
    marked = not folded.isascii() and _HAS_MARKS.search(folded)
    spans = [match.span() for match in (_MARKED_WORD if marked else _WORD).finditer(folded)]
    if gaps:
        spans = list(_outside(spans, gaps))
    return Words(
        tuple([folded[start:end] for start, end in spans]),
        tuple([start for start, _ in spans]),
        tuple([end for _, end in spans]),
    )


def _outside(
    spans: list[tuple[int, int]], gaps: Sequence[tuple[int, int]]
) -> "list[tuple[int, int]]":
    """Return the spans that touch no gap: those before, between and behind the gaps."""
    starts, kept, low = [start for start, _ in spans], [], 0
    for gap_start, gap_end in gaps:
        high = bisect_left(starts, gap_start, low)
        kept += spans[low:high]
        if kept and kept[-1][1] > gap_start:
            kept.pop()
        low = bisect_left(starts, gap_end, high)
    return kept + spans[low:]
