"""Slopes: a feature as ramps that a linear model can weigh, and back to a table."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quality.rule import Rule

Array = NDArray[np.float64]
Values = Sequence[float] | Array


@dataclass(frozen=True)
class Ramps:
    """Where one feature counts: nothing up to the first knot, more from each to the next.

    Knots go the way that costs, so they fall for a feature of which less is worse.
    """

    knots: tuple[float, ...]

    def columns(self, values: Values) -> Array:
        """Return one column a ramp: 0 before it, 1 beyond it, the share done within it."""
        value = np.asarray(values, dtype=float)[:, None]
        start, end = np.asarray(self.knots[:-1])[None, :], np.asarray(self.knots[1:])[None, :]
        return np.asarray(np.clip((value - start) / (end - start), 0.0, 1.0))

    def table(self, weights: Values, digits: int = 4) -> dict[str, list[float]]:
        """Return edges in rising order and the points at each that the weights amount to."""
        sums = [float(sum(weights[:i])) for i in range(len(self.knots))]
        pairs = sorted(zip(self.knots, sums, strict=True))
        return {
            "edges": [edge for edge, _ in pairs],
            "points": [round(points, digits) + 0.0 for _, points in pairs],
        }


@dataclass(frozen=True)
class Slopes:
    """A fitted sum: an intercept and the weighted ramps of each rule."""

    rules: tuple[Rule, ...]
    ramps: tuple[Ramps, ...]
    weights: tuple[Array, ...]
    intercept: float

    def predict(self, columns: Sequence[Values]) -> Array:
        """Return the sum for each text; `columns` are the rules' values."""
        return np.asarray(self.intercept + self.shares(columns).sum(axis=1))

    def shares(self, columns: Sequence[Values]) -> Array:
        """Return what each rule, a column, adds to the sum of each text."""
        triples = zip(columns, self.ramps, self.weights, strict=True)
        return np.column_stack([ramps.columns(values) @ w for values, ramps, w in triples])


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


# Rates bend at fixed places: quantiles of short training texts would sit on the few
# values that one or two matches can give, and mean nothing for longer texts.
RATE_EDGES = (0.7, 1.5, 2.4, 3.5, 5.0, 7.0, 10.0, 14.0, 20.0, 30.0, 45.0, 70.0)
_HIGHEST = 0.99  # quantile of the values above 0


def rate_edges(values: Values) -> tuple[float, ...]:
    """Return the fixed edges up to the quantile 0.99 of the values above 0."""
    array = np.asarray(values, dtype=float)
    present = array[array > 0]
    top = float(np.quantile(present, _HIGHEST)) if len(present) else 0.0
    return tuple(edge for edge in RATE_EDGES if edge <= top)


def ramps_for(
    measure: str, values: Values, shares: Sequence[float], free: float | None = None
) -> Ramps:
    """Return the ramps for a rule's values, by what it measures; `free` is where they begin."""
    edges = rate_edges(values) if measure == "per_1000_words" else quantile_edges(values, shares)
    start = _start(values) if free is None else free
    return Ramps((start, *(edge for edge in edges if edge > start)))


def falling_ramps(values: Values, shares: Sequence[float], free: float) -> Ramps:
    """Return the ramps for values of which less is worse, from `free` down."""
    edges = quantile_edges(values, shares)
    return Ramps((free, *sorted((edge for edge in edges if edge < free), reverse=True)))


def _start(values: Values) -> float:
    array = np.asarray(values, dtype=float)
    mostly_none = np.count_nonzero(array) < len(array) / 2
    return 0.0 if mostly_none or not len(array) else float(f"{array.min():.4g}")
