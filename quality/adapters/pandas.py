"""The pandas accessor: `import quality.adapters.pandas`, then `frame.quality.score("text")`."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from quality.report import Report
from quality.scorer import Scorer

COLUMNS = {
    "q_score": "float64",
    "q_band": "string",
    "q_ai_style": "float64",
    "q_ai_verdict": "string",
    "q_words": "Int64",
    "q_findings": "Int64",
    "q_status": "string",
    "q_error": "string",
}


@pd.api.extensions.register_dataframe_accessor("quality")
class QualityAccessor:
    """`frame.quality`: scores the texts of a column."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def score(self, column: str, scorer: Scorer | None = None) -> pd.DataFrame:
        """Return a row of `q_*` columns for each text, on the frame's own index.

        A row without a text has `q_status` error and the reason in `q_error`; no row is
        lost and none raises. Raises KeyError when there is no such column.

        >>> frame = pd.DataFrame({"text": ["Critics argue.", None]}, index=[7, 9])
        >>> frame.quality.score("text")[["q_findings", "q_status"]].values.tolist()
        [[1, 'too_short'], [<NA>, 'error']]
        """
        ready = scorer or Scorer()
        rows = [_row(ready, text) for text in self._frame[column]]
        scored = pd.DataFrame(rows, index=self._frame.index, columns=list(COLUMNS))
        typed: pd.DataFrame = scored.astype(COLUMNS)
        return typed


def _row(scorer: Scorer, text: Any) -> Mapping[str, Any]:
    if not isinstance(text, str):
        return {"q_status": "error", "q_error": f"not text but {type(text).__name__}"}
    return _columns(scorer.score(text))


def _columns(report: Report) -> Mapping[str, Any]:
    return {
        "q_score": report.quality.score,
        "q_band": report.quality.band,
        "q_ai_style": report.ai_style.probability,
        "q_ai_verdict": report.ai_style.verdict,
        "q_words": report.words,
        "q_findings": len(report.findings),
        "q_status": report.status,
    }
