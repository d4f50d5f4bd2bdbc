"""Staircases: a feature as steps that a linear model can weigh, and back to a table."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quality.rule import Rule

Array = NDArray[np.float64]
Values = Sequence[float] | Array


@dataclass(frozen=True)
class Steps:
    """Where one feature steps up (or, `falling`, down), each step a column of 0 and 1."""

    edges: tuple[float, ...]
    falling: bool = False

    def columns(self, values: Values) -> Array:
        """Return one column an edge: 1 where the value is beyond it."""
        value = np.asarray(values, dtype=float)[:, None]
        edges = np.asarray(self.edges)[None, :]
        return ((value < edges) if self.falling else (value >= edges)).astype(float)

    def points(self, weights: Values) -> list[float]:
        """Return the table of points, one more than edges, that the weights amount to."""
        if self.falling:
            return [float(sum(weights[i:])) for i in range(len(weights) + 1)]
        return [float(sum(weights[:i])) for i in range(len(weights) + 1)]


@dataclass(frozen=True)
class Staircases:
    """A fitted sum: an intercept and the weighted steps of each rule."""

    rules: tuple[Rule, ...]
    steps: tuple[Steps, ...]
    weights: tuple[Array, ...]
    intercept: float

    def predict(self, columns: Sequence[Values]) -> Array:
        """Return the sum for each text; `columns` are the rules' values."""
        total = np.full(len(columns[0]), self.intercept)
        for values, steps, weights in zip(columns, self.steps, self.weights, strict=True):
            total += steps.columns(values) @ weights
        return total


def quantile_edges(values: Values, shares: Sequence[float]) -> tuple[float, ...]:
    """Return distinct rounded quantiles: of the values other than 0 where most are 0."""
    array = np.asarray(values, dtype=float)
    present = array[array != 0]
    mostly_none = len(present) < len(array) / 2
    chosen = present if mostly_none else array
    if not len(chosen):
        return ()
    edges = {float(f"{edge:.4g}") for edge in np.quantile(chosen, shares)}
    return tuple(sorted(edge for edge in edges if mostly_none or edge > chosen.min()))


# Rates step at fixed places: quantiles of short training texts would sit on the few
# values that one or two matches can give, and mean nothing for longer texts.
RATE_EDGES = (0.7, 1.5, 2.4, 3.5, 5.0, 7.0, 10.0, 14.0, 20.0, 30.0, 45.0, 70.0)


def rate_edges(values: Values, most: float = 0.99) -> tuple[float, ...]:
    """Return the fixed edges up to the quantile `most` of the values above 0."""
    array = np.asarray(values, dtype=float)
    present = array[array > 0]
    top = float(np.quantile(present, most)) if len(present) else 0.0
    return tuple(edge for edge in RATE_EDGES if edge <= top)


def edges_for(measure: str, values: Values, shares: Sequence[float]) -> tuple[float, ...]:
    """Return the edges for a rule's values, by what it measures."""
    return rate_edges(values) if measure == "per_1000_words" else quantile_edges(values, shares)
