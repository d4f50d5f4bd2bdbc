"""The results of one chunk as bytes: scored rows, bad rows, and what they add to the summary."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from quality.corpus.rows import Bad
from quality.corpus.summary import merged

_NAME = b"quality"


class Part(NamedTuple):
    """What became of the rows of a chunk."""

    scored: pa.RecordBatch
    bad: tuple[Bad, ...]
    summary: dict[str, Any]


def packed(part: Part) -> bytes:
    """Return a part as an Arrow file; what is no column is metadata of its schema."""
    rest = json.dumps({"bad": part.bad, "summary": part.summary}).encode()
    batch = part.scored.replace_schema_metadata({_NAME: rest})
    sink = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    with pa.ipc.new_file(sink, batch.schema, options=options) as writer:
        writer.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def unpacked(data: bytes) -> Part:
    """Return the part in what `packed` returned."""
    batch = pa.ipc.open_file(pa.BufferReader(data)).get_batch(0)
    rest = json.loads(batch.schema.metadata[_NAME])
    bad = tuple(Bad(*each) for each in rest["bad"])
    return Part(batch.replace_schema_metadata(None), bad, rest["summary"])


def joined(pieces: Sequence[bytes]) -> bytes:
    """Return the part of a chunk that was scored in pieces."""
    if len(pieces) == 1:
        return pieces[0]
    parts = [unpacked(piece) for piece in pieces]
    table = pa.Table.from_batches([part.scored for part in parts]).combine_chunks()
    batches = table.to_batches() or [parts[0].scored]
    bad = tuple(bad for part in parts for bad in part.bad)
    return packed(Part(batches[0], bad, merged(*(part.summary for part in parts))))
