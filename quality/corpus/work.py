"""What a worker does: score the rows of a chunk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pyarrow as pa
import pyarrow.compute as pc

from quality.adapters.arrow import score_batch
from quality.corpus.job import Job
from quality.corpus.parts import Part, packed
from quality.corpus.rows import Bad, Row
from quality.corpus.summary import summary
from quality.filters import Filter

_GIVEN = pa.schema(
    [("id", pa.string()), ("source", pa.string()), ("row", pa.int64()), ("text", pa.string())]
)


@dataclass(frozen=True, slots=True)
class Work:
    """Scores chunks; called in a worker with rows, it returns their part as bytes."""

    job: Job

    def __call__(self, rows: Sequence[Row | Bad]) -> bytes:
        """Return the part of these rows: each is scored or bad."""
        texts = [row for row in rows if isinstance(row, Row)]
        batch = self._scored(texts)
        failed = pc.equal(batch["q_status"], "error")
        kept = batch.filter(pc.invert(failed))
        errors = dict(zip(batch["row"].to_pylist(), batch["q_error"].to_pylist(), strict=True))
        bad = tuple(_bad(rows, {row: why for row, why in errors.items() if why is not None}))
        return packed(Part(kept, bad, summary(kept, bad)))

    def _scored(self, rows: Sequence[Row]) -> pa.RecordBatch:
        kinds = groupby(rows, key=lambda row: (row.format, row.scorer))
        batches = [self._batch(list(each), *kind) for kind, each in kinds]
        table = pa.Table.from_batches(batches or [self._batch([], "auto")]).combine_chunks()
        return table.to_batches()[0] if len(table) else self._batch([], "auto")

    def _batch(self, rows: Sequence[Row], kind: str, scorer: int = 0) -> pa.RecordBatch:
        job = self.job
        scored = score_batch(
            _given(rows),
            "text",
            job.scorers[scorer],
            findings=job.findings,
            features=job.features or job.sieve is not None,
            format=kind,
        )
        judged = scored if job.sieve is None else _judged(scored, job.sieve)
        left_out = {"text"} if job.features else {"text", "q_features"}
        kept = judged.select([name for name in judged.schema.names if name not in left_out])
        return _widened(kept, job.measured) if job.features and job.measured else kept


def _given(rows: Sequence[Row]) -> pa.RecordBatch:
    """Return rows as Arrow has them, before they are scored."""
    facts = ((row.id, row.source, row.number, row.text) for row in rows)
    columns = list(zip(*facts, strict=True)) or [()] * len(_GIVEN)
    arrays = [pa.array(each, field.type) for each, field in zip(columns, _GIVEN, strict=True)]
    return pa.record_batch(arrays, _GIVEN)


def _widened(batch: pa.RecordBatch, names: Sequence[str]) -> pa.RecordBatch:
    """Return a batch with features of these names, null where its scorer has no such one."""
    at = batch.schema.get_field_index("q_features")
    found = batch.column(at)
    known = {field.name for field in found.type}
    none = pa.nulls(len(batch), pa.float64())
    columns = [found.field(name) if name in known else none for name in names]
    wide = pa.StructArray.from_arrays(columns, names, mask=found.is_null())
    return batch.set_column(at, "q_features", wide)


def _judged(batch: pa.RecordBatch, sieve: Filter) -> pa.RecordBatch:
    """Return a batch with `q_filter`, whether a row passes, and `q_filter_reasons`, why not."""
    verdicts = [each and sieve.verdict(each) for each in batch["q_features"].to_pylist()]
    passed = [verdict and verdict.passed for verdict in verdicts]
    reasons = [verdict and [str(reason) for reason in verdict.reasons] for verdict in verdicts]
    batch = batch.append_column("q_filter", pa.array(passed, pa.bool_()))
    return batch.append_column("q_filter_reasons", pa.array(reasons, pa.list_(pa.string())))


def _bad(rows: Iterable[Row | Bad], errors: dict[int, str]) -> Iterator[Bad]:
    for row in rows:
        if isinstance(row, Bad):
            yield row
        elif row.number in errors:
            reason = f"cannot be scored: {errors[row.number]}"
            yield Bad(row.number, row.line, row.id, row.source, reason, row.text[:80])
