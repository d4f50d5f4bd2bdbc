"""`quality explain` as data: the same parts as the text, in full."""

from collections.abc import Iterator
from typing import Any

from quality.render.checked import Checked
from quality.render.fixes import Fix, fixes, lines, spots, together, trims
from quality.report import SCHEMA_VERSION, Explanation, Report
from quality.span import Lines, Span


def anatomy(checked: Checked) -> dict[str, Any]:
    """Return the score of one document taken apart."""
    report, source = checked.report, Lines(checked.text)
    return {
        "schema_version": SCHEMA_VERSION,
        "path": checked.path,
        "status": report.status,
        "words": report.words,
        "profile": report.profile,
        "language": report.language,
        "format": report.format,
        "quality": _quality(report, source),
        "fix_first": _first(checked),
        "no_fault": [_fix(each) for each in trims(report, checked.text)],
        "ai_style": _style(report, source),
        "notes": list(report.notes),
        "versions": dict(report.versions),
    }


def _quality(report: Report, source: Lines) -> dict[str, Any]:
    quality = report.quality
    terms = sorted((e for e in report.explanations if e.points), key=lambda e: (e.points, e.rule))
    return {
        "score": quality.score,
        "raw": quality.raw,
        "base": quality.base,
        "band": quality.band,
        "terms": [{"points": each.points, **_facts(each, source)} for each in terms],
        "families": dict(quality.families),
    }


def _first(checked: Checked) -> dict[str, Any]:
    report = checked.report
    chosen = fixes(report, checked.text)
    return {
        "fixes": [_fix(each) for each in chosen],
        "together": together(report, chosen),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {"rule": fix.rule, "gain": fix.gain, "fix": fix.advice, "lines": list(fix.lines)}


def _style(report: Report, source: Lines) -> dict[str, Any]:
    style = report.ai_style
    terms = sorted((e for e in report.explanations if e.evidence), key=lambda e: -abs(e.evidence))
    return {
        "probability": style.probability,
        "verdict": style.verdict,
        "reason": style.reason,
        "log_odds": style.log_odds,
        "intercept": style.intercept,
        "terms": [{"evidence": each.evidence, **_facts(each, source)} for each in terms],
    }


def _seen(explanation: Explanation) -> Iterator[Span]:
    """Yield the places behind the points of a rule beside those of its findings."""
    yield from explanation.places
    for finding in explanation.findings:
        yield from finding.related


def _facts(explanation: Explanation, source: Lines) -> dict[str, Any]:
    return {
        "rule": explanation.rule,
        "value": explanation.value,
        "unit": explanation.unit,
        "limit": explanation.limit,
        "places": spots(explanation),
        "lines": list(lines(explanation, source)),
        "summary": explanation.summary,
        "fix": explanation.fix,
        "seen_at": [{"start": start, "end": end} for start, end in _seen(explanation)],
    }
