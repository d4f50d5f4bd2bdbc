"""Rules from files: YAML in a checkout or a pack, one JSON list in an installed wheel."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from quality.errors import QualityError
from quality.rule import Rule
from quality.rule_files import bundle
from quality.rule_files.build import built

_PACKAGE = Path(__file__).parents[1]
_CHECKOUT = _PACKAGE.parent / "rules"
_BUNDLE = _PACKAGE / "rules.json"


class RuleError(QualityError):
    """A rule file that cannot be used: `file:line: problem: remedy`."""


def builtin() -> tuple[Rule, ...]:
    """Return the rules that come with the package, by id."""
    if not _CHECKOUT.is_dir():
        return tuple(map(_unpacked, json.loads(_BUNDLE.read_text("utf-8"))))
    entries = bundle.kept(_CHECKOUT)
    if entries is None:
        entries = packed(_CHECKOUT)
        bundle.keep(_CHECKOUT, entries)
    return tuple(map(_unpacked, entries))


def packed(path: Path) -> list[dict[str, Any]]:
    """Return the rules of a folder as the entries of a bundle, by id."""
    loaded = _loaded(path)
    return bundle.pack([rule for rule, _ in loaded], [data for _, data in loaded])


def _unpacked(entry: Mapping[str, Any]) -> Rule:
    return built(entry["data"], entry["path"], bundle.hints_of(entry))


def folder(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a folder, `family/name.yaml`, by id; RuleError names the file."""
    return tuple(rule for rule, _ in _loaded(path))


def _loaded(path: Path) -> list[tuple[Rule, Mapping[str, Any]]]:
    if not path.is_dir():
        raise RuleError(f"{path}: not a folder of rules: give a folder with family/name.yaml files")
    found = [_read(each) for each in sorted(path.rglob("*.y*ml"))]
    if not found:
        raise RuleError(f"{path}: no rules in it: a rule is a file family/name.yaml")
    _require_unique([rule for rule, _ in found])
    return sorted(found, key=lambda pair: pair[0].id)


def _require_unique(rules: Iterable[Rule]) -> None:
    paths: dict[str, str] = {}
    for rule in rules:
        if rule.id in paths:
            other = paths[rule.id]
            raise RuleError(
                f"{rule.path}:1: the id {rule.id!r} is that of {other}, too: rename one"
            )
        paths[rule.id] = rule.path


def file(path: Path) -> Rule:
    """Return the rule of one YAML file; RuleError says what is wrong, where and what to do."""
    return _read(path)[0]


def _read(path: Path) -> tuple[Rule, Mapping[str, Any]]:
    from quality import yaml_source
    from quality.matchers.lists import written_out
    from quality.rule_files.faults import faults

    try:
        text = yaml_source.read(path)
        data = yaml_source.parse(text)
    except yaml_source.YamlError as error:
        raise RuleError(f"{path}:{error.line}: {error.problem}") from None
    for fault in faults(data, path):
        raise RuleError(f"{path}:{yaml_source.line(text, fault.path)}: {fault.problem}")
    data = written_out(data)
    return built(data, str(path)), data
