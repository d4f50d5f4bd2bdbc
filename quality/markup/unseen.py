"""Characters that nobody sees, taken out of the text: soft hyphens, marks of direction, joiners.

A joiner that parts letters or words stays: a rule reports it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quality.markup.cut import cut
from quality.markup.reading import Block, Piece, Reading, Zone

_JOINER = "\u2060"
_CHARACTERS = "\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MARK = re.compile(rf"[{_CHARACTERS}]|{_JOINER}(?![\w\s])")


def seen(reading: Reading) -> Reading:
    r"""Return `reading` without what is not seen; all of its text keeps its place in the source.

    >>> reading = seen(Reading("a fer\xadry", "a fer\xadry", ()))
    >>> reading.text, reading.source_span(2, 7)
    ('a ferry', Span(start=2, end=8))
    """
    text = reading.text
    if text.isascii() or not any(mark in text for mark in (*_CHARACTERS, _JOINER)):
        return reading
    return _without_marks(_without_empty_blocks(reading))


def _without_marks(reading: Reading) -> Reading:
    marks = [match.start() for match in _MARK.finditer(reading.text)]
    title = reading.title and _MARK.sub("", reading.title)
    return replace(without(reading, marks), title=title)


def without(reading: Reading, marks: Sequence[int]) -> Reading:
    """Return `reading` without the characters at `marks`, which are in order."""
    starts, ends = (0, *(mark + 1 for mark in marks)), (*marks, len(reading.text))
    return replace(
        reading,
        text="".join(map(reading.text.__getitem__, map(slice, starts, ends))),
        blocks=tuple(_blocks(reading.blocks, marks)),
        zones=tuple(_zones(reading.zones, marks)),
        pieces=tuple(_pieces(reading, marks)),
    )


def _without_empty_blocks(reading: Reading) -> Reading:
    """Return `reading` without the blocks in which nothing is seen."""
    texts = (reading.text[block.start : block.end] for block in reading.blocks)
    kept = [index for index, text in enumerate(texts) if _MARK.sub("", text)]
    return reading if len(kept) == len(reading.blocks) else cut(reading, kept)


def _moved(offset: int, marks: Sequence[int]) -> int:
    return offset - bisect_left(marks, offset)


def _blocks(blocks: Sequence[Block], marks: Sequence[int]) -> Iterator[Block]:
    for block in blocks:
        start, end = _moved(block.start, marks), _moved(block.end, marks)
        yield block._replace(start=start, end=end)


def _zones(zones: Sequence[Zone], marks: Sequence[int]) -> Iterator[Zone]:
    for kind, start, end in zones:
        yield Zone(kind, _moved(start, marks), _moved(end, marks))


def _pieces(reading: Reading, marks: Sequence[int]) -> Iterator[Piece]:
    whole = Piece(0, len(reading.text), 0, len(reading.text))
    for piece in reading.pieces or (whole,):
        for part in _parts(piece, marks):
            start, end = _moved(part.start, marks), _moved(part.end, marks)
            if start < end:
                yield part._replace(start=start, end=end)


def _parts(piece: Piece, marks: Sequence[int]) -> Iterator[Piece]:
    """Yield a plain copy without its marks, and any other piece as it is."""
    if piece.end - piece.start != piece.source_end - piece.source_start:
        yield piece
        return
    by, start = piece.source_start - piece.start, piece.start
    inside = marks[bisect_left(marks, piece.start) : bisect_left(marks, piece.end)]
    for stop in (*inside, piece.end):
        yield Piece(start, stop, start + by, stop + by)
        start = stop + 1
