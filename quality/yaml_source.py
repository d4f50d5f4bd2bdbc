"""YAML that can do no harm: text of a sensible size and depth, without aliases.

An alias lets a page stand for a billion words; nothing that quality reads needs one.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality.lazy import Lazy

MOST_BYTES = 1 << 20
DEEPEST = 20  # collections inside one another
_SHOWN = 60
_LONGEST_NUMBER = 100
_NUMBER = Lazy(r"[-+]?[.\d][\w.:]*")


class YamlError(ValueError):
    """A file that is not read, with the line it is about."""

    def __init__(self, problem: str, line: int = 1) -> None:
        super().__init__(problem, line)
        self.problem, self.line = problem, line


def read(path: Path) -> str:
    """Return the text of a file; YamlError where it is no text or too much of it."""
    if not path.is_file():
        raise YamlError("not a plain file: put the text of the rule here")
    if path.stat().st_size > MOST_BYTES:
        raise YamlError(f"larger than {MOST_BYTES:,} bytes: split it into several rules")
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise YamlError("not UTF-8: save it in that encoding", line) from None


def parse(text: str, *, repeats: bool = False) -> Any:
    """Return the data in `text`, as plain values; YamlError says what is wrong with it.

    With `repeats` a mapping may have a key twice, and the last counts.

    >>> parse("a: [1, two]")
    {'a': [1, 'two']}
    """
    import yaml

    try:
        _check(text)
        return _built(text, repeats=repeats)
    except yaml.YAMLError as error:
        raise _unreadable(error) from None
    except (ValueError, OverflowError) as error:
        if isinstance(error, YamlError):
            raise
        reason = " ".join(str(error).split())[:_SHOWN]
        raise YamlError(f"a number or date in it cannot be read ({reason}): quote it") from None


def _built(text: str, *, repeats: bool) -> Any:
    loader = _loader()(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        if not repeats:
            _require_unique(node)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _require_unique(node: Any) -> None:
    """Raise YamlError for a key that stands twice in one mapping: one of them would be lost."""
    if node.id == "sequence":
        for item in node.value:
            _require_unique(item)
    lines: dict[Any, int] = {}
    for key, value in node.value if node.id == "mapping" else ():
        name, line = str(key.value), key.start_mark.line + 1
        if name in lines:
            raise YamlError(
                f"{name[:_SHOWN]!r} has its value in line {lines[name]}: keep one", line
            )
        lines[name] = line
        _require_unique(value)


def _unreadable(error: Any) -> YamlError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be read"
    line = mark.line + 1 if mark else 1
    return YamlError(f"not YAML: {problem}: check quotes and indentation", line)


def _check(text: str) -> None:
    """Refuse what a parser would take long or much memory for, event by event."""
    depth = 0
    for event in _events(text):
        name, line = type(event).__name__, event.start_mark.line + 1
        if getattr(event, "anchor", None) is not None:
            sign = "*" if name == "AliasEvent" else "&"
            raise YamlError(
                f"{sign}{event.anchor[:_SHOWN]}: anchors and aliases are not read: "
                "write the text out, or put it in quotes",
                line,
            )
        depth += name.endswith("StartEvent") - name.endswith("EndEvent")
        if depth > DEEPEST + 2:  # the stream and the document are the outer two
            raise YamlError(f"more than {DEEPEST} levels deep: write it flatter", line)
        if name == "ScalarEvent":
            _check_value(event.value, line, plain=event.implicit[0])


def _check_value(value: str, line: int, *, plain: bool) -> None:
    if plain and len(value) > _LONGEST_NUMBER and _NUMBER.fullmatch(value):
        raise YamlError("too long for a number: put it in quotes", line)
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise YamlError("half a character (a surrogate): write the character itself", line)


def _events(text: str) -> Iterator[Any]:
    import yaml

    return iter(yaml.parse(text, _loader()))


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def line(text: str, steps: tuple[str | int, ...]) -> int:
    """Return the line of the value that `steps` lead to, or of its nearest parent.

    >>> line("a: 1\\nb:\\n  - x\\n  - y\\n", ("b", 1))
    4
    """
    import yaml

    node = yaml.compose(text, _loader())
    found = node.start_mark.line if node else 0
    for step in steps:
        node, found = _child(node, step, found)
    return found + 1


def _child(node: Any, step: str | int, above: int) -> tuple[Any, int]:
    kind = node.id if node is not None else ""
    if kind == "sequence" and isinstance(step, int):
        return node.value[step], node.value[step].start_mark.line
    for key, child in node.value if kind == "mapping" else ():
        if key.value == str(step):
            return child, key.start_mark.line
    return None, above
