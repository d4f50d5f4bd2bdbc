"""How good a score is against what people said: ranking, calibration, by group."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score, roc_curve

from quality.train.slopes import Array, Values

BINS = 10
_RARE = 0.01  # false positives at which true ones are counted


class Bin(NamedTuple):
    """Texts with neighbouring predictions: how many, their mean prediction and target."""

    texts: int
    predicted: float
    observed: float


class Ranking(NamedTuple):
    """How well a score orders rated texts; `by_length` has the words of each held constant.

    Rank correlations from -1 to 1 (Spearman; partial as in Kendall & Stuart 1961, 27.5).
    """

    texts: int
    spearman: float
    by_length: float


class Classification(NamedTuple):
    """How well probabilities tell two classes apart, and whether they mean what they say.

    `caught` is the share of positives at 1% false positives; `error` the expected
    calibration error over ten bins (Naeini et al. 2015); `brier` the mean squared error.
    """

    texts: int
    auroc: float
    caught: float
    error: float
    brier: float


def ranking(predicted: Values, ratings: Values, words: Values) -> Ranking:
    """Return how well `predicted` orders texts as `ratings` do.

    >>> ranking([1, 2, 3, 4], [10, 20, 40, 30], [5, 9, 5, 9]).spearman
    0.8
    """
    plain = _rho(predicted, ratings)
    with_words, rated = _rho(predicted, words), _rho(ratings, words)
    rest = ((1 - with_words**2) * (1 - rated**2)) ** 0.5
    partial = (plain - with_words * rated) / rest if rest > 1e-12 else 0.0
    return Ranking(len(predicted), round(plain, 3), round(partial, 3))


def _rho(one: Values, other: Values) -> float:
    if len(set(one)) < 2 or len(set(other)) < 2:
        return 0.0
    return float(spearmanr(one, other)[0])


def classification(probabilities: Values, labels: Values) -> Classification:
    """Return how well probabilities tell the labels 1 and 0.

    >>> classification([0.1, 0.2, 0.9, 0.8], [0, 0, 1, 1])
    Classification(texts=4, auroc=1.0, caught=1.0, error=0.15, brier=0.025)
    """
    p, y = np.asarray(probabilities, dtype=float), np.asarray(labels, dtype=float)
    false, true, _ = roc_curve(y, p)
    return Classification(
        texts=len(p),
        auroc=round(float(roc_auc_score(y, p)), 3),
        caught=round(float(true[false <= _RARE].max()), 3),
        error=round(calibration_error(p, y), 3),
        brier=round(float(np.mean((p - y) ** 2)), 3),
    )


def calibration_error(probabilities: Array, labels: Array) -> float:
    """Return by how much predicted and observed shares differ, over ten bins of equal width.

    >>> round(calibration_error(np.array([0.5, 0.5, 0.9]), np.array([1.0, 0.0, 1.0])), 3)
    0.033
    """
    places = np.minimum((probabilities * BINS).astype(int), BINS - 1)
    gaps = [abs((probabilities - labels)[places == b].sum()) for b in np.unique(places)]
    return float(sum(gaps) / len(labels))


def bins(predicted: Values, targets: Values) -> list[Bin]:
    """Return ten bins of as many texts each, from the lowest prediction to the highest."""
    order = np.argsort(np.asarray(predicted, dtype=float), kind="stable")
    parts = [part for part in np.array_split(order, BINS) if len(part)]
    p, y = np.asarray(predicted, dtype=float), np.asarray(targets, dtype=float)
    return [Bin(len(i), float(p[i].mean()), float(y[i].mean())) for i in parts]


def by_group(predicted: Values, targets: Values, groups: Sequence[str]) -> dict[str, Bin]:
    """Return the mean prediction and target of each group, the largest groups first."""
    p, y, g = np.asarray(predicted, float), np.asarray(targets, float), np.asarray(groups)
    found = {
        str(n): Bin(int((g == n).sum()), float(p[g == n].mean()), float(y[g == n].mean()))
        for n in np.unique(g)
    }
    return dict(sorted(found.items(), key=lambda pair: (-pair[1].texts, pair[0])))
