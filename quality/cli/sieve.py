"""Only what is new: findings that were there before are put aside, and counted."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quality import baseline
from quality.config.values import ConfigError
from quality.files import STDIN, Problem, Source
from quality.fingerprint import fingerprints, new
from quality.gate import counted
from quality.render.checked import Checked
from quality.render.terminal import complain

if TYPE_CHECKING:
    from quality.config.configuration import Configuration

On = Callable[[str], frozenset[str]]


class Past(Protocol):
    """Something that knows findings from before, and why they do not count."""

    reason: str

    def leaves_out(self, path: str, /) -> bool:
        """Tell whether a document need not be looked at."""

    def known(self, checked: Checked) -> frozenset[str]:
        """Return the fingerprints it knows of a document."""

    def remarks(self) -> Iterator[str]:
        """Yield what there is to say at the end."""


class Sieve:
    """Takes the findings that some past knows out of results as they pass.

    Facts, of severity `info`, stay. So do scores: they are about the text, whoever knows what
    is wrong with it.
    """

    def __init__(self, pasts: Iterable[Past]) -> None:
        self._pasts = tuple(pasts)

    def leaves_out(self, path: str) -> bool:
        """Tell whether a document need not be looked at, since nothing in it can be new."""
        return any(past.leaves_out(path) for past in self._pasts)

    def __call__(self, results: Iterable[Checked | Problem]) -> Iterator[Checked | Problem]:
        """Yield each result with only its new findings."""
        for result in results:
            yield result if isinstance(result, Problem) else self._sifted(result)

    def _sifted(self, checked: Checked) -> Checked:
        for known, reason in [(past.known(checked), past.reason) for past in self._pasts]:
            checked = _without(checked, known, reason)
        return checked

    def say(self) -> None:
        """Say on standard error what there is to say at the end."""
        for past in self._pasts:
            for remark in past.remarks():
                complain(remark)


def _without(checked: Checked, known: frozenset[str], reason: str) -> Checked:
    found = checked.report.findings
    kept = new(checked.report.findings, known) if known else found
    if len(kept) == len(found):
        return checked
    aside = {**checked.aside, reason: len(found) - len(kept)}
    return checked.changed(replace(checked.report, findings=kept), aside=aside)


class Recorded:
    """The past as a baseline has it; `on` are the rules that run, by the path of a document."""

    reason = "known to the baseline"

    def __init__(self, file: Path, on: On) -> None:
        self._file, self._on, self._known = file, on, baseline.read(file)
        self._gone = self._known.size(self._known.missing())

    def leaves_out(self, _: str, /) -> bool:
        """Tell that no document is left out: the rest of what is known of it may be gone."""
        return False

    def known(self, checked: Checked) -> frozenset[str]:
        """Return the fingerprints of a document that the baseline holds."""
        self._gone += self._known.gone(checked.path, checked.report, self._on(checked.path))
        return self._known.fingerprints(checked.path)

    def remarks(self) -> Iterator[str]:
        """Yield how many entries stand for nothing any more, if any do."""
        if self._gone:
            entries = "1 entry stands" if self._gone == 1 else f"{self._gone} entries stand"
            remedy = "`quality baseline prune` drops what is gone"
            yield f"{os.path.relpath(self._file)}: {entries} for nothing now; {remedy}"


class Revision:
    """The past as git has it: a finding is known that the old text of its file had, too.

    The document called `stdin` is not the file of that name.
    """

    def __init__(self, name: str, score: Callable[[Source], Checked], stdin: str) -> None:
        from quality.changes import since

        self.reason = f"not new since {name}"
        self._name, self._score, self._stdin = name, score, stdin
        self._changes = since(name, Path.cwd())
        self._unchanged = 0

    def leaves_out(self, path: str, /) -> bool:
        """Tell whether a file is as it was."""
        unchanged = path != self._stdin and self._changes.is_unchanged(path)
        self._unchanged += unchanged
        return unchanged

    def known(self, checked: Checked) -> frozenset[str]:
        """Return the fingerprints in the old text."""
        old = self._changes.old(checked.path)
        if old is None:
            return frozenset()
        return frozenset(fingerprints(self._score(Source(checked.path, old)).report.findings))

    def remarks(self) -> Iterator[str]:
        """Yield how many documents were left out, if any were."""
        if self._unchanged:
            documents = counted(self._unchanged, "document")
            yield f"{documents} left out: not changed since {self._name}"


def sieve(
    file: Path | None,
    revision: str | None,
    on: On,
    score: Callable[[Source], Checked],
    stdin: str,
) -> Sieve:
    """Return the sieve for a baseline, a revision, both or neither.

    `on` are the rules that run on a document, `score` is for old texts, `stdin` what standard input is called.
    Raises BaselineError, RevisionError or OSError for what cannot be used.
    """
    pasts: list[Past] = [Recorded(file, on)] if file else []
    return Sieve(pasts if revision is None else [*pasts, Revision(revision, score, stdin)])


def baseline_file(
    named: str | None, against: "Configuration", *, wanted: bool = True
) -> Path | None:
    """Return the baseline that is named, else configured for this folder, else the nearest.

    None when none is wanted or there; ConfigError for a name that is empty.
    """
    if named == "":
        raise ConfigError("--baseline: no file is named: name one, or leave it out")
    configured = named or against.settings(STDIN).baseline
    if not wanted:
        return None
    return Path(configured) if configured else baseline.nearest(Path.cwd())


def require(file: Path | None, against: "Configuration") -> None:
    """Raise ConfigError, with its line, for a configured baseline that is not there."""
    said = against.config(STDIN).values.get(("baseline",))
    if file and said and str(file) == said.value and not file.exists():
        remedy = "write it with `quality baseline write`, or take the line out"
        raise ConfigError(f"{said.origin}: {os.path.relpath(file)}: no such file: {remedy}")
