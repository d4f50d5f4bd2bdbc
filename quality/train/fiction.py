"""Learn the wording of fiction: which common words stand in what editors of fiction rate higher.

A ridge on the differences between versions of one paragraph, before and after a professional
edited it: what the entries' uses differ by against what the ratings differ by. So a paragraph's
subject teaches nothing. What a grade owes to length alone, as told by edited articles, is taken off.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GroupKFold

from quality.rule import Rule
from quality.train import held_out, measure
from quality.train.corpora import Essays
from quality.train.data import rows
from quality.train.knots import FREE_PERCENTILE, WORST_PERCENTILE
from quality.train.slopes import Array, Ramps
from quality.train.uses import shareable, uses, uses_of
from quality.train.vocabulary import CLEARLY, learners_apart
from quality.train.wording import RULES, TOLD, Grade, Numbers

RULE = "filler.stock-wording"
PROFILE = "fiction"
ALIKE = 0.6  # cosine of their words: two versions of one paragraph
PARAGRAPHS = 40  # an entry is used in so many, their versions counting as one
PENALTY = 1.0  # an entry
FOLDS = 10
_OF_FIVE = 0.5  # editors rate from 1 to 10, the wording is graded from 1 to 5


class Paragraph(NamedTuple):
    """One version of a paragraph of fiction, and what editors rated it, 1 to 10."""

    text: str
    rating: float


def paragraphs(data: Path) -> list[Paragraph]:
    """Return the paragraphs that may train."""
    found = rows([data / "quality" / "lamp_reward.jsonl.gz"])
    return [Paragraph(r["text"], float(r["score"])) for r in found if r["use"] == "training"]


def versions(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of texts that are versions of one paragraph."""
    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    alike = (vectors @ vectors.T).tocoo()
    for i, j, cosine in zip(alike.row, alike.col, alike.data, strict=True):
        if i < j and cosine >= ALIKE:
            yield int(i), int(j)


def families(texts: Sequence[str]) -> Numbers:
    """Return the number of the paragraph that each text is a version of."""
    one, other = zip(*versions(texts), strict=True)
    linked = coo_matrix((np.ones(len(one)), (one, other)), (len(texts), len(texts)))
    found: Numbers = connected_components(linked, directed=False)[1]
    return found


class Craft:
    """What paragraphs are worded in, and what editors gave them.

    Entries that learners of English use clearly more, or less, than pupils of the same level are
    left out, by the essays: a story is not graded by who tells it.
    """

    def __init__(self, found: Sequence[Paragraph], edited: Sequence[str], essays: Essays) -> None:
        texts = [each.text for each in found]
        every = uses_of(texts)
        self.families = families(texts)
        shared = _shared(every, self.families)
        self._uses = uses(texts, every, shared - _of_learners(shared, essays), edited)
        self._ratings = _OF_FIVE * np.array([each.rating for each in found])

    def held_out(self) -> Array:
        """Return the grade of each text, learnt from other paragraphs."""
        grades = np.zeros(len(self._ratings))
        for train, test in GroupKFold(FOLDS).split(grades, groups=self.families):
            grades[test] = self._graded(test, *self._fit(train))
        return grades

    def grade(self) -> Grade:
        """Return the grade learnt from all paragraphs."""
        usual, weights, per_length = self._fit(np.arange(len(self._ratings)))
        added = dict(zip(self._uses.entries, map(float, weights), strict=True))
        return Grade(usual, added, per_length)

    def _fit(self, train: Numbers) -> tuple[float, Array, float]:
        """Return the grade of a text without any entry, what each adds, and what length takes."""
        own, spread = self.families[train], self._uses.spread
        apart = _centred(self._uses.rows[train] / spread, own)
        alike = apart @ apart.T + PENALTY * apart.shape[1] * np.eye(len(train))
        shares = np.linalg.solve(alike, _centred(self._ratings[train], own))
        weights = (apart.T @ shares) / spread
        per_length = float(self._uses.per_length(weights))
        grades = self._graded(train, 0.0, weights, per_length)
        return float((self._ratings[train] - grades).mean()), weights, per_length

    def _graded(self, chosen: Numbers, usual: float, weights: Array, per_length: float) -> Array:
        """Return the grades of texts: the usual one, with what entries add, less what length does."""
        uses = self._uses
        return np.asarray(usual + uses.rows[chosen] @ weights - uses.lengths[chosen] * per_length)


def counting(craft: Craft, published: Mapping[str, Sequence[str]]) -> Ramps:
    """Return where the wording of a story counts: from that of published fiction down.

    As far down as the worst of the paragraphs, each graded by what was learnt from the others.
    """
    (usual,) = held_out.columns([stock()], published[PROFILE], PROFILE)
    worst = float(np.percentile(craft.held_out(), WORST_PERCENTILE))
    return Ramps((float(np.percentile(usual, FREE_PERCENTILE)), worst))


def stock() -> Rule:
    """Return the rule of the profile fiction."""
    return next(rule for rule in measure.rules() if rule.id == RULE)


def terms(model: Mapping[str, Any], story: Ramps) -> dict[str, Any]:
    """Return the terms of fiction: its own wording in place of the web's, for as many points."""
    web = [model["terms"][name] for name in RULES if name in model["terms"]]
    most = sum(min(term["points"]) for term in web)
    nothing: dict[str, Any] = {"edges": [0.0], "points": [0.0]}
    return dict.fromkeys((*RULES, TOLD), nothing) | {RULE: story.table([most])}


def _shared(every: Sequence[Mapping[str, float]], own: Numbers) -> set[str]:
    seen: dict[str, set[int]] = defaultdict(set)
    for row, paragraph in zip(every, own, strict=True):
        for entry in filter(shareable, row):
            seen[entry].add(int(paragraph))
    return {entry for entry, where in seen.items() if len(where) >= PARAGRAPHS}


def _of_learners(entries: Iterable[str], essays: Essays) -> set[str]:
    """Return the entries that tell the essays of learners from those of pupils."""
    vectors = DictVectorizer().fit([dict.fromkeys(entries, 1.0)])
    rows = vectors.transform(uses_of(essays.texts))
    clearly = np.abs(learners_apart(rows, np.array(essays.learner))) > CLEARLY
    return {*map(str, vectors.get_feature_names_out()[clearly])}


def _centred(values: Array, own: Numbers) -> Array:
    """Return rows less the mean of the rows of the same paragraph."""
    _, place, sizes = np.unique(own, return_inverse=True, return_counts=True)
    sums = np.zeros((len(sizes), *values.shape[1:]))
    np.add.at(sums, place, values)
    return np.asarray(values - (sums.T / sizes).T[place])
