"""Blocks of the page around a text that were left in it: comment forms, share bars, teasers.

A block is residue when all of it is one of the known forms; short labels ("Name", "Facebook")
are when they stand beside such a block, and titles are under "Related posts". What is residue
is taken out before a text is measured: `parted` gives the body that all rules count and the
residue that only rules with the scope `residue` look at.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quality.document import Document
from quality.markup.cut import cut
from quality.markup.directives import IGNORE
from quality.markup.reading import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, Block
from quality.residue.forms import (
    BAR,
    FORM,
    FURNITURE,
    LABEL,
    OPENERS,
    RELATED,
    TEASER,
    TITLE,
    UNNAMED,
    family_of,
)

__all__ = ["UNNAMED", "Parted", "families", "parted"]

_READ = frozenset((PARAGRAPH, HEADING, LIST_ITEM))
_KINDS = frozenset((*_READ, CAPTION))
_LONGEST = 320  # characters
_LONGEST_WORD = 16
_MARKS = ",:!.…|*"
_MOST_TITLES = 12
_TITLE_WORDS = 20
_SENTENCE = 4  # words
_ENDS = tuple(".!?:;…")
_CLOSERS = "\"'”’)] "
_HEADS = frozenset((RELATED, TEASER))
_SPREAD = frozenset((FURNITURE, FORM, BAR, RELATED, TEASER, LABEL))


class Parted(NamedTuple):
    """A document without its residue, and the residue; None where there is none."""

    body: Document
    residue: Document | None


def parted(document: Document) -> Parted:
    """Return a document without its residue, and a document of the residue alone.

    Both know their places in the source. A text that is nothing but residue stays whole, and
    so does a block that a directive speaks of.

    >>> text = "The ferry sails again.\\n\\nLeave a reply\\n\\nName *"
    >>> body, residue = parted(Document(text))
    >>> body.text, residue.text
    ('The ferry sails again.', 'Leave a reply\\n\\nName *')
    """
    found = document.memo("residue", families)
    if not any(found):
        return Parted(document, None)
    spoken_of = {each.block for each in document.reading.directives if each.action == IGNORE}
    left = {at for at, family in enumerate(found) if family and at not in spoken_of}
    blocks = document.blocks
    if not left or not any(b.kind in _READ for at, b in enumerate(blocks) if at not in left):
        return Parted(document, None)
    residue = Document(cut(document.reading, left))
    residue.language = (
        body := Document(cut(document.reading, set(range(len(blocks))) - left))
    ).language
    return Parted(body, residue)


def families(document: Document) -> Sequence[str]:
    """Return for each block what sort of residue it is, "" for one that is none.

    >>> families(Document("Related posts\\n\\n- Ferry sinks\\n- Pier burns\\n\\nIt rains."))
    ['related', 'title', 'title', '']
    """
    alone = _alone(document)
    if not any(family and family != LABEL for family in alone):
        return ()
    _drop_lone_labels(document, alone)
    for index, family in enumerate(alone):
        if family in _HEADS:
            for title in _titles(document, alone, index):
                alone[title] = TITLE
    return alone


def _alone(document: Document) -> list[str]:
    """Return what each block is by its own words."""
    folded, found = document.folded, [""] * len(document.blocks)
    for index, (kind, start, end, _, _, _, _) in enumerate(document.blocks):
        if end - start <= _LONGEST and kind in _KINDS:
            word = folded[start : start + _LONGEST_WORD].partition(" ")[0].rstrip(_MARKS)
            if word in OPENERS or word[:1] in OPENERS:
                found[index] = family_of(word, folded, start, end)
    for index in [at for at, family in enumerate(found) if family]:
        if _heads_sentences(document, found, index):
            found[index] = ""
    return found


def _heads_sentences(document: Document, families: Sequence[str], index: int) -> bool:
    """Tell whether a heading has text of its own right below: "Privacy policy" is then a title."""
    below = document.blocks[index + 1 : index + 2]
    return (
        _heads_text(document, index)
        and not families[index + 1]
        and below[0].kind == PARAGRAPH
        and document.text[below[0].end - 1] in ".!?"
        and document.text.count(" ", below[0].start, below[0].end) >= _SENTENCE - 1
    )


def _drop_lone_labels(document: Document, families: list[str]) -> None:
    """Unname the labels that stand in no run with a form, and headings at the end of one."""
    for first, last in list(_runs(families)):
        if families[last] == LABEL and _heads_text(document, last):
            families[last] = ""
        if set(families[first : last + 1]) <= {LABEL, ""}:
            families[first : last + 1] = [""] * (last + 1 - first)


def _heads_text(document: Document, index: int) -> bool:
    """Tell whether a block is a heading with something under it; in plain text all are guesses."""
    marked = document.format != "plain" and document.blocks[index].kind == HEADING
    return marked and index + 1 < len(document.blocks)


def _runs(families: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of blocks that labels may belong to."""
    first = -1
    for index, family in enumerate((*families, "")):
        if family in _SPREAD:
            first = index if first < 0 else first
        elif first >= 0:
            yield first, index - 1
            first = -1


def _titles(document: Document, families: Sequence[str], head: int) -> Iterator[int]:
    """Yield the blocks under `head` that are titles: short, without the end of a sentence."""
    last = min(len(families), head + 1 + _MOST_TITLES)
    for index in range(head + 1, last):
        if families[index] or not _is_title(document, document.blocks[head], index):
            return
        yield index


def _is_title(document: Document, head: Block, index: int) -> bool:
    block = document.blocks[index]
    text = document.block_text(block).rstrip(_CLOSERS)
    deeper = block.kind != HEADING or block.level > head.level > 0
    short = text.count(" ") < _TITLE_WORDS and not text.endswith(_ENDS)
    return deeper and short and block.kind in _KINDS
