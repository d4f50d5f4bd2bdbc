"""Staircases: a feature as steps that a linear model can weigh, and back to a table."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Steps:
    """Where one feature steps up (or, `falling`, down), each step a column of 0 and 1."""

    edges: tuple[float, ...]
    falling: bool = False

    def columns(self, values: Sequence[float]) -> Array:
        """Return one column an edge: 1 where the value is beyond it."""
        value = np.asarray(values, dtype=float)[:, None]
        edges = np.asarray(self.edges)[None, :]
        return ((value < edges) if self.falling else (value >= edges)).astype(float)

    def points(self, weights: Sequence[float]) -> list[float]:
        """Return the table of points, one more than edges, that the weights amount to."""
        if self.falling:
            return [float(sum(weights[i:])) for i in range(len(weights) + 1)]
        return [float(sum(weights[:i])) for i in range(len(weights) + 1)]


def quantile_edges(values: Sequence[float], shares: Sequence[float]) -> tuple[float, ...]:
    """Return distinct rounded quantiles: of the values above 0 where most are 0."""
    array = np.asarray(values, dtype=float)
    present = array[array > 0]
    if len(present) < len(array) / 2:
        array = present
    if not len(array):
        return ()
    edges = [float(f"{edge:.4g}") for edge in np.quantile(array, shares)]
    return tuple(sorted({edge for edge in edges if edge > array.min() or len(present) < len(values) / 2}))
