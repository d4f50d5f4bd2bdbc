"""Learn which figures are statistics: `python -m quality.train.claims DATA_FOLDER`.

Learns from the tuned half of `statistic_support`, from `claim_labels.tsv` (places in other openly
licensed texts, labelled S (supported), U (unsupported), P (a statistic whose support is open) or N
by a language model that read the guide of the set), from `claim_told.tsv.gz` (figures in further
sentences, each with the percentage that a slow model, learnt from the labels, gives it of being a
statistic) and from `claim_lines.tsv` (plain lines, written for this). A text or a group of texts
that the set has a sentence of is in none of them. Six networks that begin from other numbers learn
it (`claim_networks`), and their log-odds are averaged. Writes
`quality/models/claims.json` and prints how well the labels of documents held out are told, which is
flattered: the slow model knew them when it told the figures of other documents.
"""

import json
import sys
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from zlib import compress

import numpy as np
from scipy.sparse import vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold

from quality.claims.network import NETWORKS
from quality.train.claim_networks import Networks, learnt
from quality.train.claim_rounding import MOST, in_steps, step_of
from quality.train.claim_sentences import COUNTS, TABLES, Sentence, Signs, Told, sentences, told

TARGET = Path(__file__).parent.parent / "models" / "claims.json"
DATE = "2026-11-23"
_LEAST, _LEAST_TOLD = 4, 20  # sentences with a sign
_FOLDS = 5
_TINY = 0.01  # log-odds; a sign that adds less in each network is left out
_STEP = 0.1  # log-odds of one network; what a sign adds is in steps of this


class Fitted(NamedTuple):
    """Networks over the signs of figures."""

    names: DictVectorizer
    networks: Networks

    def of(self, each: Sequence[Signs]) -> Any:
        """Return the mean log-odds of each figure being a statistic."""
        return self.networks.of(self.names.transform(each))

    def best(self, each: Sequence[Signs]) -> float:
        """Return the highest of them, very low where there is no figure."""
        return float(self.of(each).max()) if each else -9.0


class Examples(NamedTuple):
    """Figures with how likely each is a statistic."""

    figures: list[Signs]
    chances: list[float]


def fit(known: Sequence[Sentence], further: Sequence[Told] = ()) -> Fitted:
    """Return what is learnt; in a sentence with a statistic its likeliest figure is taken for it.

    Which one that is, first networks say: for them they are all alike.
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
    """Return networks learnt from figures: each counts for and against as far as is likely."""
    figures = [figure for sentence in known for figure in sentence.figures] + others.figures
    likely = np.array([c for each in chances for c in each] + others.chances)
    found = names.transform(figures)
    some, rest = np.flatnonzero(likely > 0), np.flatnonzero((likely >= 0) & (likely < 1))
    truth = np.repeat((True, False), (len(some), len(rest)))
    weight = np.concatenate((likely[some], 1 - likely[rest]))
    rows = vstack((found[some], found[rest])).tocsr()
    return Fitted(names, learnt(rows, truth, weight.astype(np.float32)))


def exported(fitted: Fitted, known: Sequence[Sentence]) -> dict[str, Any]:
    """Return the networks as one that the package reads, with what it was learnt from."""
    rises, start, slopes, each = fitted.networks
    slopes, base = slopes / len(each), float(each.mean())
    names = fitted.names.get_feature_names_out()
    rises = rises * np.array([COUNTS.get(name.partition("|")[0], 1.0) for name in names])[:, None]
    step = step_of(_STEP / NETWORKS, np.abs(np.vstack((rises, start))), slopes)
    return {
        "date": DATE,
        "sentences": len(known),
        "statistics": sum(s.statistic for s in known),
        "data": sha256("".join(sorted(s.text for s in known)).encode()).hexdigest()[:12],
        "base": round(base, 3),
        "start": _bytes(start / step),
        "slopes": [round(float(each), 6) for each in slopes * step],
        "tables": _tables(names, in_steps(rises / step, slopes * step), _effects(rises * slopes)),
    }


def _effects(adds: Any) -> Any:
    """Return how much each sign can add in a network, the mean of all of them."""
    return NETWORKS * np.abs(adds).reshape(len(adds), NETWORKS, -1).max(axis=2).mean(axis=1)


def _tables(names: Any, adds: Any, effects: Any) -> dict[str, dict[str, Any]]:
    """Return each table with its signs and the bytes that they add."""
    places: dict[str, list[int]] = {name: [] for name in TABLES}
    for place in np.flatnonzero((effects >= _TINY) & adds.any(axis=1)).tolist():
        places.setdefault(names[place].partition("|")[0], []).append(place)
    return {
        table: {
            "signs": [names[place].partition("|")[2] for place in own],
            "adds": _bytes(adds[own]),
        }
        for table, own in sorted(places.items())
    }


def _bytes(values: Any) -> str:
    """Return numbers of at most 127 as packed text, a byte each with 128 for nothing."""
    plain = (np.rint(values) + MOST + 1).astype(np.uint8).tobytes()
    return b64encode(compress(plain, 9)).decode()


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
