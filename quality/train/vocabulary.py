"""Learn the style vocabulary: which common words and pairs lean to people or to models.

An entry that learners of English use clearly more often than pupils who grew up with it, at
equal length, may lean to people and never to models. The essays that tell which choose
entries; no weight is learnt from them. People's kinds of text (news, recipes, abstracts) are
held to one mean leaning: what sets them apart is no sign of a writer.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer

from quality import vocabulary
from quality.graded import length
from quality.tokens import START
from quality.train import measure
from quality.train.company import company, where
from quality.train.corpora import WEB, Essays, Text
from quality.train.fit_style import balance, logistic
from quality.train.genres import genre
from quality.train.lines import lines
from quality.train.slopes import Array

SETS, TEXTS = 4, 4  # an entry is used in so many sets by so many texts each
MOST = 10_000  # entries kept
PENALTY = 5e-3
APART = 3.0  # how freely the sets may differ in what is usual in them
ALIKE = 4e-3  # how much it costs that the mean leanings of people's kinds of text differ
LEAST = 300  # words; the style of a shorter text counts as in one so long: few uses are no habit
COMPANY = 0.1  # how freely the company that words keep may count, beside the words themselves
FEWEST = 20  # texts by people of one kind that tell its mean
CLEARLY = 0.7  # standard errors by which learners use an entry more
_UNSURE = 0.02  # added to the squared standard error: few essays say little


def strengths(text: str) -> dict[str, float]:
    """Return how much every word and pair of a text counts for the style."""
    document = measure.parts(text).body
    words = max(LEAST, length(document))
    return named(vocabulary.entries(document), partial(vocabulary.strength, words=words))


def named(
    counts: Mapping[vocabulary.Entry, int], strength: Callable[[int], float]
) -> dict[str, float]:
    """Return how much each word or pair counts, a pair joined by a blank; none that only starts."""
    return {
        entry if isinstance(entry, str) else " ".join(entry): strength(count)
        for entry, count in counts.items()
        if entry != START and entry[1:] != (START,)
    }


class Table:
    """What the entries that most sets share count in many texts."""

    def __init__(self, texts: Sequence[Text], essays: Essays) -> None:
        self._datasets = [each.weighed_in for each in texts]
        self._kinds = np.array([f"{each.weighed_in} {genre(each.domain)}" for each in texts])
        every_text = [*(each.text for each in texts), *essays.texts]
        with ProcessPoolExecutor(2) as pool:
            every = list(pool.map(strengths, every_text, chunksize=32))
        shared = _shared(every[: len(texts)], self._datasets)
        kept = [{e: value for e, value in row.items() if e in shared} for row in every]
        self._vectors = DictVectorizer()
        rows: Any = self._vectors.fit_transform(kept)
        self.strengths, self.essays = rows[: len(texts)], rows[len(texts) :]
        self.entries: list[str] = list(self._vectors.get_feature_names_out())
        self._places = where(self.entries, company([each.text for each in texts]))
        self.learner = np.array(essays.learner)

    def read(self, texts: Sequence[str]) -> Any:
        """Return what the entries count in other texts, a row each."""
        return self._vectors.transform(map(strengths, texts))

    def barred(self, chosen: Any = slice(None)) -> NDArray[np.bool_]:
        """Return which entries learners use clearly more often, in the chosen essays."""
        return np.asarray(learners_apart(self.essays[chosen], self.learner[chosen]) > CLEARLY)

    def fit(self, labels: Array, rows: Any, barred: NDArray[np.bool_] | None = None) -> Array:
        """Return the weight of each entry, learnt from `rows`; 0 for all but the strongest.

        Without `barred` the entries are barred that all essays speak against. An entry weighs by
        itself and by the company its words keep, unless it is barred.
        """
        spread = _spread(self.strengths[rows])
        bars = self.barred() if barred is None else barred
        places = np.where(bars[:, None], 0.0, self._places * COMPANY)
        single = self.strengths[rows].multiply(1 / np.sqrt(spread)).tocsr()
        chosen = hstack([single, csr_matrix(single @ places)]).tocsr()
        datasets = [self._datasets[i] for i in rows]
        levels = levels_of(datasets, labels[rows])
        apart = people_apart(chosen, labels[rows], self._kinds[rows])
        apart.resize(apart.shape[0], chosen.shape[1] + levels.shape[1])
        bounds = [
            *((None, 0.0 if bar else None) for bar in bars),
            *[(None, None)] * (places.shape[1] + levels.shape[1]),
        ]
        columns, weights = hstack([chosen, levels]).tocsr(), balance(datasets, labels[rows], (WEB,))
        found = logistic(columns, labels[rows], weights, bounds, PENALTY, apart)[1:]
        found = found[: len(spread)] + places @ found[len(spread) : chosen.shape[1]]
        found /= np.sqrt(spread)
        found[np.argsort(-np.abs(found) * spread)[MOST:]] = 0.0
        return np.asarray(found)

    def leaning(self, weights: Array, rows: Any) -> Array:
        """Return the leaning of texts under `weights`."""
        return np.asarray(self.strengths[rows] @ weights)


def levels_of(datasets: Sequence[str], labels: Array) -> Any:
    """Return a column for each set that holds both classes, and one for all others.

    With a level of its own a set teaches what tells its machine texts from its human ones, and
    nothing of its subjects.
    """
    classes = {*zip(datasets, labels, strict=True)}
    names = [name if {(name, 0.0), (name, 1.0)} <= classes else "" for name in datasets]
    _, places = np.unique(names, return_inverse=True)
    levels = np.full(len(names), APART), (np.arange(len(names)), places)
    return csr_matrix(levels, dtype=float)


def people_apart(columns: Any, labels: Array, kinds: Sequence[str]) -> Any:
    """Return how people's mean text of each kind differs from the mean of all kinds, a row a kind.

    The sum of the squares of its products with weights is `ALIKE` times the variance of what the
    kinds lean to. A kind of fewer than `FEWEST` texts is left out.
    """
    people = np.flatnonzero(labels == 0)
    _, places, counts = np.unique(np.array(kinds)[people], return_inverse=True, return_counts=True)
    shares = csr_matrix((1 / counts[places], (places, np.arange(len(places)))))
    means = shares[np.flatnonzero(counts >= FEWEST)] @ columns[people]
    number = means.shape[0]
    centred = csr_matrix(np.eye(number) - np.full((number, number), 1 / max(1, number)))
    return centred @ means * np.sqrt(ALIKE / max(1, number))


def _spread(rows: Any) -> Array:
    """Return the root mean square of each column."""
    return np.asarray(np.sqrt(np.asarray(rows.multiply(rows).mean(axis=0)).ravel()) + 1e-3)


def learners_apart(rows: Any, learner: NDArray[np.bool_]) -> Array:
    """Return by how many standard errors learners use each entry more than pupils do."""
    (mean, error), (usual, other) = (_mean(rows[who]) for who in (learner, ~learner))
    return np.asarray((mean - usual) / np.sqrt(error + other + _UNSURE))


def _mean(rows: Any) -> tuple[Array, Array]:
    """Return the mean of each column and its squared standard error."""
    mean = np.asarray(rows.mean(axis=0)).ravel()
    return mean, (_spread(rows) ** 2 - mean**2) / rows.shape[0]


def _shared(every: Sequence[dict[str, float]], datasets: Sequence[str]) -> set[str]:
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for row, dataset in zip(every, datasets, strict=True):
        texts[dataset].update(row.keys())
    sets = Counter(
        entry for counts in texts.values() for entry, count in counts.items() if count >= TEXTS
    )
    return {entry for entry, count in sets.items() if count >= SETS}


def taught(
    texts: Sequence[Text], labels: Array, rules: Sequence[str]
) -> dict[str, NDArray[np.bool_]]:
    """Return which texts each vocabulary is learnt from, by the rule, of `rules`, that shows it."""
    today = np.array([text.today for text in texts])
    every = np.full(len(texts), fill_value=True)
    known = {"style-vocabulary": every, "todays-vocabulary": today | (labels == 0)}
    return {name: teaches for name, teaches in known.items() if name in rules}


def held_out(
    table: Table, labels: Array, folds: Sequence[str], teaches: NDArray[np.bool_]
) -> Array:
    """Return the leaning of each text under weights that never saw its fold.

    Only texts that are `teaches` are learnt from.
    """
    names, found = np.array(folds), np.zeros(len(labels))
    for fold in sorted(set(folds)):
        test, train = np.flatnonzero(names == fold), np.flatnonzero((names != fold) & teaches)
        found[test] = table.leaning(table.fit(labels, train), test)
    return found


def exported(table: Table, weights: Sequence[Array], date: str) -> str:
    """Return the vocabulary as JSON: the entries that weigh anything, by first token.

    `weights` are those of the style and, after them, those of today's models.
    """
    rows = np.column_stack(weights)
    kept = {table.entries[i]: rows[i].tolist() for i in np.flatnonzero(rows.any(axis=1)).tolist()}
    head = {"date": date, "entries": len(kept), "columns": len(weights), "least": LEAST}
    return json.dumps(head | {"weights": lines(kept)}, indent=0, ensure_ascii=False) + "\n"
