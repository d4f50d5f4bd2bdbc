"""Packs: folders of rules that other packages bring, found without running their code.

A package offers its rules through the entry point `quality.rules`, a name and the
package: `health = "quality_pack_health"`. Its rules are in the folder `rules` of that
package, or in the package's own folder.
"""

import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from quality.rule_files import RuleError

PREFIX = "pack:"
GROUP = "quality.rules"


def folder(place: str | Path) -> Path:
    """Return the folder that `place` stands for: a folder itself, or the pack in `pack:NAME`.

    RuleError names the packs there are when `NAME` is none of them.

    >>> folder("my/rules").as_posix()
    'my/rules'
    """
    name = str(place)
    if not name.startswith(PREFIX):
        return Path(place)
    return _located(name.removeprefix(PREFIX), installed())


def installed() -> Mapping[str, Sequence[str]]:
    """Return the packages that offer each pack, by the pack's name."""
    from importlib.metadata import entry_points

    found: dict[str, set[str]] = {}
    for entry in entry_points(group=GROUP):
        found.setdefault(entry.name, set()).add(entry.value.partition(":")[0].strip())
    return {name: sorted(found[name]) for name in sorted(found)}


def _located(name: str, packs: Mapping[str, Sequence[str]]) -> Path:
    if name not in packs:
        raise RuleError(_unknown(name, packs))
    if len(packs[name]) > 1:
        both = " and ".join(packs[name])
        raise RuleError(f"{PREFIX}{name}: {both} both offer it: uninstall one")
    package = packs[name][0]
    home = _home(package)
    if home is None:
        raise RuleError(
            f"{PREFIX}{name}: its package {package!r} has no folder here: install the pack again"
        )
    rules = home / "rules"
    return rules if rules.is_dir() else home


def _home(package: str) -> Path | None:
    """Return a package's folder. Only its first name is looked up: a dotted one imports."""
    first, *rest = package.split(".")
    places = [Path(place, *rest) for place in _places(first)]
    return next((place for place in places if place.is_dir()), None)


def _places(package: str) -> Sequence[str]:
    from importlib.util import find_spec

    known = sys.modules.get(package)
    if known is not None:
        return list(getattr(known, "__path__", ()))
    spec = find_spec(package) if package.isidentifier() else None
    return list(spec.submodule_search_locations or ()) if spec else ()


def _unknown(name: str, packs: Mapping[str, Sequence[str]]) -> str:
    if not packs:
        return f"no pack is called {name!r}: none is installed; pip install one"
    near = get_close_matches(name, packs, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    return f"no pack is called {name!r}: {hint}installed: {', '.join(packs)}"
