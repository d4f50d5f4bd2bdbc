"""The text of a Reading, its blocks and its zones, put together in reading order."""

import re
from typing import NamedTuple

from quality.markup.directives import directive
from quality.markup.reading import PARAGRAPH, Block, Directive, Piece, Reading, Zone
from quality.markup.zones import with_found_zones

_BLANKS = re.compile(r"[ \t\n\r\f](?:[ \t\n\r\f]+|(?<! )|(?<=\A )|\Z)")
_BLANK_RUN = re.compile(r"[ \t\n\r\f]+")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_LAYOUT_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


class Shape(NamedTuple):
    """What a block is, before it is known where it stands."""

    kind: str = PARAGRAPH
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0


class _OpenZone:
    __slots__ = ("kind", "start")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.start = -1


class Builder:
    """Collects text with its source ranges; blanks collapse, empty blocks vanish.

    A block opens with its first visible character and ends at the next `begin`; blanks
    around it are never written. Open zones are cut where blocks end.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._piece = (0, 0)  # the one being written: its starts in text and source
        self._piece_end = 0
        self._is_copy = False
        self._blocks: list[Block] = []
        self._zones: list[Zone] = []
        self._open_zones: list[_OpenZone] = []
        self._waiting: list[_OpenZone] = []
        self._shape = Shape()
        self._start = -1
        self._gap: tuple[str, int, int] | None = None
        self._groups = 0
        self._directives: dict[int, Directive] = {}  # by where they start

    def comment(self, body: str, start: int, end: int) -> None:
        """Note the instruction in a comment that stands in `source[start:end]`, if there is one."""
        found = directive(body, start, end)
        if found:
            found = found._replace(block=len(self._blocks), group=self._shape.group)
            self._directives.setdefault(start, found)

    def next_group(self) -> int:
        """Return the number of the next list or table, from 1."""
        self._groups += 1
        return self._groups

    @property
    def count(self) -> int:
        """Return how many blocks have ended."""
        return len(self._blocks)

    @property
    def is_open(self) -> bool:
        """Tell whether the current block has visible text."""
        return self._start >= 0

    @property
    def at_break(self) -> bool:
        """Tell whether a line break was the last thing added to the open block."""
        return self._gap is not None and self._gap[0] != " "

    def begin(self, shape: Shape) -> None:
        """End the current block; the next text opens one of `shape`."""
        if self._start >= 0:
            self.end()
        self._gap = None
        self._shape = shape

    def end(self) -> None:
        """End the current block; text that follows opens another of the same shape."""
        if self._start >= 0:
            self._blocks.append(Block(self._shape[0], self._start, self._length, *self._shape[1:]))
            for zone in self._open_zones:
                self._note_zone(zone)
                zone.start = -1
            self._waiting = list(self._open_zones)
        self._start = -1
        self._gap = None

    def add(self, text: str, start: int, end: int) -> None:
        """Add text that came from `source[start:end]`, each run of blanks as one space."""
        if len(text) != end - start:
            self._add_whole(text, start, end)
            return
        if _is_plain(text):
            self._write(text, start, end)
            return
        position = 0
        for match in _BLANKS.finditer(text):
            first, last = match.span()
            if first > position:
                self._write(text[position:first], start + position, start + first)
            self._note_blank(start + first, start + last)
            position = last
        if position < len(text):
            self._write(text[position:] if position else text, start + position, end)

    def _add_whole(self, text: str, start: int, end: int) -> None:
        body = _BLANK_RUN.sub(" ", text)
        if body[:1] == " ":
            self._note_blank(start, start)
        if body.strip(" "):
            self._write(body.strip(" "), start, end)
        if body[-1:] == " ":
            self._note_blank(end, end)

    def add_lines(self, text: str, start: int) -> None:
        """Add a copy of the source from `start`, keeping its line breaks."""
        position = 0
        for match in _LAYOUT_BREAK.finditer(text):
            self.add(text[position : match.start()], start + position, start + match.start())
            self.line_break(start + match.start(), start + match.end())
            position = match.end()
        self.add(text[position:], start + position, start + len(text))

    def add_verbatim(self, text: str, start: int, end: int) -> None:
        """Add text with its blanks as they are."""
        if len(text) != end - start:
            self._add_whole(text, start, end)
            return
        position = 0
        for match in _LINE_BREAK.finditer(text):
            self._add_line(text[position : match.start()], start + position)
            self._note_break(start + match.start(), start + match.end(), repeat=True)
            position = match.end()
        self._add_line(text[position:], start + position)

    def _add_line(self, line: str, start: int) -> None:
        if line.strip(" \t\f"):
            self._write(line, start, start + len(line))
        elif line and self._start >= 0:
            text, first = ("", start) if self._gap is None else self._gap[:2]
            self._gap = (text + line, first, start + len(line))

    def line_break(self, start: int, end: int) -> None:
        """Add a line break."""
        self._note_break(start, end, repeat=False)

    def open_zone(self, kind: str) -> None:
        """Let a zone begin with the next visible character."""
        zone = _OpenZone(kind)
        self._open_zones.append(zone)
        self._waiting.append(zone)

    def close_zone(self, kind: str) -> None:
        """End the zone of `kind` opened last."""
        for index in range(len(self._open_zones) - 1, -1, -1):
            if self._open_zones[index].kind == kind:
                zone = self._open_zones.pop(index)
                self._note_zone(zone)
                if self._waiting and self._waiting[-1] is zone:
                    self._waiting.pop()
                elif zone in self._waiting:
                    self._waiting.remove(zone)
                return

    def finish(
        self,
        source: str,
        format: str,  # noqa: A002
        *,
        title: str | None = None,
    ) -> Reading:
        """Return the Reading of `source` that was put together."""
        self.end()
        self._end_piece()
        text = "".join(self._parts)
        zones = with_found_zones(text, self._blocks, self._zones)
        identical = self._pieces == [Piece(0, len(source), 0, len(source))]
        pieces = () if identical or not source else tuple(self._pieces)
        blocks = tuple(self._blocks)
        directives = tuple(each for _, each in sorted(self._directives.items()))
        return Reading(source, text, blocks, zones, pieces, directives, format, title)

    def _note_zone(self, zone: _OpenZone) -> None:
        if 0 <= zone.start < self._length:
            self._zones.append(Zone(zone.kind, zone.start, self._length))

    def _note_blank(self, start: int, end: int) -> None:
        if self._start < 0:
            return
        text, first = (" ", start) if self._gap is None else self._gap[:2]
        self._gap = (text, first, end)

    def _note_break(self, start: int, end: int, *, repeat: bool) -> None:
        if self._start < 0:
            return
        text, first = ("", start) if self._gap is None else self._gap[:2]
        text = text.rstrip(" \t\f")
        self._gap = (text + "\n" if repeat or not text else text, first, end)

    def _write(self, text: str, start: int, end: int) -> None:
        if self._start < 0:
            self._open(start)
        elif self._gap is not None:
            self._put(*self._gap)
            self._gap = None
        if self._waiting:
            for zone in self._waiting:
                zone.start = self._length
            self._waiting.clear()
        self._put(text, start, end)

    def _open(self, start: int) -> None:
        if self._length:
            self._put("\n\n", self._piece_end, max(self._piece_end, start))
        self._start = self._length

    def _put(self, text: str, start: int, end: int) -> None:
        length = len(text)
        is_copy = length == end - start
        if not (is_copy and self._is_copy and start == self._piece_end):
            self._end_piece()
            self._piece = (self._length, start)
            self._is_copy = is_copy
        self._piece_end = end
        self._parts.append(text)
        self._length += length

    def _end_piece(self) -> None:
        start, source_start = self._piece
        if start < self._length:
            self._pieces.append(Piece(start, self._length, source_start, self._piece_end))


def _is_plain(text: str) -> bool:
    """Tell whether no blank of a text has to go: quicker to tell than to find which."""
    return (
        text.isprintable() and "  " not in text and text[:1] not in ("", " ") and text[-1:] != " "
    )
