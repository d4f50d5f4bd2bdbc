"""The line of a configuration that is to blame for what a scorer refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

from quality.adjust import AdjustmentError
from quality.config.values import COMMAND_LINE, ConfigError, Origin, Value, Values
from quality.model import ModelError
from quality.packs import PREFIX
from quality.registry import UnknownRule
from quality.rule_files import RuleError


@contextmanager
def blamed(values: Values) -> Iterator[None]:
    """Raise ConfigError, with the file and line, for what a file of `values` has caused."""
    try:
        yield
    except UnknownRule as error:
        _blame(_naming(error.name, values), error)
    except AdjustmentError as error:
        _blame(values["rules", error.name, error.part].origin, error)
    except RuleError as error:
        _blame(_folder(str(error), values), error)
    except ModelError as error:
        _blame(values["model",].origin if ("model",) in values else COMMAND_LINE, error)


def _blame(origin: Origin, error: ValueError) -> None:
    if origin == COMMAND_LINE:
        raise error
    raise ConfigError(f"{origin}: {error}") from None


def _naming(name: str, values: Values) -> Origin:
    """Return where a rule is named."""
    for key, value in values.items():
        if key[:2] == ("rules", name):
            return value.origin
        lists_rules = key[0] in ("select", "extend-select", "ignore", "per-file-ignores")
        if lists_rules and name in value.value:
            place: int = value.value.index(name)
            return value.items[place]
    return COMMAND_LINE


def _folder(message: str, values: Values) -> Origin:
    """Return where the folder or pack of rules that a message is about is named."""
    for key in (("rules-path",), ("packs",)):
        named = values[key] if key in values else Value((), COMMAND_LINE)
        for each, origin in zip(named.value, named.items, strict=True):
            pack = each.removeprefix(PREFIX)
            if message.startswith((each, f"{PREFIX}{pack}", f"no pack is called {pack!r}")):
                return origin
    return COMMAND_LINE
