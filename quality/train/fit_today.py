"""The ai_style model with what today's models add to it.

Their habits are not those of earlier models: short statements are rarer in machine text from
before 2025 than in people's. So what tells all models from people is weighed first, and beside
it, on people's texts and those of today, the habits that only today's have. These can raise the
log-odds and never lower them: a text without them may be an earlier model's.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from quality.rule import Rule
from quality.train import fit_style
from quality.train.signs import TODAYS
from quality.train.slopes import Array, Ramps, Slopes, Values, ramps_for

OF_RULES = 0.1  # of what a rule shows; more of it finds more of today's texts and fewer of others
_FREE = 0.9  # of people's texts, whose vocabulary is no sign
_TOP = 0.998


def fit(
    rules: Sequence[Rule],
    columns: Sequence[Values],
    labels: Array,
    datasets: Sequence[str],
    today: NDArray[np.bool_],
) -> Slopes:
    """Return the slopes of all rules; those of today's habits by people's texts and `today`."""
    later = [i for i, rule in enumerate(rules) if rule.name in TODAYS]
    lasting = [i for i in range(len(rules)) if i not in later]
    first = fit_style.fit(*_chosen(rules, columns, lasting), labels, datasets)
    if not later:
        return first
    offset = first.predict([columns[i] for i in lasting])
    seen = np.flatnonzero(today | (labels == 0))
    second = _added(*_chosen(rules, columns, later), labels, np.array(datasets), offset, seen)
    return _joined(first, second, np.argsort([*lasting, *later]))


def _chosen(
    rules: Sequence[Rule], columns: Sequence[Values], places: Sequence[int]
) -> tuple[list[Rule], list[Array]]:
    return [rules[i] for i in places], [np.asarray(columns[i], dtype=float) for i in places]


def _added(
    rules: Sequence[Rule],
    columns: Sequence[Array],
    labels: Array,
    datasets: NDArray[np.str_],
    offset: Array,
    seen: NDArray[np.int_],
) -> Slopes:
    """Return what the rules add to `offset`, never less than nothing, learnt from rows `seen`."""
    ramps = [_ramps(rule, each, labels) for rule, each in zip(rules, columns, strict=True)]
    blocks = [each.columns(values[seen]) for each, values in zip(ramps, columns, strict=True)]
    weights = fit_style.balance([str(name) for name in datasets[seen]], labels[seen])
    bounds = [(0.0, None)] * sum(block.shape[1] for block in blocks)
    found = fit_style.logistic(
        csr_matrix(np.hstack(blocks)),
        labels[seen],
        weights,
        bounds,
        fit_style.PENALTY,
        offset=offset[seen],
    )
    ends = np.cumsum([block.shape[1] for block in blocks])[:-1]
    parts = [
        part if rule.measure == "value" else OF_RULES * part
        for rule, part in zip(rules, np.split(found[1:], ends), strict=True)
    ]
    return Slopes(tuple(rules), tuple(ramps), tuple(parts), float(found[0]))


def _ramps(rule: Rule, values: Array, labels: Array) -> Ramps:
    """Return the ramps of a rule; a vocabulary counts from where few of people's texts are."""
    if rule.measure != "value":
        return ramps_for(rule.measure, values, fit_style.SHARES)
    low, high = np.quantile(values[labels == 0], _FREE), np.quantile(values, _TOP)
    steps = np.linspace(float(low), max(float(high), float(low) + 1.0), fit_style.STEPS)
    return Ramps(tuple(sorted({float(f"{step:.4g}") for step in steps})))


def _joined(first: Slopes, second: Slopes, order: NDArray[np.int_]) -> Slopes:
    rules, ramps, weights = (
        tuple((*getattr(first, name), *getattr(second, name))[i] for i in order)
        for name in ("rules", "ramps", "weights")
    )
    return Slopes(rules, ramps, weights, first.intercept + second.intercept)
