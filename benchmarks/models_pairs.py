"""Paragraphs before and after a professional edited them: is the better one scored higher?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from generated import table
from scipy.stats import spearmanr

from quality.model import Term, load
from quality.narration import of_story
from quality.report import Report
from quality.scorer import Scorer
from quality.train import corpora, fiction, measure, wording
from quality.vocabulary import BEST, WORST

_LENGTH = 0.1  # most by which their words differ, where length is held constant


def before_and_after(data: Path) -> Iterator[str]:
    """Yield how many pairs the score puts in the order of the editors' ratings, by profile.

    The wording of stories is learnt from such pairs: each paragraph is graded by the others.
    """
    found = fiction.paragraphs(data)
    texts, ratings = [each.text for each in found], np.array([each.rating for each in found])
    web, there = ([*Scorer(profile).score_many(texts, 2)] for profile in ("web", fiction.PROFILE))
    words = np.array([float(report.words) for report in web])
    pairs = np.array([(i, j) for i, j in fiction.versions(texts) if ratings[i] != ratings[j]])
    long = words[pairs]
    equal = long.max(axis=1) - long.min(axis=1) <= _LENGTH * long.max(axis=1)
    grades = fiction.Craft(found, corpora.edited_articles(data), corpora.essays(data)).held_out()
    grades = np.clip(grades, WORST, BEST)
    counted = [of_story(measure.parts(text).body, g) for text, g in zip(texts, grades, strict=True)]
    model = load().quality
    raws = {
        "web (the default), the wording of stories held out": _held_out(
            web, wording.TOLD, model.terms[wording.TOLD], counted
        ),
        "fiction, its wording held out": _held_out(
            there, fiction.RULE, model.within(fiction.PROFILE).terms[fiction.RULE], grades
        ),
    }
    yield "## quality: paragraphs before and after editing (lamp_reward)"
    yield (
        f"{len(pairs)} pairs of versions with different ratings, and the {equal.sum()} whose lengths "
        "differ by at most 10%: how many the score puts in the editors' order. Spearman over all."
    )
    yield ""
    yield from table(
        "profile | pairs | of equal length | Spearman",
        [(name, *_row(raw, ratings, pairs, equal)) for name, raw in raws.items()],
    )


def _row(
    raw: np.ndarray, ratings: np.ndarray, pairs: np.ndarray, equal: np.ndarray
) -> tuple[str, str, str]:
    """Return the share of all pairs, of those of equal length, and the correlation over all."""
    told = np.diff(raw[pairs])[:, 0] * np.diff(ratings[pairs])[:, 0] > 0
    known = ~np.isnan(raw)
    rho = spearmanr(raw[known], ratings[known])[0]
    return f"{told.mean():.1%}", f"{told[equal].mean():.1%}", f"{rho:.3f}"


def _held_out(reports: list[Report], rule: str, term: Term, grades: Sequence[float]) -> np.ndarray:
    """Return raw scores with the points of grades learnt from other paragraphs."""
    raws = []
    for report, grade in zip(reports, grades, strict=True):
        shipped = sum(each.points for each in report.explanations if each.rule == rule)
        raws.append((report.quality.raw or np.nan) - shipped + term(float(grade)))
    return np.array(raws)
