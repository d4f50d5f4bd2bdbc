"""Spark: `frame.mapInArrow(scorer(), schema(frame))`, or `score(frame)`, which does that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from quality.adapters import arrow
from quality.scorer import Scorer


@dataclass(frozen=True)
class Batches:
    """Adds the `q_*` columns to Arrow batches; made by `scorer`."""

    text: str
    scorer: Scorer | None
    findings: bool
    features: bool

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield each batch with the columns."""
        for batch in batches:
            yield arrow.score_batch(
                batch, self.text, self.scorer, findings=self.findings, features=self.features
            )


def scorer(
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> Batches:
    """Return the function for `mapInArrow` over a frame that has a column `text`.

    >>> batches = scorer()(iter([pa.record_batch({"text": ["Critics argue."]})]))
    >>> next(batches)["q_status"].to_pylist()
    ['too_short']
    """
    return Batches(text, scorer, findings, features)


def schema(
    frame: Any, scorer: Scorer | None = None, *, findings: bool = True, features: bool = True
) -> Any:
    """Return the schema of what comes out: the columns of `frame`, then the `q_*` columns."""
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    added = from_arrow_schema(arrow.schema(scorer, findings=findings, features=features))
    kept = [each for each in frame.schema.fields if each.name not in added.names]
    return StructType([*kept, *added.fields])


def score(
    frame: Any,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> Any:
    """Return `frame` with the `q_*` columns after its own; those there already are replaced."""
    made = Batches(text, scorer, findings, features)
    columns = schema(frame, scorer, findings=findings, features=features)
    return frame.mapInArrow(made, columns)
