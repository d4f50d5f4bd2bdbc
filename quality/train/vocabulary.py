"""Learn the style vocabulary: which common words and pairs lean to people or to models."""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from quality import vocabulary
from quality.document import Document
from quality.residue import parted
from quality.train.fit_style import balance
from quality.train.normalise import normalised
from quality.train.slopes import Array

SETS, TEXTS = 6, 4  # an entry is used in so many sets by so many texts each
MOST = 4_000  # entries kept
PENALTY = 0.2


def strengths(text: str) -> dict[str, float]:
    """Return how much every word and pair of a text counts."""
    format_ = "markdown" if "\n#" in text or "**" in text else "plain"
    document = parted(Document(normalised(text), format_)).body
    counts = vocabulary.entries(document)
    return {
        entry if isinstance(entry, str) else " ".join(entry): vocabulary.strength(document, count)
        for entry, count in counts.items()
        if entry != vocabulary.START and entry[1:] != (vocabulary.START,)
    }


class Table:
    """What the entries that most sets share count in many texts."""

    def __init__(self, texts: Sequence[str], datasets: Sequence[str]) -> None:
        self._datasets = datasets
        with ProcessPoolExecutor(2) as pool:
            every = list(pool.map(strengths, texts, chunksize=32))
        shared = _shared(every, datasets)
        kept = [{e: value for e, value in row.items() if e in shared} for row in every]
        vectors = DictVectorizer()
        self.strengths: Any = vectors.fit_transform(kept)
        self.entries: list[str] = list(vectors.get_feature_names_out())

    def fit(self, labels: Array, rows: Any) -> Array:
        """Return the weight of each entry, learnt from `rows`."""
        chosen = self.strengths[rows]
        scale = np.sqrt(np.asarray(chosen.multiply(chosen).mean(axis=0)).ravel()) + 1e-3
        model = LogisticRegression(C=PENALTY, max_iter=400)
        weights = balance([self._datasets[i] for i in rows], labels[rows]) * len(rows)
        model.fit(chosen.multiply(1 / scale).tocsr(), labels[rows], sample_weight=weights)
        return np.asarray(model.coef_[0] / scale)

    def leaning(self, weights: Array, rows: Any) -> Array:
        """Return the leaning of texts under `weights`."""
        return np.asarray(self.strengths[rows] @ weights)


def _shared(every: Sequence[dict[str, float]], datasets: Sequence[str]) -> set[str]:
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for row, dataset in zip(every, datasets, strict=True):
        texts[dataset].update(row.keys())
    sets = Counter(
        entry for counts in texts.values() for entry, count in counts.items() if count >= TEXTS
    )
    return {entry for entry, count in sets.items() if count >= SETS}


def held_out(table: Table, labels: Array, folds: Sequence[str]) -> Array:
    """Return the leaning of each text under weights that never saw its fold."""
    names, found = np.array(folds), np.zeros(len(labels))
    for fold in sorted(set(folds)):
        test, train = np.flatnonzero(names == fold), np.flatnonzero(names != fold)
        found[test] = table.leaning(table.fit(labels, train), test)
    return found


def exported(table: Table, weights: Array, date: str) -> str:
    """Return the vocabulary as JSON: the entries that move texts most."""
    spread = np.asarray(np.sqrt(table.strengths.multiply(table.strengths).mean(axis=0))).ravel()
    order = np.argsort(-np.abs(weights) * spread)[:MOST]
    kept = {
        table.entries[i]: float(f"{weights[i]:.3g}")
        for i in sorted(order, key=table.entries.__getitem__)
    }
    return json.dumps({"date": date, "entries": len(kept), "weights": kept}, indent=0) + "\n"
