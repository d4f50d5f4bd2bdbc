"""reStructuredText as a Reading, line by line."""

from quality.markup.builder import Builder, Shape
from quality.markup.lines import Line, lines_of
from quality.markup.reading import (
    CAPTION,
    CODE,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    TABLE_CELL,
    Reading,
)
from quality.markup.rst_explicit import EXPLICIT, Treatment, explicit
from quality.markup.rst_inline import add_inline
from quality.markup.rst_lines import (
    body_end,
    field_end,
    indent_of,
    is_rule,
    item_mark,
    next_text,
    paragraph_end,
)
from quality.markup.rst_tables import (
    Cell,
    grid_cells,
    grid_end,
    is_grid_rule,
    is_simple_rule,
    simple_cells,
    simple_end,
)

_DEEPEST = 20  # levels of indentation; what is deeper is read as paragraphs
_SHORTEST_RULE = 3


def read_rst(source: str) -> Reading:
    r"""Return the Reading of reStructuredText.

    >>> reading = read_rst("Title\n=====\nSome *text*.\n")
    >>> reading.text, reading.blocks[0].kind
    ('Title\n\nSome text.', 'heading')
    """
    reader = _RstReader(source)
    reader.read(0, len(reader.lines), Shape(), 0)
    return reader.builder.finish(source, "rst")


