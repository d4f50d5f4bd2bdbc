"""Markdown as a Reading, from the events of a CommonMark parser and their offsets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pyromark

from quality.markup import jsx
from quality.markup.admonitions import marked
from quality.markup.builder import Builder, Shape
from quality.markup.html_elements import ZONES
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
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_FRONT_MATTER = re.compile(
    r"(?P<fence>---|(?P<toml>\+\+\+))[ \t]*(?:\r\n?|\n)(?P<body>\s*(?:#[^\n]*\n\s*)*"
    r"(?:[\"']?[\w.-]+[\"']?[ \t]*[:=]|(?(toml)\[[\w.\"'-]+\]|(?!)))[\s\S]*?)"
    r"^(?:(?P=fence)|\.\.\.)[ \t]*\r?$",
    re.MULTILINE,
)
_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(.*?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-z]+)(?![\w-])(?P<rest>[^>]*)", re.IGNORECASE)
_ADDRESS = re.compile(r"\shref\s*=", re.IGNORECASE)
_INLINE_ZONES = {"Emphasis": "emphasis", "Strong": "strong", "Link": "link"}
_Event = Any  # a str or a one-key dict; pyromark's own types cannot be matched by key


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


class _Offsets:
    """Code-point offsets for the UTF-8 offsets of a text."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []  # of each character of several bytes
        self._extra = [0]  # bytes beyond one a character, up to each of them
        extra = 0
        for match in _NOT_ASCII.finditer(text):
            self._starts.append(match.start() + extra)
            code = ord(match[0])
            extra += 1 if code < 0x800 else 2 if code < 0x10000 else 3
            self._extra.append(extra)

    def __call__(self, offset: int) -> int:
        return offset - self._extra[bisect_left(self._starts, offset)]


class _MarkdownReader:
    def __init__(self, source: str) -> None:
        self.builder = Builder()
        self.title: str | None = None
        self._source = source
        self._shapes = [Shape()]
        self._lists: list[int] = []
        self._table = self._row = self._column = 0
        self._in_code = False
        self._body_start = 0
        self._offsets: _Offsets | None = None
        self._images: list[list[tuple[str, int, int]]] = []
        self._image_depth = 0
        self._tags: list[str] = []  # zones that inline HTML has opened
        self._remarks = jsx.remarks(source)
        self._remark_ends = [remark.end for remark in self._remarks]
        self._marked = marked(source, self._remarks)

    def read_front_matter(self, start: int) -> int:
        """Read the front matter, if any, and return where the body starts."""
        match = _FRONT_MATTER.match(self._source, start)
        if match is None:
            return start
        self.builder.begin(Shape(FRONT_MATTER))
        self.builder.add_verbatim(match["body"], *match.span("body"))
        title = _TITLE.search(match["body"])
        self.title = (title and title[1].strip("\"'")) or None
        return match.end()

    def read_body(self, start: int) -> None:
        """Read everything from `start` on."""
        body = self._marked.source[start:] if start else self._marked.source
        self._body_start, self._offsets = start, None if body.isascii() else _Offsets(body)
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
        elif name == "HtmlBlock":
            self._html_block(*self._span(place))
        elif name != "Strikethrough":
            self._start_block(name, value, below=self._marked.begins(name, self._span(place)[0]))

    def _start_block(self, name: str, value: _Event, *, below: bool) -> None:
        if self._images:
            self._flush_images()
        self._close_tags()
        if name == "List":
            self._lists.append(0 if below else self.builder.next_group())
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
            level = max(1, len(self._lists) - self._lists.count(0))
            return Shape(LIST_ITEM, level, self._lists[-1] if self._lists else 0)
        if name == "TableCell":
            self._column += 1
            return Shape(TABLE_CELL, 0, self._table, self._row, self._column)
        if name == "CodeBlock":
            return Shape(CODE)
        if name == "BlockQuote" and value is None:
            return Shape(QUOTATION)
        return Shape() if name == "FootnoteDefinition" else self._shapes[-1]

    def end(self, tag: _Event) -> None:
        name, _ = _named(tag)
        if zone := _INLINE_ZONES.get(name):
            self.builder.close_zone(zone)
        elif name == "Image":
            self._image_depth -= 1
        elif name not in ("Strikethrough", "HtmlBlock"):
            self._end_block(name)

    def _end_block(self, name: str) -> None:
        if self._images:
            self._flush_images()
        self._close_tags()
        if name == "List":
            self._lists.pop()
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
        if tag.startswith("<!--"):
            self.builder.comment(tag[4:-3], start, end)
        elif _LINE_BREAK_TAG.fullmatch(tag):
            self.builder.line_break(start, end)
        elif found := _TAG.match(tag):
            self._zone_tag(found)

    def _zone_tag(self, found: re.Match[str]) -> None:
        """Open or close the zone of an inline element, as a page of HTML has it."""
        name = found["name"].lower()
        zone = ZONES.get(name, "")
        if found["close"]:
            if zone in self._tags:
                self._tags.remove(zone)
                self.builder.close_zone(zone)
        elif zone and (name != "a" or _ADDRESS.search(found["rest"])):
            self._tags.append(zone)
            self.builder.open_zone(zone)

    def _close_tags(self) -> None:
        """Close what inline HTML left open: an element does not outlast its block."""
        while self._tags:
            self.builder.close_zone(self._tags.pop())

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
