"""Paragraphs before and after a professional edited them: is the better one scored higher?"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr
from sklearn.feature_extraction.text import TfidfVectorizer

from quality.scorer import Scorer
from quality.train.data import rows

ALIKE = 0.6  # cosine of their words: two versions of one paragraph
_LENGTH = 0.1  # most by which their words differ, where length is held constant


def before_and_after(data: Path) -> Iterator[str]:
    """Yield how many pairs the score puts in the order of the editors' ratings."""
    found = [*rows([data / "quality" / "lamp_reward.jsonl.gz"])]
    texts, ratings = [row["text"] for row in found], np.array([row["score"] for row in found])
    reports = [*Scorer().score_many(texts, 2)]
    raws = np.array([report.quality.raw or np.nan for report in reports])
    words = np.array([float(report.words) for report in reports])
    pairs = [(i, j) for i, j in _versions(texts) if ratings[i] != ratings[j]]
    told = [(raws[i] - raws[j]) * (ratings[i] - ratings[j]) > 0 for i, j in pairs]
    equal = [
        right
        for right, (i, j) in zip(told, pairs, strict=True)
        if abs(words[i] - words[j]) <= _LENGTH * max(words[i], words[j])
    ]
    known = ~np.isnan(raws)
    yield "## quality: paragraphs before and after editing (lamp_reward)"
    yield (
        f"{len(pairs)} pairs of versions with different ratings: {np.mean(told):.1%} in the editors' "
        f"order; {np.mean(equal):.1%} of the {len(equal)} whose lengths differ by at most 10%. "
        f"Spearman over all {known.sum()} paragraphs {spearmanr(raws[known], ratings[known])[0]:.3f}."
    )


def _versions(texts: list[str]) -> Iterator[tuple[int, int]]:
    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    alike = (vectors @ vectors.T).tocoo()
    for i, j, cosine in zip(alike.row, alike.col, alike.data, strict=True):
        if i < j and cosine >= ALIKE:
            yield int(i), int(j)
