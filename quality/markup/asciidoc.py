"""AsciiDoc as a Reading, line by line: enough of it for prose, not all that it can do.

Not followed are `include::`, and conditions (both branches are read).
"""

from quality.markup import asciidoc_lines as lines
from quality.markup.asciidoc_inline import Notes, add_inline
from quality.markup.asciidoc_tables import add_cells
from quality.markup.builder import Builder, Shape
from quality.markup.lines import Line, lines_of
from quality.markup.reading import (
    CAPTION,
    CODE,
    FRONT_MATTER,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    Reading,
)

_CODE_STYLES = frozenset("source listing literal stem latexmath asciimath pass plantuml".split())
_QUOTED_STYLES = frozenset(("quote", "verse"))
_BLOCK_COMMENT = "////"


def read_asciidoc(source: str) -> Reading:
    r"""Return the Reading of AsciiDoc.

    >>> reading = read_asciidoc("= A day\n\nIt *rains*.\n")
    >>> reading.text, [block.kind for block in reading.blocks]
    ('A day\n\nIt rains.', ['heading', 'paragraph'])
    """
    reader = _AsciiDocReader(source)
    reader.read()
    return reader.builder.finish(source, "asciidoc")


class _AsciiDocReader:
    def __init__(self, source: str) -> None:
        self.builder = Builder()
        self._source = source
        self._lines = lines_of(source)
        self._notes = Notes()
        self._marks: list[str] = []  # of the lists that are open
        self._groups: list[int] = []
        self._containers: list[str] = []
        self._style = ""
        self._titled = False
        self._joined = False  # a `+` came before: the next block belongs to the item

    def read(self) -> None:
        """Read all lines."""
        index = 0
        while index < len(self._lines):
            index = self._block(index)
        self._notes.add_to(self.builder, self._source)

    def _block(self, index: int) -> int:
        line = self._lines[index]
        text = line.text
        if not text:
            self.builder.end()
            return index + 1
        if lines.COMMENT.match(text):
            return self._comment(index)
        if lines.is_verbatim(text):
            return self._verbatim(index)
        if lines.TABLE.match(text):
            return self._table(index)
        if lines.is_container(text):
            return self._container(text, index)
        return self._metadata(line, index) or self._text(line, index)

    def _metadata(self, line: Line, index: int) -> int:
        """Read a line that is about others and no text, and return where it ends, else 0."""
        text = line.text
        if text == "+":
            self._joined = True
            return index + 1
        if lines.ATTRIBUTE.match(text):
            return self._attribute(index)
        if style := lines.STYLE.fullmatch(text):
            if style["style"]:
                self._style = lines.style_of(style["style"])
            return index + 1
        if macro := lines.MACRO.match(text):
            if macro["name"] == "image":
                self._caption(line.start + macro.start("text"), macro["text"].partition(",")[0])
            return index + 1
        if lines.is_rule(text):
            self._leave_lists()
            return index + 1
        return 0

    def _text(self, line: Line, index: int) -> int:
        text = line.text
        if heading := lines.HEADING.match(text):
            return self._heading(line, len(heading["mark"]), heading.end(), index)
        if level := self._level_under(index):
            return self._heading(line, level, 0, index + 1)
        if lines.TITLE.match(text) and not lines.item(text):
            self._caption(line.start + 1, text[1:])
            return index + 1
        if found := lines.item(text):
            return self._item(found, index)
        if term := lines.TERM.match(text):
            return self._term(term.end("term"), term.end(), line, index)
        if line.indent and not self._marks:
            return self._paragraph(index, Shape(CODE))
        if self._marks and not self._joined and not self._follows_item(index):
            self._leave_lists()
        start = lines.ADMONITION.match(text)
        return self._paragraph(index, self._shape(), start.end() if start else 0)

    def _level_under(self, index: int) -> int:
        """Return the level of a line that another one underlines as a title, 0 for text."""
        alone = index == 0 or not self._lines[index - 1].text
        if not alone or index + 1 == len(self._lines):
            return 0
        return lines.level_under(self._lines[index].text, self._lines[index + 1].text)

    def _follows_item(self, index: int) -> bool:
        return index > 0 and bool(self._lines[index - 1].text)

    def _comment(self, index: int) -> int:
        line = self._lines[index]
        self.builder.comment(line.text[2:], line.start, line.end)
        return index + 1

    def _verbatim(self, index: int) -> int:
        """Read the lines to the one that closes the block as code, or as a comment."""
        first = self._lines[index]
        fence = "```" if first.text.startswith("```") else first.text
        stop = index + 1
        while stop < len(self._lines) and self._lines[stop].text != fence:
            stop += 1
        if fence.startswith(_BLOCK_COMMENT):
            end = self._lines[min(stop, len(self._lines) - 1)].end
            body = self._lines[index + 1].start if index + 1 < stop else first.end
            last = self._lines[stop - 1].end
            self.builder.comment(self._source[body:last], first.start, end)
        else:
            self._code(index + 1, stop)
        self._style, self._joined = "", False
        return stop + 1

    def _code(self, first: int, stop: int) -> None:
        self.builder.begin(Shape(CODE))
        if first < stop:
            start, end = self._lines[first].start, self._lines[stop - 1].end
            self.builder.add_verbatim(self._source[start:end], start, end)
        self.builder.end()

    def _container(self, text: str, index: int) -> int:
        if text in self._containers:
            del self._containers[self._containers.index(text) :]
        else:
            self._containers.append(text)
        self._leave_lists()
        self._style = ""
        return index + 1

    def _shape(self) -> Shape:
        """Return what a paragraph is here, by its style and by what it stands in."""
        style, self._style = self._style, ""
        if style in _CODE_STYLES:
            return Shape(CODE)
        quoted = any(each.startswith("____") for each in self._containers)
        if quoted or style in _QUOTED_STYLES:
            return Shape(QUOTATION)
        if self._marks:
            return Shape(LIST_ITEM, len(self._marks), self._groups[-1])
        return Shape(PARAGRAPH)

    def _attribute(self, index: int) -> int:
        while self._lines[index].text.endswith("\\") and index + 1 < len(self._lines):
            index += 1
        return index + 1

    def _heading(self, line: Line, level: int, offset: int, index: int) -> int:
        """Read a title whose text begins at an offset of its line and whose last line is `index`."""
        is_title, self._titled = level == 1 and not self._titled, True
        self._leave_lists()
        self.builder.begin(Shape(HEADING, level))
        add_inline(self.builder, self._source, line.start + offset, line.end, self._notes)
        self.builder.end()
        return self._header(index + 1) if is_title else index + 1

    def _header(self, index: int) -> int:
        """Read the author and the revision below the title of a document."""
        self.builder.begin(Shape(FRONT_MATTER))
        while index < len(self._lines) and self._lines[index].text:
            line = self._lines[index]
            if lines.COMMENT.match(line.text):
                self._comment(index)
            elif not lines.ATTRIBUTE.match(line.text):
                self.builder.add_verbatim(line.text, line.start, line.end)
                self.builder.add_verbatim("\n", line.end, line.end + 1)
            index += 1
        self.builder.end()
        return index

    def _caption(self, start: int, text: str) -> None:
        self.builder.begin(Shape(CAPTION))
        add_inline(self.builder, self._source, start, start + len(text), self._notes)
        self.builder.end()

    def _item(self, found: lines.Item, index: int) -> int:
        if found.mark in self._marks:
            keep = self._marks.index(found.mark) + 1
            del self._marks[keep:], self._groups[keep:]
        else:
            self._marks.append(found.mark)
            self._groups.append(self.builder.next_group())
        return self._paragraph(index, self._shape(), found.offset)

    def _term(self, end: int, offset: int, line: Line, index: int) -> int:
        if "::" not in self._marks:
            self._marks.append("::")
            self._groups.append(self.builder.next_group())
        shape = Shape(LIST_ITEM, len(self._marks), self._groups[-1])
        self.builder.begin(shape)
        add_inline(self.builder, self._source, line.start, line.start + end, self._notes)
        self.builder.end()
        return self._paragraph(index, shape, offset) if offset < len(line.text) else index + 1

    def _leave_lists(self) -> None:
        self._marks.clear()
        self._groups.clear()
        self._joined = False

    def _paragraph(self, index: int, shape: Shape, offset: int = 0) -> int:
        """Read the lines up to the end of a paragraph, from `offset` in the first."""
        self.builder.begin(shape)
        self._joined = False
        start, first = self._lines[index].start + offset, index
        while index < len(self._lines) and not (index > first and self._ends(index, shape)):
            line = self._lines[index]
            index += 1
            if lines.COMMENT.match(line.text):
                self._add(start, line.start, shape)
                self._comment(index - 1)
                start = line.end
        self._add(start, self._lines[index - 1].end, shape)
        self.builder.end()
        return index

    def _ends(self, index: int, shape: Shape) -> bool:
        """Tell whether a paragraph ends before a line; remarks go with what follows them."""
        while index < len(self._lines) and lines.COMMENT.match(self._lines[index].text):
            index += 1
        if index == len(self._lines):
            return True
        line, in_list = self._lines[index], shape.kind == LIST_ITEM
        return lines.is_edge(line) or (
            in_list and bool(lines.item(line.text) or lines.TERM.match(line.text))
        )

    def _add(self, start: int, end: int, shape: Shape) -> None:
        if shape.kind == CODE:
            self.builder.add_verbatim(self._source[start:end], start, end)
        elif start < end:
            add_inline(self.builder, self._source, start, end, self._notes)

    def _table(self, index: int) -> int:
        """Read a table; as many columns as its first line has cells."""
        fence, stop = self._lines[index].text, index + 1
        while stop < len(self._lines) and self._lines[stop].text != fence:
            stop += 1
        self.builder.end()
        body = [line for line in self._lines[index + 1 : stop] if line.text]
        if fence[0] == "|":
            add_cells(self.builder, self._source, body, self._notes)
        else:
            self._code(index + 1, stop)
        self._style = ""
        return stop + 1
