"""One document of the report: its score, its text, what was found, its figures and its style."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quality.gate import counted
from quality.render.checked import Checked, View
from quality.render.heading import score
from quality.render.html.claims import claims
from quality.render.html.escape import line
from quality.render.html.found import found
from quality.render.html.likeness import likeness
from quality.render.html.points import families, waterfall
from quality.render.html.text import marked
from quality.render.html.within import within
from quality.report import Finding, Report
from quality.rule import SEVERITIES


def document(checked: Checked, view: View, index: int) -> Iterator[str]:
    """Yield the parts of a document; `index` keeps its ids apart from those of others."""
    prefix, report = f"d{index}", checked.report
    findings = list(enumerate(view.shown(report)))
    unseen = list(enumerate(within(report, checked.text), len(findings)))
    placed = [*(each for each in findings if not view.is_whole(each[1])), *unseen]
    text = marked(checked.text, placed, prefix)
    yield from _score(report, view, [finding for _, finding in findings])
    yield '<div class="split"><section class="reading">'
    yield f'<h3>The text</h3>{_legend(placed, prefix)}<div class="text" dir="auto">{text.html}</div></section>'
    yield f'<section class="found"><h3 id="{prefix}found">What was found</h3>'
    yield from found(checked, view, findings, text.anchors, prefix)
    yield "" if findings else "<p>Nothing.</p>"
    if unseen:
        yield "<h3>No fault, and still a gain</h3>"
        yield from found(checked, view, unseen, text.anchors, prefix)
    yield "</section></div>"
    yield from _below(checked, view)


def _below(checked: Checked, view: View) -> Iterator[str]:
    """Yield what comes below the text: its claims and its style, where there are any."""
    if checked.report.claims:
        yield '<section class="claims">'
        yield from claims(checked)
        yield "</section>"
    if checked.report.status == "ok":
        yield '<section class="likeness"><h3>Style</h3>'
        yield from likeness(checked.report, view.rules)
        yield "</section>"


def heading(checked: Checked, view: View) -> str:
    """Return a document on one line: path, score, how much was found."""
    report = checked.report
    tally = Counter(finding.severity for finding in view.shown(report))
    found = ", ".join(counted(tally[name], name) for name in SEVERITIES[:3] if tally[name])
    return (
        f'<span class="path">{line(checked.path)}</span> '
        f'<span class="brief">{line(score(report))} · {found or "no findings"}</span>'
    )


def _score(report: Report, view: View, findings: Sequence[Finding]) -> Iterator[str]:
    yield '<section class="score"><div class="hero">'
    value = report.quality.score
    if value is None:
        yield f'<p class="none">{line(score(report))}</p>'
    else:
        band = line(report.quality.band or "")
        yield f'<p class="number {band.split(" ")[0]}"><b>{value:.0f}</b> <span>of 100 · {band}</span></p>'
    yield from _facts(report, findings)
    yield from families(report)
    yield "</div><div>"
    yield from waterfall(report, view.rules)
    yield "</div></section>"


def _facts(report: Report, findings: Sequence[Finding]) -> Iterator[str]:
    tally = Counter(finding.severity for finding in findings)
    pairs = [
        ("Words", f"{report.words:,}"),
        ("Held against", report.profile),
        *((f"{name.capitalize()}s", f"{tally[name]:,}") for name in SEVERITIES[:3]),
    ]
    yield "<dl>"
    yield "".join(f"<div><dt>{name}</dt><dd>{line(value)}</dd></div>" for name, value in pairs)
    yield "</dl>"
    yield from (f'<p class="measure">{line(note)}</p>' for note in report.notes)


def _legend(placed: Sequence[tuple[int, Finding]], prefix: str) -> str:
    there = {finding.severity for _, finding in placed}
    kinds = [f'<span class="key {name}">{name}</span>' for name in SEVERITIES if name in there]
    if not kinds:
        return ""
    hint = "Point at a mark, or reach it with Tab, to read why it is there and what to do."
    skip = f'<a class="skip" href="#{prefix}found">Skip the marks</a>'
    return f'<p class="legend">{" ".join(kinds)} <span class="hint">{hint}</span>{skip}</p>'
