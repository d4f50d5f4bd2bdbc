"""The lines of plain text that are set out as they are: tables in columns, code, commands."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

_LINE_BREAK = re.compile(r"\r\n?|\n")
_ROW = re.compile(r"\S(?:[ \t]{3,}|\t)\S[^\n]*?\S(?:[ \t]{3,}|\t)\S")
_LEAST_ROWS = 3
_CODE = re.compile(
    r"\s*(?:[$%#] |(?:\.{1,2})?/\w|[{}]|[a-z][\w./-]* --?\w|#include\b|[A-Za-z_][\w.:-]*(?: = \S+\s*$|=\S))"
    r"|.*(?:[{}\\]|(?:\w\(|=|->).*;)\s*$"
)
_INDENTED = re.compile(r"\t| {2}")
_LONGEST = 200  # characters of a line in columns or of code
_SHARE = 0.5  # of the lines of an indented block
_BARE = 0.8  # of one that is not, of two lines or more


def preformatted(source: str) -> frozenset[int]:
    r"""Return the numbers, from 0, of the lines that are no running text.

    >>> sorted(preformatted("Then call:\n\n    $ row --boat ada\n\nIt rains."))
    [2]
    """
    lines = _LINE_BREAK.split(source)
    return frozenset((*_columns(lines), *_listings(lines)))


def _columns(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that stand in three columns or more, as some lines below each other do."""
    rows = [_is_row(line) for line in lines]
    for is_row, run in groupby(range(len(rows)), key=rows.__getitem__):
        places = tuple(run)
        if is_row and len(places) >= _LEAST_ROWS:
            yield from places


def _is_row(line: str) -> bool:
    wide = ("\t" in line or "   " in line) and len(line) <= _LONGEST
    return wide and _ROW.search(line) is not None


def _listings(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of blocks that are mostly code."""
    for is_text, run in groupby(range(len(lines)), key=lambda at: bool(lines[at].strip())):
        places = tuple(run)
        if is_text and _is_code([lines[at] for at in places]):
            yield from places


def _is_code(block: Sequence[str]) -> bool:
    indented = all(map(_INDENTED.match, block))
    if (len(block) == 1 and not indented) or max(map(len, block)) > _LONGEST:
        return False
    code = sum(_CODE.match(line) is not None for line in block)
    return code >= (_SHARE if indented else _BARE) * len(block)
