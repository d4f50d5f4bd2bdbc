"""Is the quality score fair to learners of English? Their essays beside those of pupils.

Both cut to one length: the essays of the learners are shorter, and short texts are scored otherwise.
Beside them articles that were told again in simpler English for learners: the same facts.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from generated import table
from numpy.typing import NDArray

from quality.report import Report
from quality.scorer import Scorer
from quality.train import corpora
from quality.train.data import rows

Numbers = NDArray[np.float64]
_GROUPS = "learners | pupils | learners less pupils | 95% interval"
_DRAWS, _SEED, _SHOWN = 2_000, 11, 12
_LEVELS = ("elementary", "intermediate", "advanced")


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
        "grew up with it (8th grade), on other subjects and not matched by grade; points. The marks that "
        "make the pupils' essays anonymous are filled in."
    )
    yield ""
    yield from table(f"family | {_GROUPS}", _families(kept, learner))
    yield ""
    yield f"The {_SHOWN} rules that set them furthest apart:"
    yield ""
    yield from table(f"rule | {_GROUPS}", _rules(kept, learner))


def simpler_english(data: Path) -> Iterator[str]:
    """Yield what the score says of articles told at three levels of English."""
    articles = _articles(data)
    reports = Scorer().score_many((article[level] for article in articles for level in _LEVELS), 2)
    sums = _sums([*reports])
    found = {name: points.reshape(len(articles), len(_LEVELS)) for name, points in sums.items()}
    raw = found["raw score"]
    yield "## quality: the same articles in simpler English"
    yield (
        f"{len(articles)} articles of OneStopEnglish, each at three levels; points. The elementary "
        f"version is scored as high as the advanced one or higher in {np.mean(raw[:, 0] >= raw[:, -1]):.0%}."
    )
    yield ""
    shown = ((name, *(f"{each:.1f}" for each in points.mean(0))) for name, points in found.items())
    yield from table(f"family | {' | '.join(_LEVELS)}", shown)


def _articles(data: Path) -> list[dict[str, str]]:
    """Return the versions of each article by their level, of those that have all."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows([data / "quality" / "onestopenglish.jsonl.gz"]):
        found[row["doc"]][row["label"]] = row["text"]
    return [each for _, each in sorted(found.items()) if len(each) == len(_LEVELS)]


def _families(reports: Sequence[Report], learner: NDArray[np.bool_]) -> Iterator[tuple[str, ...]]:
    for name, points in _sums(reports).items():
        yield _row(name, points, learner)


def _sums(reports: Sequence[Report]) -> dict[str, Numbers]:
    """Return the raw score and the points of each family, a number a report."""
    names = sorted({name for r in reports for name in r.quality.families})
    sums = {name: np.array([r.quality.families.get(name, 0.0) for r in reports]) for name in names}
    return {"raw score": np.array([r.quality.raw for r in reports], dtype=float)} | sums


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
