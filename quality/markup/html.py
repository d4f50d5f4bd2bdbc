"""HTML as a Reading: what a browser would show, told apart by element."""

import re
from collections import Counter
from collections.abc import Sequence

from quality.markup import html_entities, html_notes, html_tokens, jsx
from quality.markup.builder import Builder, Shape
from quality.markup.html_elements import (
    BLOCKS,
    CLOSES,
    IN_HEAD,
    KINDS,
    LISTS,
    NAVIGATION_ROLES,
    NAVIGATION_TAGS,
    UNSEEN,
    VOID,
    Element,
    Table,
    begins_remark,
    is_declaration,
    is_hidden,
    is_listing,
    is_remark,
    is_title,
    zone_of,
)
from quality.markup.html_page import Page, is_page
from quality.markup.html_tokens import Token
from quality.markup.reading import CAPTION, CODE, HEADING, LIST_ITEM, NAVIGATION, Reading

_SELF_CLOSED = re.compile(r"(?:^|[\s\"'])/$")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROOT = Element("", Shape(), is_block=True)


def read_html(source: str) -> Reading:
    r"""Return the Reading of HTML.

    >>> reading = read_html("<h1>Fish &amp; chips</h1><p>On <b>Friday</b>.")
    >>> reading.text, [block.kind for block in reading.blocks]
    ('Fish & chips\n\nOn Friday.', ['heading', 'paragraph'])
    """
    if is_page(source):
        for page in (Page(), Page(names=False)):
            reading = page.only_text(_read(source, page))
            if reading:
                return reading
    return _read(source)


def _read(source: str, page: Page | None = None) -> Reading:
    builder = Builder()
    reader = HtmlReader(source, builder, page=page)
    reader.feed(1 if source.startswith("\ufeff") else 0, len(source))
    return builder.finish(source, "html", title=reader.title)


