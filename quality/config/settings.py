"""What one file is held against: the rules with their adjustments, and the gate."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from quality.adjust import Adjustment
from quality.config.values import Value, Values
from quality.gate import Gate

if TYPE_CHECKING:
    from quality.scorer import Scorer

_NOTHING: Any = ()


class Scoring(NamedTuple):
    """What decides a report; files with equal ones share a scorer."""

    profile: str = "web"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignore_scopes: tuple[str, ...] = ()
    preview: bool = False
    folders: tuple[str, ...] = ()
    model: str | None = None
    adjustments: tuple[tuple[str, Adjustment], ...] = ()
    inline: bool = True
    require_reason: bool = False

    def scorer(self, features: Sequence[str] = (), *, places: bool = False) -> "Scorer":
        """Return a scorer; RuleError, UnknownRule, ModelError ... where there can be none."""
        from quality.directives import Inline
        from quality.scorer import Scorer

        return Scorer(
            profile=self.profile,
            select=self.select,
            ignore=self.ignore,
            rules=self.folders,
            model=self.model,
            preview=self.preview,
            features=features,
            extend_select=self.extend_select,
            adjustments=dict(self.adjustments),
            ignore_scopes=self.ignore_scopes,
            inline=Inline(self.inline, self.require_reason),
            places=places,
        )


class Settings(NamedTuple):
    """All that is settled for one file; `baseline` is a path or None."""

    scoring: Scoring = Scoring()
    gate: Gate = Gate()
    baseline: str | None = None


def settings(values: Values) -> Settings:
    """Return the settings that `values` say, the usual ones where they say nothing."""
    said: Mapping[str, Any] = {key[0]: value.value for key, value in values.items() if not key[1:]}
    return Settings(_scoring(said, values), _gate(said), said.get("baseline"))


def _scoring(said: Mapping[str, Any], values: Values) -> Scoring:
    packs = (f"pack:{name}" for name in said.get("packs", _NOTHING))
    return Scoring(
        profile=said.get("profile", "web"),
        select=said.get("select", _NOTHING),
        extend_select=said.get("extend-select", _NOTHING),
        ignore=said.get("ignore", _NOTHING),
        ignore_scopes=said.get("ignore-scopes", _NOTHING),
        preview=said.get("preview", False),
        folders=(*said.get("rules-path", _NOTHING), *packs),
        model=said.get("model"),
        adjustments=tuple(_adjustments(values)),
        inline=not said.get("no-inline", False),
        require_reason=said.get("require-reason", False),
    )


def _gate(said: Mapping[str, Any]) -> Gate:
    return Gate(
        said.get("fail-on", "error"),
        said.get("max-warnings"),
        said.get("min-score"),
        said.get("fail-on-ai-style"),
    )


def _adjustments(values: Values) -> Iterator[tuple[str, Adjustment]]:
    by_rule: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        if key[0] == "rules":
            by_rule.setdefault(key[1], {})[key[2]] = value.value
    for name in sorted(by_rule):
        yield name, Adjustment(**by_rule[name])


_PATHS = ("model", "baseline")


def rooted(values: Values, folder: str) -> dict[tuple[str, ...], Value]:
    """Return the values with their paths taken from `folder`."""

    def path(given: str) -> str:
        return given if given.startswith("pack:") else str(Path(folder, given))

    found = dict(values)
    for key, value in values.items():
        if key == ("rules-path",):
            found[key] = value._replace(value=tuple(map(path, value.value)))
        elif key[0] in _PATHS:
            found[key] = value._replace(value=path(value.value))
    return found
