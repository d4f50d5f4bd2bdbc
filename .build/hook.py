"""Put the rules into the wheel: every rules/**/*.yaml as one quality/rules.json.

A checkout and an editable install read the YAML files themselves.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def packed(folder: Path) -> list[dict[str, Any]]:
    """Return each rule file below `folder` as its path and its data, by id."""
    return [
        {"path": path.relative_to(folder).as_posix(), "data": _parsed(path)}
        for path in sorted(folder.rglob("*.yaml"), key=lambda path: path.with_suffix("").parts)
    ]


def _parsed(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


class RulesHook(BuildHookInterface):
    """Add quality/rules.json to a wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        rules = packed(Path(self.root) / "rules")
        if not rules:
            raise FileNotFoundError(f"no rule in {self.root}/rules: is the checkout complete?")
        self._folder = tempfile.TemporaryDirectory()  # gone with this hook, after the build
        target = Path(self._folder.name) / "rules.json"
        target.write_text(json.dumps(rules, ensure_ascii=False, separators=(",", ":")), "utf-8")
        build_data["force_include"][str(target)] = "quality/rules.json"
