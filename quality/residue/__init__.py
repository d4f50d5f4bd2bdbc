"""Blocks of the page around a text that were left in it: comment forms, share bars, teasers.

A block is residue when all of it is one of the known forms; short labels ("Name", "Facebook")
are when they stand beside such a block, and titles are under "Related posts" (`known`). So is what
stands above and below the text of a page that was pasted whole (`pasted`). Residue is taken out
before a text is measured: `parted` gives the body that all rules count and the residue that only
rules with the scope `residue` look at.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple

from quality.document import Document
from quality.markup.cut import cut
from quality.markup.directives import IGNORE
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH
from quality.residue.forms import AROUND, ASSISTANT, UNNAMED
from quality.residue.known import KINDS, alone, among, beside, within
from quality.residue.licences import is_licence

__all__ = ["KINDS", "UNNAMED", "Parted", "among", "families", "is_licence", "parted", "within"]

_READ = frozenset((PARAGRAPH, HEADING, LIST_ITEM))


class Parted(NamedTuple):
    """A document without its residue, and the residue; None where there is none."""

    body: Document
    residue: Document | None


def parted(document: Document) -> Parted:
    """Return a document without its residue, and a document of the residue alone.

    Both know their places in the source. A text that is nothing but residue stays whole, and
    so does a block that a directive speaks of. What stands around the text of a whole web page
    is in its place there: it is taken out all the same, but only what an assistant said is left
    to report.

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
    body = Document(cut(document.reading, set(range(len(blocks))) - left))
    told = {at for at in left if found[at] == ASSISTANT or not document.cues("web-page")}
    return Parted(body, _of(document, told, body.language) if told else None)


def _of(document: Document, blocks: Set[int], language: str) -> Document:
    residue = Document(cut(document.reading, blocks))
    residue.language = language
    return residue


def families(document: Document) -> Sequence[str]:
    """Return for each block what sort of residue it is, "" for one that is none.

    Where no block is any, the answer is empty.

    >>> families(Document("Related posts\\n\\n- Ferry sinks\\n- Pier burns\\n\\nIt rains."))
    ['related', 'title', 'title', '']
    """
    own = alone(document)
    if not any(own):
        return ()
    from quality.residue.pasted import around

    found = beside(document, own)
    page = around(document, own, found)
    if not page:
        return found
    named = found or [""] * len(own)
    return [family or (AROUND if at in page else "") for at, family in enumerate(named)]
