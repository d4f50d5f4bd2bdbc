"""Scopes of Vale as ours: of a rule that the engine runs, of a check in Python."""

from collections.abc import Mapping, Sequence
from typing import Any

from quality.checks.vale import SCOPES
from quality.vale.style import Refusal, Style

_OURS: Mapping[str, Sequence[str]] = {
    "text": ("prose", "list", "table", "heading", "caption"),
    "paragraph": ("prose",),
    "summary": ("prose",),
    "sentence": ("prose", "list"),
    "heading": ("heading",),
    "list": ("list",),
    "table": ("table",),
    "table.cell": ("table",),
    "blockquote": ("quotation",),
    "code": ("code",),
}


def of_rule(style: Style) -> dict[str, Any]:
    """Return the scope of a rule, nothing where it is the usual one."""
    named = _named(style, "text")
    for name in named:
        if name not in _OURS:
            raise Refusal(_unknown(name), "scope")
    if "text" in named:
        return {}
    return {"scope": list(dict.fromkeys(ours for name in named for ours in _OURS[name]))}


def of_check(style: Style, default: str) -> dict[str, Any]:
    """Return the scope among the options of a check in Python."""
    named = _named(style, default)
    for name in named:
        if name not in SCOPES:
            raise Refusal(_unknown(name), "scope")
    return {"scope": named}


def only_text(style: Style) -> None:
    """Refuse a scope where the whole text must be looked at."""
    if _named(style, "text") not in (["text"], ["raw"]):
        raise Refusal("a scope, where the whole text is compared with itself", "scope")


def _named(style: Style, default: str) -> list[str]:
    given = style.keys.get("scope", default)
    named = given if isinstance(given, list) else [given]
    return [str(name) for name in named]


def _unknown(name: str) -> str:
    if name == "raw":
        return "the scope raw: quality reads the text, not its markup"
    if name.startswith("~") or "&" in name:
        return f"the scope {name!r}: scopes are a list of places here, without ~ and &"
    return f"the scope {name!r} has nothing like it here"
