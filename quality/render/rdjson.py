"""The `rdjson` format: the diagnostics that reviewdog reads.

Columns count bytes of UTF-8 and ends are exclusive:
https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
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
from quality.span import Lines

_LEVELS: Mapping[str, str] = {"error": "ERROR", "warning": "WARNING"}


@dataclass(frozen=True, slots=True)
class Rdjson:
    """One object with a diagnostic a finding, each on a line of its own."""

    view: View
    _number: "count[int]" = field(default_factory=count)

    def begin(self) -> Iterator[str]:
        """Yield the opening of the object and of its diagnostics."""
        yield '{"source": {"name": "quality"}, "diagnostics": ['

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield a diagnostic a finding, in reading order."""
        columns, path = ByteColumns(checked.text), relative(checked.path)
        for finding in self.view.shown(checked.report):
            separator = "," if next(self._number) else " "
            diagnostic = {
                "message": checked.message(finding),
                **_diagnostic(path, finding, columns),
            }
            yield f"{separator}{text(diagnostic)}"

    def end(self, run: Run) -> Iterator[str]:  # noqa: ARG002
        """Yield the closing of the object."""
        yield "]}"


class ByteColumns:
    """Columns counted in bytes of UTF-8, from 1, for programs that count so."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)

    def start(self, finding: Finding) -> int:
        """Return the column of the finding's first character."""
        return self._column(finding.line, finding.start)

    def end(self, finding: Finding) -> int:
        """Return the column behind the finding's last character."""
        return self._column(finding.end_line, finding.end)

    def _column(self, line: int, offset: int) -> int:
        start = self._lines.line_span(line).start
        return len(self._text[start:offset].encode("utf-8", "replace")) + 1


def _diagnostic(path: str, finding: Finding, columns: ByteColumns) -> dict[str, Any]:
    span = {
        "start": {"line": finding.line, "column": columns.start(finding)},
        "end": {"line": finding.end_line, "column": columns.end(finding)},
    }
    return {
        "location": {"path": path, "range": span},
        "severity": _LEVELS.get(finding.severity, "INFO"),
        "code": {"value": finding.rule},
    }
