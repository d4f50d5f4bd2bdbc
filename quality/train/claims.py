"""Learn which figures are statistics: `python -m quality.train.claims DATA_FOLDER`.

Learns from the tuned half of `statistic_support`, from `claim_labels.tsv` (places in other openly
licensed texts, labelled S (supported), U (unsupported), P (a statistic whose support is open) or N
by a language model that read the guide of the set) and from `claim_told.tsv.gz` (figures in further
sentences, each with the percentage that a slow model, learnt from the labels, gives it of being a
statistic). A text or a group of texts that the set has a sentence of is in neither. Writes
`quality/models/claims.json` and prints how well the labels of documents held out are told, which is
flattered: the slow model knew them when it told the figures of other documents.
"""

import json
import sys
import warnings
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import vstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold
from sklearn.neural_network import MLPClassifier

from quality.claims.network import UNITS
from quality.train.claim_sentences import COUNTS, TABLES, Sentence, Signs, Told, sentences, told

TARGET = Path(__file__).parent.parent / "models" / "claims.json"
DATE = "2026-11-22"
_LEAST, _LEAST_TOLD = 4, 20  # sentences with a sign
_FOLDS = 5
_LEARNING = {
    "alpha": 1e-4,
    "batch_size": 256,
    "learning_rate_init": 3e-3,
    "max_iter": 3,
    "random_state": 4,  # of those of six that tell the plain lines of the rules, with few alarms, the best
}
_TINY = 0.02  # of the log-odds
_BYTE = 127


class Fitted(NamedTuple):
    """A network over the signs of figures."""

    names: DictVectorizer
    model: MLPClassifier

    def of(self, each: Sequence[Signs]) -> Any:
        """Return the log-odds of each figure being a statistic."""
        chance = self.model.predict_proba(self.names.transform(each))[:, 1].clip(1e-9, 1 - 1e-9)
        return np.log(chance / (1 - chance))

    def best(self, each: Sequence[Signs]) -> float:
        """Return the highest of them, very low where there is no figure."""
        return float(self.of(each).max()) if each else -9.0


class Examples(NamedTuple):
    """Figures with how likely each is a statistic."""

    figures: list[Signs]
    chances: list[float]


def fit(known: Sequence[Sentence], further: Sequence[Told] = ()) -> Fitted:
    """Return what is learnt; in a sentence with a statistic its likeliest figure is taken for it.

    Which one that is, a first network says: for it they are all alike.
    """
    names = _names(known, further)
    others = Examples(
        [f for t in further for f in t.figures], [c for t in further for c in t.chances]
    )
    chances = [tuple(s.statistic / len(s.figures) for _ in s.figures) for s in known]
    first = _fitted(names, known, chances, others)
    chances = [_chosen(first, s) if s.statistic else (0.0,) * len(s.figures) for s in known]
    return _fitted(names, known, chances, others)


def _names(known: Sequence[Sentence], further: Sequence[Told]) -> DictVectorizer:
    """Return the signs that stand in enough sentences."""
    labelled = Counter(sign for s in known for sign in {k for each in s.figures for k in each})
    more = Counter(sign for t in further for sign in {k for each in t.figures for k in each})
    least = {sign for sign, count in labelled.items() if count >= _LEAST}
    least |= {sign for sign, count in more.items() if count >= _LEAST_TOLD}
    least -= {"stems|", "endings|"}
    return DictVectorizer(dtype=np.float32).fit([dict.fromkeys(least, 1.0)])


def _chosen(fitted: Fitted, sentence: Sentence) -> tuple[float, ...]:
    """Return 1 for the likeliest figure; the others of its sentence are left open."""
    if not sentence.figures:
        return ()
    best = int(np.argmax(fitted.of(sentence.figures)))
    return tuple(1.0 if place == best else -1.0 for place in range(len(sentence.figures)))


def _fitted(
    names: DictVectorizer,
    known: Sequence[Sentence],
    chances: Sequence[Sequence[float]],
    others: Examples,
) -> Fitted:
    """Return a network learnt from figures: each counts for and against as far as is likely."""
    rows = [figure for sentence in known for figure in sentence.figures] + others.figures
    likely = np.array([c for each in chances for c in each] + others.chances)
    found = names.transform(rows)
    some, rest = np.flatnonzero(likely > 0), np.flatnonzero((likely >= 0) & (likely < 1))
    truth = np.repeat((True, False), (len(some), len(rest)))
    weight = np.concatenate((likely[some], 1 - likely[rest]))
    model = MLPClassifier((UNITS,), **_LEARNING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it stops early on purpose
        return Fitted(names, model.fit(vstack((found[some], found[rest])), truth, weight))


def exported(fitted: Fitted, known: Sequence[Sentence]) -> dict[str, Any]:
    """Return the network as the package reads it, with what it was learnt from."""
    (rises, ends), (start, base) = fitted.model.coefs_, fitted.model.intercepts_
    names = fitted.names.get_feature_names_out()
    rises = rises * np.array([COUNTS.get(name.partition("|")[0], 1.0) for name in names])[:, None]
    unit = np.maximum(np.abs(rises).max(axis=0), np.abs(start)) / _BYTE
    kept = np.flatnonzero(np.abs(rises * ends[:, 0]).max(axis=1) >= _TINY)
    tables: dict[str, list[int]] = {name: [] for name in TABLES}
    for place in kept.tolist():
        tables.setdefault(names[place].partition("|")[0], []).append(place)
    return {
        "date": DATE,
        "sentences": len(known),
        "statistics": sum(s.statistic for s in known),
        "data": sha256("".join(sorted(s.text for s in known)).encode()).hexdigest()[:12],
        "base": round(float(base[0]), 3),
        "start": _bytes(start / unit),
        "slopes": [round(float(each), 6) for each in ends[:, 0] * unit],
        "tables": {
            table: {
                "signs": [names[place].partition("|")[2] for place in places],
                "adds": _bytes(rises[places] / unit),
            }
            for table, places in sorted(tables.items())
        },
    }


def _bytes(values: Any) -> str:
    """Return numbers of at most 127 as text, a byte each with 128 for nothing."""
    return b64encode((np.rint(values) + _BYTE + 1).astype(np.uint8).tobytes()).decode()


def print_folds(known: Sequence[Sentence], further: Sequence[Told]) -> None:
    """Print how well sentences of documents held out are told, fold by fold joined."""
    groups, found = [s.group for s in known], np.zeros(len(known))
    for train, test in GroupKFold(_FOLDS).split(groups, groups=groups):
        apart = {groups[i] for i in test}
        others = [each for each in further if each.group not in apart]
        fitted = fit([known[i] for i in train], others)
        found[test] = [fitted.best(known[i].figures) for i in test]
    truth, told_so = np.array([s.statistic for s in known]), found > 0
    hits = float((truth & told_so).sum())
    precision, recall = hits / told_so.sum(), hits / truth.sum()
    f1 = 2 * hits / (told_so.sum() + truth.sum())
    print(f"documents held out: F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")


def main(data: Path) -> None:
    """Learn, judge and write the network."""
    known, further = sentences(data), list(told(data))
    print_folds(known, further)
    found = exported(fit(known, further), known)
    TARGET.write_text(json.dumps(found, indent=0, ensure_ascii=False) + "\n", "utf-8")
    print(f"wrote {TARGET.name}: {len(known)} sentences, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
