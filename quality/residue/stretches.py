"""Stretches of a row of weights that weigh as much as they can (Ruzzo and Tompa 1999)."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Stretch(NamedTuple):
    """The weights from `start` to `end`; what all weigh up to its start, and up to its end."""

    start: int
    end: int
    below: float
    above: float


def stretches(weights: Iterable[float]) -> Sequence[Stretch]:
    """Return the stretches that grow no heavier by one weight more or less, in their order.

    >>> [(each.start, each.end) for each in stretches([4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5])]
    [(0, 1), (2, 3), (4, 11)]
    """
    found: list[Stretch] = []
    total = 0.0
    for at, weight in enumerate(weights):
        if weight > 0:
            _add(found, Stretch(at, at + 1, total, total + weight))
        total += weight
    return found


def _add(found: list[Stretch], last: Stretch) -> None:
    """Add a stretch, joined with those before it as far as that makes it heavier."""
    while True:
        lower = next((n for n in reversed(range(len(found))) if found[n].below < last.below), -1)
        if lower < 0 or found[lower].above >= last.above:
            found.append(last)
            return
        last = Stretch(found[lower].start, last.end, found[lower].below, last.above)
        del found[lower:]
