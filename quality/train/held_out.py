"""What models that never saw a text's group, or its data set, say of it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from quality.rule import Rule
from quality.train import fit_quality, fit_today, measure
from quality.train.parts import Ratings
from quality.train.slopes import Array, Ramps, Values
from quality.train.wording import Wording, replaced

_FOLDS = 10
_EACH_ALONE = 30  # groups; so few are held out one by one


class Held(NamedTuple):
    """What models that never saw a text's group say of it: the rating, and each rule's share."""

    rating: Array
    shares: Array


def quality(
    rules: Sequence[Rule],
    ramps: Sequence[Ramps],
    columns: Sequence[Values],
    ratings: Ratings,
    groups: Sequence[str],
    wording: Wording,
) -> Held:
    """Return the rating of each text from a model, and a wording, that never saw its group."""
    names, scores = [rule.id for rule in rules], ratings.overall
    found = Held(np.zeros(len(scores)), np.zeros((len(scores), len(rules))))
    for train, test in _splits(scores, groups):
        seen = replaced(names, rows(columns, train), wording.held_out(train))
        unseen = replaced(names, rows(columns, test), wording.graded(train, test))
        fitted = fit_quality.fit(rules, ramps, seen, ratings.rows(train))
        found.rating[test] = fitted.predict(unseen)
        found.shares[test] = fitted.shares(unseen)
    return found


def _splits(scores: Array, groups: Sequence[str]) -> Iterator[tuple[Any, Any]]:
    number = len(set(groups))
    folds = number if number <= _EACH_ALONE else _FOLDS
    yield from GroupKFold(folds).split(scores, groups=groups)


def style(
    rules: Sequence[Rule],
    columns: Sequence[Values],
    labels: Array,
    datasets: Sequence[str],
    folds: Sequence[str],
    today: NDArray[np.bool_],
) -> Array:
    """Return log-odds of each text from a model that never saw its fold."""
    judged, names = np.zeros(len(labels)), np.array(folds)
    for fold in sorted(set(folds)):
        test, train = np.flatnonzero(names == fold), np.flatnonzero(names != fold)
        seen = [datasets[int(i)] for i in train]
        fitted = fit_today.fit(rules, rows(columns, train), labels[train], seen, today[train])
        judged[test] = fitted.predict(rows(columns, test))
    return judged


def columns(rules: Sequence[Rule], texts: Sequence[str], profile: str = "web") -> list[list[float]]:
    """Return the values of each rule over the texts."""
    found = measure.table(texts, profile=profile)
    return [measure.column(rule, found) for rule in rules]


def rows(columns: Sequence[Values], chosen: Any) -> list[Array]:
    """Return the chosen rows of each column."""
    return [np.asarray(values)[chosen] for values in columns]
