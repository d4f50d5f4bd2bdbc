"""Learn the wording: which common words and pairs stand in texts that readers rate high or low.

A ridge on how much each entry is used, one for each part that readers rated. Entries that
are used together in edited articles, or that keep the same company in many texts (`company`),
share their weight, so that an unseen kind of text, which uses some of them, is graded by all.
Every grade is taken together with the overall rating, of
which readers are surest. What a grade owes to the length of a text alone, as told by edited
articles, is taken off.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve
from sklearn.model_selection import GroupKFold

from quality.narration import EDITED, GOOD_ARTICLE, weight_of_article
from quality.train import measure
from quality.train.company import where
from quality.train.lines import lines
from quality.train.rated import Rated
from quality.train.slopes import Array, Values
from quality.train.uses import LEAST_SPREAD, shareable, uses, uses_of
from quality.vocabulary import PARTS

SOURCES, TEXTS = 3, 4  # an entry is used in so many sources by so many texts each
PENALTY = 1.0  # an entry
FOLDS = 10
RULES = ("readability.unclear-wording", "filler.padded-wording", "statistics.vague-wording")
TOLD = "filler.told-wording"  # in stories, most of what these three count for in articles
Numbers = NDArray[np.int64]


class Grade(NamedTuple):
    """A grade of a text: `usual`, what each entry adds, what the logarithm of length takes off."""

    usual: float
    weights: Mapping[str, float]
    per_length: float


class Wording:
    """What rated texts are worded in, and what their readers gave them.

    `edited` are articles that tell which entries are used together, and what length alone
    does to a grade; `placed` tells which words keep the same company. `counting` tells how much
    a fault of the wording counts in each rated text.
    """

    def __init__(
        self, rated: Sequence[Rated], edited: Sequence[str], placed: Mapping[str, Array]
    ) -> None:
        self._apart = [
            np.array([each.group for each in rated]),
            np.array([each.source for each in rated]),
        ]
        self._grades = np.array([[_grade(each, part) for part in PARTS] for each in rated])
        texts = [each.text for each in rated]
        every = uses_of(texts)
        shared = _shared(every, [each.source for each in rated])
        self._uses = uses(texts, every, shared, edited)
        self._mean = self._uses.rows.mean(axis=0)
        self._rows = (self._uses.rows - self._mean) / self._uses.spread
        self._kinship = self._scaled(self._together()) + self._scaled(self._used_alike(placed))
        self._alike = self._rows @ self._kinship @ self._rows.T
        graded = (self._uses.graded - self._mean) / self._uses.spread
        self._graded_alike = graded @ self._kinship @ self._rows.T
        self._per_length = self._uses.per_length(self._weights()[1])
        self.counting, self.counting_edited = _counting(texts), _counting(edited)

    def graded(self, train: Numbers, test: Numbers) -> Array:
        """Return the grades of `test` texts, a column a part, learnt from `train` texts.

        Those of the edited parts count as far as a text is an article, as in a report.
        """
        mean, shares = self._fit(train)
        grades = mean + self._graded_alike[np.ix_(test, train)] @ shares
        grades -= self._uses.lengths[test][:, None] * self._per_length
        told = np.outer(1.0 - self.counting[test], [part in EDITED for part in PARTS])
        return np.asarray(grades + told * np.maximum(0.0, GOOD_ARTICLE - grades))

    def held_out(self, train: Numbers) -> Array:
        """Return the grades of `train` texts by the others: of other groups, and of other sources.

        The mean of both, so that a model over them trusts the grades as far as they hold for a
        kind of text that was not learnt from, too.
        """
        return np.asarray(np.mean([self._held_out(train, each[train]) for each in self._apart], 0))

    def _held_out(self, train: Numbers, groups: Any) -> Array:
        found = np.zeros((len(train), len(PARTS)))
        for seen, unseen in GroupKFold(min(FOLDS, len(set(groups)))).split(train, groups=groups):
            found[unseen] = self.graded(train[seen], train[unseen])
        return found

    def grades(self) -> Iterator[Grade]:
        """Yield what was learnt from all texts, part by part."""
        usual, weights = self._weights()
        for start, column, taken in zip(usual, weights.T, self._per_length, strict=True):
            added = dict(zip(self._uses.entries, map(float, column), strict=True))
            yield Grade(float(start), added, float(taken))

    def _together(self) -> Array:
        """Return how much two entries are used together in texts."""
        every = np.vstack([self._uses.rows, self._uses.edited_rows])
        scaled = (every - every.mean(axis=0)) / (every.std(axis=0) + LEAST_SPREAD)
        return np.asarray(scaled.T @ scaled / len(scaled))

    def _used_alike(self, placed: Mapping[str, Array]) -> Array:
        """Return how much two entries keep the same company; that of a pair is of both words."""
        rows = where(self._uses.entries, placed)
        return np.asarray(rows @ rows.T)

    def _scaled(self, kinship: Array) -> Array:
        """Return a kinship so scaled that it brings half of how far the texts are apart."""
        size = np.einsum("ij,jk,ik->", self._rows, kinship, self._rows, optimize=True)
        return np.asarray(kinship * ((self._rows**2).sum() / size / 2))

    def _weights(self) -> tuple[Array, Array]:
        """Return the grades of a text without any entry, and what each entry adds."""
        mean, shares = self._fit(np.arange(len(self._rows)))
        weights = (self._kinship @ (self._rows.T @ shares)) / self._uses.spread[:, None]
        return mean - self._mean @ weights, weights

    def _fit(self, train: Numbers) -> tuple[Array, Array]:
        """Return the mean grades and what each text adds to those of texts like it."""
        grades = self._grades[train]
        penalty = PENALTY * len(self._uses.entries) * np.eye(len(train))
        alike = self._alike[np.ix_(train, train)] + penalty
        return grades.mean(axis=0), solve(alike, grades - grades.mean(axis=0), assume_a="pos")


def exported(grades: Sequence[Grade], date: str) -> str:
    """Return grades as the JSON of the wording: what each entry adds to each, in grades of 5."""
    entries = sorted({entry for grade in grades for entry in grade.weights})
    kept = {entry: [grade.weights.get(entry, 0.0) for grade in grades] for entry in entries}
    head = {
        "date": date,
        "entries": len(kept),
        "usual": [round(grade.usual, 4) for grade in grades],
        "per_length": [round(grade.per_length, 4) for grade in grades],
    }
    return json.dumps(head | {"weights": lines(kept)}, indent=0, ensure_ascii=False) + "\n"


def replaced(names: Sequence[str], columns: Sequence[Values], grades: Array) -> list[Values]:
    """Return the columns of the rules `names` with those of the wording as graded."""
    return [
        grades[:, RULES.index(name)] if name in RULES else values
        for name, values in zip(names, columns, strict=True)
    ]


def _counting(texts: Iterable[str]) -> Array:
    """Return how much the wording of each text counts as that of an article."""
    return np.array([weight_of_article(measure.parts(text).body) for text in texts])


def _grade(rated: Rated, part: str) -> float:
    return (rated.parts[part] + rated.score / 2) / 2


def _shared(every: Sequence[dict[str, float]], sources: Sequence[str]) -> set[str]:
    """Return the entries that enough texts of enough sources use."""
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for row, source in zip(every, sources, strict=True):
        texts[source].update(filter(shareable, row))
    counts = (entry for found in texts.values() for entry, n in found.items() if n >= TEXTS)
    return {entry for entry, n in Counter(counts).items() if n >= SOURCES}
