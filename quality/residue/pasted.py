"""What stands above and below the text of a web page that was pasted whole as plain text.

A page is known by its menus: eight lines or more without a sentence between them, and in all of
them two that no text has ("Log in", "Share", "Leave a reply"). Its text goes from the first
stretch that sentences make to the last (`content`), with the title above it, and the lines below
it up to the first that is known to be the page's. What stands before and after is the page's, but
for what reads as sentences and is no notice: a sentence too many does less harm than one too few.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from quality.document import Document
from quality.markup.reading import Block
from quality.residue.forms import BAR, CALL, FORM, FURNITURE, LABEL, RELATED, TEASER, TIME
from quality.residue.known import KINDS
from quality.residue.sorts import Sort, holds_sentence, sorts
from quality.residue.stretches import stretches
from quality.residue.weights import weights

_PROOFS = frozenset((FURNITURE, FORM, BAR, RELATED, TEASER, CALL, TIME, LABEL))
_LINES = frozenset((Sort.LINE, Sort.UNENDED, Sort.SHORT))
_FEWEST_PROOFS = 2
_FEWEST_LINES = 8
_LONGEST_LINE = 12  # words
_LEAST_SENTENCE = 5  # words
_ENDS = tuple(".!?:;,")
_CLOSERS = "\"'”’»)"
_LEAST_TEXT = 60  # what a stretch of text weighs, in words
_ABOVE = 8  # lines above a text, of which one may be its title
_LEAST_TITLE = 4  # words
_LONGEST = {Sort.ASIDE: 60, Sort.UNENDED: 40}  # words of what is taken
_LONGEST_OTHER = 14


def around(document: Document, alone: Sequence[str], known: Sequence[str]) -> Collection[int]:
    """Return the blocks above and below the text of a page, none where the document is no page.

    `alone` is what each block is by its own words, and `known` the residue among them.
    """
    if document.format != "plain" or not _is_page(document, alone):
        return ()
    found = sorts(document, known)
    each = stretches(weights(document, found))
    text = [(s.start, s.end) for s in each if s.above - s.below >= _LEAST_TEXT]
    if not text:
        return ()
    start, end = _from_title(document, found, text[0][0]), _to_page(found, text[-1][1])
    outside = [*range(start), *range(end, len(found))]
    return {at for at in outside if _is_of_page(document, document.blocks[at], found[at])}


def _is_page(document: Document, alone: Sequence[str]) -> bool:
    """Tell whether menus have lines that only a page has; a number proves nothing."""
    proofs = {
        at: document.folded[document.blocks[at].start : document.blocks[at].end]
        for at, family in enumerate(alone)
        if family in _PROOFS and not document.folded[document.blocks[at].start].isdigit()
    }
    if len(proofs) < _FEWEST_PROOFS:
        return False
    told = {proofs[at] for run in _menus(document) for at in run if at in proofs}
    return len(told) >= _FEWEST_PROOFS


def _menus(document: Document) -> Iterator[Sequence[int]]:
    """Yield the runs of lines that are long enough for a menu."""
    blocks = document.blocks
    for are_lines, group in groupby(range(len(blocks)), lambda at: _is_line(document, blocks[at])):
        run = list(group)
        if are_lines and len(run) >= _FEWEST_LINES:
            yield run


def _is_line(document: Document, block: Block) -> bool:
    words = document.text.count(" ", block.start, block.end) + 1
    if block.kind not in KINDS or words > _LONGEST_LINE:
        return False
    text = document.block_text(block)
    return words < _LEAST_SENTENCE or not text.rstrip(_CLOSERS).endswith(_ENDS)


def _from_title(document: Document, found: Sequence[Sort], start: int) -> int:
    """Return the first of the lines right above a text that may be its title, else `start`."""
    for at in range(max(0, start - _ABOVE), start):
        block = document.blocks[at]
        words = document.text.count(" ", block.start, block.end) + 1
        if found[at] is Sort.LINE and words >= _LEAST_TITLE:
            return at
    return max(0, start - 1) if start and found[start - 1] is Sort.LINE else start


def _to_page(found: Sequence[Sort], end: int) -> int:
    """Return where the lines right below a text end: a list may be its last part."""
    return next((at for at in range(end, len(found)) if found[at] not in _LINES), len(found))


def _is_of_page(document: Document, block: Block, sort: Sort) -> bool:
    """Tell whether a block outside the text is the page's: a line, a notice or a teaser."""
    if sort is Sort.SENTENCES or block.kind not in KINDS:
        return False
    longest = _LONGEST.get(sort, _LONGEST_OTHER)
    if document.text.count(" ", block.start, block.end) >= longest:
        return False
    return sort is not Sort.UNENDED or not holds_sentence(document.block_text(block))
