"""Which blocks of a page are its main text, by their shape and their neighbours.

A page read whole has far more blocks around its article than in it. The main text is a stretch
in which sentences outweigh everything else (all such stretches: Ruzzo and Tompa 1999; the
heaviest as main text: Pasternack and Roth 2009): a block that reads as sentences counts its
words, any other takes points off. What stands below "12 comments" counts less, and the stretch
that follows a title more. In the stretch headings and short runs of lines between sentences
belong to the text, long runs of them do not, nor do notices, credits and what stands below it
about its author (`sorts`, `asides`, `readers`). Of HTML the reader has told menus and the like
already (`markup.html_page`), so there a line says little against a stretch and belongs to the one
it is in. Nothing in the score asks for it.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, groupby

from quality.document import Document
from quality.markup.reading import HEADING, PARAGRAPH, Block
from quality.residue import families
from quality.residue.asides import author_from
from quality.residue.sorts import Sort, sorts, titles
from quality.residue.stretches import stretches
from quality.residue.weights import weights
from quality.span import Span

_TITLED = 1.5  # what a stretch counts that follows a title
_BELOW_TITLE = 30  # blocks between a title and its text, at most
_LONGEST_RUN = 3  # blocks without a sentence inside a text
_FEWEST = 2  # words of a line that belongs to a text
_FEWEST_BESIDE_HEADINGS = 11  # of one that is no heading, in a text that has headings
_HEADINGS = 2
_TOLD = frozenset((Sort.SENTENCES, Sort.SHORT))
_LINES = frozenset((Sort.LINE, Sort.UNENDED))
_OF_TEXT = _TOLD | _LINES


def content(document: Document) -> tuple[bool, ...]:
    """Return for each block whether it belongs to the main text of the page.

    Blocks of residue do not, wherever they stand; nor do code, menus and front matter, notices of
    the page, captions, and what stands below a text about its author or from its readers.

    >>> told = "The ferry sails again on Monday at nine o'clock, and it carries forty cars."
    >>> content(Document("\\n\\n".join(("Home", "News", told, "What it costs", told, "About us"))))
    (False, False, True, True, True, False)
    """
    found = sorts(document, document.memo("residue", families))
    start, end = _main(document, found)
    end = author_from(document, [each in _TOLD for each in found], start, end)
    if document.format == "html":
        return tuple(start <= at < end and sort in _OF_TEXT for at, sort in enumerate(found))
    headings = sum(each.kind == HEADING for each in document.blocks[start:end]) >= _HEADINGS
    belongs = [False] * len(found)
    for at in _near_sentences(found, range(start, end)):
        line = found[at] in _LINES and _is_of_text(document, at, headings=headings)
        belongs[at] = line or found[at] in _TOLD
    return tuple(belongs)


def main_text(document: Document) -> str:
    """Return the blocks of the main text, with a blank line between any two.

    >>> main_text(Document("Home\\n\\nLog in to reply"))
    ''
    """
    return "\n\n".join(map(document.block_text, compress(document.blocks, content(document))))


def _main(document: Document, found: Sequence[Sort]) -> Span:
    """Return the stretch that is the main text: the heaviest, one after a title counting more."""
    best, most, last = Span(0, 0), 0.0, 0
    above = titles(document)
    for start, end, below, total in stretches(weights(document, found)):
        titled = any(last <= at < start <= at + _BELOW_TITLE for at in above)
        weight = (total - below) * (_TITLED if titled else 1)
        if weight > most:
            best, most = Span(start, end), weight
        last = end
    return best


def _near_sentences(found: Sequence[Sort], text: range) -> Iterator[int]:
    """Yield the blocks of a text but for those in long runs without a sentence."""
    for told, blocks in groupby(text, lambda at: found[at] in _TOLD):
        run = list(blocks)
        if told or len(run) <= _LONGEST_RUN:
            yield from run


def _is_of_text(document: Document, at: int, *, headings: bool) -> bool:
    """Tell whether a line among sentences belongs to their text, which may have headings."""
    block = document.blocks[at]
    label = headings and block.kind == PARAGRAPH
    return _words(document, block) >= (_FEWEST_BESIDE_HEADINGS if label else _FEWEST)


def _words(document: Document, block: Block) -> int:
    return len(document.block_text(block).split())
