"""The inline markup of AsciiDoc: text and zones of one stretch of a block.

What stands in brackets and what it is put on are read up to 2,000 characters; so thousands of
brackets that are never closed are read as fast as any other text.
"""

import re

from quality.markup.builder import Builder, Shape
from quality.markup.reading import LIST_ITEM
from quality.span import Span

_TARGET = r"[^\s\[\]<>]{1,2000}"
_INSIDE = r"[^\]]{0,2000}"
_NOTED = r"(?:[^\[\]]|\[[^\[\]]{0,500}\]){0,2000}"  # may hold links
_INLINE = re.compile(
    r"\\(?P<escape>[*_`#^~+<{\[])"
    rf"|\+\+\+(?P<passed>.+?)\+\+\+|pass:\w{{0,20}}\[(?P<raw>{_INSIDE})\]"
    r"|(?P<open>[\"'])`(?P<quoted>[^\s`](?:[^`]*[^\s`])?)`(?P=open)"
    r"|``(?P<codes>.+?)``|(?<![\w`])`(?P<code>[^\s`](?:[^`]*[^\s`])?)`(?![\w`])"
    rf"|(?:link:|xref:|mailto:|(?=https?://))(?P<target>{_TARGET})\[(?P<link>{_INSIDE})\]"
    r"|<<[^,<>]+(?:,\s*(?P<reference>[^<>]+))?>>"
    rf"|footnote:(?P<name>[\w-]{{0,200}})\[(?P<note>{_NOTED})\]"
    rf"|(?:image|icon|anchor|indexterm):(?:{_TARGET})?\[{_INSIDE}\]"
    r"|\[\[[^\]\n]{0,500}\]\]|\(\(\([^()]*\)\)\)"
    rf"|(?:kbd|btn|stem|latexmath|asciimath):\[(?P<key>{_INSIDE})\]"
    r"|\(\((?P<term>[^()]+)\)\)"
    r"|(?P<attribute>\{[\w-]+\})"
    r"|\*\*(?P<strongs>[^*]+)\*\*|(?<![\w*])\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|__(?P<emphases>[^_]+)__|(?<![\w_])_(?P<emphasis>[^\s_](?:[^_]*[^\s_])?)_(?![\w_])"
    r"|(?:\[[\w.,# -]*\])?(?:##(?P<marks>[^#]+)##|(?<![\w#&])\#(?P<mark>[^\s#](?:[^#]*[^\s#])?)\#(?![\w#]))"
    r"|\^(?P<raised>[^\s^]+)\^|(?<!~)~(?P<lowered>[^\s~]+)~"
    r"|(?P<break>[ \t]\+)(?=[ \t]*(?:[\r\n]|\Z))",
    re.DOTALL,
)
_ZONES = {
    "code": "code",
    "codes": "code",
    "key": "code",
    "attribute": "code",
    "link": "link",
    "reference": "link",
    "strong": "strong",
    "strongs": "strong",
    "emphasis": "emphasis",
    "emphases": "emphasis",
}
_NESTING = frozenset(("strong", "strongs", "emphasis", "emphases", "mark", "marks", "quoted"))
_DEEPEST = 5


class Notes:
    """The notes of a text, which are numbered where they stand and read below it."""

    def __init__(self) -> None:
        self._places: list[Span] = []
        self._named: dict[str, int] = {}

    def number(self, name: str, place: Span) -> int:
        """Return the number of the note in a place; an empty one is that which had its name before."""
        if place.start == place.end and name in self._named:
            return self._named[name]
        self._places.append(place)
        return self._named.setdefault(name, len(self._places)) if name else len(self._places)

    def add_to(self, builder: Builder, source: str) -> None:
        """Add the notes as a list."""
        shape = Shape(LIST_ITEM, 1, builder.next_group()) if self._places else Shape()
        for start, end in self._places:  # a note in a note comes last
            builder.begin(shape)
            add_inline(builder, source, start, end, self)


def add_inline(
    builder: Builder, source: str, start: int, end: int, notes: Notes, depth: int = 0
) -> None:
    """Add `source[start:end]` without its inline markup, as text and zones."""
    position = start
    for match in _INLINE.finditer(source, start, end):
        builder.add_lines(source[position : match.start()], position)
        _add_marked(builder, source, match, notes, depth)
        position = match.end()
    builder.add_lines(source[position:end], position)


def _add_marked(
    builder: Builder, source: str, match: re.Match[str], notes: Notes, depth: int
) -> None:
    group = _group(match)
    if group in ("", "break"):
        return
    if group == "note":
        _add_reference(builder, match, notes)
        return
    if group == "quoted":
        builder.add(match["open"], match.start(), match.start("quoted"))
    zone = _ZONES.get(group, "")
    if zone:
        builder.open_zone(zone)
    _add_text(builder, source, match, notes, depth)
    if zone:
        builder.close_zone(zone)
    if group == "quoted":
        builder.add(match["open"], match.end("quoted"), match.end())


def _add_reference(builder: Builder, match: re.Match[str], notes: Notes) -> None:
    number = notes.number(match["name"], Span(*match.span("note")))
    builder.open_zone("citation")
    builder.add(f"[{number}]", *match.span())
    builder.close_zone("citation")


def _add_text(
    builder: Builder, source: str, match: re.Match[str], notes: Notes, depth: int
) -> None:
    group = _group(match)
    start, end = match.span(group)
    if group == "link":
        shown = match["link"].partition(",")[0].rstrip("^")
        end = start + len(shown)
        if not shown:
            start, end = match.span("target")
    if group in _NESTING and depth < _DEEPEST:
        add_inline(builder, source, start, end, notes, depth + 1)
    else:
        builder.add_lines(source[start:end], start)


def _group(match: re.Match[str]) -> str:
    """Return the name of the group that holds the text, `` where nothing of it is read."""
    if match["link"] is not None:
        return "link"
    if match["quoted"] is not None:
        return "quoted"
    return match.lastgroup or ""
