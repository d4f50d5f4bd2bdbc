"""The ai_style model: stable signs and counter-signs as log-odds.

Logistic regression on slopes whose weights keep the sign that the rule shows over
most data sets; every data set and class counts the same.
"""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from quality.model import Calibration
from quality.rule import Rule
from quality.train.signs import KIND_OF
from quality.train.slopes import Array, Ramps, Slopes, Values, ramps_for

SHARES = (0.15, 0.35, 0.55, 0.75, 0.9)
STEPS = 13  # of a value that is a sum of many habits
ENDS = (0.002, 0.998)  # of the texts, between which it counts
PENALTY = 1e-2
# Of what a rule shows in the sets learnt from, others show about half; the vocabulary, which is
# told by texts that it never saw, keeps its weight.
OF_RULES = 0.5
# What a floor may be. How many texts of an unknown set show no sign cannot be told from known sets:
# one set more or less moves the floor between .07 and .19, and a set may be hidden as a whole.
LEAST_FLOOR = 0.15
MOST_FLOOR = 0.5  # no text is said to be a machine's likelier than not for what it lacks
_LEAST = 1e-9
_ROUNDS = 15_000
_RANGE = (0.1, 99.9)  # percentiles between which nearly all texts lie


def fit(
    rules: Sequence[Rule],
    columns: Sequence[Values],
    labels: Array,
    datasets: Sequence[str],
    of_rules: float = OF_RULES,
) -> Slopes:
    """Return the slopes that tell `labels` (1 for machine) best; rules count by `of_rules`."""
    ramps = [_ramps(rule, values) for rule, values in zip(rules, columns, strict=True)]
    blocks = [each.columns(values) for each, values in zip(ramps, columns, strict=True)]
    signs = [_sign(values, labels, datasets) for values in columns]
    bounds = [
        (0, None) if sign > 0 else (None, 0)
        for sign, b in zip(signs, blocks, strict=True)
        for _ in b.T
    ]
    coefficients = logistic(np.hstack(blocks), labels, balance(datasets, labels), bounds, PENALTY)
    ends = np.cumsum([block.shape[1] for block in blocks])[:-1]
    weights = [
        found if rule.measure == "value" else of_rules * found
        for rule, found in zip(rules, np.split(coefficients[1:], ends), strict=True)
    ]
    return Slopes(tuple(rules), tuple(ramps), tuple(weights), float(coefficients[0]))


def _ramps(rule: Rule, values: Values) -> Ramps:
    """Return the ramps of a rule; a sum of many habits counts in even steps."""
    if rule.measure != "value":
        return ramps_for(rule.measure, values, SHARES)
    low, high = np.quantile(np.asarray(values), ENDS)
    steps = np.linspace(float(low), float(high), STEPS)
    return Ramps(tuple(sorted({float(f"{step:.4g}") for step in steps})))


def balance(datasets: Sequence[str], labels: Array, twice: Collection[str] = ()) -> Array:
    """Return weights by which every data set counts the same and so does every class.

    Those named in `twice` count double.
    """
    keys = [f"{dataset}/{label}" for dataset, label in zip(datasets, labels, strict=True)]
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    weights = np.array([2.0 if name in twice else 1.0 for name in datasets]) / counts[inverse]
    for label in (0.0, 1.0):
        weights[labels == label] /= weights[labels == label].sum()
    return np.asarray(weights / weights.sum())


def _sign(values: Values, labels: Array, datasets: Sequence[str]) -> int:
    value, name = np.asarray(values), np.asarray(datasets)
    differences = []
    for dataset in np.unique(name):
        machine = value[(name == dataset) & (labels == 1)]
        human = value[(name == dataset) & (labels == 0)]
        if len(machine) and len(human):
            differences.append(np.sign(machine.mean() - human.mean()))
    return 1 if sum(differences) >= 0 else -1


def logistic(
    columns: Any,
    labels: Array,
    weights: Array,
    bounds: Sequence[Any],
    penalty: float,
    level: Any = None,
    offset: Array | float = 0.0,
) -> Array:
    """Return the intercept and a coefficient a column, each within its bounds.

    `offset` is what is said of each row before.

    `columns` may be sparse; the penalty is on the squares of the coefficients, and on those of
    their products with the rows of `level`, where there are any: what is to make no difference.
    """
    signs, turned = 2 * labels - 1, columns.T
    even = csr_matrix((0, columns.shape[1])) if level is None else level

    def loss(coefficients: Array) -> tuple[float, Array]:
        each = coefficients[1:]
        margin = signs * (offset + coefficients[0] + columns @ each)
        uneven = even @ each
        value = weights @ np.logaddexp(0, -margin) + penalty * each @ each + uneven @ uneven
        pull = -weights * signs * expit(-margin)
        slope = turned @ pull + 2 * penalty * each + 2 * (even.T @ uneven)
        return float(value), np.concatenate([[pull.sum()], slope])

    start = np.zeros(columns.shape[1] + 1)
    found = minimize(
        loss,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=[(None, None), *bounds],
        options={"maxiter": _ROUNDS},
    )
    return np.asarray(found.x)


def platt(log_odds: Array, labels: Array, weights: Array) -> tuple[float, float]:
    """Return slope and offset that turn log-odds into calibrated ones."""
    curve = LogisticRegression(C=1e6)
    curve.fit(log_odds[:, None], labels, sample_weight=weights * len(labels))
    return round(float(curve.coef_[0, 0]), 4), round(float(curve.intercept_[0]), 4)


def calibrated(log_odds: Array, labels: Array, weights: Array) -> Calibration:
    """Return what turns log-odds into probabilities: a curve from a floor up to 1.

    The floor is between `LEAST_FLOOR` and `MOST_FLOOR`.
    """

    def loss(curve: Array) -> float:
        likely = curve[2] + (1 - curve[2]) * expit(curve[0] * log_odds + curve[1])
        right = np.where(labels == 1, likely, 1 - likely)
        return float(-weights @ np.log(np.maximum(right, _LEAST)))

    bounds = [(_LEAST, None), (None, None), (LEAST_FLOOR, MOST_FLOOR)]
    found = minimize(loss, (1.0, 0.0, LEAST_FLOOR), method="L-BFGS-B", bounds=bounds)
    return Calibration(*(round(float(each), 4) for each in found.x))


def _range(values: Values) -> list[float]:
    """Return between which values a text is still like those learnt from: twice their spread."""
    low, high = np.percentile(values, _RANGE)
    spread = max(float(high - low), 1.0)
    return [round(float(low) - spread, 3), round(float(high) + spread, 3)]


def exported(fitted: Slopes, columns: Sequence[Values]) -> dict[str, Any]:
    """Return the model as tables of evidence, with the kinds of sign and the usual ranges.

    `columns` are the values that each rule has in the texts learnt from.
    """
    terms = {
        rule.id: ramps.table(weights)
        for rule, ramps, weights in zip(fitted.rules, fitted.ramps, fitted.weights, strict=True)
        if abs(weights).sum() > 0.005
    }
    return {
        "intercept": round(fitted.intercept, 4),
        "terms": terms,
        "kinds": {name: KIND_OF[name.partition(".")[2]] for name in terms},
        "ranges": {
            rule.id: _range(values) for rule, values in zip(fitted.rules, columns, strict=True)
        },
    }
