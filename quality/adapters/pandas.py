"""pandas: `import quality.adapters.pandas`, then `frame.quality.score("text")`."""

from collections.abc import Mapping
from typing import Any

from quality.adapters.extra import extra
from quality.adapters.rows import COUNT, NUMBER, TEXT, Rows, default
from quality.scorer import Scorer

with extra("pandas"):
    import pandas as pd

_KINDS = {NUMBER: "float64", COUNT: "Int64", TEXT: "string"}


@pd.api.extensions.register_dataframe_accessor("quality")
class QualityAccessor:
    """`frame.quality`: scores the texts of a column."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def score(
        self,
        text: str,
        scorer: Scorer | None = None,
        *,
        findings: bool = True,
        features: bool = True,
    ) -> pd.DataFrame:
        """Return a row of `q_*` columns for each text, on the frame's own index.

        Lists of findings and reasons are lists of dicts, features a dict. A row without a text
        has `q_status` error and the reason in `q_error`; no row is lost and none raises.
        Raises KeyError when there is no such column, or more than one.

        >>> frame = pd.DataFrame({"text": ["Critics argue.", None]}, index=[7, 9])
        >>> frame.quality.score("text")[["q_finding_count", "q_status"]].values.tolist()
        [[1, 'too_short'], [<NA>, 'error']]
        """
        rows = Rows(scorer or default(), findings, features)
        texts = _column(self._frame, text)
        scored = rows.many(texts.astype(object).where(texts.notna(), None))
        columns = {
            name: pd.Series([row[name] for row in scored], texts.index, _dtype(kind))
            for name, kind in rows.columns.items()
        }
        frame: pd.DataFrame = pd.DataFrame(columns, index=texts.index)
        return frame


def score_frame(
    frame: pd.DataFrame,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> pd.DataFrame:
    """Return `frame` with the `q_*` columns after its own; those there already are replaced.

    >>> score_frame(pd.DataFrame({"text": ["Critics argue."]}))[["text", "q_status"]].values
    array([['Critics argue.', 'too_short']], dtype=object)
    """
    scored = QualityAccessor(frame).score(text, scorer, findings=findings, features=features)
    kept = [at for at, name in enumerate(frame.columns) if name not in scored.columns]
    joined: pd.DataFrame = pd.concat([frame.iloc[:, kept], scored], axis="columns")
    return joined


def _column(frame: pd.DataFrame, name: str) -> "pd.Series[Any]":
    names = list(map(str, frame.columns))
    same = list(frame.columns).count(name)
    if not same:
        raise KeyError(f"no column is called {name!r}: there are {', '.join(names) or 'none'}")
    if same > 1:
        raise KeyError(f"{same} columns are called {name!r}")
    column: pd.Series[Any] = frame[name]
    return column


def _dtype(kind: Any) -> str:
    return "object" if isinstance(kind, (list, Mapping)) else _KINDS[kind]
