"""Every key with its value and its origin, as `quality config show` prints them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from quality.config.configuration import Config
from quality.config.read import RULES, TABLES, schema, shown
from quality.config.values import DEFAULT, Key, Origin, Value, Values


class Row(NamedTuple):
    """A key as it is written in a file, its value (None: not set) and where it was said."""

    key: str
    value: Any
    origins: tuple[Origin, ...]


def rows(config: Config, path: str) -> Iterator[Row]:
    """Yield every key that may be set, and what holds for the file at `path`."""
    values = config.values_for(path)
    for name, said in schema()["properties"].items():
        if name in (*TABLES, RULES):
            yield from _table(name, values)
        elif name != "extend":
            yield _row((name,), values.get((name,), Value(said.get("default"), DEFAULT)))


def _table(name: str, values: Values) -> Iterator[Row]:
    own = {key: value for key, value in values.items() if key[0] == name}
    yield from (_row(key, value) for key, value in own.items())
    if not own:
        yield Row(name, {}, (DEFAULT,))


def _row(key: Key, value: Value) -> Row:
    return Row(".".join(map(_part, key)), value.value, value.origins)


def _part(name: str) -> str:
    is_bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if is_bare else json.dumps(name, ensure_ascii=False)


def lines(config: Config, path: str) -> Iterator[str]:
    """Yield the settings of a file as TOML, the origin of each behind it."""
    yield f"# {path}: {shown(config.path) if config.path else 'no configuration file'}"
    found = list(rows(config, path))
    width = max(len(_toml(row)) for row in found if len(_toml(row)) <= _WIDEST)
    for row in found:
        yield f"{_toml(row):{width}}  # {', '.join(map(str, row.origins))}"


_WIDEST = 50  # columns of a key and its value; what is wider pushes its origin out


def _toml(row: Row) -> str:
    if row.value is None:
        return f"# {row.key} is not set"
    return f"{row.key} = {json.dumps(row.value, ensure_ascii=False)}"


def wire(config: Config, path: str) -> Mapping[str, Any]:
    """Return the settings of a file as data."""
    return {
        "path": path,
        "file": shown(config.path) if config.path else None,
        "settings": [
            {"key": row.key, "value": row.value, "origins": [_place(each) for each in row.origins]}
            for row in rows(config, path)
        ],
    }


def _place(origin: Origin) -> Mapping[str, Any]:
    return {"place": origin.place, "line": origin.line or None}
