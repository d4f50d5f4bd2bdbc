"""Vale style files, read: what each one asks for and where in the file it does."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from quality import yaml_source
from quality.yaml_source import YamlError

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Refusal(ValueError):  # noqa: N818 nothing went wrong
    """Why a style file, or a part of one, is not imported; `steps` lead to the part."""

    def __init__(self, problem: str, *steps: str | int) -> None:
        super().__init__(problem)
        self.problem, self.steps = problem, steps


class Style(NamedTuple):
    """One style file."""

    path: Path
    text: str
    keys: Mapping[str, Any]

    @property
    def title(self) -> str:
        """The name Vale gives it: Style.File."""
        return f"{self.path.parent.name}.{self.path.stem}"

    @property
    def name(self) -> str:
        """The name it gets here, in small letters with hyphens."""
        return kebab(f"{self.path.parent.name}-{self.path.stem}")

    def line(self, steps: tuple[str | int, ...]) -> int:
        """Return the line of the part that `steps` lead to."""
        return yaml_source.line(self.text, steps)

    def strings(self, key: str) -> list[str]:
        """Return the list of texts under a key; Refusal where it holds anything else."""
        given = self.keys.get(key) or []
        if not isinstance(given, list):
            raise Refusal(f"{key!r} is not a list: write one", key)
        for index, each in enumerate(given):
            if not isinstance(each, str):
                raise Refusal(f"{each!r} in {key!r} is not text: put it in quotes", key, index)
        return given

    def string(self, key: str, default: str = "") -> str:
        """Return the text under a key."""
        given = self.keys.get(key, default)
        if not isinstance(given, str):
            raise Refusal(f"{given!r} is not text: put it in quotes", key)
        return given

    def whole(self, key: str) -> int | None:
        """Return the whole number under a key, None where there is none."""
        given = self.keys.get(key)
        if given is not None and (isinstance(given, bool) or not isinstance(given, int)):
            raise Refusal(f"{given!r} is not a whole number: write one", key)
        return given

    def flag(self, key: str) -> bool:
        """Tell whether a key is set to true."""
        return self.keys.get(key) is True


def files(folder: Path) -> Iterator[Path]:
    """Yield the YAML files in a folder and below it, in order; hidden ones not."""
    for path in sorted(folder.rglob("*.y*ml")):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def read(path: Path) -> Style:
    """Return the style in a file; YamlError where it is not YAML."""
    text = yaml_source.read(path)
    keys = yaml_source.parse(text)
    if not isinstance(keys, dict) or not isinstance(keys.get("extends"), str):
        raise YamlError("not a Vale style: it has no key 'extends'")
    return Style(path.resolve(), text, keys)


def kebab(name: str) -> str:
    """Return a name in small letters with hyphens.

    >>> kebab("House-OxfordComma"), kebab("Our_HTMLTags")
    ('house-oxford-comma', 'our-html-tags')
    """
    parts = re.findall(r"[a-z0-9]+", _HUMP.sub("-", name).lower())
    return "-".join(parts) or "style"
