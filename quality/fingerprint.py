"""What a finding is known by while the text around it changes.

A finding is known by its rule, the words of its sentence, and which one it is among equal
ones of the text. Where the sentence stands, its case, its blanks and line breaks, and its
markup play no part, so edits elsewhere leave it alone. A finding about the whole document is
known by its rule.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quality.report import Finding, Report

_DIGITS = 16  # hexadecimal; two of a million findings agree by chance once in 37 million runs


def fingerprints(report: "Report", path: str = "") -> tuple[str, ...]:
    """Return the fingerprint of each of `report.findings`, in their order: 16 hex digits.

    They differ within a report; with the `path` of the document they differ over reports, too.
    """
    return tuple(fingerprint(finding, path) for finding in report.findings)


def new(report: "Report", known: Collection[str]) -> "tuple[Finding, ...]":
    """Return the findings whose fingerprint is not known, and all facts (severity `info`)."""
    pairs = zip(report.findings, fingerprints(report), strict=True)
    return tuple(f for f, mark in pairs if f.severity == "info" or mark not in known)


def fingerprint(finding: "Finding", path: str = "") -> str:
    """Return what a finding is known by, in one document or, with its `path`, in many."""
    from hashlib import sha256

    words = normalised(finding.sentence)
    key = "\0".join((path, finding.rule, words, str(finding.ordinal)))
    return sha256(key.encode(errors="replace")).hexdigest()[:_DIGITS]


def ordinals(sentences: Iterable[str]) -> Iterator[int]:
    """Yield which one each sentence is among those of the same words, from 0.

    >>> list(ordinals(["It rains.", "It snows.", "It\\nrains."]))
    [0, 0, 1]
    """
    seen: Counter[str] = Counter()
    for words in map(normalised, sentences):
        yield seen[words]
        seen[words] += 1


def normalised(sentence: str) -> str:
    """Return the words of a sentence, whatever its case, blanks and line breaks."""
    return " ".join(sentence.casefold().split())
