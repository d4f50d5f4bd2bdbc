"""The formats of `quality check` by name: our own, and those that other packages bring.

A package offers a format through the entry point `quality.render`: a name and what makes
a `Format` (see `quality.render.checked`) from a `View`: `toml = "quality_toml:Toml"`.
A name of ours cannot be taken.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Any

from quality.errors import QualityError
from quality.render.checked import Format, View

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "quality.render"

OWN: Mapping[str, str] = {
    "full": "quality.render.full:Full",
    "concise": "quality.render.concise:Concise",
    "grouped": "quality.render.grouped:Grouped",
    "json": "quality.render.wire:Json",
    "jsonl": "quality.render.wire:JsonLines",
    "csv": "quality.render.csv:Csv",
    "github": "quality.render.github:Github",
    "gitlab": "quality.render.gitlab:Gitlab",
    "sarif": "quality.render.sarif:Sarif",
    "rdjson": "quality.render.rdjson:Rdjson",
    "junit": "quality.render.junit:Junit",
    "markdown": "quality.render.markdown:Markdown",
    "html": "quality.render.html:Html",
    "summary": "quality.render.concise:Summary",
    "statistics": "quality.render.statistics:Statistics",
}
# Those that print a document the same way whatever the others are, but for the first of all.
BY_DOCUMENT = frozenset("full concise grouped json jsonl csv github junit summary".split())
_LIMITS: Mapping[str, int] = {"full": 5}  # findings of a rule in a document


class FormatError(QualityError):
    """A format that is asked for and cannot be had; the message says what can be."""


def names() -> tuple[str, ...]:
    """Return the names of all formats, our own first."""
    return (*OWN, *sorted(set(_installed()) - set(OWN)))


def made(name: str, view: View, limit: int | None = None) -> Format:
    """Return the format called `name`; FormatError where there is none.

    `limit` caps the findings that a format for people prints of one rule in a document;
    None is what that format thinks best.
    """
    caps = _LIMITS.get(name, 0) if limit is None else limit
    form: Format = _maker(name)(replace(view, limit=caps))
    return form


def _maker(name: str) -> Callable[[View], Any]:
    if name in OWN:
        module, _, kind = OWN[name].partition(":")
        maker: Callable[[View], Any] = getattr(import_module(module), kind)
        return maker
    installed = _installed()
    if name not in installed:
        raise FormatError(_unknown(name))
    try:
        loaded: Callable[[View], Any] = installed[name].load()
    except (ImportError, AttributeError) as error:
        origin = installed[name].value
        raise FormatError(f"format {name!r}: {origin} cannot be loaded: {error}") from error
    return loaded


def _installed() -> "Mapping[str, EntryPoint]":
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=GROUP)}


def _unknown(name: str) -> str:
    known = names()
    near = get_close_matches(name, known, n=1)
    there = f"here are {', '.join(known)}"
    hint = f"did you mean {near[0]!r}? T{there}" if near else f"t{there}"
    return f"no format is called {name!r}: {hint}"
