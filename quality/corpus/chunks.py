"""Rows in groups that are scored and kept together: what a kill may cost at most."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quality.corpus.rows import Bad, Meter, Row

CHARACTERS = 1_000_000
ROWS = 1_024


class Chunk(NamedTuple):
    """Rows that follow one another; `share` is how much of the shard was read after them."""

    number: int
    rows: tuple[Row | Bad, ...]
    share: float


def chunks(rows: Iterable[Row | Bad], meter: Meter) -> Iterator[Chunk]:
    """Yield rows in chunks of about a million characters; what they are depends on the rows alone.

    Rows that came before an error are out before it is raised.
    """
    number, size = 0, 0
    held: list[Row | Bad] = []
    source = iter(rows)
    while True:
        try:
            row = next(source, None)
        except Exception:
            if held:
                yield Chunk(number, tuple(held), meter.share)
            raise
        if row is not None:
            held.append(row)
            size += len(row.text) if isinstance(row, Row) else len(row.reason)
        if held and (row is None or size >= CHARACTERS or len(held) >= ROWS):
            yield Chunk(number, tuple(held), meter.share)
            number, held, size = number + 1, [], 0
        if row is None:
            return
