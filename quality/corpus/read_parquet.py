"""Rows of Parquet, a row group at a time, page by page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality.corpus.rows import Bad, Columns, Damaged, Meter, Place, Row, row, too_large

_ROWS = 64  # held at a time; each may have a text of megabytes
_BUFFER = 1 << 16


def read_parquet(path: Path, source: str, columns: Columns, meter: Meter) -> Iterator[Row | Bad]:
    """Yield each row of a file; raise Damaged where it cannot be read, or has not the columns.

    Of a row group that is damaged, every row that cannot be read is a bad row.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    with path.open("rb") as raw:  # a name that is not UTF-8 is not for pyarrow
        try:
            file = pq.ParquetFile(raw, buffer_size=_BUFFER, pre_buffer=False)
        except (pa.ArrowException, OSError) as error:
            raise Damaged(f"is no Parquet: {error}") from error
        _check(file.schema_arrow, columns)
        yield from _rows(file, source, columns, meter)


def _check(schema: Any, columns: Columns) -> None:
    import pyarrow.types as kinds

    missing = [name for name in columns.names if name not in schema.names]
    if missing:
        raise Damaged(f"no column {missing[0]!r}: it has {', '.join(schema.names)}")
    kind = schema.field(columns.text).type
    kind = kind.value_type if kinds.is_dictionary(kind) else kind
    texts = (kinds.is_string, kinds.is_large_string, kinds.is_binary, kinds.is_large_binary)
    if not any(each(kind) for each in (*texts, kinds.is_null)):
        raise Damaged(f"column {columns.text!r} holds {kind}, not text")


def _rows(file: Any, source: str, columns: Columns, meter: Meter) -> Iterator[Row | Bad]:
    number, total = 0, file.metadata.num_rows or 1
    for group in range(file.num_row_groups):
        end = number + file.metadata.row_group(group).num_rows
        for text, id in _group(file, group, columns):  # noqa: A001
            number += 1
            meter.share = number / total
            yield _row(Place(source, number), columns, text, id)
        for lost in range(number + 1, end + 1):
            reason = f"row group {group + 1} of {file.num_row_groups} is damaged"
            yield Place(source, lost).bad(reason)
        number = end


def _group(file: Any, group: int, columns: Columns) -> Iterator[tuple[Any, Any]]:
    """Yield texts, as bytes, and ids, up to where the group is damaged."""
    import pyarrow as pa

    batches = file.iter_batches(_ROWS, row_groups=[group], columns=columns.names, use_threads=False)
    while True:
        try:
            batch = next(batches, None)
        except (pa.ArrowException, OSError):
            return
        if batch is None:
            return
        yield from _pairs(batch, columns)


def _pairs(batch: Any, columns: Columns) -> Iterator[tuple[Any, Any]]:
    ids = [None] * batch.num_rows if columns.id is None else _values(batch.column(columns.id))
    return zip(_values(batch.column(columns.text)), ids, strict=True)


def _values(array: Any) -> list[Any]:
    """Return values, strings as bytes: that they are UTF-8 is a claim of the file."""
    import pyarrow as pa
    import pyarrow.types as kinds

    if kinds.is_dictionary(array.type):
        array = array.dictionary_decode()
    if kinds.is_string(array.type):
        array = array.view(pa.binary())
    if kinds.is_large_string(array.type):
        array = array.view(pa.large_binary())
    values: list[Any] = array.to_pylist()
    return values


def _row(place: Place, columns: Columns, text: Any, id: Any) -> Row | Bad:  # noqa: A002
    if isinstance(text, bytes) and len(text) > columns.max_bytes:
        return place.bad(too_large(len(text), columns, "a text"))
    return row(place, columns, _decoded(text), _decoded(id))


def _decoded(value: Any) -> Any:
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value
