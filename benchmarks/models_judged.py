"""What ai_style, learnt without their fold, says of texts; and a vocabulary of all words beside it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
from models_pool import Fold, Item
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

from quality import ai_style
from quality.train import corpora, fit_style, fit_today, held_out, measure, vocabulary
from quality.train.normalise import normalised
from quality.train.signs import KIND_OF
from quality.train.slopes import Array, Slopes

OURS, WORDS = "ai_style", "TF-IDF"
_FIRST = 300  # words that the vocabulary of all words reads
_FEWEST = 5  # texts that use a word of it


class Judged(NamedTuple):
    """One text in one fold; `scores` rise with resemblance, by the name of what gave them.

    `probability` is our score calibrated on the other folds, `many` tells whether the verdict
    would be "many signs" if nothing withheld it.
    """

    task: str
    fold: str
    id: str
    machine: bool
    dataset: str
    domain: str
    genre: str
    year: str
    attack: str
    words: int
    trains: bool
    scores: Mapping[str, float]
    probability: float
    many: bool

    @property
    def withheld(self) -> bool:
        """Whether the text is too short for a probability."""
        return self.words < ai_style.WORD_FLOOR


def judged(
    items: Sequence[Item],
    folds: Sequence[Fold],
    given: Mapping[str, Sequence[float]],
    essays: corpora.Essays,
) -> list[Judged]:
    """Return what each fold's models say of its texts; `given` are scores of others by text.

    The essays choose which entries of the vocabulary may be evidence.
    """
    texts = [item.text.text for item in items]
    labels = np.array([float(item.text.machine) for item in items])
    ours, kinds = _ours(items, folds, labels, essays)
    words = _words(texts, items, folds, labels)
    calibrated = [*_calibrated(items, folds, labels, ours)]
    found: list[Judged] = []
    for number, fold in enumerate(folds):
        for place, index in enumerate(fold.items):
            scores = {OURS: ours[number][place], WORDS: words[number][place]}
            scores |= {name: values[index] for name, values in given.items()}
            likely = float(calibrated[number][place])
            many = likely > ai_style.MANY and kinds[number][place] >= ai_style.KINDS_NEEDED
            found.append(_row(fold, items[index], scores, likely, many=bool(many)))
    return found


def _row(
    fold: Fold, item: Item, scores: Mapping[str, float], likely: float, *, many: bool
) -> Judged:
    shown = {name: round(float(score), 4) for name, score in scores.items()}
    text = item.text
    told = (item.id, text.machine, text.dataset, text.domain, item.genre, item.year, item.attack)
    return Judged(
        fold.task, fold.name, *told, item.words, item.trains, shown, round(likely, 4), many
    )


def _ours(
    items: Sequence[Item], folds: Sequence[Fold], labels: Array, essays: corpora.Essays
) -> tuple[list[Array], list[Array]]:
    """Return for each fold the log-odds of its texts and how many kinds of sign agree."""
    rules = [r for r in measure.rules() if r.role in ("ai-style", "both") and r.name in KIND_OF]
    columns = [np.array(c) for c in held_out.columns(rules, [item.text.text for item in items])]
    names = [rule.name for rule in rules]
    seen, leanings = _leanings(items, folds, labels, essays, names)
    datasets = np.array([item.text.weighed_in for item in items])
    today = np.array([item.text.today for item in items])
    log_odds, kinds = [], []
    for number, fold in enumerate(folds):
        train, test = _split(items, fold)
        for name, said in seen.items():
            columns[names.index(name)] = said.copy()
        known = labels[train], datasets[train], today[train]
        fitted = fit_today.fit(rules, held_out.rows(columns, train), *known)
        for name, leaning in leanings.items():
            columns[names.index(name)][test] = leaning[number]
        log_odds.append(fitted.predict(held_out.rows(columns, test)))
        kinds.append(_agreeing(fitted, held_out.rows(columns, test)))
    return log_odds, kinds


def _split(items: Sequence[Item], fold: Fold) -> tuple[Array, Array]:
    held = {*fold.items}
    train = [i for i, item in enumerate(items) if item.trains and i not in held]
    return np.array(train), np.array(fold.items)


def _leanings(
    items: Sequence[Item],
    folds: Sequence[Fold],
    labels: Array,
    essays: corpora.Essays,
    names: Sequence[str],
) -> tuple[dict[str, Array], dict[str, list[Array]]]:
    """Return what each vocabulary says of the texts: by their own set's fold, and fold by fold."""
    training = np.flatnonzero([item.trains for item in items])
    chosen = [items[i].text for i in training]
    table = vocabulary.Table(chosen, essays)
    strengths = _strengths(table, [item.text.text for item in items])
    seen: dict[str, Array] = {}
    found: dict[str, list[Array]] = {}
    for name, teaches in vocabulary.taught(chosen, labels[training], names).items():
        seen[name], found[name] = np.zeros(len(items)), []
        for fold in folds:
            train, test = _split(items, fold)
            learnt = np.flatnonzero(np.isin(training, train) & teaches)
            weights = table.fit(labels[training], learnt)
            found[name].append(np.asarray(strengths[test] @ weights))
            if fold.task == "sets":
                seen[name][test] = found[name][-1]
    return seen, found


