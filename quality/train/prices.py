"""What a fault costs at least and at most, whatever the ratings say.

At least, so that planting a fault never pays for itself by the words that it adds; at most, so
that no single match decides a score.
"""

import numpy as np

from quality.rule import Rule
from quality.train.knots import GRADES, limit
from quality.train.slopes import RATE_EDGES, Array, Ramps
from quality.train.wording import RULES, TOLD

# What one match costs at least: ratings for 1 per 1,000 words, or for one match counted.
LEAST = {"error": 0.15, "warning": 0.095, "suggestion": 0.03, "info": 0.0}
# Ratings between the worst and the best wording at least, of clarity, concision, support and
# stories. For clarity measures such as the length of sentences say more of an unseen kind of text
# than its words do. The wording of a story counts for most of the three of an article, of which it
# leaves one.
_GRADE_LEAST = dict(zip(GRADES, (0.5, 2.5, 2.5, 6.0), strict=True))
# Of the least, by family. Pieces that report have more sources without a name, and readers rate
# those above pieces in which nobody speaks.
_OF_THE_LEAST = {"attribution": 0.7}
_LEAST_UP_TO = RATE_EDGES[-1]  # per 1,000 words: where the lines of rates end
_UNSHOWN = 0.4  # of the least, up to the limit of a rule: what it does not show, nobody can mend
_COUNTED_AS = 2.0  # one match counted by number, in matches per 1,000 words: one in 500 words
_COUNTED_UP_TO = 6.0  # matches counted by number: a seventh costs what the ratings say, if anything
FULL_PRICE = 20.0  # points of one rule, a fifth of the scale; what is beyond costs a part
_BEYOND = 0.25  # of what is beyond the full price: never nothing, so that mending always pays
_STANDS_FOR = {TOLD: len(RULES)}  # how many rules a rule may cost as much as
MOST_A_WORD = 3.0  # points for one more match in a text of 500 words
MOST_A_COUNT = 1.5  # points for one more match of a suggestion that is counted by number
ONE_IN_500 = 2.0  # per 1,000 words


def least(rule: Rule, found: Ramps) -> Array:
    """Return what each ramp of a rule costs at least, in ratings."""
    if rule.id in GRADES:
        return np.full(len(found.knots) - 1, _GRADE_LEAST[rule.id])
    if rule.kind == "metric":
        return np.zeros(len(found.knots) - 1)
    each = LEAST[rule.severity] * _OF_THE_LEAST.get(rule.family, 1.0)
    knots = np.asarray(found.knots)
    if rule.measure == "per_1000_words":
        return np.asarray(each * np.diff(_counting(knots, limit(rule))))
    if rule.measure in ("count", "present"):
        return np.asarray(each * _COUNTED_AS * np.diff(np.minimum(knots, _COUNTED_UP_TO)))
    return np.zeros(len(knots) - 1)


def _counting(rates: Array, shown_from: float) -> Array:
    """Return rates of which the part up to the limit counts less."""
    rates = np.minimum(rates, _LEAST_UP_TO)
    return np.asarray(rates - (1 - _UNSHOWN) * np.minimum(rates, shown_from))


def bounded(rule: Rule, ramps: Ramps, points: Array) -> Array:
    """Return a rule's points: no match costs more than a match may, many not in proportion."""
    most, reach = _most(rule)
    if reach:
        points = points * min(1.0, most / max(jump(ramps, points, reach), 1e-9))
    sums, full = np.cumsum(points), FULL_PRICE * _STANDS_FOR.get(rule.id, 1)
    return np.diff(np.minimum(sums, full + (sums - full) * _BEYOND), prepend=0.0)


def _most(rule: Rule) -> tuple[float, float]:
    """Return what one more match may cost, and what it adds to the value; 0, 0 for no bound."""
    if rule.measure == "per_1000_words":
        return MOST_A_WORD, ONE_IN_500
    if rule.measure not in ("count", "present"):
        return 0.0, 0.0
    if rule.kind in ("phrases", "near"):
        return MOST_A_WORD, 1.0
    if rule.measure == "count" and rule.severity == "suggestion":
        return MOST_A_COUNT, 1.0
    return 0.0, 0.0


def jump(ramps: Ramps, points: Array, reach: float) -> float:
    """Return the most points that a value greater by `reach` can cost."""
    if not points.any():
        return 0.0
    knots, sums = np.asarray(ramps.knots), np.concatenate([[0.0], np.cumsum(points)])
    starts = np.unique(np.maximum(0.0, np.concatenate([knots, knots - reach])))
    costs = np.interp(starts + reach, knots, sums) - np.interp(starts, knots, sums)
    return float(costs.max())
