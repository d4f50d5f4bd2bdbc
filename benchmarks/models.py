"""How good the two models are: `python benchmarks/models.py DATA_FOLDER` writes models.md.

Texts held out by group, by source and by data set; faults planted in edited articles;
the quality score against length; ai_style by data set beside a vocabulary of all words.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from models_faults import planted
from models_pairs import before_and_after
from models_style import by_dataset, false_alarms
from scipy.stats import spearmanr

from quality.scorer import Scorer
from quality.train import corpora, fit_quality, held_out, judge, measure
from quality.train.__main__ import ARTEFACTS

TARGET = Path(__file__).parent / "models.md"
FAMILIES = {
    "support": ("statistics", "attribution"),
    "concision": ("repetition", "filler"),
    "clarity": ("readability",),
}


def main(data: Path) -> None:
    """Measure and write the tables."""
    parts = (ranking, parts_of, lengths, planted, before_and_after, by_dataset, false_alarms)
    lines = [
        "# How good the models are",
        f"`make benchmark-models` (about ten minutes; needs the corpora). Measured {date.today()}.",
    ]
    for part in parts:
        lines += ["", *part(data)]
        print("\n".join(lines[-12:]), flush=True)
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def ranking(data: Path) -> Iterator[str]:
    """Yield how well held-out models order the rated web texts."""
    rated = corpora.rated_texts(data)
    rules = [r for r in measure.rules() if r.role in ("quality", "both") and r.id not in ARTEFACTS]
    columns = held_out.columns(rules, [each.text for each in rated])
    human = held_out.columns(rules, corpora.edited_articles(data))
    ramps = fit_quality.ramps(rules, columns, human)
    scores = np.array([each.score for each in rated])
    words = [len(each.text.split()) for each in rated]
    yield f"## quality: {len(rated)} rated web texts, held out"
    yield "| held out | Spearman | at equal length |"
    yield "|---|---|---|"
    for name, groups in (
        ("group", [each.group for each in rated]),
        ("source", [each.source for each in rated]),
    ):
        found = held_out.quality(rules, ramps, columns, scores, groups)
        figures = judge.ranking(found, scores, words)
        yield f"| {name} | {figures.spearman:.3f} | {figures.by_length:.3f} |"


def parts_of(data: Path) -> Iterator[str]:
    """Yield how the sub-scores of the shipped model follow the ratings of parts."""
    rated, scorer = corpora.rated_texts(data), Scorer()
    reports = [*scorer.score_many((each.text for each in rated), 2)]
    yield "## Sub-scores of the shipped model against the ratings of parts (learnt from these texts)"
    yield "| part | families | Spearman |"
    yield "|---|---|---|"
    for part, families in FAMILIES.items():
        points = [sum(r.quality.families.get(f, 0.0) for f in families) for r in reports]
        rho = spearmanr(points, [each.parts[part] for each in rated])[0]
        yield f"| {part} | {' + '.join(families)} | {rho:.3f} |"


def lengths(data: Path) -> Iterator[str]:
    """Yield how the score goes with length over edited articles."""
    scorer = Scorer()
    reports = [*scorer.score_many(corpora.edited_articles(data), 2)]
    kept = [(r.words, r.quality.score) for r in reports if 200 <= r.words <= 2_000]
    words, scores = zip(*kept, strict=True)
    yield f"## Length: {len(kept)} edited articles of 200 to 2,000 words"
    rho = spearmanr(words, scores)[0]
    yield f"Spearman of score and words {rho:+.3f}, Pearson {_pearson(words, scores):+.3f}."


def _pearson(one: Sequence[float], other: Sequence[float]) -> float:
    return float(np.corrcoef(one, other)[0, 1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
