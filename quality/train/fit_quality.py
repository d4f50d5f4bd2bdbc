"""The quality model: what readers marked down, as points per rule.

Each rule is a staircase; a ridge with weights of one sign says how much each step
costs in the readers' ratings. The sum is then set to the scale: 80 for the median of
edited human articles, 50 for their 5th percentile.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import Ridge

from quality.rule import Rule
from quality.train.steps import Array, Staircases, Steps, Values, edges_for

SHARES = (0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96)
MEDIAN, LOW = 80.0, 50.0
LOW_SHARE = 5
ALPHA = 30.0
LAYOUT = ("structure", "headline", "formatting")
MOST_A_RULE = 15.0  # points
MOST_A_WORD = 3.0  # points for one more match in a text of 500 words
_ONE_IN_500 = 2.0  # per 1,000 words


def staircases(
    rules: Sequence[Rule], columns: Sequence[Values], edited: Sequence[Values]
) -> list[Steps]:
    """Return the steps of each rule; a measure costs nothing up to the edited median.

    Measures of layout cost nothing up to their limit: most edited articles here are news
    without headings, whose median says nothing about a page that has them.
    """
    return [
        _beyond(Steps(edges_for(rule.measure, values, SHARES), _falling(rule)), rule, usual)
        for rule, values, usual in zip(rules, columns, edited, strict=True)
    ]


def _beyond(steps: Steps, rule: Rule, usual: Values) -> Steps:
    if rule.kind != "metric":
        return steps
    if rule.family in LAYOUT:
        free = rule.limits["web"]
        edges = sorted({free, *steps.edges})
        kept = [e for e in edges if (e <= free if steps.falling else e >= free)]
    else:
        free = float(np.median(usual))
        kept = [e for e in steps.edges if (e < free if steps.falling else e > free)]
    return Steps(tuple(kept), steps.falling)


def fit(
    rules: Sequence[Rule], steps: Sequence[Steps], columns: Sequence[Values], ratings: Array
) -> Staircases:
    """Return the weights of the steps whose sum comes nearest to the ratings."""
    blocks = [each.columns(values) for each, values in zip(steps, columns, strict=True)]
    ridge = Ridge(alpha=ALPHA, positive=True, max_iter=20_000, tol=1e-10)
    ridge.fit(np.hstack(blocks), -ratings)
    ends = np.cumsum([block.shape[1] for block in blocks])
    weights = tuple(np.split(-ridge.coef_, ends[:-1]))
    return Staircases(tuple(rules), tuple(steps), weights, -float(ridge.intercept_))


def _falling(rule: Rule) -> bool:
    return rule.body.get("direction") == "below"


def scaled(
    fitted: Staircases,
    edited: Sequence[Values],
    together: Iterable[frozenset[tuple[str, int]]] = (),
) -> dict[str, Any]:
    """Return the model as a table of points; `edited` are the values of edited articles.

    `together` are the rules, with their hits, that one phrase sets off at once.
    """
    capped, factor = fitted, 1.0
    for _ in range(20):  # capping moves the scale and the scale moves the caps
        median, low = np.percentile(capped.predict(edited), [50, LOW_SHARE])
        factor = (MEDIAN - LOW) / (median - low)
        capped = _held_down(_capped(fitted, factor), factor, together)
    predicted = capped.predict(edited)
    base = MEDIAN + factor * (capped.intercept - float(np.median(predicted)))
    terms = {
        rule.id: {
            "edges": list(steps.edges),
            "points": [round(factor * point, 4) + 0.0 for point in steps.points(weights)],
        }
        for rule, steps, weights in zip(capped.rules, capped.steps, capped.weights, strict=True)
        if -factor * weights.sum() > 0.005
    }
    return {"base": round(base, 4), "terms": terms}


def _capped(fitted: Staircases, factor: float) -> Staircases:
    pairs = zip(fitted.rules, fitted.steps, fitted.weights, strict=True)
    weights = tuple(
        weight * _shrink(rule, steps, -factor * weight) for rule, steps, weight in pairs
    )
    return Staircases(fitted.rules, fitted.steps, weights, fitted.intercept)


def _held_down(
    fitted: Staircases, factor: float, together: Iterable[frozenset[tuple[str, int]]]
) -> Staircases:
    """Return the fit with the points of rules that one phrase sets off held to the cap."""
    index = {rule.id: i for i, rule in enumerate(fitted.rules)}
    weights = list(fitted.weights)
    for group in together:
        hits = [(index[name], times) for name, times in group if name in index]
        jumps = [_jump(fitted.steps[i], -factor * weights[i], times) for i, times in hits]
        for i, _ in hits:
            weights[i] = weights[i] * min(1.0, MOST_A_WORD / max(sum(jumps), 1e-9))
    return Staircases(fitted.rules, fitted.steps, tuple(weights), fitted.intercept)


def _shrink(rule: Rule, steps: Steps, points: Array) -> float:
    """Return what to multiply a rule's points by so that neither cap is passed."""
    if not points.sum():
        return 1.0
    shrink = min(1.0, MOST_A_RULE / points.sum())
    if rule.measure == "per_1000_words":
        shrink = min(shrink, MOST_A_WORD / max(_jump(steps, points), 1e-9))
    return float(shrink)


def _jump(steps: Steps, points: Array, times: int = 1) -> float:
    """Return the most points that one more match (or `times` more) in 500 words can cost."""
    edges, reach = np.asarray(steps.edges), _ONE_IN_500 * times
    costs = [float(points[(edges >= low) & (edges <= low + reach)].sum()) for low in edges]
    return max(costs, default=0.0)
