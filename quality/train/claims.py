"""Learn which figures are statistics: `python -m quality.train.claims DATA_FOLDER`.

Learns from the tuned half of `statistic_support` and from `claim_labels.tsv`: places in other
openly licensed texts, labelled S (supported), U (unsupported), P (a statistic whose support is
open) or N by a language model that read the guide of the set, most of them where an earlier model
was unsure. A text or a group of texts that the set has a sentence of is not among them. Writes
`quality/models/claims.json` and prints how well each half of the work does on documents held out.
"""

import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from quality.claims.context import Context
from quality.claims.figures import figures
from quality.claims.kinds import kind_of
from quality.claims.signs import of_figure, of_sentence
from quality.claims.wording import near, of_amount, of_form
from quality.document import Document
from quality.train.claim_signs import SET_BY_HAND, START

HERE = Path(__file__).parent
TARGET = HERE.parent / "models" / "claims.json"
DATE = "2026-11-22"
_LABELS = HERE / "claim_labels.tsv"
_SET = "quality/statistic_support.jsonl.gz"
_HAND = "by hand"
_LIMITS = (-6.0, 4.0)  # beyond them the hand-set sum says nothing more
_LEAST = 4  # sentences with a sign
_STRENGTH = 1.0
_ROUNDS = 3
_FOLDS = 5
_SCALES = {"words": 0.35, "signs": 1.0}  # a word beside a figure counts a half
_BESIDE = 0.5
_TINY = 0.02
_LENIENCY = 0.1  # in the folds recall is below precision, and F1 best between -0.6 and 0
Signs = dict[str, float]


class Sentence(NamedTuple):
    """A labelled sentence: the signs of each figure in it that may be a statistic."""

    figures: tuple[Signs, ...]
    statistic: bool
    group: str
    text: str


def is_held_out(doc: str) -> bool:
    """Tell whether a document of the labelled set is only for judging."""
    return bool(int(sha256(doc.encode()).hexdigest(), 16) % 2)


def sentences(data: Path) -> list[Sentence]:
    """Return all labelled sentences that may train."""
    rows = _rows(data / _SET)
    known = [
        _sentence(row["before"], row["text"], row["after"], row["label"], row["doc"])
        for row in rows
        if row["use"] == "training" and not is_held_out(row["doc"])
    ]
    return [*known, *_labelled(data)]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _labelled(data: Path) -> Iterator[Sentence]:
    """Yield the sentences of the labels, cut out of the texts they are in."""
    with _LABELS.open(encoding="utf-8", newline="") as lines:
        labels = list(csv.DictReader(lines, delimiter="\t"))
    texts: dict[str, dict[str, str]] = {}
    for label in labels:
        name = label["set"]
        if name not in texts:
            found = _rows(data / "ai" / f"{name}.jsonl.gz")
            texts[name] = {r["id"]: r["text"] for r in found if r["use"] == "training"}
        text = texts[name][label["id"]]
        before, start, end, after = (int(label[k]) for k in ("before", "start", "end", "after"))
        parts = (text[before:start].strip(), text[start:end], text[end:after].strip())
        yield _sentence(*parts, label["label"], label["id"])


def _sentence(before: str, text: str, after: str, label: str, group: str) -> Sentence:
    lead = f"{before} " if before else ""
    document = Document(f"{lead}{text}{' ' if after else ''}{after}", "markdown")
    low, high = len(lead), len(lead) + len(text)
    return Sentence(tuple(_signs(document, low, high)), label != "N", group, text)


def _signs(document: Document, low: int, high: int) -> Iterator[Signs]:
    """Yield the signs of each figure between two places of the source that may be a statistic."""
    for figure in figures(document):
        index = document.sentence_at(figure.start)
        if index >= 0 and low <= document.source_span(figure.start, figure.end).start < high:
            span = document.sentence_words(index)
            words = frozenset(document.words.texts[span.start : span.stop])
            context = Context(document, figure, span, words)
            if not kind_of(context):
                yield signs_of(context, index)


def signs_of(context: Context, index: int) -> Signs:
    """Return the signs of a figure in sentence `index`, each with how much it counts."""
    first = context.document.words.texts[context.span.start]
    plain = [*of_figure(context), *of_sentence(context.words, first)]
    form = of_form(context.document, index)
    found = {f"signs|{sign}": 1.0 for sign in (*plain, *of_amount(context), *form)}
    found |= {f"words|{word}": _SCALES["words"] for word in context.words}
    for place, word in near(context):
        found[f"{place}|{word}"] = _BESIDE
    hand = START + sum(SET_BY_HAND.get(sign, 0.0) for sign in plain)
    return found | {_HAND: float(np.clip(hand, *_LIMITS))}


