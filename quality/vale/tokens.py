"""Tokens of Vale: plain words become phrases, the rest regular expressions that RE2 knows."""

import re

from quality.expression import Expression, PatternError
from quality.vale.style import Refusal, Style

_PLAIN = re.compile(r"[\w'’]+(?:[ -][\w'’]+)*")
_LOOK = re.compile(r"\(\?(?:[=!]|<[=!])")
_BACK = re.compile(r"(?:^|[^\\])(?:\\\\)*\\(?:[1-9]|k[<'{])")
_GROUP = re.compile(r"\((?!\?)|\(\?P?<\w+>")


def is_plain(token: str) -> bool:
    """Tell whether a token is nothing but words.

    >>> is_plain("in order to"), is_plain("colou?r")
    (True, False)
    """
    return _PLAIN.fullmatch(token) is not None


def usable(pattern: str, *steps: str | int) -> str:
    """Return a pattern as RE2 takes it; Refusal says what it has that RE2 has not."""
    if _LOOK.search(pattern):
        raise Refusal("look-around, which RE2 has not", *steps)
    if _BACK.search(pattern):
        raise Refusal("a back-reference, which RE2 has not", *steps)
    pattern = pattern.replace("’", "'")
    try:
        empty = Expression(pattern).found_in("")
    except PatternError as error:
        raise Refusal(
            str(error).replace(" (RE2 has no look-around and no back-references)", ""), *steps
        ) from None
    if empty:
        raise Refusal(f"{pattern!r} matches where nothing stands", *steps)
    return pattern


def whole_word(style: Style, token: str, *steps: str | int) -> str:
    """Return a token as a pattern, between word boundaries unless the style says `nonword`."""
    return usable(token if style.flag("nonword") else rf"\b(?:{token})\b", *steps)


def marked(pattern: str) -> str:
    """Return a pattern whose first group is what is marked.

    >>> marked("([A-Z]{2,})s?"), marked("[A-Z]+")
    ('(?P<mark>[A-Z]{2,})s?', '[A-Z]+')
    """
    for found in _GROUP.finditer(pattern):
        if not _is_literal(pattern, found.start()):
            return f"{pattern[: found.start()]}(?P<mark>{pattern[found.end() :]}"
    return pattern


def _is_literal(pattern: str, at: int) -> bool:
    """Tell whether the bracket there stands for itself: escaped, or in a class."""
    before = re.sub(r"\\.", "", pattern[:at])
    return pattern[:at].endswith("\\") or before.rfind("[") > before.rfind("]")


def exceptions(style: Style) -> list[str]:
    """Return the exceptions of a style, as phrases."""
    given = style.strings("exceptions")
    for index, each in enumerate(given):
        if not is_plain(each):
            raise Refusal(
                f"the exception {each!r} is not plain words: exceptions are phrases here",
                "exceptions",
                index,
            )
    return given


def sensitive(style: Style) -> bool:
    """Tell whether the case of letters matters, as it does in Vale unless it says not."""
    return not style.flag("ignorecase")
