"""What a finding is known by while the text around it changes.

A finding is known by its rule, the words of its sentence, and which one it is among equal
ones of the text. Where the sentence stands, its case, its blanks and line breaks, and its
markup play no part, so edits elsewhere leave it alone. A finding about the whole document is
known by its rule.
"""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quality.report import Report

_DIGITS = 16  # hexadecimal; two of a million findings agree by chance once in 37 million runs


def fingerprints(report: "Report", path: str = "") -> tuple[str, ...]:
    """Return the fingerprint of each of `report.findings`, in their order: 16 hex digits.

    They differ within a report; with the `path` of the document they differ over reports, too.
    """
    from hashlib import sha256

    seen: Counter[str] = Counter()
    found = []
    for finding in report.findings:
        words = " ".join(finding.sentence.casefold().split())
        key = "\0".join((path, finding.rule, words))
        found.append(sha256(f"{key}\0{seen[key]}".encode(errors="replace")).hexdigest()[:_DIGITS])
        seen[key] += 1
    return tuple(found)
