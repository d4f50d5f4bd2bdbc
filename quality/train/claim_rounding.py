"""What signs add to units, in whole steps that fit a byte.

Rounded one by one, small numbers would all become 0 and take with them what they add together. So
what rounding takes from a unit the next makes up for, and what a sign adds to all stays the same.
"""

from typing import Any

import numpy as np

MOST = 127  # steps
_HALF = 0.5


def step_of(log_odds: float, sizes: Any, slopes: Any) -> Any:
    """Return how large a step is in each unit: worth `log_odds`, or more where all must fit."""
    return np.maximum(log_odds / np.maximum(np.abs(slopes), 1e-6), sizes.max(axis=0) / MOST)


def in_steps(adds: Any, worth: Any) -> Any:
    """Return what each sign adds to each unit, in whole steps that are worth so much.

    >>> in_steps(np.array([[0.3, 0.3, -0.3]]), np.array([1.0, 1.0, -1.0]))
    array([[0., 1., 0.]])
    """
    found, left = np.zeros_like(adds), np.zeros(len(adds))
    for unit, each in enumerate(worth):
        more = np.clip(left / each, -_HALF, _HALF)
        found[:, unit] = np.clip(np.rint(adds[:, unit] + more), -MOST, MOST)
        left += (adds[:, unit] - found[:, unit]) * each
    return found
