"""`--fix` and `--diff-fix`: what can be put right is put right, or shown, as documents pass."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quality.cli.asked import Fixes, Reading
from quality.cli.judge import Judge
from quality.errors import QualityError
from quality.files import STDIN, Problem, Source
from quality.gate import counted
from quality.lazy import Lazy
from quality.render import summary
from quality.render.checked import Checked
from quality.render.terminal import complain, write

if TYPE_CHECKING:
    from quality.config.configuration import Configuration
    from quality.fix import Fixed
    from quality.gate import Run
    from quality.render.output import Output
    from quality.report import Report

_LINE = Lazy(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class FixError(QualityError):
    """Options that do not go together; the message says which."""


def require_together(wanted: Fixes, paths: Sequence[str], revision: str | None) -> None:
    """Raise FixError where the options do not go together."""
    if wanted.unsafe_fixes and not (wanted.fix or wanted.diff_fix):
        raise FixError("--unsafe-fixes changes nothing alone: add --fix, or --diff-fix")
    if wanted.fix and wanted.diff_fix:
        raise FixError("--fix writes and --diff-fix only shows: leave one out")
    if wanted.fix and revision:
        raise FixError("--fix changes whole files: leave out --diff, or look at --diff-fix")
    if wanted.fix and STDIN in paths and len(paths) > 1:
        raise FixError("--fix prints standard input as it is fixed: name no other file with it")


class Fixer:
    """Puts documents right, each before it goes on; standard output may be taken by that.

    What goes on is the document as it is afterwards, and with `--diff-fix` as it is.
    """

    def __init__(
        self, wanted: Fixes, paths: Sequence[str], against: "Configuration", reading: Reading
    ) -> None:
        self._wanted, self._against = wanted, against
        self._judge = Judge(against, reading)
        self._stdin = reading.stdin_filename if STDIN in paths else None
        self._takes_stdout = wanted.diff_fix or (wanted.fix and self._stdin is not None)
        self._changed = self._fixed = self._found = 0

    def outputs(self, wanted: "Sequence[Output]") -> "Sequence[Output]":
        """Return the outputs that there is room for: where changed text goes, no findings go."""
        return [each for each in wanted if each.path or not self._takes_stdout]

    def __call__(self, results: Iterable[Checked | Problem]) -> Iterator[Checked | Problem]:
        """Yield each result after its changes, and a problem where they could not be made."""
        for result in results:
            if isinstance(result, Problem) or not (self._wanted.fix or self._wanted.diff_fix):
                yield result
            else:
                yield from self._mended(result)

    def _mended(self, checked: Checked) -> Iterator[Checked | Problem]:
        fixed = self._fixed_text(checked)
        remaining = sum(each.severity != "info" for each in fixed.report.findings)
        problem = self._used(checked, fixed)
        if problem is None:
            self._changed += fixed.text != checked.text
            self._fixed += fixed.findings
            self._found += fixed.findings + remaining
        made = self._wanted.fix and problem is None
        yield checked.changed(fixed.report, text=fixed.text) if made else checked
        if problem:
            yield problem

    def _fixed_text(self, checked: Checked) -> "Fixed":
        from quality.fix import refixed  # a dozen modules that most runs do not need

        def judge(text: str) -> "Report":
            return self._judge.scored(Source(checked.path, text))

        rules = self._against.scorer(checked.path).rules
        return refixed(checked.text, checked.report, rules, judge, unsafe=self._wanted.unsafe_fixes)

    def _used(self, checked: Checked, fixed: "Fixed") -> Problem | None:
        """Write or show what was fixed; return why that could not be done."""
        if self._wanted.diff_fix:
            write(difference(checked.path, checked.text, fixed.text), sys.stdout)
        elif checked.path == self._stdin:
            sys.stdout.buffer.write(fixed.text.encode())
        elif fixed.text != checked.text:
            from quality.files.rewrite import rewrite

            return rewrite(checked.path, checked.text, fixed.text)
        return None

    def say(self, run: "Run") -> None:
        """Say on standard error what was done, and the closing line if it was not printed."""
        if self._wanted.fix or self._wanted.diff_fix:
            verb = "fixed" if self._wanted.fix else "would fix"
            places = counted(self._changed, "document")
            complain(f"{verb} {self._fixed} of {counted(self._found, 'finding')} in {places}")
        if self._takes_stdout:
            complain(summary.line(run))


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified diff, none where nothing has changed.

    >>> list(difference("a.md", "one\\ntwo two\\n", "one\\ntwo\\n"))[2:]
    ['@@ -1,2 +1,2 @@', ' one', '-two two', '+two']
    """
    from difflib import unified_diff

    old, new = _LINE.findall(before), _LINE.findall(after)
    for line in unified_diff(old, new, path, path):
        yield line.removesuffix("\n")
        if line[0] in " +-" and not line.endswith(("\n", "\r")):
            yield "\\ No newline at end of file"
