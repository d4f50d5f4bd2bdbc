"""Small networks, learnt side by side: those that `quality.claims.network` weighs a figure with.

Each begins from other numbers and learns by itself; one pass over the rows serves all. The steps
(Adam) get smaller evenly down to nothing, so the networks come to rest, and what they tell hangs
little on the numbers they began from or on the order of the rows.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from quality.claims.network import NETWORKS, UNITS

_EACH = UNITS // NETWORKS
_EPOCHS = 10
_ROWS = 256  # of one step
_RATE = 2e-3  # of the first step
_PENALTY = 1e-4  # on squares of what signs add and units are worth
_KEPT, _KEPT_SQUARES, _LEAST = 0.9, 0.999, 1e-8  # of Adam


class Networks(NamedTuple):
    """What each sign adds to the units, where these start, what they and each network are worth."""

    rises: Any
    start: Any
    slopes: Any
    base: Any

    def above(self, rows: Any) -> Any:
        """Return the units of each row, none below zero."""
        return np.maximum(rows @ self.rises + self.start, 0)

    def told(self, units: Any) -> Any:
        """Return the log-odds that each network gives the rows with these units."""
        return (units * self.slopes).reshape(len(units), -1, _EACH).sum(axis=2) + self.base

    def of(self, rows: Any) -> Any:
        """Return the mean log-odds of each row."""
        return self.told(self.above(rows)).mean(axis=1)


def learnt(rows: Any, truth: Any, weight: Any) -> Networks:
    """Return networks learnt from rows of signs that are true or not, each with a weight."""
    networks, chance = _begun(rows.shape[1]), np.random.default_rng(NETWORKS)
    total = _EPOCHS * -(-rows.shape[0] // _ROWS)
    means, squares = (Networks(*map(np.zeros_like, networks)) for _ in range(2))
    for step, some in enumerate(_batches(rows.shape[0], chance)):
        slopes = _gradient(networks, rows[some], truth[some, None], weight[some, None])
        rate = _RATE * (1 - step / total) * (1 - _KEPT_SQUARES ** (step + 1)) ** 0.5
        rate /= 1 - _KEPT ** (step + 1)
        for parts in zip(networks, slopes, means, squares, strict=True):
            _move(*parts, np.float32(rate))
    return networks


def _move(part: Any, slope: Any, mean: Any, square: Any, rate: np.float32) -> None:
    """Move what is learnt against its slope, as far as the slopes so far agree."""
    np.add(mean, (1 - _KEPT) * (slope - mean), out=mean)
    np.add(square, (1 - _KEPT_SQUARES) * (slope * slope - square), out=square)
    np.subtract(part, rate * mean / (np.sqrt(square) + np.float32(_LEAST)), out=part)


def _begun(signs: int) -> Networks:
    """Return networks of small random numbers, those of each by its own seed."""
    wide, narrow = (6 / (signs + _EACH)) ** 0.5, (6 / (_EACH + 1)) ** 0.5
    sizes = ((wide, (signs, _EACH)), (wide, _EACH), (narrow, _EACH), (narrow, 1))
    chances = [np.random.default_rng(seed) for seed in range(NETWORKS)]
    apart = [[chance.uniform(-most, most, size) for most, size in sizes] for chance in chances]
    joined = (np.concatenate(parts, axis=-1) for parts in zip(*apart, strict=True))
    return Networks(*(part.astype(np.float32) for part in joined))


def _batches(rows: int, chance: np.random.Generator) -> Iterator[Any]:
    """Yield the places of the rows of each step, all rows once in each pass."""
    for _ in range(_EPOCHS):
        order = chance.permutation(rows)
        for first in range(0, rows, _ROWS):
            yield order[first : first + _ROWS]


def _gradient(networks: Networks, rows: Any, truth: Any, weight: Any) -> Networks:
    """Return the slope of the loss in all that is learnt."""
    units, size = networks.above(rows), np.float32(len(truth))
    wrong = (1 / (1 + np.exp(-networks.told(units))) - truth) * weight / size
    by_unit = np.repeat(wrong, _EACH, axis=1)
    below = by_unit * networks.slopes * (units > 0)
    penalty = np.float32(_PENALTY) / size
    return Networks(
        rows.T @ below + penalty * networks.rises,
        below.sum(axis=0),
        (units * by_unit).sum(axis=0) + penalty * networks.slopes,
        wrong.sum(axis=0),
    )
