"""ai_style held out by data set, beside a vocabulary of all words; false alarms by group."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from quality.scorer import Scorer
from quality.train import corpora, fit_style, held_out, judge, measure, vocabulary
from quality.train.data import rows
from quality.train.normalise import normalised
from quality.train.signs import KIND_OF
from quality.train.slopes import Array

MOST = 300  # texts of a group for false alarms
_HUMAN = (
    "human_onestop",
    "human_news_pre2021",
    "human_blogs_pre2020",
    "human_web",
    "fairness_liang",
)


@cache
def _texts(data: Path) -> list[corpora.Text]:
    return corpora.style_texts(data)


def by_dataset(data: Path) -> Iterator[str]:
    """Yield how well each data set is told by models that never saw it."""
    texts = _texts(data)
    labels = np.array([float(text.machine) for text in texts])
    datasets, folds = np.array([text.dataset for text in texts]), corpora.folds(texts)
    ours, words = _ours(texts, labels, folds), _words(texts, labels, folds)
    yield "## ai_style: data sets held out (the web by repository)"
    yield "| data set | texts | AUROC | at 1% false positives | calibration error | all words: AUROC |"
    yield "|---|---|---|---|---|---|"
    for name in sorted(set(datasets)):
        part = datasets == name
        if len(set(labels[part])) == 2:
            told, other = (judge.telling(p[part], labels[part]) for p in (ours, words))
            yield (
                f"| {name} | {told.texts} | {told.auroc:.3f} | {told.caught:.2f} | {told.error:.3f} "
                f"| {other.auroc:.3f} |"
            )


def _ours(texts: list[corpora.Text], labels: Array, folds: list[str]) -> Array:
    rules = [r for r in measure.rules() if r.role in ("ai-style", "both") and r.name in KIND_OF]
    columns = held_out.columns(rules, [text.text for text in texts])
    datasets = [text.dataset for text in texts]
    table = vocabulary.Table([text.text for text in texts], datasets)
    place = [rule.name for rule in rules].index("style-vocabulary")
    columns[place] = list(vocabulary.held_out(table, labels, folds))
    log_odds = held_out.style(rules, columns, labels, datasets, folds)
    slope, offset = fit_style.platt(log_odds, labels, fit_style.balance(datasets, labels))
    return np.asarray(1 / (1 + np.exp(-(slope * log_odds + offset))))


def _words(texts: list[corpora.Text], labels: Array, folds: list[str]) -> Array:
    """Return what TF-IDF of words and pairs with logistic regression says of the texts."""
    cut = [" ".join(normalised(text.text).split()[:300]) for text in texts]
    names, found = np.array(folds), np.zeros(len(texts))
    weights = fit_style.balance([text.dataset for text in texts], labels) * len(texts)
    for fold in sorted(set(folds)):
        test, train = np.flatnonzero(names == fold), np.flatnonzero(names != fold)
        vectors = TfidfVectorizer(ngram_range=(1, 2), min_df=5, sublinear_tf=True)
        seen = vectors.fit_transform([cut[i] for i in train])
        model = LogisticRegression(C=10, max_iter=300)
        model.fit(seen, labels[train], sample_weight=weights[train])
        found[test] = model.predict_proba(vectors.transform([cut[i] for i in test]))[:, 1]
    return found


def false_alarms(data: Path) -> Iterator[str]:
    """Yield the verdicts of the shipped model on human texts, by group."""
    scorer = Scorer()
    yield "## Verdicts on human texts (shipped model; all but the essays are of corpora learnt from)"
    yield "| group | texts | withheld | few signs | cannot tell | many signs | at most (95%) |"
    yield "|---|---|---|---|---|---|---|"
    for name, texts in _groups(data).items():
        verdicts = [r.ai_style.verdict for r in scorer.score_many(texts, 2)]
        counts = [verdicts.count(v) for v in ("withheld", "few signs", "cannot tell", "many signs")]
        most = _wilson(counts[-1], len(verdicts) - counts[0])
        yield f"| {name} | {len(texts)} | {' | '.join(map(str, counts))} | {most:.1%} |"


def _groups(data: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in _HUMAN:
        for row in rows([data / "ai" / f"{file}.jsonl.gz"]):
            name = row["domain"] if file == "fairness_liang" else file
            texts = found.setdefault(name, [])
            if len(texts) < MOST and (len(row["text"]) >= 1_000 or name == row["domain"]):
                texts.append(row["text"])
    return found


def _wilson(hits: int, number: int) -> float:
    """Return the upper end of the 95% interval of a share (Wilson 1927)."""
    if not number:
        return 1.0
    z, share = 1.96, hits / number
    middle = share + z * z / (2 * number)
    spread = z * (share * (1 - share) / number + z * z / (4 * number**2)) ** 0.5
    return float((middle + spread) / (1 + z * z / number))
