"""How much texts use the words and pairs of which their wording is made."""

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
from sklearn.feature_extraction import DictVectorizer

from quality.document import Document, Sentence
from quality.graded import READ, graded_part, length, read_part
from quality.tokens import FIGURE, START
from quality.train import measure
from quality.train.slopes import Array
from quality.train.vocabulary import named
from quality.vocabulary import BEND, entries, strength

Part = Callable[[Document], tuple[Sentence, ...]]  # of a text
LEAST_SPREAD = 1e-3  # of an entry that all texts use alike: its weight stays finite


@dataclass(frozen=True)
class Uses:
    """How much texts, and edited articles beside them, use the same entries.

    A row a text, a column an entry; `graded` are the rows of the parts that are graded. Beside the
    rows, the logarithms of the texts' lengths.
    """

    entries: tuple[str, ...]
    rows: Array
    graded: Array
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
    graded, around = uses_of(texts, graded_part), uses_of(edited)
    return Uses(
        tuple(map(str, vectors.get_feature_names_out())),
        rows,
        vectors.transform(graded),
        _lengths(texts),
        vectors.transform(around),
        _lengths(edited),
    )


def uses_of(texts: Sequence[str], part: Part = read_part) -> list[dict[str, float]]:
    """Return how much every word and pair counts for the wording of each text, or of a part of it."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(partial(_uses_of, part=part), texts, chunksize=32))


def _uses_of(text: str, part: Part) -> dict[str, float]:
    document = measure.parts(text).body
    words = length(document, part(document))
    counts = entries(document, part(document))
    return named(counts, partial(strength, words=words, bend=BEND))


def shareable(entry: str) -> bool:
    """Tell whether an entry may be graded: none with a figure, which must not pay for itself."""
    return FIGURE not in entry and not entry.endswith(START)


def _lengths(texts: Sequence[str]) -> Array:
    """Return the logarithm of how much of each text is read, 0 for all that may be."""
    words = np.array([len(text.split()) for text in texts])
    return np.asarray(np.log(np.clip(words, 1, READ) / READ))
