"""Learn which sentences say nothing in particular: `python -m quality.train.emptiness DATA_FOLDER`.

Learns from `empty_lines.tsv` (sentences of three hands, written for this, each beside two of the
same article that say something), from `empty_labels.tsv` (sentences of texts that may train,
labelled E (an editor strikes it), M (in between) or S (it tells something) by a language model) and
from the other sentences of people's texts, nearly all of which say something. Words and pairs of
neighbours weigh; a word weighs by the words it keeps company with (`company`), too, so that one
seldom labelled is weighed. Prints how lines of a hand, and labels of texts, that were held out are told.
"""

import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from quality.document import Document
from quality.emptiness import LENGTHS, OTHER, pairs
from quality.graded import read_part
from quality.tokens import START, masked, tokens
from quality.train import corpora, measure
from quality.train.claim_sentences import HERE, texts_of
from quality.train.company import company, where
from quality.train.slopes import Array

TARGET = HERE.parent / "models" / "emptiness.json"
DATE = "2026-11-23"
WORDS = 6_000  # that weigh by themselves: the most used
_EMPTY, _ANY = 3, 40  # empty sentences, or any, in which a pair stands that weighs
_LEAST = 0.15  # log-odds; a pair that adds less is left out of the file
ONE_IN = 100  # sentences of people's texts that may be told as empty
_FREEDOM = 1.0  # of weights: the inverse of the penalty on their squares
_COUNTS = {"E": 2.0, "M": 0.3, "S": 2.0}  # what a label counts; a line counts 1
_PEOPLE_COUNT = 7_500  # what the sentences of people's texts count together
_LINE, _PEOPLE = "line", "people"
_TEXTS = 150  # of each set
_FOLDS = 5


class Sentence(NamedTuple):
    """The tokens of a sentence, its label, what it counts, whose it is, and its text or hand."""

    tokens: list[str]
    label: str
    counts: float
    source: str
    group: str

    @property
    def empty(self) -> bool:
        """Whether an editor would strike it."""
        return self.label == "E"


def sentences(data: Path) -> list[Sentence]:
    """Return all sentences to learn from."""
    return [*_lines(), *_labelled(data), *_of_people(data)]


def _lines() -> Iterator[Sentence]:
    for row in _rows("empty_lines.tsv"):
        for column in ("empty", "substantive", "plain"):
            label = "E" if column == "empty" else "S"
            yield Sentence(_tokens(row[column]), label, 1.0, _LINE, f"hand {row['writer']}")


def _labelled(data: Path) -> Iterator[Sentence]:
    for row in _rows("empty_labels.tsv"):
        text = texts_of(data, row["set"])[row["id"]][int(row["start"]) : int(row["end"])]
        label = row["label"]
        yield Sentence(_tokens(text), label, _COUNTS[label], "labelled", row["id"])


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _tokens(text: str) -> list[str]:
    document = Document(" ".join(text.split()), "plain")
    return [masked(token) for token in tokens(document, document.sentences)[1:]]


def _of_people(data: Path) -> list[Sentence]:
    """Return the sentences of texts by people, as many texts of each set."""
    texts = [text for text in corpora.style_texts(data) if not text.machine]
    random.Random(corpora.SEED).shuffle(texts)
    sets = sorted({text.dataset for text in texts})
    kept = [text for each in sets for text in [t for t in texts if t.dataset == each][:_TEXTS]]
    with ProcessPoolExecutor(2) as pool:
        read = list(pool.map(_read, (text.text for text in kept), chunksize=32))
    counts = _PEOPLE_COUNT / sum(map(len, read))
    return [
        Sentence(found, "S", counts, _PEOPLE, text.group)
        for text, each in zip(kept, read, strict=True)
        for found in each
    ]


def _read(text: str) -> list[list[str]]:
    document = measure.parts(text).body
    each = ([masked(t) for t in tokens(document, (s,))[1:]] for s in read_part(document))
    return [found for found in each if len(found) in LENGTHS]


