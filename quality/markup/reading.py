"""What a reader makes of a source: text, blocks and zones, each tied to the source.

The text is what a person reads: no markup, entities decoded, each run of blanks
one space, line breaks `\\n`. Every character of it came from a known place, so a
span of the text leads back to a span of the source without any search.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from quality.span import Span

HEADING = "heading"
PARAGRAPH = "paragraph"
LIST_ITEM = "list_item"
TABLE_CELL = "table_cell"
TABLE_RULE = "table_rule"  # the `---|---|` line of a pipe table in plain text
QUOTATION = "quotation"
CODE = "code"
FRONT_MATTER = "front_matter"
CAPTION = "caption"
NAVIGATION = "navigation"
BLOCK_KINDS = (
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_CELL,
    TABLE_RULE,
    QUOTATION,
    CODE,
    FRONT_MATTER,
    CAPTION,
    NAVIGATION,
)

# Zones mark stretches inside blocks. `code`, `url` and `quotation` are out of reach
# of a rule that does not ask for them; the others are only facts about the text.
ZONE_KINDS = ("code", "url", "quotation", "link", "citation", "strong", "emphasis")


class Piece(NamedTuple):
    """A stretch of text and where it came from.

    When both lengths agree the stretch is a plain copy, offset for offset; when they
    differ (`&amp;` for `&`) the whole source range stands for the whole stretch.
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def is_copy(self) -> bool:
        """Whether it stands in the source as in the text, offset for offset."""
        return self.end - self.start == self.source_end - self.source_start


class Block(NamedTuple):
    """A heading, paragraph, list item, table cell ...: a span of the text with a kind.

    `level` is a heading's rank or a list's depth (from 1); `group` numbers the list or
    table a block belongs to (from 1, 0 for none); `row` and `column` place a cell, row
    0 being the head.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0


class Zone(NamedTuple):
    """A stretch of text inside a block: code, url, quotation, link, citation ..."""

    kind: str
    start: int
    end: int


class Directive(NamedTuple):
    """An instruction in a comment: `<!-- quality: ignore[rule, rule] reason -->`.

    `start` and `end` are source offsets of the whole comment. `block` is the index of the
    block it stands in, or of the next one; `group` the table or list it stands in, 0 for none.
    """

    action: str
    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    block: int = 0
    group: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as a person reads it; offsets in `blocks` and `zones` are into `text`."""

    source: str
    text: str
    blocks: tuple[Block, ...]
    zones: tuple[Zone, ...] = ()
    pieces: tuple[Piece, ...] = ()  # empty: the text is the source, offset for offset
    directives: tuple[Directive, ...] = ()
    format: str = "plain"
    title: str | None = None  # from front matter or <title>; not part of the text
    _starts: tuple[int, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    def source_span(self, start: int, end: int) -> Span:
        """Return the part of the source behind `text[start:end]`."""
        if not self.pieces:
            return Span(start, end)
        piece = self.pieces[max(0, bisect_right(self._starts, start) - 1)]
        if piece.start <= start < end <= piece.end and piece.is_copy:
            moved = piece.source_start - piece.start
            return Span(start + moved, end + moved)
        first = self._source_start(start)
        return Span(first, max(first, self._source_end(end)) if start < end else first)

    def _source_start(self, offset: int) -> int:
        piece = self.pieces[max(0, bisect_right(self._starts, offset) - 1)]
        if piece.is_copy:
            return min(piece.source_start + max(0, offset - piece.start), piece.source_end)
        return piece.source_start

    def _source_end(self, offset: int) -> int:
        piece = self.pieces[max(0, bisect_right(self._starts, offset - 1) - 1)]
        if piece.is_copy:
            return min(piece.source_start + offset - piece.start, piece.source_end)
        return piece.source_end
