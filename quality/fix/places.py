"""Which stretches of a source may be edited: plain copies of text, out of code and quotations."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from quality.document import Document
from quality.markup.reading import (
    CODE,
    FRONT_MATTER,
    NAVIGATION,
    QUOTATION,
    TABLE_RULE,
    Piece,
)
from quality.span import Span, merged

CLOSED_BLOCKS = frozenset((CODE, FRONT_MATTER, NAVIGATION, QUOTATION, TABLE_RULE))
CLOSED_ZONES = frozenset(("code", "url", "quotation"))


class Editable:
    """The parts of one document that an edit may touch."""

    def __init__(self, document: Document) -> None:
        whole = Piece(0, len(document.text), 0, len(document.source))
        self._source = document.source
        self._pieces = sorted(
            document.reading.pieces or (whole,), key=lambda piece: piece.source_start
        )
        self._starts = [piece.source_start for piece in self._pieces]
        self._closed = merged(
            [(b.start, b.end) for b in document.blocks if b.kind in CLOSED_BLOCKS]
            + [(z.start, z.end) for z in document.zones if z.kind in CLOSED_ZONES]
        )
        self._closed_starts = [span.start for span in self._closed]

    def text_span(self, start: int, end: int) -> Span | None:
        """Return where `source[start:end]` stands in the text; None where it may not be edited.

        None, too, where markup interrupts it, or where it reads otherwise than it is written.
        """
        first = bisect_right(self._starts, start) - 1
        last = bisect_left(self._starts, end) - 1
        if first < 0 or not self._is_written_out(first, last, end):
            return None
        span = Span(_place(self._pieces[first], start), _place(self._pieces[last], end))
        return None if self._is_closed(span) else span

    def _is_written_out(self, first: int, last: int, end: int) -> bool:
        """Tell whether the pieces are copies one behind the other, but for blanks between them."""
        pieces = self._pieces[first : last + 1]
        inner = all(piece.is_copy or self._is_blank(piece) for piece in pieces[1:-1])
        joined = all(a.source_end == b.source_start for a, b in pairwise(pieces))
        ends = pieces[0].is_copy and pieces[-1].is_copy and end <= pieces[-1].source_end
        return ends and inner and joined

    def _is_blank(self, piece: Piece) -> bool:
        return self._source[piece.source_start : piece.source_end].isspace()

    def _is_closed(self, span: Span) -> bool:
        index = bisect_left(self._closed_starts, span.end) - 1
        return index >= 0 and self._closed[index].end > span.start


def _place(piece: Piece, offset: int) -> int:
    return offset + piece.start - piece.source_start