class HtmlReader:
    """Reads stretches of HTML into a builder; each stretch starts with nothing open.

    `remarks` are the comments of MDX, which are not read. A `page` tells what of a whole page
    stands around its text.
    """

    def __init__(
        self,
        source: str,
        builder: Builder,
        shape: Shape = _ROOT.shape,
        remarks: Sequence[jsx.Remark] = (),
        page: Page | None = None,
    ) -> None:
        self._remarks = remarks
        self._page = page
        self.title: str | None = None
        self._source = source
        self._builder = builder
        self._stack = [_ROOT._replace(shape=shape)]
        self._names: Counter[str] = Counter()  # of what is open
        self._tables: list[Table] = []
        self._lists: list[int] = []

    def feed(self, start: int, end: int) -> None:
        """Read `source[start:end]`."""
        self._builder.begin(self._stack[0].shape)
        for token in html_tokens.tokens(self._source, start, end):
            if token.kind == html_tokens.TEXT:
                self._text(token)
            elif token.kind == html_tokens.START:
                self._start(token)
            elif token.kind == html_tokens.END:
                self._end(token.text)
            else:
                self._note(token)
        while len(self._stack) > 1:
            self._pop()

    def _note(self, token: Token) -> None:
        if token.kind == html_tokens.COMMENT:
            self._builder.comment(token.text, token.start, token.end)
        elif token.text == "title" and not self.title:
            title = html_entities.decoded(self._source[token.start : token.end])
            self.title = " ".join(title.split()) or None

    def _text(self, token: Token) -> None:
        top = self._stack[-1]
        text = self._source[token.start : token.end]
        if top.unseen:
            return
        if top.refers and html_notes.is_way_back(text):
            return
        if top.refers and (mark := html_notes.mark(text)):
            self._reference(mark, token.start, token.end)
            return
        add = self._builder.add_verbatim if top.shape.kind == CODE else self._builder.add
        for first, last in jsx.visible(self._remarks, self._builder, token.start, token.end):
            for part, start, end in html_entities.parts(self._source[first:last], first):
                add(part, start, end)

    def _reference(self, mark: str, start: int, end: int) -> None:
        """Add the mark of a note, which is no link of its own."""
        for index in self._inwards():
            if self._stack[index].zone == "link":
                self._builder.close_zone("link")
                self._stack[index] = self._stack[index]._replace(zone="")
        self._builder.open_zone("citation")
        self._builder.add(f"[{mark}]", start, end)
        self._builder.close_zone("citation")

    def _start(self, token: Token) -> None:
        name = token.text
        if self._stack[-1].name == "head" and name not in IN_HEAD:
            self._pop()
        if name == "br":
            self._line_break(token)
        elif name in BLOCKS or name in CLOSES:
            self._start_block(token)
        elif name not in VOID and not _SELF_CLOSED.search(token.attributes):
            self._start_inline(token)

    def _line_break(self, token: Token) -> None:
        if self._builder.at_break and self._stack[-1].shape.kind != CODE:
            self._builder.end()
        else:
            self._builder.line_break(token.start, token.end)

    def _start_block(self, token: Token) -> None:
        name = token.text
        self._close_implied(name)
        if name == "hr" or _SELF_CLOSED.search(token.attributes):
            self._builder.begin(self._stack[-1].shape)
            return
        if name in LISTS:
            self._lists.append(self._builder.next_group())
        elif name == "table":
            self._tables.append(Table(self._builder.next_group()))
        elif name == "tr" and self._tables:
            self._tables[-1].next_row()
        self._open_block(token)

    def _open_block(self, token: Token) -> None:
        attributes = html_tokens.attributes(token.attributes)
        self._builder.end()
        if self._page:
            self._page.open(token.text, self._stack)
        top, shape = self._stack[-1], self._shape(token.text, attributes)
        guessed = top.guessed or self._around(token, shape, attributes)
        shape = Shape(NAVIGATION) if guessed else shape
        unseen = top.unseen or is_hidden(attributes)
        zone = "" if unseen or guessed or not is_declaration(attributes) else "code"
        self._builder.begin(shape)
        if zone:
            self._builder.open_zone(zone)
        element = Element(token.text, shape, is_block=True, unseen=unseen, zone=zone)
        opened = element._replace(guessed=guessed, first=self._builder.count)
        self._open(opened._replace(anchor=attributes.get("id", "")))

    def _around(self, token: Token, shape: Shape, attributes: dict[str, str]) -> str:
        """Return what tells that an element that is no navigation stands around the text."""
        if self._page is None or shape.kind in (NAVIGATION, CODE):
            return ""
        return self._page.around(token.text, attributes, token.attributes, self._names)

    def _shape(self, name: str, attributes: dict[str, str]) -> Shape:
        outer = self._stack[-1].shape
        if outer.kind in (NAVIGATION, CODE):
            return outer
        if named := self._named(name, attributes):
            return named
        tagged = name in NAVIGATION_TAGS and not (self._page and name == "form")
        if tagged or attributes.get("role") in NAVIGATION_ROLES:
            return Shape(NAVIGATION)
        if name in _HEADINGS:
            return Shape(HEADING, int(name[1]))
        if name == "li":
            return Shape(LIST_ITEM, max(1, len(self._lists)), self._lists[-1] if self._lists else 0)
        if name in ("td", "th") and self._tables:
            return self._tables[-1].next_cell(name, head=self._is_open("thead"))
        return Shape(KINDS[name]) if name in KINDS else outer

    def _named(self, name: str, attributes: dict[str, str]) -> Shape | None:
        """Return what a block is by its class alone, as listings and titles are."""
        if is_listing(attributes):
            return Shape(CODE)
        if name == "p" and is_title(attributes):
            return Shape(CAPTION) if self._builder.count else Shape(HEADING, 1)
        return None

    def _start_inline(self, token: Token) -> None:
        name = token.text
        top = self._stack[-1]
        attributes = html_tokens.attributes(token.attributes) if token.attributes else {}
        if name == "a" and begins_remark(attributes):
            self._hide_part()
        unseen = top.unseen or name in UNSEEN or is_hidden(attributes) or is_remark(attributes)
        zone = "" if unseen else zone_of(name, attributes, top.anchor)
        if zone:
            self._builder.open_zone(zone)
        refers = top.refers or html_notes.refers(name, attributes, raised=self._is_open("sup"))
        element = Element(name, top.shape, unseen=unseen, zone=zone, refers=refers)
        self._open(element._replace(guessed=top.guessed) if top.guessed else element)

    def _hide_part(self) -> None:
        """Show nothing more of the part that a remark stands in: its `<div>`, else its block."""
        wanted = self._is_open("div")
        for index in self._inwards():
            self._stack[index] = self._stack[index]._replace(unseen=True)
            if self._stack[index].name == "div" or (self._stack[index].is_block and not wanted):
                return

    def _end(self, name: str) -> None:
        if name == "p" and not self._is_open("p"):
            self._builder.begin(self._stack[-1].shape)
            return
        for index in self._inwards() if self._is_open(name) else ():
            element = self._stack[index]
            if element.name == name:
                self._close(index)
                return
            if element.name == "table" and not name.startswith("t"):
                return

    def _open(self, element: Element) -> None:
        self._stack.append(element)
        self._names[element.name] += 1

    def _is_open(self, name: str) -> bool:
        return self._names[name] > 0

    def _inwards(self) -> range:
        """Return the places of what is open, the innermost first."""
        return range(len(self._stack) - 1, 0, -1)

    def _close(self, index: int) -> None:
        """Close an element; a block takes all that is open in it along."""
        if not self._stack[index].is_block and not self._stack[index].unseen:
            self._leave(self._stack.pop(index))
            return
        while len(self._stack) > index:
            self._pop()

    def _close_implied(self, name: str) -> None:
        closed, reach = CLOSES.get(name, (frozenset(), frozenset()))
        for index in self._inwards() if any(map(self._is_open, closed)) else ():
            element = self._stack[index]
            if element.name in reach:
                break
            if element.name in closed:
                self._close(index)
                break
        self._close_paragraph()

    def _close_paragraph(self) -> None:
        for index in self._inwards() if self._is_open("p") else ():
            if self._stack[index].is_block:
                if self._stack[index].name == "p":
                    self._close(index)
                return

    def _pop(self) -> None:
        element = self._stack.pop()
        self._leave(element)
        if element.is_block:
            self._builder.begin(self._stack[-1].shape)
            if self._page:
                self._page.close(element, self._stack[-1], self._builder.count)

    def _leave(self, element: Element) -> None:
        self._names[element.name] -= 1
        if element.zone:
            self._builder.close_zone(element.zone)
        elif element.name in LISTS and self._lists:
            self._lists.pop()
        elif element.name == "table" and self._tables:
            self._tables.pop()
