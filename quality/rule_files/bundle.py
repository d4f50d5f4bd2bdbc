"""All rules in one JSON file: parsed, with what can be worked out ahead of time.

The wheel holds one, made when it is built. A checkout reads its YAML files live and
keeps the result beside its byte code, as Python does with modules: used only while
every rule file has the size and time it had.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quality.matchers.needles import needles
from quality.matchers.phrases import hint
from quality.rule import Hints, Rule

_FORMAT = 3
_PACKAGE = Path(__file__).parents[1]
_KEPT = _PACKAGE / "__pycache__" / f"rules-{_FORMAT}.json"


def pack(rules: Sequence[Rule], data: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the entries of a bundle: each rule's path, data and hints."""
    return [
        {"path": rule.path, "data": each, "hints": _hints(rule)._asdict()}
        for rule, each in zip(rules, data, strict=True)
    ]


def _hints(rule: Rule) -> Hints:
    templates = [template for phrases in rule.phrase_lists().values() for template in phrases]
    return Hints(
        {template: hint(template) for template in templates},
        {pattern: needles(pattern) for pattern in rule.flagged_patterns()},
    )


def hints_of(entry: Mapping[str, Any]) -> Hints:
    """Return the hints of an entry."""
    phrases, needles = entry["hints"]["phrases"], entry["hints"]["needles"]
    return Hints(
        {template: (found, whole) for template, (found, whole) in phrases.items()}, needles
    )


def kept(folder: Path) -> list[dict[str, Any]] | None:
    """Return what was kept of `folder`, None when there is nothing or a file has changed."""
    try:
        bundle = json.loads(_KEPT.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(bundle, dict) or bundle.get("stamp") != _stamp(folder):
        return None
    entries: list[dict[str, Any]] = bundle["rules"]
    return entries


def keep(folder: Path, entries: Sequence[Mapping[str, Any]]) -> None:
    """Keep the entries of `folder`; where nothing can be written, nothing is kept."""
    from quality.atomic import replacing

    text = json.dumps({"stamp": _stamp(folder), "rules": entries}, separators=(",", ":"))
    try:
        _KEPT.parent.mkdir(exist_ok=True)
        with replacing(_KEPT) as draft:
            draft.write_text(text, "utf-8")
    except OSError:
        return


def _stamp(folder: Path) -> list[str]:
    return [
        str(folder),
        *sorted(_stamps(folder)),
        *sorted(_stamps(_PACKAGE / "matchers")),
    ]


def _stamps(folder: Path) -> Iterator[str]:
    import os

    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _stamps(Path(entry.path)) if entry.name != "__pycache__" else ()
        else:
            status = entry.stat()
            yield f"{entry.path}:{status.st_size}:{status.st_mtime_ns}"
