"""Word files (.docx) as a Reading: one line of source a paragraph, so a line is a paragraph.

Headings, lists, tables, quotations, captions, code and tables of contents are known by
their styles. Tracked insertions are read and deletions are not, as Word shows the text by
default; headers, footers, notes and comments are not read, and where a note is referred to
stands its number, `[1]`.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 it is an exception

from quality.markup.builder import Builder, Shape
from quality.markup.composed import composed
from quality.markup.reading import (
    CAPTION,
    CODE,
    HEADING,
    LIST_ITEM,
    NAVIGATION,
    PARAGRAPH,
    QUOTATION,
    TABLE_CELL,
    Reading,
)
from quality.markup.unseen import seen
from quality.span import Span

FORMAT = "docx"
_LARGEST = 256 << 20  # bytes of a file when it is unpacked
_INDENTED = "list paragraph"  # is no list of itself
_BREAK = "\v"  # within a paragraph, as Word itself writes it in plain text
_KINDS = {
    "quote": QUOTATION,
    "intense quote": QUOTATION,
    "block text": QUOTATION,
    "caption": CAPTION,
    "html preformatted": CODE,
    "macro": CODE,
    "macro text": CODE,
    "code": CODE,
    "source code": CODE,
    "plain text": CODE,
}
_CODE_CHARACTERS = ("html code", "html typewriter", "verbatim char", "code", "source code")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _CELL, _ROW, _TABLE = f"{_W}p", f"{_W}tc", f"{_W}tr", f"{_W}tbl"
_LETTERS = {f"{_W}tab": "\t", f"{_W}br": _BREAK, f"{_W}cr": _BREAK, f"{_W}noBreakHyphen": "-"}
_NOTE = "\2"  # its mark, as Word itself writes it
_LETTERS |= dict.fromkeys((f"{_W}footnoteReference", f"{_W}endnoteReference"), _NOTE)
_UNREAD = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", _PARAGRAPH))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


# What zip, XML and python-docx raise for a file that is damaged, whatever the damage.
_BROKEN = (
    BadZipFile,
    ZlibError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)


class WordError(ValueError):
    """A file that Word might not open either; the message says what is wrong with it."""


class ExtraMissing(ImportError):  # noqa: N818 it is an extra that is missing
    """The package that reads Word files is not installed."""


def read_docx(data: bytes) -> Reading:
    """Return the Reading of a Word file.

    A break inside a paragraph is a vertical tab in the source. Raises WordError for what is
    no Word file, ExtraMissing where python-docx is not installed.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
    except ImportError:
        raise ExtraMissing from None
    try:
        _require_small(data)
        document = docx.Document(BytesIO(data))
        paragraphs = [each for each in document.element.body.iter(_PARAGRAPH) if not _is_copy(each)]
        return composed(seen(_Reader(document).reading(paragraphs)))
    except (OpcError, *_BROKEN) as error:
        raise WordError(str(error) or type(error).__name__) from None


def _require_small(data: bytes) -> None:
    """Raise WordError for a small file that unpacks to a huge one."""
    with ZipFile(BytesIO(data)) as file:
        size = sum(info.file_size for info in file.infolist())
    if size > _LARGEST:
        raise WordError(f"it unpacks to {size >> 20} MB")


def _is_copy(paragraph: Any) -> bool:
    """Tell whether a paragraph only repeats a text box for old versions of Word."""
    return any(True for _ in paragraph.iterancestors(_FALLBACK))


