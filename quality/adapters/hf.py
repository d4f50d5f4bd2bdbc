"""Hugging Face datasets: `dataset.map(scorer(), batched=True)`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from quality.adapters.arrow import score_table
from quality.adapters.rows import Rows, default
from quality.scorer import Scorer


@dataclass(frozen=True)
class Batches:
    """Adds the `q_*` columns to batches of a data set; made by `scorer`.

    `version` is that of the rules and models: a cached result of others is not used again.
    """

    text: str
    rows: Rows
    version: str

    def __call__(self, batch: Any) -> Any:
        """Return the batch with the columns; those of a stream come as lists, others as Arrow."""
        table = batch if isinstance(batch, pa.Table) else getattr(batch, "pa_table", None)
        if table is None:
            return self._columns(batch)
        rows = self.rows
        return score_table(
            table, self.text, rows.scorer, findings=rows.findings, features=rows.features
        )

    def _columns(self, batch: Mapping[str, Any]) -> Mapping[str, list[Any]]:
        scored = self.rows.many(batch[self.text])
        return {name: [row[name] for row in scored] for name in self.rows.columns}


def scorer(
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> Batches:
    """Return the function to map, with `batched=True`, over a data set that has a column `text`.

    Works on a `Dataset`, with `num_proc` too, and on a stream (`IterableDataset`), in whatever
    format they are but NumPy's, pandas' and the like. A row without a text has `q_status` error.

    >>> scored = scorer()({"text": ["Critics argue.", None]})
    >>> scored["q_status"], scored["q_error"]
    (['too_short', 'error'], [None, 'no text: null'])
    """
    rows = Rows(scorer or default(), findings, features)
    return Batches(text, rows, rows.version)
