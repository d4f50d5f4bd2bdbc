"""The rules of scorers that may not have been made yet, by id."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quality.rule import Rule


class Rules(Mapping[str, "Rule"]):
    """Rules by id; `fill` is asked for more before each look at them, and gives what is new."""

    def __init__(self, fill: "Callable[[], Iterable[Rule]]") -> None:
        self._fill, self._known = fill, dict[str, "Rule"]()

    def _all(self) -> "dict[str, Rule]":
        self._known |= {rule.id: rule for rule in self._fill()}
        return self._known

    def __getitem__(self, name: str) -> "Rule":
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())
