"""Ray Data: `dataset.map_batches(Scorer, batch_format="pyarrow", concurrency=2)`."""

import pyarrow as pa

from quality.adapters import arrow
from quality.adapters.rows import default
from quality.scorer import Scorer as _Scorer


class Scorer:
    """An actor that adds the `q_*` columns to tables; the rules are read once an actor.

    Arguments go into `fn_constructor_kwargs`: `text`, the column; `scorer`, a `quality.Scorer`;
    `findings` and `features`, whether to have these columns.

    >>> Scorer()(pa.table({"text": ["Critics argue."]}))["q_status"].to_pylist()
    ['too_short']
    """

    def __init__(
        self,
        text: str = "text",
        scorer: _Scorer | None = None,
        *,
        findings: bool = True,
        features: bool = True,
    ) -> None:
        self._text = text
        self._scorer = scorer or default()
        self._findings, self._features = findings, features

    def __call__(self, batch: pa.Table) -> pa.Table:
        """Return the batch with the columns of `quality.adapters.arrow.schema`."""
        return arrow.score_table(
            batch, self._text, self._scorer, findings=self._findings, features=self._features
        )
