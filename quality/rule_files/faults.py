"""What is wrong with a rule file: its form, its id, and what nothing can be done with."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from quality import checks, schema
from quality.checks import UnknownCheck
from quality.expression import LONGEST, PatternError, matches_nothing
from quality.matchers.lists import ListError, written_out
from quality.matchers.template import TemplateError, bounded
from quality.rule import FAMILIES
from quality.schema import Fault

SCHEMA = Path(__file__).parents[1] / "rule.schema.json"
_SWAPPING = {"phrases": "phrases", "pattern": "patterns"}  # kinds with a swap, and its keys
_MOST_PATTERNS = 1_000  # in a rule
_SHOWN = 60
_TAKEN = re.compile(r"\{(\d)\}")


def faults(data: Any, path: Path) -> Iterator[Fault]:
    """Yield what is wrong with what the file at `path` holds: its form first, as the rest relies on it."""
    yield from schema.faults(data, _schema())
    yield from _misnamed(data["id"], path)
    try:
        yield from _unusable(written_out(data))
    except ListError as error:
        yield Fault(error.place, error.problem)
    for index, example in enumerate(data["examples"]["bad"]):
        if example.count("[[") != example.count("]]"):
            yield Fault(("examples", "bad", index), "a mark [[...]] is not closed: close it")


@cache
def _schema() -> Mapping[str, Any]:
    read: Mapping[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    return read


def _misnamed(given: str, path: Path) -> Iterator[Fault]:
    """Yield where an id is not the path of its file, or its family is none."""
    family = path.parent.name
    named = f"{family}.{path.stem}"
    if given != named:
        yield Fault(("id",), f"the id is {given!r} but the path says {named}: rename one")
    if family not in FAMILIES:
        yield Fault(("id",), f"{family!r} is not a family: one of {', '.join(FAMILIES)}")


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
    if "swap" in data and "patterns" in data and data["kind"] == "phrases":
        yield Fault(("patterns",), "a 'swap' of phrases has no patterns beside it: make two rules")
    attempt = _ATTEMPTS[_SWAPPING.get(data["kind"], "phrases")]
    for key, value in data.get("swap", {}).items():
        texts = value if isinstance(value, list) and value else [value]
        if not all(isinstance(each, str) for each in (key, *texts)):
            yield Fault(("swap", key), "not a text and what to put for it: put both in quotes")
        elif problem := _problem(attempt, key):
            yield Fault(("swap", key), problem)
        elif data["kind"] == "phrases" and (beyond := _beyond(key, texts)):
            yield Fault(("swap", key), f"{beyond} stands for no braces of the phrase: count them")


def _beyond(wording: str, replacements: Sequence[str]) -> str:
    """Return the first `{2}` that a phrase has no braces for, "" where there is none."""
    told = (each for text in replacements for each in _TAKEN.finditer(text))
    return next((each[0] for each in told if not 0 < int(each[1]) <= wording.count("{")), "")


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
