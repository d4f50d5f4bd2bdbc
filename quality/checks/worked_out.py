"""Tell shares that are worked out of two numbers beside them, which a reader can do again."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import permutations

from quality.claims import Claim, quantities
from quality.document import Document

_BACK = 2  # sentences
_AROUND = 6  # figures
_LEAST = 10  # smaller numbers give many shares by chance
_MOST = 3  # numbers of a kind; of more, two give nearly any share
_HALF = 0.5  # of the last digit of a rounded share
_AMOUNTS = ("number", "money")
_COUNTS = frozenset(("count", "statistic", "price", "measurement"))


def is_worked_out(document: Document, claim: Claim) -> bool:
    """Tell `5,400, against 4,300 in April. That is 26% more`: a share of, or a change between, both."""
    figure = claim.figure
    if figure.kind != "percent" or not figure.value:
        return False
    return any(
        _is_of(figure.value, a, b)
        for kind in _AMOUNTS
        for a, b in permutations([*_near(document, claim, kind)][-_MOST:], 2)
    )


def _near(document: Document, claim: Claim, kind: str) -> Iterator[float]:
    """Yield the amounts of a kind in the sentence of a claim and the two before it, in one block."""
    found = quantities(document)
    place = bisect_left(found, claim.start, key=lambda quantity: quantity.figure.start)
    block = document.sentences[claim.sentence].block
    for figure, told, index in found[max(0, place - _AROUND) : place + _AROUND]:
        beside = claim.sentence - _BACK <= index <= claim.sentence
        counts = told in _COUNTS and figure.kind == kind and figure.value >= _LEAST
        if beside and counts and document.sentences[index].block == block:
            yield figure.value


def _is_of(share: float, part: float, whole: float) -> bool:
    """Tell whether a share is one of two numbers, or by how much they differ.

    >>> _is_of(26, 5400, 4300), _is_of(80, 4300, 5400), _is_of(30, 5400, 4300)
    (True, True, False)
    """
    percent = 100 * part / whole
    return min(abs(percent - share), abs(abs(percent - 100) - share)) <= _HALF
