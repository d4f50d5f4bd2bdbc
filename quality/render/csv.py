"""The `csv` format: a row a finding, for a spreadsheet or a data frame."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quality.gate import Run
from quality.render.checked import Checked, View
from quality.report import Finding

COLUMNS = (
    "path", "line", "column", "end_line", "end_column", "start", "end",
    "severity", "rule", "message", "excerpt", "fix", "fingerprint", "score", "words",
)  # fmt: skip
_END = "\r\n"  # the writer quotes what holds a character of it
_FORMULA = re.compile(r"[=+\-@\t\r].", re.DOTALL)  # what a spreadsheet would work out
_NUMBER = re.compile(r"[+-]?[0-9]*\.?[0-9]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Csv:
    """A line of names, then a row a finding; documents without findings have no row."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield the names of the columns."""
        yield line(COLUMNS)

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield a row a finding, in reading order."""
        fixes = {rule: each.fix for rule, each in checked.explanations().items()}
        for finding, fingerprint in self.view.known(checked.report):
            yield line(_row(checked, finding, fixes.get(finding.rule, ""), fingerprint))

    def end(self, run: Run) -> Iterator[str]:  # noqa: ARG002
        """Yield nothing: a line of another kind would break the table."""
        yield from ()


def _row(checked: Checked, finding: Finding, fix: str, fingerprint: str) -> Sequence[object]:
    return (
        path(checked.path), finding.line, finding.column, finding.end_line, finding.end_column,
        finding.start, finding.end, finding.severity, finding.rule, finding.message,
        finding.excerpt, fix, fingerprint, checked.report.quality.score, checked.report.words,
    )  # fmt: skip


def line(values: Sequence[object]) -> str:
    """Return a row of CSV without its line end; what breaks a line stands in quotes.

    A text that a spreadsheet would take for a formula has `'` before it.

    >>> print(line(["a", None, -1, "b, c", "=1+1"]))
    a,,-1,"b, c",'=1+1
    """
    written = io.StringIO()
    csv.writer(written, lineterminator=_END).writerow(map(defused, values))
    return _CONTROL.sub("\ufffd", written.getvalue().removesuffix(_END))


def path(given: str) -> str:
    """Return a path that is no formula: it begins with `./` where it would be one.

    >>> path("a.md"), path("@acme/a.md"), path("-")
    ('a.md', './@acme/a.md', '-')
    """
    return f"./{given}" if _FORMULA.match(given) else given


def defused(value: object) -> object:
    """Return a value so that a spreadsheet works nothing out: with `'` before a text that is a formula.

    A number that is given as text stays one.

    >>> defused("=1+1"), defused("@ann"), defused("-5"), defused(-5)
    ("'=1+1", "'@ann", '-5', -5)
    """
    is_formula = isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value)
    return f"'{value}" if is_formula else value
