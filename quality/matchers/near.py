"""Two things close together: something of one list within some words of the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from quality.document import Document
from quality.match import Match
from quality.matchers.phrases import longest

Places = Sequence[tuple[int, int]]


def pairs(
    document: Document, first: Places, second: Places, words: int, *, ordered: bool
) -> Iterator[Match]:
    """Yield the stretch from a place of `first` to one of `second`, both included.

    At most `words` words stand between the two, and both are in one sentence.
    """
    found = [(a, b) for a in first for b in _within(document, a, second, words)]
    spans = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in found if not ordered or a[1] <= b[0]]
    for start, end in longest(spans):
        yield Match(start, end)


def _within(
    document: Document, place: tuple[int, int], others: Places, words: int
) -> Iterator[tuple[int, int]]:
    sentence = document.sentence_at(place[0])
    if sentence < 0:
        return
    bounds = document.sentences[sentence]
    low = bisect_left(others, (bounds.start, 0))
    for other in others[low : bisect_right(others, (bounds.end, 0))]:
        apart = other[0] >= place[1] or other[1] <= place[0]
        if apart and _between(document, place, other) <= words:
            yield other


def _between(document: Document, one: tuple[int, int], other: tuple[int, int]) -> int:
    left, right = sorted((one, other))
    return len(document.words_in(left[1], right[0]))
