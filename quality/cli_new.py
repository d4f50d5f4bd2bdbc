"""Only what is new: findings that were there before are put aside, and counted."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quality import baseline
from quality.baseline import Baseline
from quality.files import Problem
from quality.render.checked import Checked
from quality.render.terminal import complain

if TYPE_CHECKING:
    from quality.report import Finding
    from quality.scorer import Scorer

KNOWN = "known to the baseline"


def sieve(named: str | None, scorer: "Scorer", *, wanted: bool = True) -> "Sieve":
    """Return the sieve of the baseline that is named, else of the nearest one.

    Without any, or when none is wanted, it lets everything through. BaselineError and OSError
    where the file cannot be used.
    """
    file = (Path(named) if named else baseline.nearest(Path.cwd())) if wanted else None
    known = baseline.read(file) if file else Baseline(Path())
    return Sieve(known, frozenset(rule.id for rule in scorer.rules), file)


class Sieve:
    """Takes the findings that a baseline knows out of results as they pass.

    `gone` counts what the baseline knows and the documents no longer have. Scores stay as
    they are: they are about the text, whoever knows what is wrong with it.
    """

    def __init__(self, known: Baseline, on: frozenset[str], file: Path | None) -> None:
        self._known, self._on, self._file = known, on, file
        self.gone = known.size(known.missing())

    def __call__(self, results: Iterable[Checked | Problem]) -> Iterator[Checked | Problem]:
        """Yield each result with only its new findings."""
        for result in results:
            yield result if isinstance(result, Problem) else self._sifted(result)

    def _sifted(self, checked: Checked) -> Checked:
        split = self._known.split(checked.path, checked.report, self._on)
        self.gone += split.gone
        return put_aside(checked, split.new, KNOWN)

    def say_gone(self) -> None:
        """Say how many entries of the baseline stand for nothing any more, if any do."""
        if self.gone and self._file:
            entries = "1 entry stands" if self.gone == 1 else f"{self.gone} entries stand"
            remedy = "`quality baseline prune` drops them"
            complain(f"{os.path.relpath(self._file)}: {entries} for what is gone; {remedy}")


def put_aside(checked: Checked, new: "tuple[Finding, ...]", reason: str) -> Checked:
    """Return a document with its new findings, and the number of the others under `reason`."""
    number = len(checked.report.findings) - len(new)
    if not number:
        return checked
    aside = {**checked.aside, reason: number}
    return replace(checked, report=replace(checked.report, findings=new), aside=aside)
