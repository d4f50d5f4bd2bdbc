"""What a change of a text must leave as it was: figures, names, code, quotations, structure."""

import re
from collections import Counter
from collections.abc import Sequence

from quality.document import Document
from quality.fix.edit import Edit, applied
from quality.fix.places import CLOSED_BLOCKS, CLOSED_ZONES
from quality.fix.repairs import INVISIBLE
from quality.markup.reading import PARAGRAPH

_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_SPEAKER = re.compile(r"I(?:[’']\w+)?")


def harmless(before: Document, edits: Sequence[Edit]) -> list[Edit]:
    """Return those of `edits`, in order and apart, after which all that must stay is there.

    All at once where they may; else each half by itself, and both together if that may be.
    """
    after = Document(applied(before.source, edits), before.format)
    if not edits or keeps(before, after):
        return list(edits)
    if len(edits) == 1:
        return []
    half = len(edits) // 2
    first, second = harmless(before, edits[:half]), harmless(before, edits[half:])
    both = [*first, *second]
    together = Document(applied(before.source, both), before.format)
    return both if keeps(before, together) else first


def keeps(before: Document, after: Document) -> bool:
    """Tell whether `after` has the figures, names, closed parts and structure of `before`."""
    return (
        _structure(before) == _structure(after)
        and len(_paragraphs(after)) <= len(_paragraphs(before))
        and _closed(before) == _closed(after)
        and _figures(before) == _figures(after)
        and _names(before) <= _words(after)
        and _names(after) <= _words(before)
    )


def _structure(document: Document) -> list[tuple[object, ...]]:
    directives = [(each.action, each.rules) for each in document.reading.directives]
    blocks = [
        (block.kind, block.level, block.group, block.row, block.column)
        for block in document.blocks
        if block.kind != PARAGRAPH
    ]
    return [*directives, *blocks]


def _paragraphs(document: Document) -> list[object]:
    return [block for block in document.blocks if block.kind == PARAGRAPH]


def _closed(document: Document) -> list[str]:
    """Return the texts of code, quotations, addresses, front matter and menus."""
    blocks = [(b.start, b.end) for b in document.blocks if b.kind in CLOSED_BLOCKS]
    zones = [(z.start, z.end) for z in document.zones if z.kind in CLOSED_ZONES]
    return [document.text[start:end] for start, end in (*blocks, *zones)]


def _figures(document: Document) -> Counter[str]:
    return Counter(_FIGURE.findall(document.text))


def _words(document: Document) -> set[str]:
    return set(_WORD.findall(INVISIBLE.sub("", document.text)))


def _names(document: Document) -> set[str]:
    """Return the capitalised words inside sentences, as they are read."""
    return {
        word for start, end, _ in document.sentences for word in _inside(document.text[start:end])
    }


def _inside(sentence: str) -> list[str]:
    words = _WORD.findall(INVISIBLE.sub("", sentence))[1:]
    return [word for word in words if word[0].isupper() and not _SPEAKER.fullmatch(word)]
