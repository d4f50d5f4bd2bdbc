"""A change of a source, and many of them made at once."""

from collections.abc import Iterable
from typing import NamedTuple

from quality.report import Finding


class Edit(NamedTuple):
    """Text to stand in place of `source[start:end]`, and the finding that it puts right."""

    start: int
    end: int
    text: str
    finding: Finding


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits in order, without those that overlap an earlier one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit[:3]):
        if not kept or kept[-1].end <= edit.start:
            kept.append(edit)
    return kept


def applied(source: str, edits: Iterable[Edit]) -> str:
    """Return `source` with edits made that are in order and apart."""
    parts, position = [], 0
    for edit in edits:
        parts += [source[position : edit.start], edit.text]
        position = edit.end
    return "".join((*parts, source[position:]))
