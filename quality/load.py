"""Rules from files: YAML in a checkout or a pack, one JSON list in an installed wheel."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from quality import bundle, checks
from quality.checks import UnknownCheck
from quality.errors import QualityError
from quality.expression import LONGEST, PatternError, matches_nothing
from quality.matchers.lists import ListError, written_out
from quality.matchers.template import TemplateError, bounded
from quality.rule import FAMILIES, RATE_WORDS, Example, Hints, Rule, Unless
from quality.schema import Fault, faults

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent / "rules"
_BUNDLE = _PACKAGE / "rules.json"
_SCOPE = ("prose", "list", "table", "heading", "caption")
_NO_HINTS = Hints({}, {})
_SWAPPING = {"phrases": "phrases", "pattern": "patterns"}  # kinds with a swap, and its keys
_MOST_PATTERNS = 1_000  # in a rule
_SHOWN = 60
_BODY = frozenset(
    """phrases patterns swap at case unit times size first second words ordered metric direction block
    longer-than shorter-than in-a-row function only-if options""".split()
)


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
    return _build(entry["data"], entry["path"], bundle.hints_of(entry))


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

    try:
        text = yaml_source.read(path)
        data = yaml_source.parse(text)
    except yaml_source.YamlError as error:
        raise RuleError(f"{path}:{error.line}: {error.problem}") from None
    for fault in _faults(data, path):
        raise RuleError(f"{path}:{yaml_source.line(text, fault.path)}: {fault.problem}")
    data = written_out(data)
    return _build(data, str(path)), data


@cache
def _schema() -> Mapping[str, Any]:
    schema: Mapping[str, Any] = json.loads((_PACKAGE / "rule.schema.json").read_text("utf-8"))
    return schema


def _faults(data: Any, path: Path) -> Iterator[Fault]:
    yield from faults(data, _schema())
    family, name = path.parent.name, path.stem
    if data["id"] != f"{family}.{name}":
        yield Fault(
            ("id",), f"the id is {data['id']!r} but the path says {family}.{name!s}: rename one"
        )
    if family not in FAMILIES:
        yield Fault(("id",), f"{family!r} is not a family: one of {', '.join(FAMILIES)}")
    try:
        yield from _unusable(written_out(data))
    except ListError as error:
        yield Fault(error.place, error.problem)
    for index, example in enumerate(data["examples"]["bad"]):
        if example.count("[[") != example.count("]]"):
            yield Fault(("examples", "bad", index), "a mark [[...]] is not closed: close it")


def _unusable(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield the phrases, patterns and checks that nothing can be done with."""
    for key in ("patterns", "swap"):
        if len(data.get(key, ())) > _MOST_PATTERNS:
            yield Fault((key,), f"more than {_MOST_PATTERNS:,}: make several rules of them")
    yield from _unusable_swaps(data)
    for key, attempt in _ATTEMPTS.items():
        given = data.get(key, ())
        for index, each in enumerate([given] if isinstance(given, str) else given):
            problem = _problem(attempt, each)
            if problem:
                yield Fault((key,) if isinstance(given, str) else (key, index), problem)


def _unusable_swaps(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield the pairs of `swap` that nothing can be done with."""
    if "swap" in data and data["kind"] not in _SWAPPING:
        yield Fault(("swap",), "'swap' is for phrases and patterns: take another kind")
    attempt = _ATTEMPTS[_SWAPPING.get(data["kind"], "phrases")]
    for key, value in data.get("swap", {}).items():
        texts = value if isinstance(value, list) and value else [value]
        if not all(isinstance(each, str) for each in (key, *texts)):
            yield Fault(("swap", key), "not a text and what to put for it: put both in quotes")
        elif problem := _problem(attempt, key):
            yield Fault(("swap", key), problem)


def _problem(attempt: Callable[[str], object], given: str) -> str:
    try:
        attempt(given)
    except (PatternError, TemplateError, UnknownCheck) as error:
        return str(error)
    return ""


def _usable_pattern(pattern: str) -> None:
    shown = repr(pattern[:_SHOWN])
    if len(pattern) > LONGEST:
        raise PatternError(f"{shown}... is longer than {LONGEST:,} characters: split it")
    if matches_nothing(pattern):
        raise PatternError(f"{shown} matches where nothing stands: ask for a letter at least")


_ATTEMPTS: Mapping[str, Callable[[str], object]] = {
    "phrases": bounded,
    "first": bounded,
    "second": bounded,
    "except": bounded,
    "patterns": _usable_pattern,
    "function": checks.find,
}


def _build(data: Mapping[str, Any], path: str, hints: Hints = _NO_HINTS) -> Rule:
    report: Any = "over-limit" if data["kind"] == "metric" else data.get("report", "each")
    return Rule(
        id=data["id"],
        summary=data["summary"].strip(),
        why=data["why"].strip(),
        fix=data["fix"].strip(),
        severity=data["severity"],
        kind=data["kind"],
        since=data["since"],
        aliases=tuple(data.get("aliases", ())),
        role=data.get("role", "quality"),
        scope=frozenset(data.get("scope", _SCOPE)),
        body={key: value for key, value in data.items() if key in _BODY},
        exceptions=tuple(data.get("except", ())),
        unless=_unless(data.get("unless")),
        measure=data.get("measure", "value" if data["kind"] == "metric" else "per_1000_words"),
        limits=data.get("limit", {}),
        report=report,
        min_words=data.get("min-words", 0 if report == "each" else RATE_WORDS),
        message=data.get("message", ""),
        repair=data.get("repair", ""),
        status=data.get("status", "stable"),
        languages=tuple(data.get("languages", ("en",))),
        sources=tuple(data.get("sources", ())),
        false_positives=tuple(data.get("false-positives", ())),
        examples=tuple(_examples(data["examples"])),
        example_format=data["examples"].get("format", "markdown"),
        path=path,
        hints=hints,
    )


def _unless(data: Mapping[str, Any] | None) -> Unless | None:
    return Unless(tuple(data["near"]), data.get("within", "sentence")) if data else None


def _examples(data: Mapping[str, Any]) -> Iterator[Example]:
    for text in data["bad"]:
        yield Example(*_marked(text), bad=True)
    for text in data["good"]:
        yield Example(text, (), bad=False)


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without its `[[...]]` marks, and where they were.

    >>> _marked("It [[is]] here.")
    ('It is here.', ((3, 5),))
    """
    plain, marks = "", []
    for part in text.split("[["):
        inside, closed, rest = part.partition("]]")
        if closed:
            marks.append((len(plain), len(plain) + len(inside)))
        plain += inside + rest
    return plain, tuple(marks)
