"""The blocks of plain text, told by how its lines look.

A line break ends a paragraph where lines are long; in text wrapped by hand to some
width only a blank line does.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from quality.markup.reading import (
    CODE,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    TABLE_CELL,
    TABLE_RULE,
    Block,
)

_BLANK = "blank"
_TITLE = "title"  # of a part of an outline
_TERM = "term"  # of a list of terms, by how far what follows is set in
_LINE = "line"  # a line of dashes or the like, under a heading or between parts
_TABLE = (TABLE_CELL, TABLE_RULE)
_GROUPED = (LIST_ITEM, *_TABLE)
_WIDEST_WRAP = 100
_SHORTEST_WRAP = 40
_FULL_LINE = 0.85  # of the width; shorter lines were ended on purpose
_HEADING_WORDS = 14
_HEADING_LENGTH = 120
_LONGEST_HEADING_RUN = 3  # more short lines in a row are verse or an address

_SORT = re.compile(
    r"(?P<table_rule>(?=[|: -]+\|)\|? ?(?:-{2,}|:-+:?|-+:) ?(?:\| ?(?::?-+:?) ?)*\|? ?$)"
    r"|(?P<line>([-=*_~#>])(?: ?\3){2,} ?$|> ?$)"
    r"|(?P<list_item>(?:[-*–+] |o (?=[A-Za-z`'\"(])|[•‣·▪●◦] ?|\(?(?:\d{1,3}|[a-z])\) |\d{1,3}\. )(?=\S))"
    r"|(?P<quotation>> ?)"
    r"|(?P<caption>(?:Table|Figure|Fig\.|Chart|Photo|Image|Map|Exhibit) \d+(?:\.\d+)*[.:] )"
)
_SPECIAL = frozenset("-=*_~#>|:+–•‣·▪●◦(abcdefghijklmnopqrstuvwxyz0123456789TFCPIME")
_SENTENCE_ENDS = tuple(".!?:;…")
_MARKED_HEADING = re.compile(r"(#{1,6}) ")
_OUTLINED = re.compile(r"\*{1,6} (?=\S)")  # as Emacs folds texts: `*` for parts, `**` for theirs
_LEAST_OUTLINED = 2  # titles of parts of parts
_NO_HEADING_ENDS = tuple(".,;:…")
_CLOSING = "\"'”’)] "


class _Line(NamedTuple):
    sort: str
    start: int
    end: int
    text: str
    body: int  # where the text begins after a bullet or quote mark


def blocks(
    text: str, preformatted: Collection[int] = (), terms: Collection[int] = ()
) -> list[Block]:
    """Return the blocks of plain text, in order; `preformatted` lines are code, each from 0."""
    lines = _lines(text)
    if preformatted or terms:
        lines = [_known(line, at in preformatted, at in terms) for at, line in enumerate(lines)]
    if "|" in text:
        lines = _tables(lines)
    if text.count("\n** ") >= _LEAST_OUTLINED:
        lines = _outline(lines)
    width = _wrap_width(lines)
    found: list[Block] = []
    index = group = 0
    before = ""
    while index < len(lines):
        sort = lines[index].sort
        stop = _run_end(lines, index, width)
        if sort in (_BLANK, _LINE):
            before = before if sort == _BLANK and before == LIST_ITEM else ""
        else:
            group += sort in _GROUPED and sort != before
            found += _run_blocks(lines, index, stop, group, width)
            before = sort
        index = stop
    return found


def _run_end(lines: Sequence[_Line], index: int, width: int) -> int:
    sort = lines[index].sort
    stop = index + 1
    if sort == PARAGRAPH and _heading_level(lines, index, width):
        return stop
    while stop < len(lines) and _goes_on(lines[stop - 1], lines[stop], sort, width):
        stop += 1
    return stop


def _run_blocks(
    lines: Sequence[_Line], index: int, stop: int, group: int, width: int
) -> Iterable[Block]:
    sort, *_, body = lines[index]
    if sort in _TABLE:
        return _table(lines[index:stop], group)
    if sort == _TERM:
        return (Block(PARAGRAPH, body, lines[index].end),)
    if sort == _TITLE:
        return (Block(HEADING, body, lines[index].end, body - lines[index].start - 1),)
    if sort == LIST_ITEM:
        return (Block(sort, body, lines[stop - 1].end, 1, group),)
    level = _heading_level(lines, index, width) if sort == PARAGRAPH else 0
    return (Block(HEADING if level else sort, body, lines[stop - 1].end, level),)


def _lines(text: str) -> list[_Line]:
    lines = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if not line.strip():
            lines.append(_Line(_BLANK, start, start, "", start))
        else:
            visible = line.rstrip()
            match = _SORT.match(visible) if line[0] in _SPECIAL else None
            sort = (match and match.lastgroup) or PARAGRAPH
            marked = match is not None and sort in (LIST_ITEM, QUOTATION)
            body = start + (match.end() if match and marked else 0)
            lines.append(_Line(sort, start, start + len(visible), visible, body))
        start = end + 1
    while lines and lines[-1].sort == _BLANK:
        lines.pop()
    return lines


def _known(line: _Line, is_code: bool, is_term: bool) -> _Line:  # noqa: FBT001
    """Return a line with what its place in the source says that it is."""
    if is_code and line.text:
        return line._replace(sort=CODE, body=line.start)
    return line._replace(sort=_TERM) if is_term and line.sort == PARAGRAPH else line


def _tables(lines: list[_Line]) -> list[_Line]:
    rows = [line.sort == TABLE_RULE or _may_be_row(line) for line in lines]
    return [
        line._replace(sort=TABLE_CELL)
        if row and line.sort != TABLE_RULE and (_is_row(line) or _has_neighbour(rows, i))
        else line
        for i, (line, row) in enumerate(zip(lines, rows, strict=True))
    ]


def _outline(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines with the titles of an outline told from items and paragraphs."""
    around = [_BLANK, *(line.sort for line in lines), _BLANK]
    sorts = zip(around, around[2:], strict=False)
    return [_titled(line, *beside) for line, beside in zip(lines, sorts, strict=True)]


