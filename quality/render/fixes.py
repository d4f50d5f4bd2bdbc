"""What a document would gain: the score without a fault, by the arithmetic of the score."""

from collections.abc import Sequence
from typing import NamedTuple

from quality.report import Explanation, Report
from quality.span import Lines, Span

_SHOWN = 3


class Fix(NamedTuple):
    """A fault to put right: its points, and what the score gains when it is gone."""

    rule: str
    points: float
    gain: float
    advice: str
    lines: tuple[int, ...]


def fixes(report: Report, text: str) -> tuple[Fix, ...]:
    """Return the fixes that gain most, the best first; none where nothing was found.

    `text` is the source, in which they have their places.
    """
    source = Lines(text)
    return tuple(
        Fix(each.rule, -each.points, gain(report, -each.points), each.fix, lines(each, source))
        for each in faults(report)[:_SHOWN]
    )


def faults(report: Report) -> tuple[Explanation, ...]:
    """Return what takes points and was found somewhere, the most first."""
    return tuple(each for each in losses(report) if each.findings)


def trims(report: Report, text: str) -> tuple[Fix, ...]:
    """Return what gains most among rules that take points and found nothing, the best first.

    They are within their limits; `text` is the source, in which they have their places.
    """
    source = Lines(text)
    gained = ((each, gain(report, -each.points)) for each in faultless(report)[:_SHOWN])
    return tuple(
        Fix(each.rule, -each.points, much, each.fix, seen(each, source))
        for each, much in gained
        if much > 0
    )


def faultless(report: Report) -> tuple[Explanation, ...]:
    """Return what takes points within its limit and has places to show, the most first."""
    return tuple(each for each in losses(report) if each.places and not each.findings)


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


def spots(explanation: Explanation) -> int:
    """Return in how many places a rule found something."""
    return len(_gathered(explanation) or explanation.findings)


def lines(explanation: Explanation, source: Lines) -> tuple[int, ...]:
    """Return the lines on which a rule found something, each once."""
    gathered = _gathered(explanation)
    if gathered:
        return tuple(sorted({source.position(span.start).line for span in gathered}))
    return tuple(sorted({finding.line for finding in explanation.findings}))


def _gathered(explanation: Explanation) -> Sequence[Span]:
    """Return the places that one finding stands for, itself among them; none where each has its own."""
    if len(explanation.findings) != 1:
        return ()
    (finding,) = explanation.findings
    return finding.related if Span(finding.start, finding.end) in finding.related else ()


def seen(explanation: Explanation, source: Lines) -> tuple[int, ...]:
    """Return the lines on which the places begin that a rule or a finding of it goes back to."""
    shown = [*explanation.places, *(span for each in explanation.findings for span in each.related)]
    return tuple(sorted({source.position(span.start).line for span in shown}))
