"""What a setting is, where it was said, and how settings said in two places become one."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from quality.errors import QualityError

Key = tuple[str, ...]  # ("min-score",), ("rules", "hedging.x", "limit"), ("profiles", "news/**")

_SELECTION: tuple[Key, ...] = (("select",), ("extend-select",), ("ignore",))
_ADDED: tuple[Key, ...] = (*_SELECTION[1:], ("rules-path",), ("packs",))


class ConfigError(QualityError):
    """A configuration that cannot be used: `file:line: problem`."""


class Origin(NamedTuple):
    """Where a setting was said: a file and a line (from 1), or a place without lines."""

    place: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.place}:{self.line}" if self.line else self.place


DEFAULT = Origin("default")
COMMAND_LINE = Origin("command line")


class Value(NamedTuple):
    """A setting and its origin; a list has an origin an item.

    `earlier` are the origins of the lists that it was added to.
    """

    value: Any
    origin: Origin
    items: tuple[Origin, ...] = ()
    earlier: tuple[Origin, ...] = ()

    def plus(self, later: "Value") -> "Value":
        """Return both lists as one."""
        both = (*self.value, *later.value), later.origin, (*self.items, *later.items)
        return Value(*both, (*self.origins, *later.earlier))

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where all of it was said, the first first."""
        return (*self.earlier, self.origin)


Values = Mapping[Key, Value]


def over(later: Values, earlier: Values) -> dict[Key, Value]:
    """Return the settings of both: what `later` says wins.

    Its `select` sets all that `earlier` says of the selection aside; without it `ignore`
    and `extend-select` add up, as folders and packs of rules always do.
    """
    if ("select",) in later:
        earlier = {key: value for key, value in earlier.items() if key not in _SELECTION}
    both = [key for key in _ADDED if key in later and key in earlier]
    return {**earlier, **later, **{key: earlier[key].plus(later[key]) for key in both}}
