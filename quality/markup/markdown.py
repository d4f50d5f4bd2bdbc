"""Markdown as a Reading, from the events of a CommonMark parser and their offsets."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pyromark

from quality.markup import jsx
from quality.markup.admonitions import marked
from quality.markup.builder import Builder, Shape
from quality.markup.fences import without_directives
from quality.markup.front_matter import front_matter
from quality.markup.inline_html import InlineHtml
from quality.markup.reading import (
    CAPTION,
    CODE,
    FRONT_MATTER,
    HEADING,
    LIST_ITEM,
    QUOTATION,
    TABLE_CELL,
    Reading,
)
from quality.span import ByteOffsets

if TYPE_CHECKING:
    from pyromark.event import Range

_Options = pyromark.Options
_PARSER = pyromark.Markdown(
    options=_Options.ENABLE_TABLES
    | _Options.ENABLE_FOOTNOTES
    | _Options.ENABLE_STRIKETHROUGH
    | _Options.ENABLE_TASKLISTS
    | _Options.ENABLE_HEADING_ATTRIBUTES
    | _Options.ENABLE_GFM
)
_LAST_BLANKS = re.compile(r"(?<![ \t])[ \t]+(?=\r?$)", re.MULTILINE)
_BADGE = re.compile(
    r"badge|shields\.io|/workflows/|travis-ci|coveralls|codecov|appveyor|circleci", re.IGNORECASE
)
_INLINE_ZONES = {"Emphasis": "emphasis", "Strong": "strong", "Link": "link"}
_Event = Any  # a str or a one-key dict; pyromark's own types cannot be matched by key


def _without_last_tabs(source: str) -> str:
    """Return a source, as long, without tabs at the end of lines: behind a fence or a row the parser stumbles."""
    return _LAST_BLANKS.sub(_spaces, source) if "\t" in source else source


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _named(event: _Event) -> tuple[str, _Event]:
    """Return the name of an event or tag, and what it comes with."""
    if isinstance(event, str):
        return event, None
    ((name, value),) = event.items()
    return name, value


def read_markdown(source: str) -> Reading:
    r"""Return the Reading of Markdown.

    >>> reading = read_markdown("# A *new* day\n\nText.")
    >>> reading.text, reading.blocks[0].kind
    ('A new day\n\nText.', 'heading')
    """
    reader = _MarkdownReader(source)
    start = reader.read_front_matter(1 if source.startswith("\ufeff") else 0)
    reader.read_body(start)
    return reader.builder.finish(source, "markdown", title=reader.title)


class _MarkdownReader:
    def __init__(self, source: str) -> None:
        self.builder = Builder()
        self.title: str | None = None
        self._source = source
        self._shapes = [Shape()]
        self._lists: list[int] = []  # the group of each that is open, 0 for one that is not seen
        self._depth = 0  # of those that are seen
        self._notes = 0  # their group
        self._table = self._row = self._column = 0
        self._in_code = False
        self._body_start = 0
        self._offsets: ByteOffsets | None = None
        self._images: list[list[tuple[str, int, int]]] = []
        self._image_depth = 0
        self._badge = False
        self._html = InlineHtml(self.builder)
        self._remarks = jsx.remarks(source)
        self._remark_ends = [remark.end for remark in self._remarks]
        self._marked = marked(without_directives(_without_last_tabs(source)), self._remarks)

    def read_front_matter(self, start: int) -> int:
        """Read the front matter, if any, and return where the body starts."""
        found = front_matter(self._source, start)
        if found is None:
            return start
        self.builder.begin(Shape(FRONT_MATTER))
        self.builder.add_verbatim(self._source[slice(*found.body)], *found.body)
        self.title = found.title
        return found.end

    def read_body(self, start: int) -> None:
        """Read everything from `start` on."""
        body = self._marked.source[start:] if start else self._marked.source
        self._body_start, self._offsets = start, None if body.isascii() else ByteOffsets(body)
        self.builder.begin(Shape())
        for event, place in _PARSER.events_with_range(body):
            name, value = _named(event)
            if name == "Start":
                self.start(value, place)
            elif name == "End":
                self.end(value)
            elif handler := _HANDLERS.get(name):
                handler(self, value, *self._span(place))

    def _span(self, place: "Range") -> tuple[int, int]:
        """Return where in the source an event stands."""
        start, end = place["start"], place["end"]
        if self._offsets:
            start, end = self._offsets(start), self._offsets(end)
        return self._body_start + start, self._body_start + end

    def start(self, tag: _Event, place: "Range") -> None:
        name, value = _named(tag)
        if zone := _INLINE_ZONES.get(name):
            self.builder.open_zone(zone)
        elif name == "Image":
            if not self._image_depth:
                self._images.append([])
            self._image_depth += 1
            self._badge = self._badge or _BADGE.search(value["dest_url"]) is not None
        elif name == "HtmlBlock":
            self._html_block(*self._span(place))
        elif name != "Strikethrough":
            self._start_block(name, value, below=self._marked.begins(name, self._span(place)[0]))

    def _start_block(self, name: str, value: _Event, *, below: bool) -> None:
        if self._images:
            self._flush_images()
        self._html.close()
        if name == "List":
            self._lists.append(0 if below else self.builder.next_group())
            self._depth += not below
        elif name in ("Table", "TableHead", "TableRow"):
            self._start_row(name)
        self._in_code = name == "CodeBlock"
        self._shapes.append(self._shapes[-1] if below else self._shape(name, value))
        self.builder.begin(self._shapes[-1])

    def _start_row(self, name: str) -> None:
        if name == "Table":
            self._table = self.builder.next_group()
        self._row = 0 if name == "TableHead" else self._row + (name == "TableRow")
        self._column = -1

    def _shape(self, name: str, value: _Event) -> Shape:
        if name == "Paragraph":
            return self._shapes[-1]
        if name == "Heading":
            return Shape(HEADING, int(value["level"][1]))
        if name == "Item":
            return Shape(LIST_ITEM, max(1, self._depth), self._lists[-1] if self._lists else 0)
        if name == "TableCell":
            self._column += 1
            return Shape(TABLE_CELL, 0, self._table, self._row, self._column)
        if name == "CodeBlock":
            return Shape(CODE)
        if name == "BlockQuote" and value is None:
            return Shape(QUOTATION)
        return self._note() if name == "FootnoteDefinition" else self._shapes[-1]

    def _note(self) -> Shape:
        """Return the shape of a note: they are a list, as on the page that is made of them."""
        self._notes = self._notes or self.builder.next_group()
        return Shape(LIST_ITEM, 1, self._notes)

    def end(self, tag: _Event) -> None:
        name, _ = _named(tag)
        if zone := _INLINE_ZONES.get(name):
            self.builder.close_zone(zone)
        elif name == "Image":
            self._image_depth -= 1
            if not self._image_depth:
                self._end_image()
        elif name not in ("Strikethrough", "HtmlBlock"):
            self._end_block(name)

    def _end_image(self) -> None:
        """Forget what a badge says: it is a picture of a state, not of the text."""
        if self._badge:
            self._images.pop()
        self._badge = False

    def _end_block(self, name: str) -> None:
        if self._images:
            self._flush_images()
        self._html.close()
        if name == "List":
            self._depth -= self._lists.pop() > 0
        self._in_code = False
        self._shapes.pop()
        self.builder.begin(self._shapes[-1])

    def _flush_images(self) -> None:
        """Make captions of the images of a block that holds nothing else."""
        if not self.builder.is_open:
            for texts in self._images:
                self.builder.begin(Shape(CAPTION))
                for text in texts:
                    self.builder.add(*text)
        self._images.clear()

    def text(self, text: str, start: int, end: int) -> None:
        if self._image_depth:
            self._images[-1].append((text, start, end))
        elif self._in_code:
            text = self._source[start:end] if len(text) == end - start else text
            self.builder.add_verbatim(text, start, end)
        elif self._remarks and len(text) == end - start and self._is_remarked(start, end):
            for first, last in jsx.visible(self._remarks, self.builder, start, end):
                self.builder.add(text[first - start : last - start], first, last)
        else:
            self.builder.add(text, start, end)

    def _is_remarked(self, start: int, end: int) -> bool:
        """Tell whether something in a stretch of text is not seen."""
        index = bisect_right(self._remark_ends, start)
        return index < len(self._remarks) and self._remarks[index].start < end

    def code(self, text: str, start: int, end: int) -> None:
        if self._image_depth:
            self._images[-1].append((text, start, end))
            return
        fence = end - start - len(self._source[start:end].lstrip("`"))
        inner = self._source[start + fence : end - fence]
        self.builder.open_zone("code")
        if inner.strip() == text.strip():
            self.builder.add(inner, start + fence, end - fence)
        else:
            self.builder.add(text.strip(), start, end)
        self.builder.close_zone("code")

    def line_break(self, _: None, start: int, end: int) -> None:
        if self._image_depth:
            self._images[-1].append((" ", start, end))
        else:
            self.builder.line_break(start, end)

    def footnote(self, label: str, start: int, end: int) -> None:
        self.builder.open_zone("citation")
        self.builder.add(f"[{label}]", start, end)
        self.builder.close_zone("citation")

    def inline_html(self, tag: str, start: int, end: int) -> None:
        self._html.read(tag, start, end)

    def _html_block(self, start: int, end: int) -> None:
        if self._images:
            self._flush_images()
        from quality.markup.html import HtmlReader

        reader = HtmlReader(self._source, self.builder, self._shapes[-1], self._remarks)
        reader.feed(start, end)
        self.builder.begin(self._shapes[-1])


_HANDLERS: Mapping[str, Callable[..., None]] = {
    "Text": _MarkdownReader.text,
    "Code": _MarkdownReader.code,
    "SoftBreak": _MarkdownReader.line_break,
    "HardBreak": _MarkdownReader.line_break,
    "FootnoteReference": _MarkdownReader.footnote,
    "InlineHtml": _MarkdownReader.inline_html,
}
