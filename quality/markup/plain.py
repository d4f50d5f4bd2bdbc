"""Plain text as a Reading: its line endings and blanks made regular, its blocks guessed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quality.markup.layout import blocks
from quality.markup.preformatted import preformatted
from quality.markup.reading import QUOTATION, Piece, Reading
from quality.markup.terms import terms
from quality.markup.unseen import without
from quality.markup.zones import with_found_zones

_IRREGULAR = re.compile(r"\A\ufeff?[ \t]+|\A\ufeff|\r\n?[ \t]*|\n[ \t]+|[ \t]{2,}|\t")
_QUOTED = re.compile(r"\n>[> ]*")
_HYPHEN = "\u2010"
_BROKEN = re.compile(rf"(?<=[a-z]){_HYPHEN} ?\n(?=[^\W\d_])")
_MARKS = ("\r", "\t", "  ", "\n ")


def read_plain(source: str) -> Reading:
    r"""Return the Reading of plain text; most texts are their own reading.

    >>> [block.kind for block in read_plain("A title\nSome text here.\n- an item").blocks]
    ['heading', 'paragraph', 'list_item']
    """
    text, pieces = (source, ()) if _is_regular(source) else _regular(source)
    found = tuple(blocks(text, *(preformatted(source), terms(source)) if pieces else ()))
    reading = Reading(source, text, found, (), pieces)
    if "\n>" in text:
        reading = without(reading, [*_later_marks(reading)])
    if _HYPHEN in text:
        reading = without(reading, [*_breaks(reading)])
    zones = with_found_zones(reading.text, reading.blocks, ())
    return replace(reading, zones=zones) if zones else reading


def _later_marks(reading: Reading) -> Iterator[int]:
    """Yield the marks of quotations that stand before their second line and those below."""
    for block in reading.blocks:
        if block.kind == QUOTATION:
            for match in _QUOTED.finditer(reading.text, block.start, block.end):
                yield from range(match.start() + 1, match.end())


def _breaks(reading: Reading) -> Iterator[int]:
    """Yield what parts a word that a typesetter broke at the end of a line: its hyphen, the line break."""
    for block in reading.blocks:
        for match in _BROKEN.finditer(reading.text, block.start, block.end):
            if reading.text[match.end()].islower():
                yield from range(*match.span())


def _is_regular(source: str) -> bool:
    return not source.startswith((" ", "\ufeff")) and not any(mark in source for mark in _MARKS)


def _regular(source: str) -> tuple[str, tuple[Piece, ...]]:
    pieces: list[Piece] = []
    parts: list[str] = []
    length = position = 0
    for match in _IRREGULAR.finditer(source):
        stretches = (
            (source[position : match.start()], position, match.start()),
            (_replacement(match), *match.span()),
        )
        for text, start, end in stretches:
            if text:
                parts.append(text)
                pieces.append(Piece(length, length + len(text), start, end))
                length += len(text)
        position = match.end()
    if position < len(source):
        parts.append(source[position:])
        pieces.append(Piece(length, length + len(source) - position, position, len(source)))
    return "".join(parts), tuple(pieces)


def _replacement(match: re.Match[str]) -> str:
    if match[0][0] in "\r\n":
        return "\n"
    return "" if match.start() == 0 else " "