class _Reader:
    """Puts the paragraphs of one document together."""

    def __init__(self, document: Any) -> None:
        self._builder = Builder()
        self._styles = {style.style_id: style for style in document.styles}
        self._source: list[str] = []
        self._length = self._notes = 0
        self._cell: Any = None
        self._tables: dict[Any, int] = {}
        self._list = ("", 0)  # what it is numbered by, and its group

    def reading(self, paragraphs: list[Any]) -> Reading:
        for index, paragraph in enumerate(paragraphs):
            if index:
                self._write("\n")
            self._add(paragraph)
        return self._builder.finish("".join(self._source), FORMAT)

    def _add(self, paragraph: Any) -> None:
        cell = next(paragraph.iterancestors(_CELL), None)
        if cell is not None and cell is self._cell:
            self._builder.line_break(self._length - 1, self._length)
        else:
            self._builder.begin(self._shape(paragraph, cell))
        self._cell = cell
        for run in _runs(paragraph):
            self._add_run(run)

    def _add_run(self, run: Any) -> None:
        zones = self._zones(run)
        for zone in zones:
            self._builder.open_zone(zone)
        for text in _texts(run):
            if text == _NOTE:
                self._notes += 1
                text = f"[{self._notes}]"  # noqa: PLW2901
            span = self._write(text)
            if text == _BREAK:
                self._builder.line_break(*span)
            else:
                self._builder.add(text, *span)
        for zone in reversed(zones):
            self._builder.close_zone(zone)

    def _write(self, text: str) -> Span:
        start = self._length
        self._source.append(text)
        self._length += len(text)
        return Span(start, self._length)

    def _shape(self, paragraph: Any, cell: Any) -> Shape:
        if cell is not None:
            return self._cell_shape(cell)
        names = self._names(paragraph.style)
        level = _heading_level(names)
        if level:
            return Shape(HEADING, level)
        number = self._numbered(paragraph)
        if number is None and names and names[0].startswith("list ") and names[0] != _INDENTED:
            number = (names[0].rstrip(" 0123456789"), 0)
        if number is not None:
            return self._item_shape(*number)
        self._list = ("", 0)
        return Shape(_kind(names))

    def _item_shape(self, numbering: str, level: int) -> Shape:
        if self._list[0] != numbering:
            self._list = (numbering, self._builder.next_group())
        return Shape(LIST_ITEM, level + 1, self._list[1])

    def _numbered(self, paragraph: Any) -> tuple[str, int] | None:
        """Return what numbers or bullets a paragraph, and its level from 0; None for nothing."""
        for style in (None, *self._chain(paragraph.style)):
            properties = paragraph.pPr if style is None else style.element.pPr
            number = None if properties is None else properties.numPr
            if number is not None and number.numId is not None:
                level = 0 if number.ilvl is None else number.ilvl.val
                return (f"number {number.numId.val}", level) if number.numId.val else None
        return None

    def _cell_shape(self, cell: Any) -> Shape:
        row, table = next(cell.iterancestors(_ROW)), next(cell.iterancestors(_TABLE))
        if table not in self._tables:
            self._tables[table] = self._builder.next_group()
        rows, cells = list(table.iterchildren(_ROW)), list(row.iterchildren(_CELL))
        first = 0 if _has_head(table) else 1
        place = (rows.index(row) if row in rows else 0) + first
        column = cells.index(cell) if cell in cells else 0
        return Shape(TABLE_CELL, 0, self._tables[table], place, column)

    def _zones(self, run: Any) -> list[str]:
        properties, found = run.find(f"{_W}rPr"), []
        if next(run.iterancestors(f"{_W}hyperlink"), None) is not None:
            found.append("link")
        if properties is None:
            return found
        if _is_on(properties, "b"):
            found.append("strong")
        if _is_on(properties, "i"):
            found.append("emphasis")
        style = properties.find(f"{_W}rStyle")
        names = self._names(style.get(f"{_W}val")) if style is not None else []
        return [*found, "code"] if any(name in _CODE_CHARACTERS for name in names) else found

    def _names(self, style: str | None) -> list[str]:
        """Return the names of a style and of those it is based on, in small letters."""
        return [(each.name or "").lower() for each in self._chain(style)]

    def _chain(self, style: str | None) -> Iterator[Any]:
        seen = set()
        each = self._styles.get(style) if style else None
        while each is not None and each.style_id not in seen:
            seen.add(each.style_id)
            yield each
            each = each.base_style


def _heading_level(names: list[str]) -> int:
    for name in names:
        if name == "title":
            return 1
        number = name.removeprefix("heading ")
        if number != name and number.isdecimal():
            return int(number)
    return 0


def _kind(names: list[str]) -> str:
    if any(name.startswith("toc ") for name in names):
        return NAVIGATION
    return next((_KINDS[name] for name in names if name in _KINDS), PARAGRAPH)


def _has_head(table: Any) -> bool:
    """Tell whether the first row of a table is its head."""
    look = table.find(f"{_W}tblPr/{_W}tblLook")
    first = None if look is None else look.get(f"{_W}firstRow")
    head = table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader")
    return first in ("1", "true", "on") or head is not None


def _is_on(properties: Any, name: str) -> bool:
    switch = properties.find(f"{_W}{name}")
    return switch is not None and switch.get(f"{_W}val") not in ("0", "false", "off")


def _runs(element: Any) -> Iterator[Any]:
    """Yield the runs of a paragraph: those in links, fields and insertions, too."""
    for child in element:
        if child.tag == f"{_W}r":
            yield child
        elif child.tag not in _UNREAD:
            yield from _runs(child)


def _texts(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == f"{_W}t":
            yield from filter(None, [(child.text or "").replace("\n", " ").replace("\r", " ")])
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
