"""Measure how far content can be told at all: `python benchmarks/blocks_ceiling.py DATA_FOLDER`.

Two bounds on the held-out half of the pages. A boosted forest of trees learns content from the
other half: the shape of each block, of its four neighbours, and how many sentences stand before
and after it. And the stretch of blocks that fits the labels best, as if its ends were known.
"""

import argparse
from functools import partial
from pathlib import Path

import numpy as np
from blocks import Page, by_shape, half, pages_of, scores, truth, words
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import f1_score

Rows = NDArray[np.float64]
_NEAR = (1, -1, 2, -2)
_REACHES = (3, 6, 12)
_SLACK = 3  # blocks that the best stretch may go beyond the labels


def shapes(page: Page) -> Rows:
    """Return the shape of each block: length, end, capitals, figures, commas, tag."""
    told = by_shape(page)
    return np.array(
        [
            (
                np.log1p(count),
                sentence,
                row["text"].rstrip("\"'”’ )")[-1:] in ".!?…",
                sum(word[:1].isupper() for word in row["text"].split()) / max(1, count),
                sum(map(str.isdigit, row["text"])) / len(row["text"]),
                row["text"].count(",") / max(1, count),
                *(row["tag"].startswith(tag) for tag in ("p", "li", "h", "div", "br")),
            )
            for row, count, sentence in zip(page, words(page), told, strict=True)
        ],
        dtype=float,
    )


def properties(page: Page) -> Rows:
    """Return the shapes of each block and its neighbours, and the sentences around it."""
    own, count = shapes(page), len(page)
    padded = np.vstack([np.zeros((2, own.shape[1])), own, np.zeros((2, own.shape[1]))])
    near = [padded[2 - step : 2 - step + count] for step in _NEAR]
    told = np.array(words(page)) * np.array(by_shape(page))
    around = [
        [np.log1p(told[max(0, at - n) : at].sum()), np.log1p(told[at + 1 : at + 1 + n].sum())]
        for n in _REACHES
        for at in range(count)
    ]
    sides = np.array(around).reshape(len(_REACHES), count, 2)
    place = np.arange(count)[:, None] / count
    return np.hstack([own, *near, *sides, place])


def learnt(model: GradientBoostingClassifier, page: Page) -> list[bool]:
    """Tell for each block whether the trees call it content."""
    return list(model.predict_proba(properties(page))[:, 1] > 0.5)


def best_stretch(page: Page) -> list[bool]:
    """Tell for each block whether it is in the stretch of blocks that fits the labels best."""
    labels = truth(page)
    places = [at for at, label in enumerate(labels) if label] or [0]
    low, high = max(0, places[0] - _SLACK), min(len(page), places[-1] + 1 + _SLACK)
    stretches = [
        [start <= at < end for at in range(len(page))]
        for start in range(low, high)
        for end in range(start + 1, high + 1)
    ]
    return max(stretches, key=lambda told: f1_score(labels, told))


def main() -> None:
    """Print both bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    pages = pages_of(parser.parse_args().data, whole=True)
    parts = {
        part: [page for key, page in pages.items() if half(key) == part]
        for part in ("tuned on", "held out")
    }
    model = GradientBoostingClassifier(n_estimators=150, max_depth=3, subsample=0.7, random_state=0)
    labels = [label for page in parts["tuned on"] for label in truth(page)]
    model.fit(np.vstack([properties(page) for page in parts["tuned on"]]), labels)
    for part, chosen in parts.items():
        print(f"trees, {part}: {scores(chosen, partial(learnt, model))}")
    print(f"best stretch, held out: {scores(parts['held out'], best_stretch)}")


if __name__ == "__main__":
    main()
