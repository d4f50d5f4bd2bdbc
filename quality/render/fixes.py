"""What a document would gain: the score without a fault, by the arithmetic of the score."""

from collections.abc import Sequence
from typing import NamedTuple

from quality.report import Explanation, Report


class Fix(NamedTuple):
    """A fault to put right: its points, and what the score gains when it is gone."""

    rule: str
    points: float
    gain: float
    advice: str
    lines: tuple[int, ...]


def fixes(report: Report, number: int = 3) -> tuple[Fix, ...]:
    """Return the fixes that gain most, the best first; none where nothing was found."""
    found = [each for each in losses(report) if each.findings]
    return tuple(
        Fix(each.rule, -each.points, gain(report, -each.points), each.fix, lines(each))
        for each in found[:number]
    )


def losses(report: Report) -> tuple[Explanation, ...]:
    """Return what takes points off the score, the most first; nothing where there is none."""
    if report.quality.score is None:
        return ()
    lost = (each for each in report.explanations if each.points < 0)
    return tuple(sorted(lost, key=lambda each: (each.points, each.rule)))


def together(report: Report, chosen: Sequence[Fix]) -> float:
    """Return what the score gains when all of `chosen` are done."""
    return gain(report, sum(fix.points for fix in chosen))


def gain(report: Report, points: float) -> float:
    """Return what `points` more of the raw score add to the score, which ends at 0 and 100."""
    if report.quality.raw is None:
        return 0.0
    return clipped(report.quality.raw + points) - clipped(report.quality.raw)


def clipped(raw: float) -> float:
    """Return a raw score within 0 and 100."""
    return min(100.0, max(0.0, raw))


def lines(explanation: Explanation) -> tuple[int, ...]:
    """Return the lines on which a rule found something, each once."""
    return tuple(sorted({finding.line for finding in explanation.findings}))
