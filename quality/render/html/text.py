"""The text of a document with its findings marked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.render.html.escape import body, line
from quality.render.html.segments import Segment, segments
from quality.report import Finding
from quality.span import Span


class Marked(NamedTuple):
    """A text as HTML, and the id of the mark at which each finding begins."""

    html: str
    anchors: Mapping[int, str]


def marked(text: str, findings: Sequence[tuple[int, Finding]], prefix: str) -> Marked:
    """Return `text` with a mark over each finding; ids begin with `prefix`.

    A finding comes with its number: `data-f` of each mark over it has that, and the first
    mark can be reached with the keyboard. It is described by the elements `{prefix}f{number}`,
    where the finding is listed, and `{prefix}-{rule}`, where its rule is explained.
    """
    spans = [(Span(finding.start, finding.end), finding.severity) for _, finding in findings]
    numbers = [number for number, _ in findings]
    pieces: list[str] = []
    anchors: dict[int, str] = {}
    for segment in segments(len(text), spans):
        piece = body(text[segment.start : segment.end])
        if segment.severity is None:
            pieces.append(piece)
            continue
        anchor = f"{prefix}m{numbers[segment.begins[0]]}" if segment.begins else ""
        anchors.update((numbers[each], anchor) for each in segment.begins)
        pieces.append(
            f"<mark{''.join(_attributes(segment, findings, anchor, prefix))}>{piece}</mark>"
        )
    return Marked("".join(pieces), anchors)


def _attributes(
    segment: Segment, findings: Sequence[tuple[int, Finding]], anchor: str, prefix: str
) -> Iterator[str]:
    over = [findings[each] for each in segment.over]
    yield f' class="{segment.severity}" data-f="{" ".join(str(number) for number, _ in over)}"'
    if segment.more:
        yield f' data-more="{segment.more}"'
    if anchor:
        known = " ".join(f"{prefix}f{number} {prefix}-{line(f.rule)}" for number, f in over)
        yield f' id="{anchor}" tabindex="0" aria-describedby="{known}"'
