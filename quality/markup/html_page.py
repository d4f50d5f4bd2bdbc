"""What of a whole web page stands around its text, as its elements and their names tell.

Pages name their parts for style sheets and scripts: `<div class="share-buttons">`, `id="comments"`.
A part named so is read as navigation unless it turns out to hold the title or `<main>`. So is all
that stands outside `<main>`, or outside the one article that holds most of the page. A fragment
without `<body>` is taken as it is: there every part was put in by hand.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from quality.markup.html_elements import Element
from quality.markup.html_links import linked_lines
from quality.markup.html_names import OF_READERS, Names
from quality.markup.reading import CODE, HEADING, NAVIGATION, Block, Reading
from quality.span import Span

_LEAST_TEXT = 400  # characters in long blocks
_LONG = 100
_MOST_NAMED = 1.5  # times the text that is left
_MOST_OF_READERS = 20
_LEAST_OF_MAIN = 0.2  # of what stands in `<main>`
_NEVER = frozenset(
    ("html", "body", "main", "article", "table", "tbody", "tr", "p", "h1", "dt", "blockquote")
)
_ROLES = frozenset(("banner", "complementary", "dialog", "alertdialog", "toolbar", "tablist"))
_LEAST = {"main": 0.5, "article": 0.75}  # of the text, for a part that is the page
_PAGE = re.compile(r"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
_LOOK_AT = 2_000  # characters


class Page:
    """Tells what of a page stands around its text, and notes where `<main>` and articles are.

    Without `names` it goes by tags alone, and not by forms: some pages are one form throughout.
    """

    def __init__(self, *, names: bool = True) -> None:
        self._trusts_names = names
        self._names = Names()
        self._titled = False
        self._parts: dict[str, list[Span]] = {}
        self._guessed: list[Span] = []
        self._by_readers: list[Span] = []

    def around(
        self, name: str, attributes: Mapping[str, str], source: str, opened: Mapping[str, int]
    ) -> str:
        """Return what tells that an element stands around the text, "" for one that does not.

        `source` are its attributes as they were written, `opened` counts the elements it is in.
        """
        if name in _NEVER or not self._trusts_names:
            return ""
        if name == "form" or (name == "header" and not any(opened[part] for part in _LEAST)):
            return name
        if attributes.get("aria-hidden") == "true" or attributes.get("role") in _ROLES:
            return "role"
        return self._names(source) if "class" in attributes or "id" in attributes else ""

    def open(self, name: str, stack: list[Element]) -> None:
        """Note a block that opens in `stack`.

        What holds the title or `<main>` stands around nothing, whatever its names are. The title
        is the first `<h1>` that is in no such part, and any before it that is in one.
        """
        if name not in ("h1", "main") or self._titled:
            return
        self._titled = name == "h1" and stack[-1].shape.kind != NAVIGATION
        first = len(stack)
        while stack[first - 1].guessed:  # all that is in such a part is guessed, too
            first -= 1
        for index in range(first, len(stack)):
            stack[index] = stack[index]._replace(shape=stack[first - 1].shape, guessed="")

    def close(self, element: Element, outer: Element, count: int) -> None:
        """Note that a block in `outer` closes after block number `count`."""
        span = Span(element.first, count)
        if element.name in _LEAST:
            self._parts.setdefault(element.name, []).append(span)
        if element.guessed and not outer.guessed:
            (self._by_readers if element.guessed in OF_READERS else self._guessed).append(span)

    def only_text(self, reading: Reading) -> Reading | None:
        """Return the reading, with what stands around the text of the page as navigation.

        Return None when so little is left that names must have told too much.
        """
        lines = linked_lines(reading)
        blocks = [_aside(b) if at in lines else b for at, b in enumerate(reading.blocks)]
        if self._trusts_names and self._tell_too_much(blocks):
            return None
        return replace(reading, blocks=tuple(_within(blocks, self._parts)))

    def _tell_too_much(self, blocks: Sequence[Block]) -> bool:
        left = _Sums(_long(block) for block in blocks if block.kind != NAVIGATION).all
        long = _Sums(map(_long, blocks))
        named = max(map(long.of, self._guessed), default=0)
        of_readers = sum(map(long.of, self._by_readers))
        if left < max(named / _MOST_NAMED, of_readers / _MOST_OF_READERS, _LEAST_TEXT):
            return True
        text, length = _Sums(map(_text, blocks)), _Sums(b.end - b.start for b in blocks)
        mains = self._parts.get("main", ())
        return any(text.of(span) < _LEAST_OF_MAIN * length.of(span) for span in mains)


def is_page(source: str) -> bool:
    """Tell whether HTML is a whole page and not a part of one.

    >>> is_page("<!DOCTYPE html><p>It rains."), is_page("<p>It rains.")
    (True, False)
    """
    first = len(source) - len(source.lstrip())  # servers put blanks where their scripts stood
    return _PAGE.search(source, first, first + _LOOK_AT) is not None


class _Sums:
    """Sums over any stretch of some numbers."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._up_to = list(accumulate(numbers, initial=0))
        self.all = self._up_to[-1]

    def of(self, span: Span) -> int:
        """Return the sum from the start of a span to its end."""
        return self._up_to[span.end] - self._up_to[span.start]


def _long(block: Block) -> int:
    """Return how many characters a long block has, 0 for a short one and for code."""
    length = block.end - block.start
    return length if length >= _LONG and block.kind != CODE else 0


def _text(block: Block) -> int:
    return block.end - block.start if block.kind not in (NAVIGATION, CODE) else 0


def _within(blocks: Sequence[Block], parts: Mapping[str, Sequence[Span]]) -> Sequence[Block]:
    """Return the blocks, with what stands outside the part that is the text as navigation.

    `parts` has by name the indices of the blocks that such elements hold. A title above stays.
    """
    for name, least in _LEAST.items():
        text = _Sums(map(_text, blocks))
        best = max(parts.get(name, ()), key=text.of, default=Span(0, 0))
        if text.of(best) > least * text.all:
            blocks = _only(blocks, best)
    return blocks


def _only(blocks: Sequence[Block], part: Span) -> Sequence[Block]:
    titled = any(_is_title(block) for block in blocks[part.start : part.end])
    return [
        block
        if part.start <= at < part.end or (not titled and at < part.start and _is_title(block))
        else _aside(block)
        for at, block in enumerate(blocks)
    ]


def _aside(block: Block) -> Block:
    return Block(NAVIGATION, block.start, block.end)


def _is_title(block: Block) -> bool:
    return block.kind == HEADING and block.level == 1