class _RstReader:
    def __init__(self, source: str) -> None:
        self.builder = Builder()
        self.lines = lines_of(source)
        self._source = source
        self._styles: list[str] = []  # of titles, in order of rank
        self._depth_of_lists = 0
        self._notes = 0  # their group

    def read(self, first: int, last: int, shape: Shape, depth: int) -> None:
        """Read the lines from `first` to `last` as blocks of `shape`."""
        base = min((line.indent for line in self.lines[first:last] if line.text), default=0)
        while first < last:
            if depth > _DEEPEST:
                first = self._flat(first, last, shape)
            elif not self.lines[first].text:
                first += 1
            elif self.lines[first].indent > base:
                first = self._quotation(first, last, base, shape, depth)
            else:
                first = self._block(first, last, shape, depth)

    def _flat(self, first: int, last: int, shape: Shape) -> int:
        """Read lines up to a blank one as a paragraph, whatever they look like."""
        stop = first + 1
        while stop < last and self.lines[stop].text:
            stop += 1
        self.builder.begin(shape)
        self._inline(first, stop)
        return stop

    def _block(self, first: int, last: int, shape: Shape, depth: int) -> int:
        text = self.lines[first].text
        if EXPLICIT.match(text):
            return self._explicit(first, last, shape, depth)
        stop = self._title(first, last) or self._plain_block(first, last)
        if stop:
            return stop
        if self._is_item(first, last):
            return self._list(first, last, depth)
        if body := field_end(text):
            return self._field(first, last, body, shape, depth)
        return self._paragraph(first, last, shape, depth)

    def _plain_block(self, first: int, last: int) -> int:
        """Read a table, a rule or a session, and return where it ends, else 0."""
        text = self.lines[first].text
        if is_grid_rule(text) or is_simple_rule(text):
            return self._table(first, last)
        if text.startswith(">>> "):
            return self._code(first, paragraph_end(self.lines, first, last))
        return first + 1 if is_rule(text) and len(text) > _SHORTEST_RULE else 0

    def _quotation(self, first: int, last: int, base: int, shape: Shape, depth: int) -> int:
        stop = body_end(self.lines, first, last, base)
        inner = Shape(QUOTATION) if shape.kind == PARAGRAPH else shape
        self.read(first, stop, inner, depth + 1)
        return stop

    def _title(self, first: int, last: int) -> int:
        """Read a title, if there is one, and return where it ends, else 0."""
        text = self.lines[first].text
        if self._is_rule(first, last) and self._is_rule(first + 2, last):
            over, title, under = self.lines[first : first + 3]
            if title.text and over.text == under.text and not is_rule(title.text):
                return self._heading(first + 1, over.text[0] * 2, first + 3)
        under_text = self.lines[first + 1].text if self._is_rule(first + 1, last) else ""
        long = len(under_text) >= min(len(text), _SHORTEST_RULE)
        if under_text and long and not is_rule(text):
            return self._heading(first, under_text[0], first + 2)
        return 0

    def _is_rule(self, index: int, last: int) -> bool:
        return index < last and is_rule(self.lines[index].text)

    def _heading(self, index: int, style: str, stop: int) -> int:
        if style not in self._styles:
            self._styles.append(style)
        self.builder.begin(Shape(HEADING, self._styles.index(style) + 1))
        self._inline(index, index + 1)
        self.builder.end()
        return stop

    def _inline(self, first: int, last: int, cut: int = 0) -> None:
        start, end = self.lines[first].start, self.lines[last - 1].end - cut
        add_inline(self.builder, self._source, start, end)

    def _paragraph(self, first: int, last: int, shape: Shape, depth: int) -> int:
        stop = paragraph_end(self.lines, first, last)
        text = self.lines[stop - 1].text
        self.builder.begin(shape)
        if text.startswith("| "):
            self._line_block(first, stop)
        else:
            literal = text.endswith("::")
            cut = (2 if text.endswith(" ::") or text == "::" else 1) if literal else 0
            self._inline(first, stop, cut)
        self.builder.end()
        if text.endswith("::"):
            return self._literal(stop, last, self.lines[first].indent)
        return self._definition(first, stop, last, shape, depth)

    def _line_block(self, first: int, stop: int) -> None:
        for index in range(first, stop):
            line = self.lines[index]
            mark = 2 if line.text.startswith("| ") else 0
            if index > first:
                self.builder.line_break(self.lines[index - 1].end, line.start)
            add_inline(self.builder, self._source, line.start + mark, line.end)

    def _literal(self, first: int, last: int, indent: int) -> int:
        stop = body_end(self.lines, first, last, indent)
        return self._code(first, stop) if stop > first else first

    def _definition(self, first: int, stop: int, last: int, shape: Shape, depth: int) -> int:
        indent = self.lines[first].indent
        if stop >= last or not self.lines[stop].text or self.lines[stop].indent <= indent:
            return stop
        end = body_end(self.lines, stop, last, indent)
        self.read(stop, end, shape, depth + 1)
        return end

    def _code(self, first: int, stop: int) -> int:
        self.builder.begin(Shape(CODE))
        while first < stop and not self.lines[first].text:
            first += 1
        indent = min((line.indent for line in self.lines[first:stop] if line.text), default=0)
        for line in self.lines[first:stop]:
            text, start = self._indented(line, indent)
            self.builder.add_verbatim(text, start, line.end)
            self.builder.add_verbatim("\n", line.end, line.end + 1)
        self.builder.end()
        return stop

    def _indented(self, line: Line, indent: int) -> tuple[str, int]:
        """Return a line with its indentation beyond `indent`, and its offset."""
        start = line.start - max(0, line.indent - indent)
        if start < 0 or not line.text or self._source[start : line.start].strip(" "):
            start = line.start
        return self._source[start : line.end], start

    def _is_item(self, first: int, last: int) -> bool:
        line = self.lines[first]
        if item_mark(line.text) is None:
            return False
        after = self.lines[first + 1] if first + 1 < last else None
        return (
            after is None
            or not after.text
            or after.indent > line.indent
            or item_mark(after.text) is not None
        )

    def _list(self, first: int, last: int, depth: int) -> int:
        mark = item_mark(self.lines[first].text)
        indent = self.lines[first].indent
        self._depth_of_lists += 1
        shape = Shape(LIST_ITEM, self._depth_of_lists, self.builder.next_group())
        while mark and first < last and self.lines[first].indent == indent:
            here = item_mark(self.lines[first].text)
            if here is None or here[0] != mark[0]:
                break
            stop = body_end(self.lines, first + 1, last, indent)
            self.lines[first] = self.lines[first].after(here[1], indent + max(here[1], 1))
            self.read(first, stop, shape, depth + 1)
            first = next_text(self.lines, stop, last)
        self._depth_of_lists -= 1
        return first

    def _field(self, first: int, last: int, body: int, shape: Shape, depth: int) -> int:
        indent = self.lines[first].indent
        stop = body_end(self.lines, first + 1, last, indent)
        self.lines[first] = self.lines[first].after(
            body, indent_of(self.lines, first + 1, stop, indent)
        )
        self.read(first, stop, shape, depth + 1)
        return stop

    def _explicit(self, first: int, last: int, shape: Shape, depth: int) -> int:
        line = self.lines[first]
        if line.text == ".." and first + 1 < last and not self.lines[first + 1].text:
            return first + 1  # an empty comment ends what stands above it
        stop = body_end(self.lines, first + 1, last, line.indent)
        treatment, offset = explicit(line.text)
        if treatment is Treatment.COMMENT:
            self._note_directive(first, stop, offset)
        elif treatment is not Treatment.SKIP:
            self.lines[first] = line.after(
                offset, indent_of(self.lines, first + 1, stop, line.indent)
            )
            inner = self._note() if treatment is Treatment.NOTE else shape
            self._directive_body(treatment, first, stop, inner, depth)
        return stop

    def _note(self) -> Shape:
        """Return the shape of a note: they are a list, as on the page that is made of them."""
        self._notes = self._notes or self.builder.next_group()
        return Shape(LIST_ITEM, 1, self._notes)

    def _note_directive(self, first: int, stop: int, offset: int) -> None:
        start, end = self.lines[first].start, self.lines[stop - 1].end
        self.builder.comment(self._source[start + offset : end], start, end)

    def _directive_body(
        self, treatment: Treatment, first: int, stop: int, shape: Shape, depth: int
    ) -> None:
        body = first + 1
        while body < stop and field_end(self.lines[body].text):
            body += 1
        if treatment is Treatment.CODE:
            self._code(body, stop)
            return
        shapes = {
            Treatment.QUOTATION: Shape(QUOTATION),
            Treatment.FIGURE: Shape(CAPTION),
        }
        inner = shapes.get(treatment, shape)
        if treatment is Treatment.TABLE:
            self.read(first, first + 1, Shape(CAPTION), depth + 1)
        elif body == first + 1:
            body = first
        else:
            self.read(first, first + 1, inner, depth + 1)
        self.read(body, stop, inner, depth + 1)

    def _table(self, first: int, last: int) -> int:
        grid = is_grid_rule(self.lines[first].text)
        texts = [line.text for line in self.lines[first:last]]
        stop = first + (grid_end(texts) if grid else simple_end(texts))
        indent = self.lines[first].indent
        lines = [self._indented(line, indent) for line in self.lines[first:stop]]
        group = self.builder.next_group()
        for cell in grid_cells(lines) if grid else simple_cells(lines):
            self._cell(cell, group)
        return stop

    def _cell(self, cell: Cell, group: int) -> None:
        self.builder.begin(Shape(TABLE_CELL, 0, group, cell.row, cell.column))
        before = -1
        for start, end in cell.lines:
            if before >= 0:
                self.builder.line_break(before, max(before, start))
            add_inline(self.builder, self._source, start, end)
            before = end
        self.builder.end()
