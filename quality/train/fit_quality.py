"""The quality model: what readers marked down, as points per rule.

Each rule is a slope; a ridge with weights of one sign says how much each part of it costs
in the readers' ratings, the overall one and those of parts (`parts`), and no rule that shows
a writer a fault costs less than its severity asks, so that planting a fault never pays; up to
its limit a rule that shows nothing there asks for a part of that. The sum is then set to the
scale: 80 for the median of edited human articles, 50 for their 5th percentile.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import Ridge

from quality.rule import Rule
from quality.train.parts import Ratings, pulling
from quality.train.slopes import RATE_EDGES, Array, Ramps, Slopes, Values, falling_ramps, ramps_for
from quality.train.wording import RULES, TOLD

SHARES = (0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96)
MEDIAN, LOW = 80.0, 50.0
LOW_SHARE = 5
ALPHA = 20.0
LAYOUT = ("structure", "headline", "formatting")
FULL_PRICE = 20.0  # points of one rule; what is beyond costs a part, and never nothing
_BEYOND = 0.25
_NARROWEST = 0.4  # of a measure's range: between two knots
_ONWARD = 0.5  # of its mean slope: what a measure costs where it is worse than in the rated texts
MOST_A_WORD = 3.0  # points for one more match in a text of 500 words
MOST_A_COUNT = 1.5  # points for one more match of a suggestion that is counted by number
_ONE_IN_500 = 2.0  # per 1,000 words
# What one match costs at least: ratings for 1 per 1,000 words, or for one match counted.
LEAST = {"error": 0.2, "warning": 0.12, "suggestion": 0.04, "info": 0.0}
FREE_PERCENTILE, WORST_PERCENTILE = 90, 2  # of edited and of rated texts: the wording's line
# Ratings between the worst and the best wording at least. For clarity measures such as the length
# of sentences say more of an unseen kind of text than its words do.
# The wording of a story counts for most of the three of an article, of which it leaves one.
_GRADE_LEAST = {**dict(zip(RULES, (0.5, 2.5, 2.5), strict=True)), TOLD: 6.0}
_STANDS_FOR = {TOLD: len(RULES)}  # how many rules a rule may cost as much as
_GRADE_TRUST = 3.0
# Of that, by family. Pieces that report have more sources without a name, and readers rate those
# above pieces in which nobody speaks; a figure without a source must outweigh the figure.
_OF_THE_LEAST = {"attribution": 0.7, "statistics": 1.15}
_LEAST_UP_TO = RATE_EDGES[-1]  # per 1,000 words
_UNSHOWN = 0.4  # of the least, for matches of a rule that shows none up to its limit
_COUNTED_AS = 2.0  # one match counted by number, in matches per 1,000 words


def ramps(
    rules: Sequence[Rule], columns: Sequence[Values], edited: Sequence[Values]
) -> list[Ramps]:
    """Return the ramps of each rule; a measure costs nothing up to the edited median.

    The wording, which readers' grades go with all along, costs nothing from the 90th percentile up.
    Measures of layout cost nothing up to their limit: most edited articles here are news
    without headings, whose median says nothing about a page that has them.
    """
    return [
        _ramps(rule, values, usual)
        for rule, values, usual in zip(rules, columns, edited, strict=True)
    ]


def _ramps(rule: Rule, values: Values, usual: Values) -> Ramps:
    if rule.id in _GRADE_LEAST:
        return straight(values, usual)
    if rule.measure == "share_of_sentences":
        return _spaced(ramps_for(rule.measure, values, SHARES))
    if rule.kind != "metric":
        return _to_the_top(rule, ramps_for(rule.measure, values, SHARES))
    free = rule.limits["web"] if rule.family in LAYOUT else float(np.median(usual))
    if _falling(rule):
        return _spaced(falling_ramps(values, SHARES, free))
    return _spaced(ramps_for(rule.measure, values, SHARES, free))


def _spaced(found: Ramps) -> Ramps:
    """Return ramps with no knot close behind another: no small change may cost much."""
    knots = list(found.knots[:1])
    for knot in found.knots[1:]:
        if abs(knot - knots[-1]) >= _NARROWEST * abs(found.knots[-1] - found.knots[0]):
            knots.append(knot)
    return Ramps(tuple(knots))


def straight(values: Values, usual: Values) -> Ramps:
    """Return one ramp, so that no few words anywhere move a grade of the wording by much.

    None where nothing is graded lower, as the wording of stories where no text tells one.
    """
    free = float(np.percentile(usual, FREE_PERCENTILE))
    worst = float(np.percentile(values, WORST_PERCENTILE))
    return Ramps((free, worst) if worst < free else (free,))


def _to_the_top(rule: Rule, found: Ramps) -> Ramps:
    """Return ramps on which the least cost can stand, for a rule seldom or never seen, too."""
    if rule.measure == "per_1000_words":
        limit = _limit(rule)
        more = {*found.knots, *(e for e in RATE_EDGES if e > found.knots[-1]), limit}
        return Ramps(tuple(sorted(each for each in more if each >= found.knots[0])))
    bare = len(found.knots) == 1 and rule.measure in ("count", "present")
    return Ramps((*found.knots, 1.0)) if bare else found


def least(rule: Rule, found: Ramps) -> Array:
    """Return what each ramp of a rule costs at least, in ratings."""
    if rule.id in _GRADE_LEAST:
        return np.full(len(found.knots) - 1, _GRADE_LEAST[rule.id])
    if rule.kind == "metric":
        return np.zeros(len(found.knots) - 1)
    each = LEAST[rule.severity] * _OF_THE_LEAST.get(rule.family, 1.0)
    knots = np.asarray(found.knots)
    if rule.measure == "per_1000_words":
        return np.asarray(each * np.diff(_counting(knots, _limit(rule))))
    if rule.measure in ("count", "present"):
        return np.asarray(each * _COUNTED_AS * np.diff(np.minimum(knots, _COUNTED_AS * 3)))
    return np.zeros(len(knots) - 1)


def _limit(rule: Rule) -> float:
    """Return up to which rate a rule shows nothing."""
    return 0.0 if rule.report == "each" else rule.limits.get("web", 0.0)


def _counting(rates: Array, limit: float) -> Array:
    """Return rates of which the part up to the limit counts less."""
    rates = np.minimum(rates, _LEAST_UP_TO)
    return np.asarray(rates - (1 - _UNSHOWN) * np.minimum(rates, limit))


def fit(
    rules: Sequence[Rule],
    found: Sequence[Ramps],
    columns: Sequence[Values],
    ratings: Ratings,
) -> Slopes:
    """Return the weights, none under the least, whose sum comes nearest to the ratings.

    The sums of the families that speak of a part come near to its ratings, too.
    """
    blocks = [each.columns(values) for each, values in zip(found, columns, strict=True)]
    floor = np.concatenate([least(rule, each) for rule, each in zip(rules, found, strict=True)])
    trust = np.concatenate([_trust(rule, each) for rule, each in zip(rules, found, strict=True)])
    owners = [rule for rule, block in zip(rules, blocks, strict=True) for _ in block.T]
    floor, matrix = floor / trust, np.hstack(blocks) * trust
    means = matrix.mean(axis=0)
    weights = _costs([*pulling(owners, matrix - means, ratings)], floor)
    ends = np.cumsum([block.shape[1] for block in blocks])
    intercept = float(ratings.overall.mean() + means @ weights)
    return Slopes(
        tuple(rules), tuple(found), tuple(np.split(-weights * trust, ends[:-1])), intercept
    )


def _costs(pulls: Sequence[tuple[Array, Array]], floor: Array) -> Array:
    """Return what each column costs, none under its floor, by rows and what they should sum to."""
    rows = np.vstack([each for each, _ in pulls])
    left = -np.concatenate([target for _, target in pulls]) - rows @ floor
    both = np.column_stack([rows, left])
    small = np.asarray(np.linalg.qr(both, mode="r"))  # as good, and fewer rows
    ridge = Ridge(alpha=ALPHA, positive=True, fit_intercept=False, max_iter=20_000, tol=1e-10)
    return np.asarray(ridge.fit(small[:, :-1], small[:, -1]).coef_ + floor)


def _trust(rule: Rule, found: Ramps) -> Array:
    """Return how freely each ramp may count: a grade by a thousand words more than one rule."""
    return np.full(len(found.knots) - 1, _GRADE_TRUST if rule.id in _GRADE_LEAST else 1.0)


def _falling(rule: Rule) -> bool:
    return rule.body.get("direction") == "below"


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
    for _ in range(20):  # capping moves the scale and the scale moves the caps
        median, low = np.percentile(capped.predict(edited), [50, LOW_SHARE])
        factor = (MEDIAN - LOW) / (median - low)
        capped = _held_down(_capped(fitted, factor), factor, together)
    predicted = capped.predict(edited)
    base = MEDIAN + factor * (capped.intercept - float(np.median(predicted)))
    terms = {
        rule.id: ramps.table(factor * weights)
        for rule, ramps, weights in zip(capped.rules, capped.ramps, capped.weights, strict=True)
        if -factor * weights.sum() > 0.005
    }
    return {"base": round(base, 4), "terms": terms}


def _going_on(fitted: Slopes) -> Slopes:
    """Return the fit with measures that cost more the worse they are, however bad."""
    triples = zip(fitted.rules, fitted.ramps, fitted.weights, strict=True)
    ramps, weights = zip(*(_further(*each) for each in triples), strict=True)
    return Slopes(fitted.rules, ramps, weights, fitted.intercept)


def _further(rule: Rule, found: Ramps, weights: Array) -> tuple[Ramps, Array]:
    """Return the ramps and weights of a rule, those of a measure going on beyond its last knot."""
    if rule.kind != "metric" or rule.id in _GRADE_LEAST or len(found.knots) < 2:
        return found, weights
    last, reach = found.knots[-1], found.knots[-1] - found.knots[0]
    more = [float(f"{last + times * reach:.4g}") for times in (1, 3)]
    knots = (last, *(knot for knot in more if knot >= 0))
    costs = _ONWARD * weights.sum() * np.diff(knots) / reach
    return Ramps((*found.knots, *knots[1:])), np.concatenate([weights, costs])


def _capped(fitted: Slopes, factor: float) -> Slopes:
    pairs = zip(fitted.rules, fitted.ramps, fitted.weights, strict=True)
    weights = tuple(_bounded(rule, ramps, -factor * w) / -factor for rule, ramps, w in pairs)
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
            _jump(fitted.ramps[i], -factor * weights[i], _ONE_IN_500 * times) for i, times in hits
        ]
        for i, _ in hits:
            weights[i] = weights[i] * min(1.0, MOST_A_WORD / max(sum(jumps), 1e-9))
    return Slopes(fitted.rules, fitted.ramps, tuple(weights), fitted.intercept)


def _bounded(rule: Rule, ramps: Ramps, points: Array) -> Array:
    """Return a rule's points: no match costs more than a match may, many not in proportion."""
    most, reach = _most(rule)
    if reach:
        points = points * min(1.0, most / max(_jump(ramps, points, reach), 1e-9))
    sums, full = np.cumsum(points), FULL_PRICE * _STANDS_FOR.get(rule.id, 1)
    return np.diff(np.minimum(sums, full + (sums - full) * _BEYOND), prepend=0.0)


def _most(rule: Rule) -> tuple[float, float]:
    """Return what one more match may cost, and what it adds to the value; 0, 0 for no bound."""
    if rule.measure == "per_1000_words":
        return MOST_A_WORD, _ONE_IN_500
    if rule.measure not in ("count", "present"):
        return 0.0, 0.0
    if rule.kind in ("phrases", "near"):
        return MOST_A_WORD, 1.0
    if rule.measure == "count" and rule.severity == "suggestion":
        return MOST_A_COUNT, 1.0
    return 0.0, 0.0


def _jump(ramps: Ramps, points: Array, reach: float) -> float:
    """Return the most points that a value greater by `reach` can cost."""
    if not points.any():
        return 0.0
    knots, sums = np.asarray(ramps.knots), np.concatenate([[0.0], np.cumsum(points)])
    starts = np.unique(np.maximum(0.0, np.concatenate([knots, knots - reach])))
    costs = np.interp(starts + reach, knots, sums) - np.interp(starts, knots, sums)
    return float(costs.max())