def _titled(line: _Line, before: str, after: str) -> _Line:
    """Return a line as a title where stars and what stands beside it say that it is one."""
    stars = _OUTLINED.match(line.text)
    if stars is None or not _looks_like_heading(line.text[stars.end() :]):
        return line
    alone = after == _BLANK and before == _BLANK
    deep = stars.end() > len("* ")
    return line._replace(sort=_TITLE, body=line.start + stars.end()) if alone or deep else line


def _may_be_row(line: _Line) -> bool:
    return line.sort == PARAGRAPH and (" | " in line.text or line.text[0] == "|" or _is_row(line))


def _is_row(line: _Line) -> bool:
    return line.text[-1] == "|" and line.text.count("|") > 1


def _has_neighbour(rows: Sequence[bool], index: int) -> bool:
    return any(rows[max(0, index - 1) : index]) or any(rows[index + 1 : index + 2])


def _wrap_width(lines: Sequence[_Line]) -> int:
    """Return the width to which the text was wrapped, 0 if it was not."""
    widths = [line.end - line.start for line in lines if line.sort == PARAGRAPH]
    long = sum(width > _WIDEST_WRAP for width in widths)
    if long * 10 > len(widths):
        return 0
    width = max((width for width in widths if width <= _WIDEST_WRAP), default=0)
    return width if width >= _SHORTEST_WRAP and _is_wrapped(lines, width) else 0


def _is_wrapped(lines: Sequence[_Line], width: int) -> bool:
    """Tell whether most lines that end no sentence are full, at least two of them."""
    open_ended = [
        (line, after)
        for line, after in pairwise(lines)
        if after.sort == PARAGRAPH
        and line.sort in (PARAGRAPH, LIST_ITEM, QUOTATION)
        and not _ends_sentence(line.text)
    ]
    full = sum(_is_full(line, after, width) for line, after in open_ended)
    return full > 1 and full * 2 >= len(open_ended)


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def _is_full(line: _Line, after: _Line, width: int) -> bool:
    word = after.text.partition(" ")[0]
    return len(line.text) + 1 + len(word) > width * _FULL_LINE


def _goes_on(line: _Line, after: _Line, sort: str, width: int) -> bool:
    if sort in _TABLE:
        return after.sort in _TABLE
    if sort in (QUOTATION, CODE):
        return after.sort == sort
    if after.sort != PARAGRAPH or sort in (_BLANK, _LINE, _TITLE, _TERM):
        return False
    broken = len(line.text) >= _SHORTEST_WRAP and after.text[0].islower()
    return width > 0 or (broken and not _ends_sentence(line.text))


def _heading_level(lines: Sequence[_Line], index: int, width: int) -> int:
    line = lines[index]
    if not _looks_like_heading(line.text) or index + 1 == len(lines):
        return 0
    after = lines[index + 1]
    if after.sort == _LINE and after.text[0] in "=-":
        return 1 if after.text[0] == "=" else 2
    if marked := _MARKED_HEADING.match(line.text):
        return len(marked[1])
    if after.sort == PARAGRAPH and _joins(line, after, width):
        return 0
    if all(before.sort == _BLANK for before in islice(lines, index)):
        return 1
    return 2 if _heading_run(lines, index) <= _LONGEST_HEADING_RUN else 0


def _joins(line: _Line, after: _Line, width: int) -> bool:
    return _is_full(line, after, width) if width else _goes_on(line, after, PARAGRAPH, width)


def _looks_like_heading(text: str) -> bool:
    return (
        len(text) <= _HEADING_LENGTH
        and not text[0].islower()
        and text.count(" ") < _HEADING_WORDS
        and not text.rstrip(_CLOSING).endswith(_NO_HEADING_ENDS)
        and any(map(str.isalpha, text))
        and not (text[0] in "[(" and text[-1] in "])")
    )


def _heading_run(lines: Sequence[_Line], index: int) -> int:
    """Return how many lines around one look like headings, as far as it matters."""
    around = _LONGEST_HEADING_RUN
    before = lines[max(0, index - around) : index][::-1]
    after = lines[index + 1 : index + 1 + around]
    return 1 + sum(len(list(takewhile(_is_candidate, side))) for side in (before, after))


def _is_candidate(line: _Line) -> bool:
    return line.sort == PARAGRAPH and _looks_like_heading(line.text)


def _table(lines: Sequence[_Line], group: int) -> Iterator[Block]:
    row = 0 if len(lines) > 1 and lines[1].sort == TABLE_RULE else 1
    for line in lines:
        if line.sort == TABLE_RULE:
            yield Block(TABLE_RULE, line.start, line.end, 0, group)
        else:
            yield from _cells(line, group, row)
            row += 1


def _cells(line: _Line, group: int, row: int) -> Iterator[Block]:
    inner = line.text.removeprefix("|")
    start = line.end - len(inner)
    for column, cell in enumerate(_split(inner)):
        body = cell.strip()
        if body:
            first = start + len(cell) - len(cell.lstrip())
            yield Block(TABLE_CELL, first, first + len(body), 0, group, row, column)
        start += len(cell) + 1


def _split(row: str) -> list[str]:
    if "\\" not in row:
        return row.split("|")
    return re.split(r"(?<!\\)\|", row)
