"""The `rdjson` format: the diagnostics that reviewdog reads.

Columns count bytes of UTF-8 and ends are exclusive:
https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from quality.gate import Run
from quality.render.checked import Checked, View
from quality.render.paths import relative
from quality.render.remedies import remedies
from quality.render.wire import text
from quality.report import Finding
from quality.span import Lines

if TYPE_CHECKING:
    from quality.fix import Edit

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
        changes = remedies(checked, self.view, unsafe=True)
        for finding in self.view.shown(checked.report):
            separator = "," if next(self._number) else " "
            diagnostic = {
                "message": checked.message(finding),
                **_diagnostic(path, finding, columns),
                **_suggestions(changes.get(id(finding), ()), columns),
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

    def span(self, start: int, end: int) -> dict[str, Any]:
        """Return where a span begins, and where the character behind it stands."""
        return {"start": self._place(start), "end": self._place(end)}

    def _place(self, offset: int) -> dict[str, int]:
        line, column = self._lines.position(offset)
        before = self._text[offset - column + 1 : offset]
        return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}


def _diagnostic(path: str, finding: Finding, columns: ByteColumns) -> dict[str, Any]:
    return {
        "location": {"path": path, "range": columns.span(finding.start, finding.end)},
        "severity": _LEVELS.get(finding.severity, "INFO"),
        "code": {"value": finding.rule},
    }


def _suggestions(changes: Sequence["Edit"], columns: ByteColumns) -> dict[str, Any]:
    """Return the one change that puts a finding right; of several, each would do half."""
    if len(changes) != 1:
        return {}
    ((start, end, new, _),) = changes
    return {"suggestions": [{"range": columns.span(start, end), "text": new}]}
