"""Checks behind rules that `quality rules import-vale` writes.

`scope` in their options lists what is looked at: `text` (the document as a whole),
`sentence`, `paragraph`, `heading`, `heading.h2`, `list`, `table`, `table.header` or
`blockquote`. Code, addresses and quotations are never read.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from quality.checks import capitals
from quality.checks.options import share, whole
from quality.document import Document
from quality.expression import Expression
from quality.markup.reading import (
    CAPTION,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    TABLE_CELL,
    Block,
)
from quality.match import Match
from quality.span import Span

_READ = frozenset((PARAGRAPH, LIST_ITEM, TABLE_CELL, HEADING, CAPTION, QUOTATION))
_CLOSED = ("code", "url", "quotation")
_KINDS: Mapping[str, str] = {
    "paragraph": PARAGRAPH,
    "summary": PARAGRAPH,
    "heading": HEADING,
    "list": LIST_ITEM,
    "table": TABLE_CELL,
    "blockquote": QUOTATION,
}
_LEVELS = range(1, 7)
SCOPES = frozenset(
    (
        *("text", "sentence", "table.cell", "table.header"),
        *(f"heading.h{level}" for level in _LEVELS),
        *_KINDS,
    )
)


def occurrence(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each part with more than `max` or fewer than `min` of `token` in it."""
    most, least = whole(options, "max", -1), whole(options, "min", 0)
    starts = [span.start for span in _found(document, str(options["token"]), options)]
    for unit in _units(document, options):
        count = bisect_left(starts, unit.end) - bisect_left(starts, unit.start)
        if count < least or 0 <= most < count:
            yield Match(*_shown(document, unit), value=float(count))


def consistency(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each use of a form where the document began with the other of the pair."""
    pairs: Any = options["either"]
    for one, other in pairs.items():
        forms = sorted((_found(document, one, options), _found(document, other, options)))
        if all(forms):
            kept, strange = forms
            known = set(kept)
            yield from (Match(*span, (kept[0],)) for span in strange if span not in known)


def conditional(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the first of each thing that fits `first` and is nowhere in what fits `second`."""
    excused = _texts(options, "exceptions")
    second = _found(document, str(options["second"]), options)
    excused |= {document.text[start:end] for start, end in second}
    places: dict[str, list[Span]] = {}
    for span in _found(document, str(options["first"]), options):
        places.setdefault(document.text[span.start : span.end], []).append(span)
    for text, spans in places.items():
        if text not in excused:
            yield Match(*spans[0], tuple(spans[1:]))


def capitalization(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each part whose capitals are not as `match` asks: $title, $sentence, a pattern."""
    wanted = capitals.Capitals(
        str(options["match"]),
        tuple(sorted(_texts(options, "exceptions"))),
        str(options.get("style", "AP")),
        share(options, "threshold", 0.8),
    )
    for unit in _units(document, options):
        text = document.text[unit.start : unit.end].replace("’", "'")
        if any(map(str.isalpha, text)) and not wanted.fit(text):
            yield Match(*unit)


def count(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a document with more or fewer of something than it may have."""
    number = _count(document, str(options["of"]))
    most, least = whole(options, "max", number), whole(options, "min", 0)
    if not least <= number <= most:
        yield Match(*document.opening, value=float(number))


def _count(document: Document, what: str) -> int:
    if what == "words":
        return len(document.words.texts)
    if what == "sentences":
        return len(document.prose)
    wanted = what.replace("_", ".").removesuffix("s")
    return sum(_is(block, wanted) for block in document.blocks)


@lru_cache(maxsize=1024)
def _expression(pattern: str, flags: str) -> Expression:
    return Expression(flags + pattern)


def _found(document: Document, pattern: str, options: Mapping[str, object]) -> list[Span]:
    """Return where a pattern matches what a reader reads."""
    flags = "(?m)" if options.get("case") == "sensitive" else "(?im)"
    found = _expression(pattern, flags).spans(document.encoded)
    return [span for span in found if _is_read(document, span)]


def _is_read(document: Document, span: Span) -> bool:
    block = document.block_at(span.start)
    kind = document.blocks[block].kind if block >= 0 else ""
    return kind in _READ and not any(document.in_zone(zone, span.start) for zone in _CLOSED)


def _units(document: Document, options: Mapping[str, object]) -> Iterator[Span]:
    scopes: Any = options.get("scope", ["text"])
    for scope in scopes:
        if scope == "text":
            yield Span(0, len(document.text))
        elif scope == "sentence":
            yield from (
                Span(s.start, s.end)
                for s in document.prose
                if document.blocks[s.block].kind != QUOTATION
            )
        else:
            yield from (Span(b.start, b.end) for b in document.blocks if _is(b, scope))


def _is(block: Block, scope: str) -> bool:
    """Tell whether a block is what a scope names: `heading.h2`, `table.header`, `list` ..."""
    name, _, part = scope.partition(".")
    if block.kind != _KINDS.get(name):
        return False
    if part == "header":
        return block.row == 0
    return not part.startswith("h") or block.level == int(part[1:])


def _shown(document: Document, unit: Span) -> Span:
    return document.opening if unit == (0, len(document.text)) else unit


def _texts(options: Mapping[str, object], name: str) -> set[str]:
    texts: Any = options.get(name, ())
    return set(map(str, texts))
