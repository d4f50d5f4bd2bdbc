"""The `concise` format: one finding a line, as editors and `grep` like it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality.gate import Run
from quality.render import summary
from quality.render.cells import visible
from quality.render.checked import Checked, View
from quality.report import Finding


@dataclass(frozen=True, slots=True)
class Concise:
    """`path:line:col: severity rule message`."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield a line a finding, in reading order."""
        for finding, _ in self.view.capped(self.view.shown(checked.report)):
            yield self._line(checked, finding)

    def end(self, run: Run) -> Iterator[str]:
        """Yield the closing line."""
        if not (self.view.quiet and run.exit_code == 0):
            yield visible(summary.line(run))

    def _line(self, checked: Checked, finding: Finding) -> str:
        ink, path = self.view.ink, visible(checked.path)
        place = visible(checked.located(finding)).removeprefix(path)
        severity = ink(finding.severity, finding.severity)
        head = f"{ink(path, 'title')}{place}: {severity} {finding.rule}"
        return f"{head} {visible(finding.message)}"


@dataclass(frozen=True, slots=True)
class Summary:
    """The closing line alone, for runs whose findings go into files."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield nothing."""
        yield from ()

    def end(self, run: Run) -> Iterator[str]:
        """Yield the closing line."""
        yield from Concise(self.view).end(run)
