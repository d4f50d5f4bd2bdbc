"""What the rules were measured to do: rates on human and machine text, with their date.

Read only when it is shown: scoring knows nothing of it.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent / "rules"
_BUNDLE = _PACKAGE / "evidence.json"

Figures = Mapping[str, Any]  # of one rule, as evidence.schema.json describes them


class Evidence(NamedTuple):
    """The figures of the rules that come with the package, by id."""

    date: str
    rules: Mapping[str, Figures]

    def of(self, rule: str) -> Figures | None:
        """Return the figures of one rule, None when it was not measured."""
        return self.rules.get(rule)

    def usual(self, rule: str, profile: str) -> float | None:
        """Return the mean of a rule's values in people's texts of a profile's kind."""
        cells = (self.of(rule) or {}).get("human", {})
        cell = cells.get(profile, cells.get("web"))
        return None if cell is None else float(cell["rate"])

    def only(self, rules: Iterable[str]) -> "Evidence":
        """Return the same without the figures of other rules than these."""
        kept = set(rules)
        figures = {name: known for name, known in self.rules.items() if name in kept}
        return self._replace(rules=figures)


NONE = Evidence("", {})


def read() -> Evidence:
    """Return the evidence of the checkout or of the wheel; an empty one when there is none."""
    path = _CHECKOUT / "evidence.json" if _CHECKOUT.is_dir() else _BUNDLE
    if not path.is_file():
        return NONE
    data = json.loads(path.read_text("utf-8"))
    return Evidence(data["date"], data["rules"])
