"""polars: `import quality.adapters.polars`, then `pl.col("text").quality.score()`."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from quality.adapters.arrow import batch_of
from quality.adapters.extra import extra
from quality.adapters.rows import Rows, default
from quality.scorer import Scorer

with extra("polars"):
    import polars as pl


@pl.api.register_expr_namespace("quality")
class QualityExpression:
    """`pl.col("text").quality`: scores the texts of a column, lazily too."""

    def __init__(self, expression: pl.Expr) -> None:
        self._expression = expression

    def score(
        self, scorer: Scorer | None = None, *, findings: bool = True, features: bool = True
    ) -> pl.Expr:
        """Return the `q_*` columns as one struct, a row for each text; `unnest` spreads them.

        A row without a text has `q_status` error and the reason in `q_error`.

        >>> frame = pl.DataFrame({"text": ["Critics argue.", None]})
        >>> scored = frame.with_columns(q=pl.col("text").quality.score()).unnest("q")
        >>> scored["q_error"].to_list()
        [None, 'no text: null']
        """
        rows = Rows(scorer or default(), findings, features)
        return self._expression.map_batches(
            partial(_struct, rows=rows),
            return_dtype=pl.Struct(_types(rows)),
            is_elementwise=True,
        )


@pl.api.register_dataframe_namespace("quality")
class QualityFrame:
    """`frame.quality`: scores the texts of a column."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def score(
        self,
        text: str,
        scorer: Scorer | None = None,
        *,
        findings: bool = True,
        features: bool = True,
    ) -> pl.DataFrame:
        """Return a row of `q_*` columns for each text.

        Raises polars.exceptions.ColumnNotFoundError when there is no such column.

        >>> pl.DataFrame({"text": ["Critics argue."]}).quality.score("text")["q_status"].item()
        'too_short'
        """
        return _scored(self._frame[text], Rows(scorer or default(), findings, features))


def score_frame(
    frame: pl.DataFrame,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> pl.DataFrame:
    """Return `frame` with the `q_*` columns after its own; those there already are replaced.

    >>> score_frame(pl.DataFrame({"text": ["Critics argue."]})).columns[:2]
    ['text', 'q_score']
    """
    scored = QualityFrame(frame).score(text, scorer, findings=findings, features=features)
    return frame.drop(scored.columns, strict=False).hstack(scored)


def _scored(texts: pl.Series, rows: Rows) -> pl.DataFrame:
    return _polars(batch_of(rows.many(texts.to_list()), rows))


def _struct(texts: pl.Series, rows: Rows) -> pl.Series:
    return _scored(texts, rows).to_struct(texts.name)


def _types(rows: Rows) -> Mapping[str, Any]:
    return _polars(batch_of([], rows)).schema


def _polars(batch: Any) -> pl.DataFrame:
    frame = pl.from_arrow(batch)
    assert isinstance(frame, pl.DataFrame)
    return frame
