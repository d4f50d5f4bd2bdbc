"""scikit-learn: `QualityFeatures` turns texts into numbers inside a Pipeline."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from quality.adapters.extra import extra
from quality.adapters.rows import Rows, default
from quality.scorer import Scorer

with extra("sklearn"):
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

_SCORES = ("q_score", "q_ai_style", "q_words")
_NULL = float("nan")


class QualityFeatures(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turn each text into one row of numbers: a column a feature, as in `Scorer.feature_names`.

    `columns` names those to have, None for all features; `q_score`, `q_ai_style` and `q_words`
    can be named too, and are NaN where a text has none. `scorer` is a `Scorer`, None for one of
    the web profile. What is no text raises ValueError with its row, or is a row of NaN with
    `errors="nan"`. Learns nothing from the texts, so `fit` only checks the parameters.

    >>> QualityFeatures(columns=["q_words", "hedging.hedges"]).transform(["It may perhaps help."])
    array([[  4., 500.]])
    """

    def __init__(
        self,
        scorer: Scorer | None = None,
        columns: Sequence[str] | None = None,
        errors: Literal["raise", "nan"] = "raise",
    ) -> None:
        self.scorer = scorer
        self.columns = columns
        self.errors = errors

    def fit(self, X: Any, y: Any = None) -> "QualityFeatures":  # noqa: ARG002, N803
        """Check the parameters; raises ValueError for a column or `errors` that does not exist."""
        self._names()
        if self.errors not in ("raise", "nan"):
            raise ValueError(f"errors is 'raise' or 'nan', not {self.errors!r}")
        return self

    def transform(self, X: Any) -> Any:  # noqa: N803
        """Return an array of doubles, a row for each text, a column for each name.

        `X` is a sequence of texts: a list, a Series, an array; or a frame or array of one column.
        """
        rows = Rows(self.scorer or default(), findings=False)
        names = self._names()
        numbers = [self._numbers(rows(text), at, names) for at, text in enumerate(_texts(X))]
        return np.array(numbers, dtype=np.float64).reshape(len(numbers), len(names))

    def get_feature_names_out(self, input_features: Any = None) -> Any:  # noqa: ARG002
        """Return the names of the columns, in order."""
        return np.array(self._names(), dtype=object)

    def __sklearn_tags__(self) -> Any:
        """Say that it takes texts, and need not be fitted."""
        tags = super().__sklearn_tags__()
        tags.requires_fit = False
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags

    def _names(self) -> tuple[str, ...]:
        every = (self.scorer or default()).feature_names
        asked = every if self.columns is None else tuple(self.columns)
        unknown = [name for name in asked if name not in every and name not in _SCORES]
        if unknown:
            raise ValueError(f"no feature is called {unknown[0]!r}: see Scorer.feature_names")
        return asked

    def _numbers(self, row: Mapping[str, Any], at: int, names: Iterable[str]) -> list[float]:
        if row["q_status"] == "error" and self.errors == "raise":
            raise ValueError(f"row {at}: {row['q_error']}: drop it, or set errors='nan'")
        known = {**row, **(row["q_features"] or {})}
        return [_NULL if known.get(name) is None else float(known[name]) for name in names]


def _texts(given: Any) -> Iterable[object]:
    if isinstance(given, str):
        raise ValueError("one text is no set of texts: put it in a list")
    column: Iterable[object] = _column(given) if hasattr(given, "shape") else given
    return column


def _column(given: Any) -> Any:
    if len(given.shape) > 1 and given.shape[1] != 1:
        raise ValueError(f"one column of texts is needed, and there are {given.shape[1]}")
    if hasattr(given, "notna"):  # pandas has several values for nothing
        given = given.astype(object).where(given.notna(), None)
    return np.asarray(given, dtype=object).ravel()
