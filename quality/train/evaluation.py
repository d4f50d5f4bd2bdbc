"""A scorer held against texts that people rated or labelled."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quality.report import Report
from quality.scorer import Scorer
from quality.train import card, judge
from quality.train.labelled import Labelled
from quality.train.own import Target


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a scorer said of those texts that it gave a score, and what people said of them."""

    data: Labelled
    predicted: tuple[float, ...]
    words: tuple[float, ...]
    target: Target

    def figures(self) -> Iterator[tuple[str, str]]:
        """Yield each figure of merit as its name and value.

        A quality score is no probability: against labels only its order is judged.
        """
        if self.target == "quality" and not self.data.rated:
            most = max(self.predicted)
            judged = judge.classification(
                [each / (most or 1.0) for each in self.predicted], self.data.targets
            )
            yield "AUROC", f"{judged.auroc:.3f}"
            yield "found at 1% false positives", f"{judged.caught:.1%}"
            return
        yield from card.verdict(self.predicted, self.data, self.words)


def evaluated(scorer: Scorer, data: Labelled, target: Target, workers: int = 1) -> Evaluation:
    """Return what `scorer` says of the texts; those without a score are left out."""
    reports = [*scorer.score_many(data.texts, workers)]
    values = [_value(report, target) for report in reports]
    kept = [i for i, value in enumerate(values) if value is not None]
    part = replace(
        data,
        texts=tuple(data.texts[i] for i in kept),
        targets=tuple(data.targets[i] for i in kept),
        groups=tuple(data.groups[i] for i in kept),
    )
    words = tuple(float(reports[i].words) for i in kept)
    return Evaluation(part, tuple(v for v in values if v is not None), words, target)


def _value(report: Report, target: Target) -> float | None:
    return report.quality.score if target == "quality" else report.ai_style.probability
