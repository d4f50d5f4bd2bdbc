"""The claims of a text as a table: what to check before it goes out."""

from collections.abc import Iterator

from quality.gate import counted
from quality.render.cells import clip, visible
from quality.render.checked import Checked
from quality.report import Claim
from quality.span import Lines

_FIGURE = 28  # columns
_LEAST = 20  # columns for the source
_UNSUPPORTED = ("none", "anonymous")


def title(checked: Checked) -> str:
    """Return how many figures there are and how many of them want a source."""
    claims = checked.report.claims
    bare = sum(claim.support in _UNSUPPORTED for claim in claims)
    return f"Figures to check: {counted(len(claims), 'statistic')}, {bare} without a source"


def rows(checked: Checked, columns: int) -> Iterator[str]:
    """Yield a line for each claim: line or paragraph, figure, type, support and what the source says."""
    lines = Lines(checked.text)
    for claim in checked.report.claims:
        line = f"{checked.unit} {lines.position(claim.start).line}"
        figure = _shortened(claim.text, _FIGURE)
        head = f"{line:>{len(checked.unit) + 5}}  {figure:<{_FIGURE}}  {claim.type}  {claim.support:<10}"
        room = max(_LEAST, columns - len(head) - 2)
        yield f"{head}  {_shortened(_source(checked.text, claim), room)}".rstrip()


def _source(text: str, claim: Claim) -> str:
    return text[claim.source.start : claim.source.end] if claim.source else ""


def _shortened(text: str, room: int) -> str:
    return clip(" ".join(visible(text).split()), room)
