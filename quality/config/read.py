"""One configuration file, or one `--config KEY=VALUE`, read as settings with their lines."""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from quality.config.toml_lines import Steps, lines
from quality.config.values import COMMAND_LINE, ConfigError, Key, Origin, Value
from quality.schema import faults

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SCHEMA = Path(__file__).parents[1] / "config.schema.json"
TABLES = ("profiles", "per-file-ignores")  # their keys are globs
RULES = "rules"
_PYPROJECT = "pyproject.toml"

Where = Callable[[Steps], Origin]


def file(path: str) -> dict[Key, Value]:
    """Return what a file says by key; ConfigError for what is wrong with it."""
    text, data = _parsed(path)
    prefix = ("tool", "quality") if Path(path).name == _PYPROJECT else ()
    if prefix and not _has_table(data):
        raise ConfigError(f"{shown(path)}: it has no table [tool.quality]: add it")
    for name in prefix:
        data = data[name]
    where = _places(path, text, prefix)
    if not prefix and _has_table(data):
        raise ConfigError(f"{where(('tool',))}: in this file the keys stand without [tool.quality]")
    if not isinstance(data, dict):
        raise ConfigError(f"{where(())}: tool.quality is not a table: write [tool.quality]")
    return settings(data, where)


def argument(given: str) -> dict[Key, Value]:
    """Return what one `KEY=VALUE` says: TOML, in which a bare text needs no quotes.

    >>> argument("profile=news")[("profile",)].value
    'news'
    >>> argument("rules.hedging.limit=3")[("rules", "hedging", "limit")].value
    3
    """
    origin = Origin(f"--config {given}")
    key, equals, value = given.partition("=")
    if not equals or not key.strip():
        raise ConfigError(f"{origin}: neither a file nor KEY=VALUE")
    try:
        data = tomllib.loads(given)
    except tomllib.TOMLDecodeError:
        data = _bare(key, value.strip(), origin)
    read = settings(data, lambda _: origin)
    if ("extend",) in read:
        raise ConfigError(f"{origin}: only a file extends another: give it whole, --config {value}")
    return {name: _from_command_line(each) for name, each in read.items()}


def _from_command_line(value: Value) -> Value:
    return Value(value.value, COMMAND_LINE, tuple(COMMAND_LINE for _ in value.items))


def _bare(key: str, value: str, origin: Origin) -> dict[str, Any]:
    """Return the key with a text, or with a list of texts where it takes one."""
    takes = schema()["properties"].get(key.strip(), {}).get("type")
    given = [each.strip() for each in value.split(",")] if takes == "array" else value
    try:
        data: dict[str, Any] = tomllib.loads(f"{key} = {json.dumps(given)}")
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{origin}: not KEY=VALUE: {error}") from None
    return data


def has_table(path: str) -> bool:
    """Tell whether a pyproject.toml has `[tool.quality]`."""
    return _has_table(_parsed(path)[1])


def _has_table(data: Mapping[str, Any]) -> bool:
    tool = data.get("tool", {})
    return isinstance(tool, dict) and "quality" in tool


def shown(path: str) -> str:
    """Return a path as people here would write it: relative where it is below this folder."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def _parsed(path: str) -> tuple[str, dict[str, Any]]:
    name = shown(path)
    try:
        text = Path(path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        data: dict[str, Any] = tomllib.loads(text)
        return text, data
    except OSError as error:
        reason = error.strerror or error
        raise ConfigError(
            f"{name}: cannot be read ({reason}): check its name, and that you may read it"
        ) from None
    except UnicodeDecodeError:
        raise ConfigError(f"{name}: not UTF-8: re-save it as UTF-8") from None
    except RecursionError:
        raise ConfigError(f"{name}: its tables and lists are nested too deeply") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}:{_not_toml(str(error), text)}") from None


def _not_toml(message: str, text: str) -> str:
    """Return the line and the reason that a parser gives as `reason (at line 3, column 5)`."""
    reason, _, place = message.rpartition(" (at ")
    found = re.match(r"line (\d+)", place)
    line = found[1] if found else text.count("\n") + 1
    return f"{line}: not TOML: {reason or message}"


def _places(path: str, text: str, prefix: tuple[str, ...]) -> Where:
    known, name = lines(text), shown(path)

    def where(steps: Steps) -> Origin:
        full: Steps = (*prefix, *steps)
        while full and full not in known:
            full = full[:-1]
        return Origin(name, known.get(full, 1))

    return where


def settings(data: Mapping[str, Any], where: Where) -> dict[Key, Value]:
    """Return checked settings by key; `where` tells the origin of what some steps lead to."""
    for fault in faults(dict(data), schema()):
        raise ConfigError(f"{where(fault.path)}: {fault.problem}")
    rest = {key: value for key, value in data.items() if key not in (*TABLES, RULES)}
    found: dict[Key, Value] = {}
    for key, value in rest.items():
        found[key,] = _value(value, (key,), where)
    for table in TABLES:
        for glob, value in data.get(table, {}).items():
            found[table, glob] = _value(value, (table, glob), where)
    for steps, own in _by_rule(data.get(RULES, {}), ()):
        name = ".".join(steps)
        for part, value in _checked(own, (RULES, *steps), where).items():
            found[RULES, name, part] = _value(value, (RULES, *steps, part), where)
    return found


def _value(value: Any, steps: Steps, where: Where) -> Value:
    if not isinstance(value, list):
        return Value(value, where(steps))
    items = tuple(where((*steps, index)) for index in range(len(value)))
    return Value(tuple(value), where(steps), items)


def _by_rule(table: Mapping[str, Any], steps: Key) -> Iterator[tuple[Key, dict[str, Any]]]:
    """Yield the settings of each rule: an id with a dot and no quotes is two tables in TOML."""
    parts = schema()["$defs"]["rule"]["properties"]
    deeper = {k: v for k, v in table.items() if isinstance(v, dict) and k not in parts}
    own = {key: value for key, value in table.items() if key not in deeper}
    if own or (steps and not deeper):
        yield steps, own
    for name, inner in deeper.items():
        yield from _by_rule(inner, (*steps, name))


def _checked(own: Mapping[str, Any], steps: Steps, where: Where) -> Mapping[str, Any]:
    rule = {**schema()["$defs"]["rule"], "additionalProperties": False}
    if len(steps) == 1:
        raise ConfigError(f"{where((*steps, next(iter(own))))}: this goes under [rules.<id>]")
    if not own:
        ways = ", ".join(rule["properties"])
        raise ConfigError(f"{where(steps)}: nothing is said about this rule: give {ways}")
    for fault in faults(dict(own), rule, steps):
        raise ConfigError(f"{where(fault.path)}: {fault.problem}")
    return own


@cache
def schema() -> Mapping[str, Any]:
    """Return the JSON Schema of a configuration."""
    read: Mapping[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    return read
