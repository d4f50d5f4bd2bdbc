"""How much texts use the words and pairs of which their wording is made."""

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
from sklearn.feature_extraction import DictVectorizer

from quality.train.slopes import Array
from quality.train.vocabulary import strengths
from quality.vocabulary import BEND, FIGURE, READ, START

LEAST_SPREAD = 1e-3  # of an entry that all texts use alike: its weight stays finite


@dataclass(frozen=True)
class Uses:
    """How much texts, and edited articles beside them, use the same entries.

    A row a text, a column an entry; beside the rows, the logarithms of the texts' lengths.
    """

    entries: tuple[str, ...]
    rows: Array
    lengths: Array
    edited_rows: Array
    edited_lengths: Array

    @property
    def spread(self) -> Array:
        """How far apart texts are in each entry."""
        return np.asarray(self.rows.std(axis=0) + LEAST_SPREAD)

    def per_length(self, weights: Array) -> Array:
        """Return by how much grades rise with the logarithm of length over edited articles."""
        centred = self.edited_lengths - self.edited_lengths.mean()
        return np.asarray(centred @ (self.edited_rows @ weights) / (centred**2).sum())


def uses(
    texts: Sequence[str],
    every: Sequence[Mapping[str, float]],
    shared: Collection[str],
    edited: Sequence[str],
) -> Uses:
    """Return how much texts use the entries `shared`, of `every` that they use."""
    vectors = DictVectorizer(sparse=False)
    kept = [{entry: value for entry, value in row.items() if entry in shared} for row in every]
    rows = vectors.fit_transform(kept)
    entries = tuple(map(str, vectors.get_feature_names_out()))
    return Uses(
        entries, rows, _lengths(texts), vectors.transform(uses_of(edited)), _lengths(edited)
    )


def uses_of(texts: Sequence[str]) -> list[dict[str, float]]:
    """Return how much every word and pair of each text counts for the wording."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(partial(strengths, bend=BEND, least=1), texts, chunksize=32))


def shareable(entry: str) -> bool:
    """Tell whether an entry may be graded: none with a figure, which must not pay for itself."""
    return FIGURE not in entry and not entry.endswith(START)


def _lengths(texts: Sequence[str]) -> Array:
    """Return the logarithm of how much of each text is read, 0 for all that may be."""
    words = np.array([len(text.split()) for text in texts])
    return np.asarray(np.log(np.clip(words, 1, READ) / READ))
