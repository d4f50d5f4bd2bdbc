"""The `markdown` format: a page for the summary of a build or a comment on a change.

GitHub takes 1 MiB of summary a step, so the page names the 20 documents with the most to do,
and ten findings of each.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quality.gate import Run, counted, severities
from quality.render import summary
from quality.render.cells import clip, visible
from quality.render.checked import Checked, View
from quality.render.fixes import losses
from quality.render.heading import score
from quality.report import Finding
from quality.rule import SEVERITIES

_DOCUMENTS, _FINDINGS, _RULES, _WORST = 20, 10, 10, 3
_LONG = 300  # columns of a message
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$]")


class _Entry(NamedTuple):
    """What the page says of a document, and how much there is to do in it."""

    weight: tuple[int, ...]
    score: float
    row: str
    details: str


class Markdown:
    """Counts and verdict, the documents with the most to do, the rules that found most."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries: list[_Entry] = []
        self._documents = 0
        self._rules: Counter[str] = Counter()

    def begin(self) -> Iterator[str]:
        """Yield nothing: what comes first is known last."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Take in one document."""
        found = self._view.shown(checked.report)
        self._rules.update(finding.rule for finding in found)
        tally = Counter(finding.severity for finding in found)
        value = checked.report.quality.score
        entry = _Entry(
            tuple(-tally[name] for name in SEVERITIES),
            101.0 if value is None else value,
            _row(checked, tally),
            self._details(checked),
        )
        self._documents += 1
        self._entries = sorted((*self._entries, entry), key=_first)[:_DOCUMENTS]
        yield from ()

    def end(self, run: Run) -> Iterator[str]:
        """Yield the page."""
        yield from ("# Text quality", "", f"**{_verdict(run)}** {escaped(summary.line(run))}", "")
        yield from (f"> {escaped(note)}  " for note in run.notes)
        yield from ([""] if run.notes else [])
        yield from _table(("Severity", "Findings"), self._counts(run))
        if self._entries:
            yield from self._overview()
        if self._rules:
            yield from ("", "## Rules that found most", "")
            top = [f"| {escaped(rule)} | {n:,} |" for rule, n in self._rules.most_common(_RULES)]
            yield from _table(("Rule", "Findings"), top)
        if run.problems:
            yield from ("", "## Not checked", "")
            yield from (f"- {escaped(str(problem))}" for problem in run.problems[:_DOCUMENTS])
            yield from _more(len(run.problems) - _DOCUMENTS, "file")

    def _counts(self, run: Run) -> list[str]:
        counts = severities(run.outcomes)
        shown = [name for name in SEVERITIES if name != "info" or self._view.show_info]
        return [f"| {name} | {counts[name]:,} |" for name in shown]

    def _overview(self) -> Iterator[str]:
        yield from ("", "## Documents", "")
        head = ("Document", "Score", "Words", "Errors", "Warnings", "Suggestions", "Costs most")
        yield from _table(head, [entry.row for entry in self._entries])
        if self._documents > len(self._entries):
            yield from ("", *_more(self._documents - len(self._entries), "document"))
        yield from (entry.details for entry in self._entries if entry.details)

    def _details(self, checked: Checked) -> str:
        found = sorted(self._view.shown(checked.report), key=lambda f: SEVERITIES.index(f.severity))
        if not found:
            return ""
        lines = [
            f"- {self._place(checked, each)} {each.severity} **{escaped(each.rule)}** "
            f"{escaped(clip(visible(each.message), _LONG))}"
            for each in found[:_FINDINGS]
        ]
        lines += _more(len(found) - _FINDINGS, "finding")
        title = f"{escaped(checked.path)}: {counted(len(found), 'finding')}"
        return "\n".join(("", f"<details><summary>{title}</summary>", "", *lines, "", "</details>"))

    def _place(self, checked: Checked, finding: Finding) -> str:
        return "whole text" if self._view.is_whole(finding) else checked.place(finding)


def escaped(text: str) -> str:
    """Return `text` on one line with what Markdown and HTML would read made harmless.

    >>> escaped("a|b <b>--> [x](y)")
    'a&#124;b &#60;b&#62;--&#62; &#91;x&#93;(y)'
    """
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", visible(text))


def _row(checked: Checked, tally: Counter[str]) -> str:
    report = checked.report
    costs = ", ".join(f"{each.rule} {each.points:.1f}" for each in losses(report)[:_WORST])
    counts = (tally[name] for name in ("error", "warning", "suggestion"))
    cells = (checked.path, score(report), f"{report.words:,}", *map(str, counts), costs)
    return f"| {' | '.join(map(escaped, cells))} |"


def _first(entry: _Entry) -> tuple[tuple[int, ...], float]:
    return entry.weight, entry.score


def _verdict(run: Run) -> str:
    return ("Passed.", "Failed.", "Could not check everything.")[run.exit_code]


def _table(head: Sequence[str], rows: Sequence[str]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from rows


def _more(number: int, noun: str) -> Iterator[str]:
    if number > 0:
        yield f"- and {counted(number, f'more {noun}')}"
