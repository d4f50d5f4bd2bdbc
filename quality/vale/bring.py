"""Bring styles over: each file is written as a rule, or refused with its line and the reason."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from quality import rule_files
from quality.rule import Rule
from quality.rule_files import RuleError
from quality.ruletest import problems
from quality.vale.convert import converted
from quality.vale.examples import examples
from quality.vale.style import Refusal, Style, files, read
from quality.yaml_source import YamlError

_HEAD = """\
# Imported from the Vale style {title}. Its examples were made from its tokens:
# put sentences of your own in their place, then run `quality rules test`.
"""


class Outcome(NamedTuple):
    """What became of one style file: the rule written, or why there is none."""

    source: Path
    written: Path | None = None
    line: int = 1
    reason: str = ""
    is_style: bool = True

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.reason}" if self.reason else f"{self.written}"


def bring(folder: Path, output: Path) -> Iterator[Outcome]:
    """Write each style below `folder` as a rule below `output`; yield what became of it."""
    for path in files(folder):
        yield _brought(path, output)


def _brought(path: Path, output: Path) -> Outcome:
    try:
        style = read(path)
    except YamlError as error:
        return Outcome(path, line=error.line, reason=error.problem, is_style=False)
    try:
        return Outcome(path, _written(style, output))
    except Refusal as refusal:
        return Outcome(path, None, style.line(refusal.steps), refusal.problem)


def _written(style: Style, output: Path) -> Path:
    data = converted(style)
    family, _, name = data["id"].partition(".")
    path = Path(output, family, f"{name}.yaml")
    if path.exists():
        raise Refusal(f"{path} exists: delete it or choose another --output")
    text = _tried(style, data)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _tried(style: Style, data: Mapping[str, Any]) -> str:
    """Return the text of the rule, once it loads and its examples are as marked."""
    family, _, name = data["id"].partition(".")
    with TemporaryDirectory() as folder:
        path = Path(folder, family, f"{name}.yaml")
        path.parent.mkdir()
        rule = _loaded(path, {**data, "examples": {"bad": [], "good": []}})
        text = _text(style, {**data, "examples": examples(rule, data)})
        path.write_text(text, "utf-8")
        _require(problems(rule_files.file(path)), path)
    return text


def _loaded(path: Path, data: Mapping[str, Any]) -> Rule:
    path.write_text(_dumped(data), "utf-8")
    try:
        return rule_files.file(path)
    except RuleError as error:
        raise Refusal(_without(path, str(error))) from None


def _require(found: Iterable[str], path: Path) -> None:
    for problem in found:
        raise Refusal(_without(path, problem))


def _without(path: Path, message: str) -> str:
    """Return a message about the rule without the place it was tried in."""
    return message.removeprefix(str(path)).lstrip(":0123456789 ")


def _text(style: Style, data: Mapping[str, Any]) -> str:
    return _HEAD.format(title=style.title) + _dumped(data)


def _dumped(data: Mapping[str, Any]) -> str:
    """Return YAML without aliases, which the loader refuses, and lines as lines."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes every value out."""

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        style = "|" if "\n" in value else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.ignore_aliases = lambda *_: True  # type: ignore[method-assign]
    Dumper.add_representer(str, text)
    return str(yaml.dump(dict(data), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100))
