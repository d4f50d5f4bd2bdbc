"""Some blocks of a Reading as a Reading of their own, at their old places in the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from quality.markup.reading import Block, Directive, Piece, Reading, Zone
from quality.span import Span


def cut(reading: Reading, kept: Collection[int]) -> Reading:
    r"""Return `reading` with no blocks but those whose indices are `kept`.

    What stands between two blocks stays with the later one.

    >>> blocks = (Block("paragraph", 0, 1), Block("paragraph", 3, 4), Block("paragraph", 6, 7))
    >>> cut(Reading("A\n\nB\n\nC", "A\n\nB\n\nC", blocks), {0, 2}).text
    'A\n\nC'
    """
    stretches = _stretches(reading, sorted(kept))
    lengths = (end - start for start, end in stretches)
    shifts = [
        new - start
        for new, (start, _) in zip(accumulate(lengths, initial=0), stretches, strict=False)
    ]
    places = list(zip(stretches, shifts, strict=True))
    return Reading(
        reading.source,
        "".join(reading.text[start:end] for start, end in stretches),
        tuple(_blocks(reading.blocks, kept, places)),
        tuple(_zones(reading.zones, places)),
        tuple(_pieces(reading, places)),
        tuple(_directives(reading.directives, kept)),
        reading.format,
        reading.title,
    )


_Places = Sequence[tuple[Span, int]]  # a stretch of the text and how far it moves


def _stretches(reading: Reading, kept: Sequence[int]) -> list[Span]:
    """Return the parts of the text that stay: runs of blocks, each with what stands before it."""
    found: list[Span] = []
    for index in kept:
        block = reading.blocks[index]
        before = reading.blocks[index - 1].end if index else 0
        start = before if found or not index else block.start
        if found and found[-1].end == start:
            start = found.pop().start
        found.append(Span(start, block.end))
    return found


def _shift(place: tuple[int, int], places: _Places) -> int | None:
    """Return how far the stretch that holds `place` moves, None where none does."""
    index = bisect_right(places, place[0], key=_start) - 1
    (_, high), by = places[index] if index >= 0 else (Span(0, -1), 0)
    return by if place[1] <= high else None


def _start(place: tuple[Span, int]) -> int:
    return place[0].start


def _blocks(blocks: Sequence[Block], kept: Collection[int], places: _Places) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        by = _shift((block.start, block.end), places) if index in kept else None
        if by is not None:
            yield block._replace(start=block.start + by, end=block.end + by)


def _zones(zones: Sequence[Zone], places: _Places) -> Iterator[Zone]:
    for kind, start, end in zones:
        by = _shift((start, end), places)
        if by is not None:
            yield Zone(kind, start + by, end + by)


def _pieces(reading: Reading, places: _Places) -> Iterator[Piece]:
    pieces = reading.pieces or (Piece(0, len(reading.text), 0, len(reading.text)),)
    starts = [piece.start for piece in pieces]
    for (low, high), by in places:
        first, last = bisect_right(starts, low) - 1, bisect_left(starts, high)
        for piece in pieces[max(0, first) : last]:
            start, end = max(piece.start, low), min(piece.end, high)
            if start < end:
                yield Piece(start + by, end + by, *_source(piece, start, end))


def _source(piece: Piece, start: int, end: int) -> Span:
    """Return the source of a part of a piece: all of it where it is no plain copy."""
    if piece.end - piece.start != piece.source_end - piece.source_start:
        return Span(piece.source_start, piece.source_end)
    by = piece.source_start - piece.start
    return Span(start + by, end + by)


def _directives(directives: Sequence[Directive], kept: Collection[int]) -> Iterator[Directive]:
    order = sorted(kept)
    for each in directives:
        yield each._replace(block=bisect_left(order, each.block))
