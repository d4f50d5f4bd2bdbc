"""Short texts that a regular expression matches, to make examples of."""

import re
from collections.abc import Iterable
from typing import Any

from quality.matchers.needles import parsed

_LETTERS = "ax1 -Z.~"
_LONGEST = 400
_OF_RE2 = (  # what RE2 says otherwise than Python
    (re.compile(r"\(\?[a-z]+\)"), ""),
    (re.compile(r"\(\?[a-z]*-?[a-z]*:"), "(?:"),
    (re.compile(r"\(\?<(\w+)>"), r"(?P<\1>"),
    (re.compile(r"\\p(?:\{Lu\}|\{Upper\})|\[\[:upper:\]\]"), "[A-Z]"),
    (re.compile(r"\\p(?:L|\{\w+\})|\[\[:(?:alpha|lower):\]\]"), "[a-z]"),
    (re.compile(r"\[\[:digit:\]\]"), "[0-9]"),
    (re.compile(r"\\z"), r"\\Z"),
)
_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_WORD": " ",
}


def sample(pattern: str, choice: int = 0) -> str:
    """Return a text made to match `pattern`, by its `choice`-th alternatives; else nothing.

    Not every expression has one that is so found: whoever asks tries it.

    >>> sample(r"\\b(?:cats?|dog) \\d{2}", 1)
    'dog 11'
    """
    for there, here in _OF_RE2:
        pattern = there.sub(here, pattern)
    try:
        return _sequence(parsed(pattern), choice)[:_LONGEST]
    except (re.error, OverflowError, RecursionError, MemoryError):
        return ""


def _sequence(items: Iterable[tuple[Any, Any]], choice: int) -> str:
    return "".join(_part(str(name), value, choice) for name, value in items)


def _part(name: str, value: Any, choice: int) -> str:
    if name == "LITERAL":
        return chr(value)
    if name == "NOT_LITERAL":
        return next(letter for letter in _LETTERS if ord(letter) != value)
    if name == "ANY":
        return "a"
    if name == "IN":
        return _one_of(value, choice)
    if name == "BRANCH":
        return _sequence(value[1][choice % len(value[1])], choice)
    if name == "SUBPATTERN":
        return _sequence(value[-1], choice)
    return _repeated(value, choice) if name.endswith("_REPEAT") else ""


def _repeated(value: Any, choice: int) -> str:
    least, _, items = value
    times = min(least or choice % 2, _LONGEST)
    return _sequence(items, choice) * times


def _one_of(choices: Any, choice: int) -> str:
    names = [(str(name), value) for name, value in choices]
    if names[0][0] == "NEGATE":
        return next((each for each in _LETTERS if not _is_in(names[1:], each)), "")
    name, value = names[choice % len(names)]
    if name == "RANGE":
        return chr(value[0])
    return _CATEGORIES.get(str(value), "a") if name == "CATEGORY" else chr(value)


def _is_in(names: list[tuple[str, Any]], letter: str) -> bool:
    return any(_is_one(name, value, letter) for name, value in names)


def _is_one(name: str, value: Any, letter: str) -> bool:
    if name == "RANGE":
        return bool(value[0] <= ord(letter) <= value[1])
    return _is_of(str(value), letter) if name == "CATEGORY" else ord(letter) == value


def _is_of(category: str, letter: str) -> bool:
    kind = category.removeprefix("CATEGORY_")
    named, _, name = kind.rpartition("_")
    plain = {"DIGIT": letter.isdigit(), "SPACE": letter.isspace(), "WORD": letter.isalnum()}
    return plain[name] is not bool(named)
