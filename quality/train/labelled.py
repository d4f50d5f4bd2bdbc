"""Texts with a rating or a label of your own, read from a table and checked before use."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from math import inf, isinf, isnan
from pathlib import Path
from typing import Any

from quality.errors import QualityError

FEWEST = 50  # texts; fewer cannot be held out and learnt from
FEWEST_GROUPS = 5
FEWEST_OF_A_CLASS = 20
_SHOWN = 3
_WIDE = 60  # characters of a value
_TRUE = ("1", "1.0", "true", "yes", "good", "ai", "machine", "publish")


class DataError(QualityError):
    """A table that cannot be learnt from; the message says which file, row or column, and why."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table to use; `score` is a number, `label` one of two words."""

    text: str = "text"
    score: str | None = None
    label: str | None = None
    group: str | None = None
    positive: str | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with their targets (ratings, or 1 and 0) and the group each belongs to."""

    texts: tuple[str, ...]
    targets: tuple[float, ...]
    groups: tuple[str, ...]
    rated: bool

    def __len__(self) -> int:
        return len(self.texts)


def labelled(path: Path, columns: Columns) -> Labelled:
    """Return the texts of a CSV, JSON-lines or Parquet file with their targets and groups.

    Without a group column every text is a group of its own. Raises DataError for a file that
    cannot be read, a missing column, an empty text, a score that is no number, labels that
    are not two, and a text that stands in two groups.
    """
    rows = _rows(path)
    _present(path, rows, (columns.text, columns.score, columns.label, columns.group))
    texts = [_text(path, number, row[columns.text]) for number, row in enumerate(rows, 1)]
    targets = _scores(path, rows, columns) if columns.score else _labels(path, rows, columns)
    numbers = range(len(rows))
    groups = [_group(path, i, rows[i], columns.group) for i in numbers]
    if columns.group:
        _apart(path, texts, groups)
    return Labelled(tuple(texts), tuple(targets), tuple(groups), rated=columns.score is not None)


def enough(data: Labelled, path: Path) -> None:
    """Raise DataError where there are too few texts, groups or texts of a class to learn from."""
    if len(data) < FEWEST:
        raise DataError(f"{path}: {len(data)} texts; at least {FEWEST} are needed")
    groups = len(set(data.groups))
    if groups < FEWEST_GROUPS:
        raise DataError(f"{path}: {groups} groups; at least {FEWEST_GROUPS} are needed to hold out")
    fewest = min(data.targets.count(1.0), data.targets.count(0.0))
    if not data.rated and fewest < FEWEST_OF_A_CLASS:
        raise DataError(f"{path}: {fewest} texts of one class; {FEWEST_OF_A_CLASS} are needed")


def _rows(path: Path) -> Sequence[Mapping[str, Any]]:
    kind, readers = path.suffix.lower(), _readers()
    if kind not in readers:
        raise DataError(f"{path}: not a table: give one of {' '.join(readers)}")
    try:
        with path.open("rb") as file:
            rows: Sequence[Mapping[str, Any]] = readers[kind](file).to_dict("records")
    except (OSError, ValueError, ImportError) as error:
        if kind in (".jsonl", ".ndjson"):
            _require_lines(path)
        raise DataError(f"{path}: cannot be read: {_why(error)}") from None
    if not rows:
        raise DataError(f"{path}: no rows")
    return rows


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8: save it anew as UTF-8"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if "tokenizing" in str(error):
        found = str(error).rpartition("error:")[2].strip()
        return f"{found}: commas stand between columns, and quotes around a text with commas"
    return str(error)


def _readers() -> Mapping[str, Callable[[Any], Any]]:
    """Return what reads a table, by the suffix of its file."""
    import pandas as pd

    lines = partial(pd.read_json, lines=True, dtype=False)
    return {".csv": pd.read_csv, ".jsonl": lines, ".ndjson": lines, ".parquet": pd.read_parquet}


def _require_lines(path: Path) -> None:
    """Raise DataError, with the line, for the first line of a file that is not JSON."""
    if not path.is_file():
        return
    number = 0
    try:
        for number, line in enumerate(path.read_bytes().splitlines(), 1):  # noqa: B007
            json.loads(line or b"null")
    except ValueError as error:
        raise DataError(f"{path}:{number}: not JSON: {error}") from None


def _present(path: Path, rows: Sequence[Mapping[str, Any]], wanted: Iterable[str | None]) -> None:
    for name in wanted:
        if name is not None and name not in rows[0]:
            close = get_close_matches(name, map(str, rows[0]), n=1)
            hint = (
                f"did you mean {close[0]}?" if close else f"it has {', '.join(map(str, rows[0]))}"
            )
            raise DataError(f"{path}: no column {name!r}; {hint}")


def _text(path: Path, number: int, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise DataError(f"{path}: row {number} has no text")
    return value


def _group(path: Path, index: int, row: Mapping[str, Any], name: str | None) -> str:
    if name is None:
        return str(index)
    value = row[name]
    if value is None or value != value or value == "":  # noqa: PLR0124 as pandas has what is missing
        raise DataError(f"{path}: row {index + 1} has no {name}")
    return str(value)


def _scores(path: Path, rows: Sequence[Mapping[str, Any]], columns: Columns) -> list[float]:
    found = []
    for number, row in enumerate(rows, 1):
        value = row[columns.score or ""]
        try:
            score = float(value)
        except (TypeError, ValueError):
            score = inf
        if isnan(score):
            raise DataError(f"{path}: row {number} has no {columns.score}")
        if isinf(score):
            raise DataError(f"{path}: row {number}: {_short(value)} is not a number")
        found.append(score)
    if len(set(found)) == 1:
        raise DataError(
            f"{path}: {columns.score} is {found[0]:g} in every row; there is nothing to learn"
        )
    return found


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _WIDE else f"{shown[:_WIDE]}…"


def _labels(path: Path, rows: Sequence[Mapping[str, Any]], columns: Columns) -> list[float]:
    values = [row[columns.label or ""] for row in rows]
    for number, value in enumerate(values, 1):
        if value is None or value != value:  # noqa: PLR0124 as pandas has what is missing
            raise DataError(f"{path}: row {number} has no {columns.label}")
    labels = list(map(str, values))
    kinds = sorted(set(labels))
    if len(kinds) != 2:
        first = ", ".join(f"{_short(k)} (row {labels.index(k) + 1})" for k in kinds[:_SHOWN])
        raise DataError(f"{path}: the labels must be two different ones; here they are {first}")
    positive = columns.positive or next((k for k in kinds if k.lower() in _TRUE), None)
    if positive not in kinds:
        raise DataError(f"{path}: which label counts? give --positive {kinds[0]} or {kinds[1]}")
    return [float(label == positive) for label in labels]


def _apart(path: Path, texts: Sequence[str], groups: Sequence[str]) -> None:
    """Raise DataError for one text in two groups: held out, it would have been learnt from."""
    where: dict[str, dict[str, int]] = defaultdict(dict)
    for number, (text, group) in enumerate(zip(texts, groups, strict=True), 1):
        where[" ".join(text.split())].setdefault(group, number)
    leaks = [places for places in where.values() if len(places) > 1]
    if leaks:
        rows = "; ".join(" and ".join(map(str, each.values())) for each in leaks[:_SHOWN])
        more = f" and {len(leaks) - _SHOWN} more" if len(leaks) > _SHOWN else ""
        raise DataError(f"{path}: the same text stands in two groups: rows {rows}{more}")
