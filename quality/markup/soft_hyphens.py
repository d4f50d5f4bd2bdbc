"""Soft hyphens, which say where a word may be broken, taken out of the words they stand in."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quality.markup.cut import cut
from quality.markup.reading import Block, Piece, Reading, Zone

_MARK = "\u00ad"


def without_soft_hyphens(reading: Reading) -> Reading:
    r"""Return `reading` with no soft hyphens in its text; everything keeps its place in the source.

    >>> reading = without_soft_hyphens(Reading("a fer\xadry", "a fer\xadry", ()))
    >>> reading.text, reading.source_span(2, 7)
    ('a ferry', Span(start=2, end=8))
    """
    reading = _without_empty_blocks(reading)
    marks = [match.start() for match in re.finditer(_MARK, reading.text)]
    return replace(
        reading,
        text=reading.text.replace(_MARK, ""),
        blocks=tuple(_blocks(reading.blocks, marks)),
        zones=tuple(_zones(reading.zones, marks)),
        pieces=tuple(_pieces(reading, marks)),
        title=reading.title and reading.title.replace(_MARK, ""),
    )


def _without_empty_blocks(reading: Reading) -> Reading:
    """Return `reading` without the blocks that hold soft hyphens alone."""
    texts = (reading.text[block.start : block.end] for block in reading.blocks)
    kept = [index for index, text in enumerate(texts) if text.strip(_MARK)]
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
