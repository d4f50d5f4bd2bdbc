"""The `github` format: workflow commands, which GitHub shows beside the lines of a change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quality.gate import Run
from quality.render import summary
from quality.render.cells import visible
from quality.render.checked import Checked, View
from quality.render.paths import relative
from quality.report import Finding

_LEVELS: Mapping[str, str] = {"error": "error", "warning": "warning"}


@dataclass(frozen=True, slots=True)
class Github:
    """`::warning file=a.md,line=3,title=rule::message`, and the closing line as it is."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield a command a finding, in reading order."""
        fixes = {rule: each.fix for rule, each in checked.explanations().items()}
        for finding, _ in self.view.capped(self.view.shown(checked.report)):
            message, fix = checked.message(finding), fixes.get(finding.rule)
            level = _LEVELS.get(finding.severity, "notice")
            whole = f"{message}\nFix: {fix}" if fix else message
            yield command(level, _place(checked.path, finding), whole)

    def end(self, run: Run) -> Iterator[str]:
        """Yield what could not be checked, the gates that failed and the closing line."""
        for problem in run.problems:
            level = "warning" if problem.skipped else "error"
            place = {"file": relative(problem.path), "title": "quality: not checked"}
            yield command(level, place, f"{problem.reason}; {problem.remedy}")
        for note in run.notes:
            yield command("notice", {"title": "quality: style"}, note)
        for failure in run.failures:
            yield command("error", {"title": "quality: failed"}, failure)
        if not (self.view.quiet and run.exit_code == 0):
            yield visible(summary.line(run))


def command(name: str, properties: Mapping[str, object], message: str) -> str:
    r"""Return a workflow command.

    >>> command("error", {"file": "a,b.md", "line": 3}, "50% more:\nwhy?")
    '::error file=a%2Cb.md,line=3::50%25 more:%0Awhy?'
    """
    pairs = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {pairs}::{_data(message)}"


def _place(path: str, finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {"file": relative(path), "line": finding.line}
    if finding.end_line == finding.line:  # GitHub takes columns within one line only
        place |= {"col": finding.column, "endColumn": finding.end_column}
    return {**place, "endLine": finding.end_line, "title": finding.rule}


def _data(text: str) -> str:
    lines = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