def _strengths(table: vocabulary.Table, texts: Sequence[str]) -> Array:
    """Return how much the entries of the table count in any texts, its columns in its order."""
    vectors = DictVectorizer().fit([dict.fromkeys(table.entries, 1.0)])
    known = {*table.entries}
    with ProcessPoolExecutor(2) as processes:
        every = [*processes.map(vocabulary.strengths, texts, chunksize=32)]
    return vectors.transform([{e: v for e, v in row.items() if e in known} for row in every])


def _agreeing(fitted: Slopes, columns: Sequence[Array]) -> Array:
    """Return how many kinds of sign speak for a machine, for each text."""
    signs: list[set[str]] = [set() for _ in columns[0]]
    for rule, values, ramps, weights in zip(
        fitted.rules, columns, fitted.ramps, fitted.weights, strict=True
    ):
        for index in np.flatnonzero(ramps.columns(values) @ weights > ai_style.AGREES):
            signs[index].add(KIND_OF[rule.name])
    return np.array([len(each) for each in signs])


def _calibrated(
    items: Sequence[Item], folds: Sequence[Fold], labels: Array, log_odds: Sequence[Array]
) -> Iterator[Array]:
    """Yield probabilities of each fold's texts by what training texts outside it got."""
    known = np.full(len(items), np.nan)
    for fold, found in zip(folds, log_odds, strict=True):
        if fold.task == "sets":
            known[np.array(fold.items)] = found
    datasets = [item.text.weighed_in for item in items]
    for fold, found in zip(folds, log_odds, strict=True):
        train, _ = _split(items, fold)
        long = np.array([i for i in train if items[i].words >= ai_style.WORD_FLOOR])
        weights = fit_style.balance([datasets[i] for i in long], labels[long])
        curve = fit_style.calibrated(known[long], labels[long], weights)
        yield np.array([curve(each) for each in found])


def _words(
    texts: Sequence[str], items: Sequence[Item], folds: Sequence[Fold], labels: Array
) -> list[Array]:
    """Return what TF-IDF of words and pairs with logistic regression says, fold by fold."""
    cut = [" ".join(normalised(text).split()[:_FIRST]) for text in texts]
    counts = CountVectorizer(ngram_range=(1, 2), min_df=_FEWEST, dtype=np.float64)
    table, found = counts.fit_transform(cut), []
    for fold in folds:
        train, test = _split(items, fold)
        used = np.flatnonzero(np.asarray((table[train] > 0).sum(axis=0)).ravel() >= _FEWEST)
        scale = TfidfTransformer(sublinear_tf=True).fit(table[train][:, used])
        model = LogisticRegression(C=10, solver="liblinear")
        weights = fit_style.balance([items[i].text.weighed_in for i in train], labels[train])
        seen = scale.transform(table[train][:, used])
        model.fit(seen, labels[train], sample_weight=weights * len(train))
        found.append(model.decision_function(scale.transform(table[test][:, used])))
    return found


def save(found: Sequence[Judged], path: Path) -> None:
    """Write one JSON line a text and fold, without the texts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(each) + "\n" for each in found), "utf-8")


def load(path: Path) -> list[Judged]:
    """Read what `save` wrote."""
    lines = path.read_text("utf-8").splitlines()
    return [Judged(*json.loads(line)) for line in lines]