class Fitted(NamedTuple):
    """A logistic regression over the signs of figures."""

    names: DictVectorizer
    model: LogisticRegression

    def of(self, each: Sequence[Signs]) -> Any:
        """Return the log-odds of each figure being a statistic."""
        return self.model.decision_function(self.names.transform(each))

    def best(self, each: Sequence[Signs]) -> float:
        """Return the highest of them, very low where there is no figure."""
        return float(self.of(each).max()) if each else -9.0


def fit(known: Sequence[Sentence]) -> Fitted:
    """Return what is learnt; in a sentence with a statistic its likeliest figure is taken for it."""
    seen = Counter(sign for s in known for sign in {k for each in s.figures for k in each})
    chosen = [0 if not s.figures else int(np.argmax([f[_HAND] for f in s.figures])) for s in known]
    names = DictVectorizer().fit([{k: 1.0 for k, n in seen.items() if n >= _LEAST}])
    for _ in range(_ROUNDS):
        rows, truth = _examples(known, chosen)
        model = LogisticRegression(C=_STRENGTH, max_iter=500, tol=1e-3)
        fitted = Fitted(names, model.fit(names.transform(rows), truth))
        chosen = [int(np.argmax(fitted.of(s.figures))) if s.figures else 0 for s in known]
    return fitted


def _examples(known: Sequence[Sentence], chosen: Sequence[int]) -> tuple[list[Signs], list[bool]]:
    rows: list[Signs] = []
    truth: list[bool] = []
    for sentence, place in zip(known, chosen, strict=True):
        among = slice(place, place + 1) if sentence.statistic else slice(None)
        taken = sentence.figures[among]
        rows += taken
        truth += [sentence.statistic] * len(taken)
    return rows, truth


def exported(fitted: Fitted, known: Sequence[Sentence]) -> dict[str, Any]:
    """Return the weights as the package reads them, with what they were learnt from."""
    names, values = fitted.names.get_feature_names_out(), fitted.model.coef_[0]
    learnt = dict(zip(names, map(float, values), strict=True))
    hand = learnt.pop(_HAND)
    tables: dict[str, dict[str, float]] = {}
    for name, value in learnt.items():
        table, _, sign = name.partition("|")
        tables.setdefault(table, {})[sign] = value * _SCALES.get(table, _BESIDE)
    for sign, value in SET_BY_HAND.items():
        tables["signs"][sign] = tables["signs"].get(sign, 0.0) + hand * value
    kept = {table: _rounded(weights) for table, weights in sorted(tables.items())}
    return {
        "date": DATE,
        "sentences": len(known),
        "statistics": sum(s.statistic for s in known),
        "data": sha256("".join(sorted(s.text for s in known)).encode()).hexdigest()[:12],
        "start": round(float(fitted.model.intercept_[0]) + hand * START + _LENIENCY, 3),
        "signs": kept.pop("signs"),
        "words": kept.pop("words"),
        "places": kept,
    }


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {k: round(v, 3) for k, v in sorted(weights.items()) if abs(v) >= _TINY}


def print_folds(known: Sequence[Sentence]) -> None:
    """Print how well sentences of documents held out are told, fold by fold joined."""
    groups, told = [s.group for s in known], np.zeros(len(known))
    for train, test in GroupKFold(_FOLDS).split(groups, groups=groups):
        fitted = fit([known[i] for i in train])
        told[test] = [fitted.best(known[i].figures) for i in test]
    truth, found = np.array([s.statistic for s in known]), told > 0
    hits = float((truth & found).sum())
    precision, recall = hits / found.sum(), hits / truth.sum()
    f1 = 2 * hits / (found.sum() + truth.sum())
    print(f"documents held out: F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")


def main(data: Path) -> None:
    """Learn, judge and write the weights."""
    known = sentences(data)
    print_folds(known)
    found = exported(fit(known), known)
    TARGET.write_text(json.dumps(found, indent=0, ensure_ascii=False) + "\n", "utf-8")
    print(f"wrote {TARGET.name}: {len(known)} sentences, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
