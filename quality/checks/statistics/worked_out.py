"""Tell shares and multiples that are worked out of two numbers beside them, which a reader can do again."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import permutations

from quality.claims import Claim, quantities
from quality.document import Document
from quality.span import Span

_BACK = 2  # sentences
_AROUND = 6  # figures
_LEAST = 10  # smaller numbers give many shares by chance
_MOST = 3  # numbers of a kind; of more, two give nearly any share
_HALF = 0.5  # of the last digit of a rounded share
_OFF = 0.07  # of a multiple
_AMOUNTS = ("number", "money")
_OF_MULTIPLES = (*_AMOUNTS, "percent")
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


def is_of_two(document: Document, place: Span, ratios: Sequence[float]) -> bool:
    """Tell whether two amounts of a kind near a place stand in one of the ratios.

    >>> text = "It had 3,000 boats and now has 750. They fell by three quarters."
    >>> is_of_two(Document(text), Span(36, 63), (0.25, 1.75)), is_of_two(Document(text), Span(36, 63), (3,))
    (True, False)
    """
    return any(
        abs(a / b - ratio) <= _OFF * ratio
        for kind in _OF_MULTIPLES
        for a, b in permutations([*_beside(document, place, kind)][: _MOST + 1], 2)
        for ratio in ratios
    )


def _beside(document: Document, place: Span, kind: str) -> Iterator[float]:
    """Yield the amounts of a kind in the sentence of a place, the two before and the one after."""
    here = document.sentence_at(place.start)
    found = quantities(document)
    at = bisect_left(found, place.start, key=lambda quantity: quantity.figure.start)
    for figure, told, index in found[max(0, at - _AROUND) : at + _AROUND]:
        beside = here - _BACK <= index <= here + 1 and not place.start <= figure.start < place.end
        if beside and told in _COUNTS and figure.kind == kind and figure.value > 0:
            yield figure.value


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
