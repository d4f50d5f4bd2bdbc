"""Measure the weasel sentences: `python benchmarks/weasel.py DATA_FOLDER`.

Prints how well the forms tell the sentences of Wikipedia that editors called vague, by half of
the articles: the forms were chosen on one half alone. So that the distance between the halves can
be judged, it also prints it for two things that were chosen on neither: a few quantifiers, and a
learner of words that saw as much of the one half as of the other (each sentence told by what was
learnt from other articles); how far two random halves lie apart; and what is left when the distance
of the quantifiers is taken from that of the forms, with its interval over articles drawn again.
Nothing of the texts is written down.
"""

import argparse
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256
from itertools import compress
from pathlib import Path
from random import Random
from statistics import pstdev, quantiles
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from quality.document import Document
from quality.measures.weasels import weasel_sentences

Row = dict[str, Any]
_SET = "quality/conll2010_wiki_weasel.jsonl.gz"
_HALVES = ("tuned on", "held out")
_QUANTIFIERS = re.compile(
    r"\b(?:some|many|most|several|few|various|numerous|others)\b", re.IGNORECASE
)
_SPLITS = 200
_SPACED = re.compile(r" (?=[.,;:!?)'])|(?<=[(]) ")


def half(article: str) -> str:
    """Return which half an article belongs to, by a hash of its name."""
    return "held out" if int(sha256(article.encode()).hexdigest(), 16) % 2 else "tuned on"


def is_weasel(row: Row) -> bool:
    """Return what the forms say of a sentence, whose tokens are joined as people write them."""
    return weasel_sentences(Document(_SPACED.sub("", row["text"]), "plain")) > 0


def print_half(name: str, rows: Sequence[Row]) -> None:
    """Print the score on some sentences."""
    truth = [row["label"] == "uncertain" for row in rows]
    told = [is_weasel(row) for row in rows]
    hits = sum(a and b for a, b in zip(truth, told, strict=True))
    f1 = 2 * hits / max(1, sum(truth) + sum(told))
    precision, recall = hits / max(1, sum(told)), hits / max(1, sum(truth))
    print(f"{name}: {len(rows)} sentences, {sum(truth)} weasels")
    print(f"  F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")


def has_quantifier(row: Row) -> bool:
    """Tell whether a sentence has one of a few words that nobody chose by these sentences."""
    return _QUANTIFIERS.search(row["text"]) is not None


def learnt(rows: Sequence[Row]) -> list[bool]:
    """Tell of each sentence what its words say to a learner that saw the other articles."""
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        LogisticRegression(C=10, class_weight="balanced", max_iter=2000),
    )
    truth = [row["label"] == "uncertain" for row in rows]
    groups = [row["doc"] for row in rows]
    texts = [row["text"] for row in rows]
    return list(cross_val_predict(model, texts, truth, groups=groups, cv=GroupKFold(10)))


def distance(rows: Sequence[Row], told: Sequence[bool], first: Sequence[bool]) -> float:
    """Return by how much F1 on some sentences is above F1 on the others."""
    truth = [row["label"] == "uncertain" for row in rows]
    others = [not each for each in first]
    one, other = (
        f1_score([*compress(truth, part)], [*compress(told, part)]) for part in (first, others)
    )
    return float(one - other)


def by_chance(rows: Sequence[Row], told: Sequence[bool]) -> float:
    """Return the standard deviation of the distance between random halves of the articles."""
    chance, names = Random(0), sorted({row["doc"] for row in rows})
    distances = []
    for _ in range(_SPLITS):
        chosen = {name for name in names if chance.random() < 0.5}
        distances.append(distance(rows, told, [row["doc"] in chosen for row in rows]))
    return pstdev(distances)


def left_over(
    rows: Sequence[Row], told: Sequence[bool], others: Sequence[bool], first: Sequence[bool]
) -> tuple[float, float]:
    """Return between what the distance of one answer less that of another lies, 95% of the time."""
    chance, articles = Random(0), defaultdict(list)
    for place, row in enumerate(rows):
        articles[row["doc"]].append(place)
    left = []
    for _ in range(_SPLITS):
        places = [
            at for drawn in chance.choices([*articles.values()], k=len(articles)) for at in drawn
        ]
        sample, *answers = ([each[at] for at in places] for each in (rows, told, others, first))
        one, other, halves = answers
        left.append(distance(sample, one, halves) - distance(sample, other, halves))
    cuts = quantiles(left, n=40)
    return cuts[0], cuts[-1]


def print_distances(rows: Sequence[Row]) -> None:
    """Print how far the halves lie apart, for the forms and for what was chosen on neither."""
    first = [half(row["doc"]) == _HALVES[0] for row in rows]
    told = [is_weasel(row) for row in rows]
    quantifiers = [has_quantifier(row) for row in rows]
    print("F1 on the tuned half less F1 on the other:")
    print(f"  forms {distance(rows, told, first):.3f}")
    print(f"  quantifiers alone {distance(rows, quantifiers, first):.3f}")
    low, high = left_over(rows, told, quantifiers, first)
    print(f"  forms less quantifiers, 95% of articles drawn again: {low:.3f} to {high:.3f}")
    print(f"  words learnt from both alike {distance(rows, learnt(rows), first):.3f}")
    print(f"  forms on two random halves, standard deviation {by_chance(rows, told):.3f}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    with gzip.open(parser.parse_args().data / _SET, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name in _HALVES:
        print_half(name, [row for row in rows if half(row["doc"]) == name])
    print_distances(rows)


if __name__ == "__main__":
    main()
