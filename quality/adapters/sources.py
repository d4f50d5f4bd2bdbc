"""The values of a column, whatever holds it: a frame, a table, a data set, a list of texts."""

from collections.abc import Iterable, Mapping
from typing import Any

from quality.scorer import require_several


def values(data: Any, name: str) -> Iterable[object]:
    """Return the values of the column `name` of `data`, or of `data` itself when it is a column.

    `data` is a frame or series of pandas or polars, a table, batch or array of PyArrow, a data set
    of Hugging Face, a mapping of columns, or any iterable of texts or of mappings with texts;
    None stands for what is missing. Imports none of these libraries unless `data` comes from it.
    Raises TypeError for one text and for what holds none, KeyError where there is no such column.

    >>> list(values([{"body": "One."}, {"body": None}, {}], "body"))
    ['One.', None, None]
    """
    for library, read in _LIBRARIES.items():
        if library in _libraries(data):
            found: Iterable[object] = read(data, name)
            return found
    require_several(data)
    if isinstance(data, Mapping):
        if name not in data:
            raise KeyError(f"no column is called {name!r}: there are {', '.join(map(str, data))}")
        data = data[name]
    return (each.get(name) if isinstance(each, Mapping) else each for each in data)


def _libraries(data: Any) -> set[str]:
    return {base.__module__.partition(".")[0] for base in type(data).__mro__}


def _of_pandas(data: Any, name: str) -> Any:
    if data.ndim == 2 and name not in data.columns:
        names = ", ".join(map(str, data.columns)) or "none"
        raise KeyError(f"no column is called {name!r}: there are {names}")
    column = data if data.ndim == 1 else data[name]
    return column.astype(object).where(column.notna(), None)


def _of_polars(data: Any, name: str) -> Any:
    if hasattr(data, "collect"):
        data = data.select(name).collect()
    return data[name] if hasattr(data, "columns") else data


def _of_arrow(data: Any, name: str) -> Iterable[object]:
    from quality.adapters.arrow import column_of, value

    return map(value, column_of(data, name) if hasattr(data, "schema") else data)


def _of_datasets(data: Any, name: str) -> Iterable[object]:
    return (each[name] for each in data)


_LIBRARIES = {
    "pandas": _of_pandas,
    "polars": _of_polars,
    "pyarrow": _of_arrow,
    "datasets": _of_datasets,
}
