"""The quality model: what readers marked down, as a weight of each rule.

Each rule is a slope; a ridge with weights of one sign says how much each part of it costs
in the readers' ratings, the overall one and those of parts (`parts`), and no rule that shows
a writer a fault costs less than its severity asks (`prices`). `points` sets the sum to the scale.
"""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import Ridge

from quality.rule import Rule
from quality.train.knots import GRADES
from quality.train.parts import Ratings, pulling
from quality.train.prices import least
from quality.train.slopes import Array, Ramps, Slopes, Values

ALPHA = 10.0  # of the ridge, from 5 to 20 much alike: more only where ratings ask for it
_GRADE_TRUST = (
    3.0  # a grade rests on a thousand words, a rule on a few: its weight is held down less
)


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
    return np.full(len(found.knots) - 1, _GRADE_TRUST if rule.id in GRADES else 1.0)
