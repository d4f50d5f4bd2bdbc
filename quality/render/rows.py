"""`quality score`: one row a document, as a table, JSON or CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from quality.files import Problem
from quality.filters import Filter, Reason
from quality.render import csv, wire
from quality.render.cells import clip, visible, width
from quality.render.checked import Checked
from quality.render.fixes import losses
from quality.render.heading import score, style
from quality.render.terminal import Ink
from quality.report import SCHEMA_VERSION, Report

_HEAD = ("document", "score", "words", "style", "costs most")
_GAP = "  "
_WORST = 3


def row(path: str, report: Report, sieve: Filter | None = None) -> dict[str, Any]:
    """Return the facts of one document, and what a corpus filter would do with it."""
    facts = {
        "path": path,
        "status": report.status,
        "score": report.quality.score,
        "band": report.quality.band,
        "words": report.words,
        "style": report.ai_style.verdict,
        "probability": report.ai_style.probability,
        "log_odds": report.ai_style.log_odds,
        "losses": [{"rule": e.rule, "points": -e.points} for e in losses(report)[:_WORST]],
        "features": dict(report.features),
    }
    if sieve is None:
        return facts
    verdict = sieve.verdict(report.features)
    reasons = [reason._asdict() for reason in verdict.reasons]
    return {**facts, "filter": {"name": sieve.name, "passed": verdict.passed, "reasons": reasons}}


def table(
    checked: Sequence[Checked], ink: Ink, columns: int, sieve: Filter | None = None
) -> Iterator[str]:
    """Yield the documents under one another, the three costliest rules of each at the end.

    With a corpus filter the end is why it would drop the document.
    """
    head = _HEAD if sieve is None else (*_HEAD[:-1], sieve.name)
    rows = [head, *(_cells(each, sieve) for each in checked)]
    widths = [max(width(cells[index]) for cells in rows) for index in range(len(head) - 1)]
    for number, cells in enumerate(rows):
        padded = (_pad(cell, size) for cell, size in zip(cells, (*widths, 0), strict=True))
        line = clip(_GAP.join(padded).rstrip(), max(columns, sum(widths) + 8))
        yield ink(line, "label") if number == 0 else line


def as_json(rows: Sequence[dict[str, Any]], problems: Sequence[Problem]) -> Iterator[str]:
    """Yield one object with a row a document."""
    wired = [asdict(problem) for problem in problems]
    yield wire.text({"schema_version": SCHEMA_VERSION, "documents": rows, "problems": wired}, 2)


def as_csv(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a line a document under a line of names, a column a feature at the end."""
    names = sorted({name for each in rows for name in each["features"]})
    fixed = ("path", "status", "score", "band", "words", "style", "probability", "log_odds")
    filtered = any("filter" in each for each in rows)
    yield csv.line([*fixed, "losses", *(("filter", "reasons") if filtered else ()), *names])
    for each in rows:
        losses = " ".join(f"{loss['rule']}={loss['points']:.2f}" for loss in each["losses"])
        cells = [csv.path(each["path"]), *(each[name] for name in fixed[1:])]
        cells += [losses, *_verdict(each)]
        yield csv.line([*cells, *map(each["features"].get, names)])


def _verdict(row: dict[str, Any]) -> Iterator[str]:
    if "filter" in row:
        yield "passed" if row["filter"]["passed"] else "failed"
        yield "; ".join(str(Reason(**reason)) for reason in row["filter"]["reasons"])


def _cells(checked: Checked, sieve: Filter | None) -> tuple[str, ...]:
    report = checked.report
    costs = ", ".join(f"{e.rule} {e.points:.1f}" for e in losses(report)[:_WORST])
    if sieve is not None:
        reasons = sieve.verdict(report.features).reasons
        costs = ", ".join(reason.name for reason in reasons) or "passed"
    likeness = style(report.ai_style) if report.status == "ok" else ""
    return visible(checked.path), score(report), f"{report.words:,}", likeness, costs


def _pad(text: str, size: int) -> str:
    return text + " " * (size - width(text))