class Table:
    """How sentences are made of words and pairs, and where the words lie among others."""

    def __init__(self, placed: Mapping[str, Array], known: Sequence[Sentence]) -> None:
        words = [*islice(placed, WORDS), OTHER]
        self.entries = [*words, *_pairs(known)]
        self._codes = {entry: code for code, entry in enumerate(self.entries)}
        self._places = where(self.entries, {word: placed[word] for word in words[:-1]})

    def rows(self, found: Sequence[Sentence]) -> Any:
        """Return a row a sentence: how often it has each entry, and the sum of the words' places."""
        codes = [[*self._coded(each.tokens)] for each in found]
        ends = np.cumsum([0, *map(len, codes)])
        every = np.concatenate(codes).astype(int)
        counts = csr_matrix((np.ones(len(every)), every, ends), (len(found), len(self.entries)))
        return hstack([counts, csr_matrix(counts @ self._places)]).tocsr()

    def _coded(self, found: Sequence[str]) -> Iterator[int]:
        other = self._codes[OTHER]
        yield from (self._codes.get(token, other) for token in found)
        yield from filter(None, map(self._codes.get, _edged(found)))

    def weights(self, found: Array) -> dict[str, float]:
        """Return what each entry adds, a word by its place, too."""
        each = found[: len(self.entries)] + self._places @ found[len(self.entries) :]
        return dict(zip(self.entries, map(float, each), strict=True))


def _edged(found: Sequence[str]) -> Iterator[str]:
    """Return the pairs of a sentence, its first and its last word each with the edge."""
    return pairs((START, *found, START))


def _pairs(known: Sequence[Sentence]) -> list[str]:
    """Return the pairs that enough sentences have."""
    empty, every = Counter[str](), Counter[str]()
    for each in known:
        found = {*_edged(each.tokens)}
        every.update(found)
        empty.update(found if each.empty else ())
    return sorted(pair for pair, uses in every.items() if uses >= _ANY or empty[pair] >= _EMPTY)


def fit(table: Table, known: Sequence[Sentence]) -> LogisticRegression:
    """Return what is learnt of sentences."""
    told = LogisticRegression(C=_FREEDOM, max_iter=3_000)
    truth, counts = [each.empty for each in known], [each.counts for each in known]
    return told.fit(table.rows(known), truth, sample_weight=counts)


def held_out(table: Table, known: Sequence[Sentence]) -> Array:
    """Return the log-odds of each sentence by those of other hands and texts."""
    groups = np.array([crc32(each.group.encode()) % _FOLDS for each in known])
    hands = [each.group if each.source == _LINE else "" for each in known]
    found = np.zeros(len(known))
    for fold in range(_FOLDS):
        _judge(table, known, groups == fold, found)
    for hand in sorted({*hands} - {""}):
        _judge(table, known, np.array([each == hand for each in hands]), found)
    return found


def _judge(table: Table, known: Sequence[Sentence], unseen: Array, found: Array) -> None:
    """Write the log-odds of the unseen sentences, by those seen, into what was found."""
    told = fit(table, [each for each, out in zip(known, unseen, strict=True) if not out])
    some = [each for each, out in zip(known, unseen, strict=True) if out]
    found[unseen] = told.decision_function(table.rows(some))


def main(data: Path) -> None:
    """Learn, print how what was held out is told, write the model."""
    placed = company([each.text for each in corpora.style_texts(data)])
    known = sentences(data)
    table = Table(placed, known)
    apart = held_out(table, known)
    people = np.array([each.source == _PEOPLE for each in known])
    bar = float(np.quantile(apart[people], 1 - 1 / ONE_IN))
    _print(known, apart > bar)
    told = fit(table, known)
    weights = table.weights(told.coef_[0]).items()
    model = {
        "date": DATE,
        "sentences": len(known),
        "base": round(float(told.intercept_[0]) - bar, 3),
        "weights": {e: round(w, 2) for e, w in weights if abs(w) >= _LEAST or " " not in e},
    }
    TARGET.write_text(json.dumps(model, indent=0, ensure_ascii=False) + "\n", "utf-8")


def _print(known: Sequence[Sentence], told: Any) -> None:
    """Print how many of each kind are told as empty."""
    kinds = [f"{e.group if e.source == _LINE else e.source} {e.label}" for e in known]
    for kind in sorted({*kinds}):
        some = told[[each == kind for each in kinds]]
        print(f"{kind}: {some.mean():.4f} of {len(some)} told as empty")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
