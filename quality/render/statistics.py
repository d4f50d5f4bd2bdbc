"""`--statistics`: how often each rule found something, in place of the findings."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from quality.gate import Run, counted
from quality.render import summary
from quality.render.cells import visible
from quality.render.checked import Checked, View


@dataclass(slots=True)
class Statistics:
    """A line a rule at the end, the most frequent first."""

    view: View
    _found: Counter[tuple[str, str]] = field(default_factory=Counter)
    _documents: Counter[str] = field(default_factory=Counter)

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield nothing: count what was found."""
        shown = self.view.shown(checked.report)
        self._found.update((finding.rule, finding.severity) for finding in shown)
        self._documents.update({finding.rule for finding in shown})
        yield from ()

    def end(self, run: Run) -> Iterator[str]:
        """Yield the counts and the closing line."""
        for (rule, severity), number in sorted(self._found.items(), key=_most_first):
            where = f"in {counted(self._documents[rule], 'document')}"
            yield f"{number:6}  {self.view.ink(severity, severity)} {rule} {where}"
        if not (self.view.quiet and run.exit_code == 0):
            yield from ([""] if self._found else [])
            yield visible(summary.line(run))


def _most_first(counted_: tuple[tuple[str, str], int]) -> tuple[int, tuple[str, str]]:
    return -counted_[1], counted_[0]
