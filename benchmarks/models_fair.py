"""Is the quality score fair to learners of English? Their essays beside those of pupils.

Both cut to one length: the essays of the learners are shorter, and short texts are scored otherwise.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from generated import table
from numpy.typing import NDArray

from quality.report import Report
from quality.scorer import Scorer
from quality.train import corpora

Numbers = NDArray[np.float64]
_GROUPS = "learners | pupils | learners less pupils | 95% interval"
_DRAWS, _SEED, _SHOWN = 2_000, 11, 12


def learners_quality(data: Path) -> Iterator[str]:
    """Yield how far apart the two groups' scores are, by family and by rule."""
    essays = corpora.essays(data)
    reports = [*Scorer().score_many(essays.texts, 2)]
    scored = np.array([report.quality.raw is not None for report in reports])
    learner = np.array(essays.learner)[scored]
    kept = [report for report in reports if report.quality.raw is not None]
    yield "## quality: essays by learners and by pupils, cut to one length"
    yield (
        f"{learner.sum()} essays by learners of English (TOEFL) and {(~learner).sum()} by pupils who "
        "grew up with it (8th grade), on other subjects and not matched by grade; points."
    )
    yield ""
    yield from table(f"family | {_GROUPS}", _families(kept, learner))
    yield ""
    yield f"The {_SHOWN} rules that set them furthest apart:"
    yield ""
    yield from table(f"rule | {_GROUPS}", _rules(kept, learner))


def _families(reports: Sequence[Report], learner: NDArray[np.bool_]) -> Iterator[tuple[str, ...]]:
    yield _row("raw score", np.array([r.quality.raw for r in reports], dtype=float), learner)
    names = sorted({name for r in reports for name in r.quality.families})
    for name in names:
        yield _row(name, np.array([r.quality.families.get(name, 0.0) for r in reports]), learner)


def _rules(reports: Sequence[Report], learner: NDArray[np.bool_]) -> list[tuple[str, ...]]:
    points = [{e.rule: e.points for e in report.explanations if e.points} for report in reports]
    columns = {
        name: np.array([each.get(name, 0.0) for each in points])
        for name in sorted({name for each in points for name in each})
    }
    apart = sorted(columns, key=lambda name: -abs(_difference(columns[name], learner)))
    return [_row(f"`{name}`", columns[name], learner) for name in apart[:_SHOWN]]


def _row(name: str, points: Numbers, learner: NDArray[np.bool_]) -> tuple[str, ...]:
    low, high = _interval(points, learner)
    means = points[learner].mean(), points[~learner].mean()
    shown = f"{means[0]:.1f}", f"{means[1]:.1f}", f"{means[0] - means[1]:+.1f}"
    return name, *shown, f"{low:+.1f} to {high:+.1f}"


def _difference(points: Numbers, learner: NDArray[np.bool_]) -> float:
    return float(points[learner].mean() - points[~learner].mean())


def _interval(points: Numbers, learner: NDArray[np.bool_]) -> tuple[float, float]:
    """Return where 95 in 100 differences lie when both groups are drawn again."""
    chance = np.random.default_rng(_SEED)
    theirs, others = points[learner], points[~learner]
    drawn = [
        chance.choice(theirs, len(theirs)).mean() - chance.choice(others, len(others)).mean()
        for _ in range(_DRAWS)
    ]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)
