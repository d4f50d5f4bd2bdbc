"""The fit as a table of points on the scale that people read: 80 and 50 mean the same each time."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from quality.rule import Rule
from quality.train.knots import GRADES
from quality.train.prices import MOST_A_WORD, ONE_IN_500, bounded, jump
from quality.train.slopes import Array, Ramps, Slopes, Values

MEDIAN, LOW = 80.0, 50.0  # points of the median edited article, and of one at the low percentile
LOW_SHARE = 5  # that percentile: below it are mistakes of the choice of articles
_ROUNDS = 20  # capping moves the scale and the scale moves the caps
_LEAST_TERM = 0.005  # points: what costs less in all is left out of the table
_ONWARD = 0.5  # of its mean slope: what a measure costs where it is worse than in the rated texts
_ONWARD_TO = (1, 3)  # times its range, beyond its last knot


def scaled(
    fitted: Slopes,
    edited: Sequence[Values],
    together: Iterable[frozenset[tuple[str, int]]] = (),
) -> dict[str, Any]:
    """Return the model as a table of points; `edited` are the values of edited articles.

    `together` are the rules, with their hits, that one phrase sets off at once.
    """
    capped = fitted = _going_on(fitted)
    factor = 1.0
    for _ in range(_ROUNDS):
        median, low = np.percentile(capped.predict(edited), [50, LOW_SHARE])
        factor = (MEDIAN - LOW) / (median - low)
        capped = _held_down(_capped(fitted, factor), factor, together)
    predicted = capped.predict(edited)
    base = MEDIAN + factor * (capped.intercept - float(np.median(predicted)))
    terms = {
        rule.id: ramps.table(factor * weights)
        for rule, ramps, weights in zip(capped.rules, capped.ramps, capped.weights, strict=True)
        if -factor * weights.sum() > _LEAST_TERM
    }
    return {"base": round(base, 4), "terms": terms}


def _going_on(fitted: Slopes) -> Slopes:
    """Return the fit with measures that cost more the worse they are, however bad."""
    triples = zip(fitted.rules, fitted.ramps, fitted.weights, strict=True)
    ramps, weights = zip(*(_further(*each) for each in triples), strict=True)
    return Slopes(fitted.rules, ramps, weights, fitted.intercept)


def _further(rule: Rule, found: Ramps, weights: Array) -> tuple[Ramps, Array]:
    """Return the ramps and weights of a rule, those of a measure going on beyond its last knot."""
    if rule.kind != "metric" or rule.id in GRADES or len(found.knots) < 2:
        return found, weights
    last, reach = found.knots[-1], found.knots[-1] - found.knots[0]
    more = [float(f"{last + times * reach:.4g}") for times in _ONWARD_TO]
    knots = (last, *(knot for knot in more if knot >= 0))
    costs = _ONWARD * weights.sum() * np.diff(knots) / reach
    return Ramps((*found.knots, *knots[1:])), np.concatenate([weights, costs])


def _capped(fitted: Slopes, factor: float) -> Slopes:
    pairs = zip(fitted.rules, fitted.ramps, fitted.weights, strict=True)
    weights = tuple(bounded(rule, ramps, -factor * w) / -factor for rule, ramps, w in pairs)
    return Slopes(fitted.rules, fitted.ramps, weights, fitted.intercept)


def _held_down(
    fitted: Slopes, factor: float, together: Iterable[frozenset[tuple[str, int]]]
) -> Slopes:
    """Return the fit with the points of rules that one phrase sets off held to the cap."""
    index = {rule.id: i for i, rule in enumerate(fitted.rules)}
    weights = list(fitted.weights)
    for group in together:
        hits = [(index[name], times) for name, times in group if name in index]
        jumps = [
            jump(fitted.ramps[i], -factor * weights[i], ONE_IN_500 * times) for i, times in hits
        ]
        for i, _ in hits:
            weights[i] = weights[i] * min(1.0, MOST_A_WORD / max(sum(jumps), 1e-9))
    return Slopes(fitted.rules, fitted.ramps, tuple(weights), fitted.intercept)
