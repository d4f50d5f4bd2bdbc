"""The `full` format: each finding where it stands, with the reason and the remedy."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from quality.gate import Run
from quality.render.cells import visible, width
from quality.render.checked import Checked, View
from quality.render.excerpt import excerpt
from quality.render.fixes import faults
from quality.render.numbers import against, places
from quality.render.pages import closing, page
from quality.render.paragraph import paragraph
from quality.report import Explanation, Finding, Report
from quality.span import Lines, Span

_INDENT = 4


class Full(NamedTuple):
    """A heading a document, findings of the whole of it, then the others in reading order."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:
        """Yield the heading of a document and its findings."""
        yield from page(checked, index, self.view, self._body)

    def _body(self, checked: Checked, findings: list[Finding]) -> Iterator[str]:
        if findings:
            yield from self._first(checked.report, {each.rule for each in findings})
        for note in checked.report.notes:
            yield from paragraph(f"note: {note}", self.view.columns, indent=2)
        yield from _Page(self.view, checked).lines(findings)

    def _first(self, report: Report, shown: set[str]) -> Iterator[str]:
        chosen = (each for each in faults(report) if each.rule in shown)
        over = (report.quality.raw or 0.0) >= 100  # nothing can be gained
        first = islice(chosen, 3)
        gains = ", ".join(
            each.rule if over else f"{each.rule} +{-each.points:.1f}" for each in first
        )
        if gains:
            yield from paragraph(f"fix first: {gains}", self.view.columns, indent=2)

    def end(self, run: Run) -> Iterator[str]:
        """Yield the closing line."""
        yield from closing(run, self.view)


class _Page:
    """The findings of one document; it remembers which rules have been explained."""

    def __init__(self, view: View, checked: Checked) -> None:
        self._view = view
        self._lines = Lines(checked.text)
        self._text, self._checked = checked.text, checked
        self._explanations: Mapping[str, Explanation] = checked.explanations()
        self._explained: set[str] = set()

    def lines(self, findings: list[Finding]) -> Iterator[str]:
        """Yield the findings in the order given."""
        for finding, more in self._view.capped(findings):
            yield from self._finding(finding)
            if more:
                yield f"{'':{_INDENT}}and {more} more {finding.rule}"

    def _finding(self, finding: Finding) -> Iterator[str]:
        yield ""
        whole = self._view.is_whole(finding)
        yield from self._head(finding, "whole text" if whole else self._checked.place(finding))
        yield from self._measure(finding) if whole else self._excerpt(finding)
        yield from self._related(finding)
        if finding.rule not in self._explained:
            self._explained.add(finding.rule)
            yield from self._advice(finding.rule)

    def _head(self, finding: Finding, place: str) -> Iterator[str]:
        severity = self._view.ink(finding.severity, finding.severity)
        head = f"  {place} {severity} {finding.rule}"
        message = visible(finding.message)
        plain = f"  {place} {finding.severity} {finding.rule}  {message}"
        if width(plain) <= self._view.columns:
            yield f"{head}  {message}"
        else:
            yield from (head, *paragraph(message, self._view.columns, indent=_INDENT))

    def _measure(self, finding: Finding) -> Iterator[str]:
        explanation, rule = self._explanations.get(finding.rule), self._view.rules[finding.rule]
        if explanation and explanation.unit != "present" and "{limit}" not in rule.message:
            yield f"{'':{_INDENT}}measured: {against(explanation, rule)}"

    def _excerpt(self, finding: Finding) -> Iterator[str]:
        span = Span(finding.start, finding.end)
        shown = excerpt(self._text, self._lines, span, self._view.columns - _INDENT)
        yield f"{'':{_INDENT}}{shown.line}"
        blanks = len(shown.underline) - len(shown.underline.lstrip())
        caret = self._view.ink(shown.underline.lstrip(), "caret")
        yield f"{'':{_INDENT + blanks}}{caret}"

    def _related(self, finding: Finding) -> Iterator[str]:
        lines = {self._lines.position(span.start).line for span in finding.related}
        if lines - {finding.line}:
            yield f"{'':{_INDENT}}see {places(sorted(lines), self._checked.unit)}"

    def _advice(self, rule_id: str) -> Iterator[str]:
        rule, explanation = self._view.rules.get(rule_id), self._explanations.get(rule_id)
        fix = explanation.fix if explanation else ""
        yield from self._labelled("why", rule.why if rule else "")
        yield from self._labelled("fix", fix or (rule.fix if rule else ""))

    def _labelled(self, label: str, text: str) -> Iterator[str]:
        if not text:
            return
        first, *rest = paragraph(f"{label}: {text}", self._view.columns, _INDENT, _INDENT + 5)
        yield first.replace(f"{label}:", self._view.ink(f"{label}:", "label"), 1)
        yield from rest
