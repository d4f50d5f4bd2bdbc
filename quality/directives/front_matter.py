"""Instructions to the scorer in front matter: the profile of a document, and rules to ignore.

YAML between `---` has a key `quality`, TOML between `+++` a table of that name.
"""

import re
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.directives import IGNORE_FILE, MISREAD, is_name
from quality.markup.reading import FRONT_MATTER, Directive
from quality.rule import PROFILES
from quality.span import Span
from quality.yaml_source import parse

_KEY = Lazy(r"^(?:quality[ \t]*[:=.][^\n]*|\[quality\][ \t]*)$", re.MULTILINE)
_KEYS = frozenset(("profile", "ignore", "reason"))


class Instructions(NamedTuple):
    """What a document asks of the scorer: its profile, None for any, and its directives.

    A directive of action `misread` is one that cannot be followed.
    """

    profile: str | None = None
    directives: tuple[Directive, ...] = ()
    require_reason: bool = False  # of each directive


def instructions(document: Document) -> Instructions:
    """Return what the front matter of a document asks for, nothing where there is none."""
    first = document.blocks[0] if document.blocks else None
    if first is None or first.kind != FRONT_MATTER:
        return Instructions()
    key = _KEY.search(document.text, first.start, first.end)
    if key is None:
        return Instructions()
    place = document.source_span(*key.span())
    is_toml = document.source.lstrip("\ufeff").startswith("+++")
    read = _toml if is_toml else _yaml
    try:
        data = read(document.block_text(first))
    except (ValueError, RecursionError):  # of YAML or TOML
        data = None
    asked = data.get("quality") if isinstance(data, Mapping) else None
    return _instructions(asked, key[0], place)


def _yaml(text: str) -> Any:
    return parse(text, repeats=True)  # other keys are other tools' business


def _toml(text: str) -> Any:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


def _instructions(asked: Any, shown: str, place: Span) -> Instructions:
    if not isinstance(asked, Mapping) or not _is_understood(asked):
        return Instructions(None, (_invalid(shown, place),))
    names, reason = _names(asked.get("ignore", ())), str(asked.get("reason", ""))
    ignored = Directive(IGNORE_FILE, names, reason, *place)
    return Instructions(asked.get("profile"), (ignored,) if names else ())


def _is_understood(asked: Mapping[str, Any]) -> bool:
    names = asked.get("ignore", [])
    listed = isinstance(names, str) or (isinstance(names, list) and all(map(_is_text, names)))
    return (
        asked.keys() <= _KEYS
        and asked.get("profile", PROFILES[0]) in PROFILES
        and listed
        and all(map(is_name, _names(names)))
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _names(given: Any) -> tuple[str, ...]:
    names = given.split(",") if isinstance(given, str) else given
    return tuple(name.strip() for name in names if name.strip())


def _invalid(shown: str, place: Span) -> Directive:
    return Directive(MISREAD, (), shown.strip(), *place)
