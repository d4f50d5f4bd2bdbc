"""Which blocks of a page are its main text, by their shape and their neighbours.

A page read whole has far more blocks around its article than in it. The main text is the
stretch in which sentences outweigh everything else (maximum subsequence segmentation,
Pasternack & Roth 2009): a block that reads as a sentence counts its words, any other takes
points off, most of all the lines between what readers say. In that stretch headings and short
lines between sentences belong to the text, long runs of them do not, nor do notices, credits
and what stands below it (`asides`). Nothing in the score asks for it.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, groupby

from quality.document import Document
from quality.markup.reading import CODE, FRONT_MATTER, NAVIGATION, Block
from quality.residue import families
from quality.residue.asides import end_of_text, is_aside, is_of_thread
from quality.span import Span

_LEAST = 8  # words of a block that reads as a sentence
_MOST = 80  # words that one block counts for
_OTHER = -12  # words that a block takes off which does not
_THREAD = -40  # words that a line between readers' comments takes off
_LONGEST_RUN = 5  # blocks without a sentence inside a text
_FEWEST = 2  # words of a line that belongs to a text
_ENDS = tuple(".!?…:")
_CLOSERS = "\"'”’) "
_UNREAD = frozenset((CODE, FRONT_MATTER, NAVIGATION))


def content(document: Document) -> tuple[bool, ...]:
    """Return for each block whether it belongs to the main text of the page.

    Blocks of residue do not, wherever they stand; nor do code, menus and front matter, notices of
    the page, captions, and what stands below a text about its author or from its readers.

    >>> told = "The ferry sails again on Monday at nine o'clock, and it carries forty cars."
    >>> content(Document("\\n\\n".join(("Home", "News", told, "What it costs", told, "About us"))))
    (False, False, True, True, True, False)
    """
    residue = document.memo("residue", families) or ("",) * len(document.blocks)
    read = [
        not (family or block.kind in _UNREAD or is_aside(document, block))
        for family, block in zip(residue, document.blocks, strict=True)
    ]
    words = [len(document.block_text(block).split()) for block in document.blocks]
    each = zip(read, words, document.blocks, strict=True)
    told = [one and count >= _LEAST and _ends(document, block) for one, count, block in each]
    near = [False] * len(told)
    for start, end in _stretches(document, told, words):
        near[start:end] = [True] * (end - start)
    each_other = zip(near, read, words, strict=True)
    return tuple(one and other and count >= _FEWEST for one, other, count in each_other)


def main_text(document: Document) -> str:
    """Return the blocks of the main text, with a blank line between any two.

    >>> main_text(Document("Home\\n\\nLog in to reply"))
    ''
    """
    return "\n\n".join(map(document.block_text, compress(document.blocks, content(document))))


def _ends(document: Document, block: Block) -> bool:
    return document.block_text(block).rstrip(_CLOSERS).endswith(_ENDS)


def _stretches(document: Document, told: Sequence[bool], words: Sequence[int]) -> Iterator[Span]:
    """Yield the stretches of the main text: what sentences outweigh, but for long runs of others."""
    each = zip(told, words, document.blocks, strict=True)
    start, end = _heaviest([_weight(document, *one) for one in each])
    end = end_of_text(document, told, start, end)
    for sentence, run in groupby(told[start:end]):
        length = len(list(run))
        if sentence or length <= _LONGEST_RUN:
            yield Span(start, start + length)
        start += length


def _weight(document: Document, told: bool, count: int, block: Block) -> int:  # noqa: FBT001
    if told:
        return min(count, _MOST)
    return _THREAD if is_of_thread(document, block) else _OTHER


def _heaviest(weights: Sequence[int]) -> Span:
    """Return the stretch whose weights have the largest sum (Kadane's algorithm).

    >>> tuple(_heaviest([1, -3, 4, -1, 2, -5]))
    (2, 5)
    """
    best, most, total, start = Span(0, 0), 0, 0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, index
        total += weight
        if total > most:
            most, best = total, Span(start, index + 1)
    return best
