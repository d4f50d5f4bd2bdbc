"""The `gitlab` format: a Code Quality report, which merge requests show as a widget.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from quality.gate import Run
from quality.render.checked import Checked, View
from quality.render.paths import relative
from quality.render.wire import text
from quality.report import Finding

_LEVELS: Mapping[str, str] = {"error": "major", "warning": "minor"}


@dataclass(frozen=True, slots=True)
class Gitlab:
    """A list of issues, one a line.

    Of issues with one fingerprint GitLab shows the first; ours differ.
    """

    view: View
    _number: "count[int]" = field(default_factory=count)

    def begin(self) -> Iterator[str]:
        """Yield the opening of the list."""
        yield "["

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield an issue a finding, in reading order."""
        path = relative(checked.path)
        for finding, fingerprint in self.view.known(checked.report, path):
            separator = "," if next(self._number) else " "
            issue = _issue(path, finding, checked.message(finding), fingerprint)
            yield f"{separator}{text(issue)}"

    def end(self, run: Run) -> Iterator[str]:  # noqa: ARG002
        """Yield the end of the list."""
        yield "]"


def _issue(path: str, finding: Finding, message: str, fingerprint: str) -> dict[str, Any]:
    return {
        "description": message,
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _LEVELS.get(finding.severity, "info"),
        "location": {
            "path": path,
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }
