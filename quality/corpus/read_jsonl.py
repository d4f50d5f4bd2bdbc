"""Rows of JSON lines: an object a line; blank lines are no rows."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality.corpus.rows import Bad, Columns, Meter, Place, Row, row, too_large
from quality.corpus.streams import Line, lines


def read_jsonl(path: Path, source: str, columns: Columns, meter: Meter) -> Iterator[Row | Bad]:
    """Yield each row of a file; raise Damaged where it cannot be read any further."""
    number = 0
    for line in lines(path, columns.max_bytes, meter):
        if line.data is None or line.data.strip():
            number += 1
            yield _row(line, Place(source, number, line.number), columns)


def _row(line: Line, place: Place, columns: Columns) -> Row | Bad:
    if line.data is None:
        return place.bad(too_large(line.size, columns, "a line"))
    try:
        text = line.data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{line.data[error.start]:02X} at offset {error.start}"
        return place.bad(f"not UTF-8: {byte}", line.data[:200].decode("utf-8", "replace"))
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        return place.bad(f"not JSON: {_why(error)}", text)
    return _of(record, text, place, columns)


def _of(record: Any, text: str, place: Place, columns: Columns) -> Row | Bad:
    if not isinstance(record, dict):
        return place.bad("not an object with columns", text)
    missing = [name for name in columns.names if name not in record]
    if missing:
        has = ", ".join(list(record)[:10]) or "nothing"
        return place.bad(f"no column {missing[0]!r}: it has {has}", text)
    return row(place, columns, record[columns.text], columns.id and record[columns.id])


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at character {error.pos}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
