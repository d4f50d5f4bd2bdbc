"""The `grouped` format: the findings of a document under its name, one a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quality.gate import Run
from quality.render.cells import visible
from quality.render.checked import Checked, View
from quality.render.pages import closing, page
from quality.report import Finding


@dataclass(frozen=True, slots=True)
class Grouped:
    """A heading a document; place, severity, rule and message in columns below it."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:
        """Yield the heading and a line a finding, those of the whole document first."""
        yield from page(checked, index, self.view, self._rows)

    def end(self, run: Run) -> Iterator[str]:
        """Yield the closing line."""
        yield from closing(run, self.view)

    def _rows(self, checked: Checked, findings: Sequence[Finding]) -> Iterator[str]:
        room = max((len(self._place(checked, each)) for each in findings), default=0)
        rules = max((len(each.rule) for each in findings), default=0)
        for finding, more in self.view.capped(findings):
            yield self._row(f"{self._place(checked, finding):>{room}}", finding, rules)
            if more:
                yield f"  {'':{room}}  and {more} more {finding.rule}"

    def _row(self, place: str, finding: Finding, rules: int) -> str:
        severity = self.view.ink(f"{finding.severity:<10}", finding.severity)
        return f"  {place}  {severity}  {finding.rule:<{rules}}  {visible(finding.message)}"

    def _place(self, checked: Checked, finding: Finding) -> str:
        return "whole text" if self.view.is_whole(finding) else checked.place(finding)
