"""Rows of CSV (RFC 4180) and TSV: a header, then a record a row, strictly read.

A record that breaks the rules costs one row: reading goes on with the line after the one it
began on, so that a quote never closed does not swallow the file.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from quality.corpus.rows import Bad, Columns, Damaged, Meter, Place, Row, row, too_large
from quality.corpus.streams import Line, lines
from quality.gate import counted

_DIVIDERS = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
_NO_UTF8 = re.compile("[\0\udc80-\udcff]")
_UNLIMITED = 2**31 - 1  # how large a field may be is ours to say


class _TooLarge(Exception):  # noqa: N818 it is a record that is too large
    """A record goes on for more bytes than a row may have."""


class _Lines:
    """Lines for the csv module; those of a broken record can be read again."""

    def __init__(self, source: Iterator[Line], limit: int) -> None:
        self._source = source
        self._limit = limit
        self._ahead: deque[Line] = deque()
        self.taken: list[Line] = []
        self.size = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._source)
        self.taken.append(line)
        self.size += line.size
        if line.data is None or self.size > self._limit:
            raise _TooLarge
        return line.data.decode("utf-8", "surrogateescape") + "\n"

    def begin(self) -> None:
        """Begin a record."""
        self.taken, self.size = [], 0

    def retreat(self) -> None:
        """Go back to the second line of the record."""
        self._ahead.extendleft(reversed(self.taken[1:]))


def read_csv(path: Path, source: str, columns: Columns, meter: Meter) -> Iterator[Row | Bad]:
    """Yield each row of a file; raise Damaged where it cannot be read, or has not the columns."""
    csv.field_size_limit(_UNLIMITED)
    feed = _Lines(lines(path, columns.max_bytes, meter), columns.max_bytes)
    delimiter = "\t" if ".tsv" in path.name.lower() else ","
    header, number = _header(feed, delimiter, columns), 0
    while True:
        cells = _record(feed, delimiter)
        if not feed.taken:
            return
        if cells != []:  # a blank line is no row
            number += 1
            place = Place(source, number, feed.taken[0].number)
            yield _row(cells, header, place, columns, feed)


def _header(feed: _Lines, delimiter: str, columns: Columns) -> Sequence[str]:
    cells = _record(feed, delimiter)
    if not feed.taken:
        return ()
    if isinstance(cells, str):
        raise Damaged(f"line 1 is no header: {cells}")
    missing = [name for name in columns.names if name not in cells]
    if missing:
        raise Damaged(_without(missing[0], cells, delimiter))
    return cells


def _without(name: str, cells: Sequence[str], delimiter: str) -> str:
    """Return what a header has in place of a column, and why that may be."""
    line = ", ".join(cells)
    if _NO_UTF8.search(line):
        return "line 1 is no UTF-8: save the file as UTF-8"
    said = f"no column {name!r}: it has {line}"
    other = [each for each in _DIVIDERS if len(cells) == 1 and name in line.split(each)]
    if not other:
        return said
    return f"{said} (cells are divided by {_DIVIDERS[delimiter]}, here by {_DIVIDERS[other[0]]})"


def _record(feed: _Lines, delimiter: str) -> list[str] | str:
    """Return the cells of the next record, or what is wrong with it."""
    feed.begin()
    try:
        return next(csv.reader(feed, strict=True, delimiter=delimiter), [])
    except csv.Error as error:
        feed.retreat()
        return str(error)
    except _TooLarge:
        feed.retreat()
        return "too large" if len(feed.taken) == 1 else "a quote is not closed, or too large"


def _row(
    cells: list[str] | str, header: Sequence[str], place: Place, columns: Columns, feed: _Lines
) -> Row | Bad:
    if isinstance(cells, str):
        first = feed.taken[0]
        if first.data is None:
            return place.bad(too_large(first.size, columns, "a line"))
        return place.bad(f"not CSV: {cells}", first.data.decode("utf-8", "replace"))
    if len(cells) != len(header):
        count = f"{counted(len(cells), 'cell')}, the header has {len(header)}"
        return place.bad(count, ",".join(cells))
    found = dict(zip(reversed(header), reversed(cells), strict=True))  # of two, the first
    return row(place, columns, found[columns.text], columns.id and found[columns.id])
