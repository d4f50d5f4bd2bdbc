"""Words of a text, once, with their places."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from typing import NamedTuple, TypeVar

from quality.lazy import Lazy

T = TypeVar("T")

# Combining marks belong to the letter before them; hyphens, apostrophes and the dots
# of 3.5 and U.S. hold a word together, dashes and slashes part it.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c\u200d\ufe0f"
_HAS_MARKS = Lazy(f"[{_MARKS}]")


def _word(letter: str) -> Lazy:
    """Return an expression for a word, which begins with no mark."""
    initials = r"\.(?<=[^\W\d_]\.)(?:[^\W\d_]\.)+"
    return Lazy(rf"(\w(?:{initials}|{letter}*(?:['’\-‐‑]{letter}+|[.,](?=\d){letter}+)*))")


_WORD = _word(r"[a-z0-9_\w]")  # common letters first: a quarter faster than `\w` alone
_MARKED_WORD = _word(rf"[\w{_MARKS}]")  # three times as slow


class Words(NamedTuple):
    """Words as parallel tuples: folded texts and half-open places."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def words_of(folded: str, gaps: Sequence[tuple[int, int]] = ()) -> Words:
    """Return the words of a folded text; those inside `gaps` (sorted, disjoint) are left out."""
    marked = not folded.isascii() and _HAS_MARKS.search(folded)
    parts = (_MARKED_WORD if marked else _WORD).split(folded)  # what is between words, and words
    ends = [*accumulate(map(len, parts))]
    words = Words(tuple(parts[1::2]), tuple(ends[:-1:2]), tuple(ends[1::2]))
    return _outside(words, gaps) if gaps else words


def places_of(texts: Iterable[str]) -> dict[str, list[int]]:
    """Return where each word stands: its places among the words, in order.

    >>> places_of("the cat and the dog".split())["the"]
    [0, 3]
    """
    found: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        if text in found:
            found[text].append(place)
        else:
            found[text] = [place]
    return found


def _outside(words: Words, gaps: Sequence[tuple[int, int]]) -> Words:
    """Return the words that touch no gap: those before, between and behind the gaps."""
    runs, low = [], 0
    for gap_start, gap_end in gaps:
        runs.append(slice(low, bisect_right(words.ends, gap_start, low)))
        low = bisect_left(words.starts, gap_end, low)
    runs.append(slice(low, None))
    return Words(_chosen(words.texts, runs), _chosen(words.starts, runs), _chosen(words.ends, runs))


def _chosen(side: tuple[T, ...], runs: Iterable[slice]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(map(side.__getitem__, runs)))
