"""The results of a shard in one file, from its parts in order: the same parts, the same bytes."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from quality.corpus.job import Form
from quality.render.csv import defused

_GROUP = 8_192  # rows of a row group, or a few more


def write(batches: Iterable[pa.RecordBatch], path: Path, form: Form) -> int:
    """Write batches to a file in a form; return how many rows they are. There is at least one."""
    return {"parquet": _parquet, "jsonl": _jsonl, "csv": _csv}[form](batches, path)


def count(path: Path, form: Form) -> int:
    """Return how many rows there are in a file of results."""
    if form == "parquet":
        with path.open("rb") as binary:  # a name that is not UTF-8 is not for pyarrow
            rows: int = pq.read_metadata(binary).num_rows
        return rows
    with path.open(encoding="utf-8", newline="") as file:
        return (
            sum(1 for _ in file)
            if form == "jsonl"
            else max(0, sum(1 for _ in csv.reader(file)) - 1)
        )


def _parquet(batches: Iterable[pa.RecordBatch], path: Path) -> int:
    rows = 0
    writer: Any = None
    with path.open("wb") as file:
        for table in _grouped(batches):
            writer = writer or pq.ParquetWriter(file, table.schema, compression="zstd")
            writer.write_table(table, row_group_size=len(table) or None)
            rows += len(table)
        writer.close()
    return rows


def _grouped(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    held: list[pa.RecordBatch] = []
    first = True
    for batch in batches:
        held.append(batch)
        if sum(map(len, held)) >= _GROUP:
            yield pa.Table.from_batches(held).combine_chunks()
            held, first = [], False
    if held and (first or sum(map(len, held))):
        yield pa.Table.from_batches(held).combine_chunks()


def _jsonl(batches: Iterable[pa.RecordBatch], path: Path) -> int:
    rows = 0
    with path.open("w", encoding="utf-8") as file:
        for batch in batches:
            for record in batch.to_pylist():
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
            rows += batch.num_rows
    return rows


def _csv(batches: Iterable[pa.RecordBatch], path: Path) -> int:
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)  # its line end makes a lone \r be quoted, too
        for batch in batches:
            if file.tell() == 0:
                writer.writerow(map(defused, _names(batch.schema)))
            writer.writerows(map(_cells, batch.to_pylist()))
            rows += batch.num_rows
    return rows


def _names(schema: pa.Schema) -> list[str]:
    """Return the columns of CSV: one for each field of a struct, by its own name."""
    return [
        name
        for field in schema
        for name in (
            [each.name for each in field.type] if pa.types.is_struct(field.type) else [field.name]
        )
    ]


def _cells(record: dict[str, Any]) -> list[Any]:
    return [defused(cell) for value in record.values() for cell in _flat(value)]


def _flat(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return [json.dumps(value, ensure_ascii=False)] if isinstance(value, list) else [value]
