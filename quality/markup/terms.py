"""The lines of plain text that are terms: each stands before a text that is set further in."""

import re
from collections.abc import Iterator, Sequence

_LINE_BREAK = re.compile(r"\r\n?|\n")
_TEXT = re.compile(r"[^ \t]")
_TAB = 8
_FURTHER = 3  # columns
_LONGEST = 32  # characters
_ITEM = re.compile(r"[-*–+•‣·▪●◦>|#$%]|\(?\w{1,3}[.)] |o ")
_GOES_ON = (".", ",", ";", "!", "?", "…", "‐")


def terms(source: str) -> frozenset[int]:
    r"""Return the numbers, from 0, of the lines that are terms of an indented list.

    >>> sorted(terms("It has these:\n\n  stats\n      Prints what it counted.\n"))
    [2]
    """
    if "\n " not in source and "\n\t" not in source:
        return frozenset()
    return frozenset(_terms(_LINE_BREAK.split(source)))


def places_of_terms(source: str) -> frozenset[int]:
    """Return the offsets at which those terms begin."""
    numbers = terms(source)
    starts = (0, *(match.end() for match in _LINE_BREAK.finditer(source))) if numbers else ()
    found = (_TEXT.search(source, starts[number]) for number in numbers)
    return frozenset(match.start() for match in found if match)


def _terms(lines: Sequence[str]) -> Iterator[int]:
    before = True  # whether a term may stand here
    for at, line in enumerate(lines[:-1]):
        text = line.strip()
        is_term = before and _may_be_term(text) and _is_explained(line, lines[at + 1])
        if is_term:
            yield at
        before = is_term or not text


def _may_be_term(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and not text.endswith(_GOES_ON) and not _ITEM.match(text)


def _is_explained(line: str, after: str) -> bool:
    """Tell whether what follows a line is longer and set further in; not of lines that are centred."""
    text = after.strip()
    longer = len(text) > len(line.strip()) and not _ITEM.match(text)
    return longer and 0 < _indent(line) <= _indent(after) - _FURTHER


def _indent(line: str) -> int:
    wide = line.expandtabs(_TAB)
    return len(wide) - len(wide.lstrip())
