"""Which words keep the same company: near which others each common word stands, in many texts.

Words are counted beside those up to five places away; how much more often two stand together than
by chance (positive pointwise mutual information, counts of rare company smoothed, one `log 2` taken
off) is brought down to the few directions that tell most of it (Levy, Goldberg and Dagan 2015,
https://aclanthology.org/Q15-1016). Words that lie near each other there are used alike.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, repeat

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD

from quality.graded import read_part
from quality.tokens import START, masked, tokens
from quality.train import measure
from quality.train.slopes import Array

DIRECTIONS = 25
REACH = 5  # places
FEWEST = 60  # uses of a word that is placed
COMPANY = 6_000  # words that company is counted of: the most used
_SMOOTHED, _SHIFT = 0.75, np.log(2)
_NONE = -1  # the code of what is not placed


def company(texts: Sequence[str]) -> dict[str, Array]:
    """Return where each common word lies, a vector of length 1, the most used first.

    The mean of all words is nought. Empty where there are fewer common words than directions.
    """
    with ProcessPoolExecutor(2) as pool:
        read = list(pool.map(_read, texts, chunksize=32))
    counts = Counter(chain.from_iterable(read))
    words = [word for word, uses in counts.most_common() if uses >= FEWEST and word != START]
    if len(words) <= DIRECTIONS:
        return {}
    codes = dict(zip(words, range(len(words)), strict=True))
    return dict(zip(words, _placed(_beside(_coded(read, codes), len(words))), strict=True))


def where(entries: Sequence[str], placed: Mapping[str, Array]) -> Array:
    """Return where words and pairs of words lie, a row an entry; a pair between its words."""
    nowhere = np.zeros(len(next(iter(placed.values()), ())))
    rows = [[placed.get(word, nowhere) for word in entry.split(" ")] for entry in entries]
    return np.array([np.sum(each, axis=0) / len(each) ** 0.5 for each in rows])


def _read(text: str) -> list[str]:
    document = measure.parts(text).body
    return [masked(token) for token in tokens(document, read_part(document))]


def _coded(read: Sequence[Sequence[str]], codes: Mapping[str, int]) -> Array:
    """Return all texts as one row of codes, so far apart that none is in another's reach."""
    return np.fromiter(_codes(read, codes), np.int32)


def _codes(read: Sequence[Sequence[str]], codes: Mapping[str, int]) -> Iterator[int]:
    for words in read:
        yield from map(codes.get, words, repeat(_NONE))
        yield from repeat(_NONE, REACH)


def _beside(row: Array, words: int) -> csr_matrix:
    """Return how often each word stands within reach of each of the most used ones."""
    size = words, min(words, COMPANY)
    counts = csr_matrix(size, dtype=np.float64)
    for distance in range(1, REACH + 1):
        for one, other in ((row[:-distance], row[distance:]), (row[distance:], row[:-distance])):
            both = (one != _NONE) & (other != _NONE) & (other < COMPANY)
            ones = np.ones(int(both.sum()))
            counts += csr_matrix((ones, (one[both], other[both])), shape=size)
    return counts


def _placed(counts: csr_matrix) -> Array:
    """Return where words lie by how much more often than by chance they stand together."""
    directions = TruncatedSVD(DIRECTIONS, algorithm="arpack", random_state=0)
    found = directions.fit_transform(_above_chance(counts))
    found /= np.sqrt(directions.singular_values_.clip(1e-9))
    found -= found.mean(axis=0)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True).clip(1e-9))


def _above_chance(counts: csr_matrix) -> csr_matrix:
    """Return the positive pointwise mutual information of words and their company."""
    rows, columns = counts.nonzero()
    of_words = np.asarray(counts.sum(axis=1)).ravel()
    of_company = np.asarray(counts.sum(axis=0)).ravel() ** _SMOOTHED
    chance = of_words[rows] * of_company[columns] / of_company.sum()
    found = np.log(np.asarray(counts[rows, columns]).ravel() / chance) - _SHIFT
    return csr_matrix((found.clip(0), (rows, columns)), shape=counts.shape)
