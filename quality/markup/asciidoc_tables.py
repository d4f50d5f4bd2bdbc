"""Tables of AsciiDoc: cells that each begin with a bar, however many stand in a line."""

from collections.abc import Iterator, Sequence
from itertools import count

from quality.markup import asciidoc_lines as lines
from quality.markup.asciidoc_inline import Notes, add_inline
from quality.markup.builder import Builder, Shape
from quality.markup.lines import Line
from quality.markup.reading import TABLE_CELL
from quality.span import Span


def add_cells(builder: Builder, source: str, body: Sequence[Line], notes: Notes) -> None:
    """Add the cells of a table, in as many columns as its first line has cells."""
    group, numbers = builder.next_group(), count()
    columns = max(1, len(lines.CELL.findall(body[0].text))) if body else 1
    builder.begin(Shape())
    for line in body:
        if lines.COMMENT.match(line.text):
            builder.comment(line.text[2:], line.start, line.end)
            continue
        for place, span in enumerate(_between_bars(line)):
            if place:
                builder.begin(Shape(TABLE_CELL, 0, group, *divmod(next(numbers), columns)))
            add_inline(builder, source, *span, notes)
        builder.line_break(line.end, line.end + 1)
    builder.end()


def _between_bars(line: Line) -> Iterator[Span]:
    """Yield what stands before the first bar of a line, which goes on with a cell, and after each."""
    start = line.start
    for bar in lines.CELL.finditer(line.text):
        yield Span(start, line.start + bar.start())
        start = line.start + bar.end()
    yield Span(start, line.start + len(line.text))
