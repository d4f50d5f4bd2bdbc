"""The findings that a project has decided to live with for now, in a file beside its texts.

The file holds, for each document, the rules that found something and the fingerprints of what
they found; no text. It is sorted, an entry a line, so that two branches can be merged.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quality.atomic import replacing
from quality.errors import QualityError
from quality.fingerprint import fingerprints
from quality.report import Report

FILE = ".quality-baseline.json"
VERSION = 1
_REWRITE = "mend it, or write it again: quality baseline write"

Rules = Mapping[str, frozenset[str]]  # fingerprints by the id of a rule


class BaselineError(QualityError):
    """A baseline that cannot be used; the message has its file and line."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings by document, rule and fingerprint; documents are named from `folder`.

    Findings of severity `info` are facts: they are neither recorded nor hidden.
    """

    folder: Path
    documents: Mapping[str, Rules] = field(default_factory=dict)

    def key(self, path: str) -> str:
        """Return the name under which the file at `path` is kept, with `/` between folders."""
        return os.path.relpath(path, self.folder).replace(os.sep, "/")

    def path(self, key: str) -> str:
        """Return the path from here of the document kept under a name."""
        return os.path.relpath(self.folder / key)

    def known(self, path: str) -> Rules:
        """Return what is known of the document at `path`."""
        return self.documents.get(self.key(path), {})

    def fingerprints(self, path: str) -> frozenset[str]:
        """Return the fingerprints of all that is known of the document at `path`."""
        return frozenset[str]().union(*self.known(path).values())

    def gone(self, path: str, report: Report, on: frozenset[str]) -> int:
        """Return how much is known of a document that the rules in `on` no longer find."""
        known, now = self.known(path), found(report)
        return sum(len(known[rule] - now.get(rule, frozenset())) for rule in on & known.keys())

    def recorded(self, path: str, report: Report, on: frozenset[str]) -> Rules:
        """Return all that the rules in `on` found, and what is known of other rules."""
        others = {rule: kept for rule, kept in self.known(path).items() if rule not in on}
        return {**others, **found(report)}

    def pruned(self, path: str, report: Report, on: frozenset[str]) -> Rules:
        """Return what is known of a document without what the rules in `on` no longer find."""
        now = found(report)
        return {
            rule: kept & now.get(rule, frozenset()) if rule in on else kept
            for rule, kept in self.known(path).items()
        }

    def missing(self) -> tuple[str, ...]:
        """Return the names of the documents that are no longer there."""
        return tuple(name for name in self.documents if not (self.folder / name).exists())

    def updated(self, documents: Mapping[str, Rules], dropped: Iterable[str] = ()) -> "Baseline":
        """Return the baseline with some documents put in place and others dropped."""
        kept = {**self.documents, **documents}
        for name in dropped:
            kept.pop(name, None)
        return Baseline(self.folder, kept)

    def size(self, names: Iterable[str] | None = None) -> int:
        """Return how many findings are known of the documents named, of all when None."""
        chosen = self.documents if names is None else names
        return sum(_size(self.documents[name]) for name in chosen)


def found(report: Report) -> Rules:
    """Return the fingerprints of a report's findings by rule, facts left out."""
    rules: dict[str, set[str]] = {}
    for finding, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True):
        if finding.severity != "info":
            rules.setdefault(finding.rule, set()).add(fingerprint)
    return {rule: frozenset(each) for rule, each in rules.items()}


def _size(known: Rules) -> int:
    return sum(map(len, known.values()))


def nearest(folder: Path) -> Path | None:
    """Return the baseline file of `folder` or of the nearest folder above it.

    The search ends at the root of a repository.
    """
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        if (place / ".git").exists():
            return None
    return None


def write(baseline: Baseline, path: Path) -> None:
    """Write a baseline: sorted, an entry a line, nothing that is empty."""
    documents = {
        name: {rule: sorted(each) for rule, each in sorted(known.items()) if each}
        for name, known in sorted(baseline.documents.items())
        if _size(known)
    }
    data = {"version": VERSION, "documents": documents}
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    with replacing(path) as draft:
        draft.write_bytes(text.encode("utf-8", "surrogateescape"))


def read(path: Path) -> Baseline:
    """Return the baseline in a file.

    Raises BaselineError, with the line, for what is no baseline; OSError for what is no file.
    """
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    documents = {
        name: {rule: frozenset(each) for rule, each in known.items()}
        for name, known in _documents(text, os.path.relpath(path)).items()
    }
    return Baseline(path.parent, documents)


def _documents(text: str, file: str) -> Mapping[str, Any]:
    """Return the documents of a baseline as they stand in its text, checked."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        problem = f"{file}:{error.lineno}: not JSON: {error.msg}"
        raise BaselineError(f"{problem}: {_REWRITE}") from None
    except RecursionError:
        raise BaselineError(f"{file}:1: nested too deeply: {_REWRITE}") from None
    fault = _fault(data)
    if fault:
        steps, problem = fault
        raise BaselineError(f"{file}:{_line(text, steps)}: {problem}: {_REWRITE}")
    documents: Mapping[str, Any] = data["documents"]
    return documents


_Fault = tuple[tuple[str | int, ...], str]


def _fault(data: Any) -> _Fault | None:
    """Return where the data is not that of a baseline, and why; None where it is."""
    if not isinstance(data, dict) or not isinstance(data.get("documents"), dict):
        return (), "no baseline: `version` and `documents` are wanted"
    if data.get("version") != VERSION:
        return ("version",), f"version {data.get('version')!r} is not read here, {VERSION} is"
    for name, known in data["documents"].items():
        if not isinstance(known, dict):
            return ("documents", name), "no list of rules"
        for rule, each in known.items():
            if not isinstance(each, list) or not all(isinstance(one, str) for one in each):
                return ("documents", name, rule), "no list of fingerprints"
    return None


def _line(text: str, steps: tuple[str | int, ...]) -> int:
    from quality.yaml_source import line

    return line(text.expandtabs(1), steps)
