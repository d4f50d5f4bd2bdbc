"""Dask: `frame.map_partitions(score_frame, meta=meta(frame))`, or `score(frame)`, which does that."""

from typing import Any

import pandas as pd

from quality.adapters.pandas import score_frame
from quality.scorer import Scorer


def meta(
    frame: Any,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> pd.DataFrame:
    """Return an empty frame with the columns and types of what comes out, as Dask wants it."""
    empty = getattr(frame, "_meta", frame).iloc[:0]
    return score_frame(empty, text, scorer, findings=findings, features=features)


def score(
    frame: Any,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> Any:
    """Return `frame` with the `q_*` columns after its own; those there already are replaced."""
    options: dict[str, Any] = {"findings": findings, "features": features}
    made = meta(frame, text, scorer, **options)
    return frame.map_partitions(score_frame, text, scorer, **options, meta=made)
