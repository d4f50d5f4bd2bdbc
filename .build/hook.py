"""Put the rules into the wheel: every rules/**/*.yaml as one quality/rules.json.

What they were measured to do, rules/evidence.json, goes beside it.

A checkout and an editable install read the YAML files themselves.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def _packed(root: Path) -> list[dict[str, Any]]:
    """Return the entries of the bundle, made by the package's own loader."""
    sys.path.insert(0, str(root))
    try:
        from quality import rule_files
    finally:
        sys.path.remove(str(root))
    entries = rule_files.packed(root / "rules")
    return [
        {**entry, "path": Path(entry["path"]).relative_to(root).as_posix()} for entry in entries
    ]


class RulesHook(BuildHookInterface):
    """Add quality/rules.json and quality/evidence.json to a wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        rules = _packed(Path(self.root))
        self._folder = tempfile.TemporaryDirectory()  # gone with this hook, after the build
        target = Path(self._folder.name) / "rules.json"
        target.write_text(json.dumps(rules, ensure_ascii=False, separators=(",", ":")), "utf-8")
        evidence = Path(self.root) / "rules" / "evidence.json"
        build_data["force_include"][str(target)] = "quality/rules.json"
        build_data["force_include"][str(evidence)] = "quality/evidence.json"
