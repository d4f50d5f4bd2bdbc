"""The lines of reStructuredText that mean something by themselves, and where bodies end."""

import re
from collections.abc import Sequence

from quality.markup.lines import Line

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1+")
_ITEM = re.compile(r"(?P<mark>[-*+•‣⁃]|\(?(?:\d{1,4}|[a-zA-Z]|\#|[ivxlc]+)[.)])(?:[ \t]+(?=\S)|$)")
_FIELD = re.compile(r":(?![ \t:])(?:[^:\n`]|:(?![ \t\n]))*:(?:[ \t]+|$)")


def is_rule(text: str) -> bool:
    """Tell whether a line is one punctuation mark repeated, as above and below titles."""
    return text not in ("::", "..") and bool(_RULE.fullmatch(text))


def item_mark(text: str) -> tuple[str, int] | None:
    """Return the mark of a list item, digits and letters as `1`, and where its text begins."""
    match = _ITEM.match(text)
    return (re.sub(r"[\w#]+", "1", match["mark"]), match.end()) if match else None


def field_end(text: str) -> int:
    """Return where the body of a field such as `:date: today` begins, 0 if it is none."""
    match = _FIELD.match(text)
    return match.end() if match else 0


def body_end(lines: Sequence[Line], first: int, last: int, indent: int) -> int:
    """Return where the lines indented by more than `indent` end."""
    stop = first
    for index in range(first, last):
        if lines[index].text:
            if lines[index].indent <= indent:
                break
            stop = index + 1
    return stop


def paragraph_end(lines: Sequence[Line], first: int, last: int) -> int:
    """Return where a paragraph ends: at a blank line, or below the term of a definition."""
    indent = lines[first].indent
    index = first + 1
    while index < last and lines[index].text and lines[index].indent >= indent:
        if lines[index].indent > indent and index == first + 1:
            break
        index += 1
    return index


def next_text(lines: Sequence[Line], index: int, last: int) -> int:
    """Return the index of the next line that is not blank."""
    while index < last and not lines[index].text:
        index += 1
    return index


def indent_of(lines: Sequence[Line], first: int, stop: int, outer: int) -> int:
    """Return the indentation of a body, one more than `outer` if it is empty."""
    indents = [line.indent for line in lines[first:stop] if line.text]
    return min(indents, default=outer + 1)
