"""What each block of a page weighs when its main text is looked for, in words.

Sentences count their words; what is none takes weight off, a long line that does not end as one more, as teasers do. A
text goes on below a table or a long list, so of plain text a run without a sentence takes off no
more than a long paragraph adds, and the cells of a table together no more than one line.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from quality.document import Document
from quality.markup.reading import CODE, NAVIGATION, TABLE_CELL, Block
from quality.residue.readers import heads_comments
from quality.residue.sorts import Sort

_MOST = 80  # words that one block counts for
_WEIGHTS = {Sort.SHORT: 1, Sort.LINE: -9, Sort.ASIDE: -9, Sort.UNENDED: -25, Sort.THREAD: -40}
_WEIGHTS_OF_HTML = {
    Sort.SHORT: 0,
    Sort.LINE: 0,
    Sort.UNENDED: 0,
    Sort.ASIDE: -3,
    Sort.THREAD: -10,
}
_MOST_OF_RUN = 100
_TOLD_BY_TAGS = frozenset((NAVIGATION, CODE))
_OF_READERS = 0.25  # what a word below "12 comments" counts


def weights(document: Document, sorts: Sequence[Sort]) -> Sequence[float]:
    """Return what each block weighs, which is of the sort at its place in `sorts`.

    >>> lines, told = ["News"] * 20, "The ferry sails again on Monday at nine o'clock."
    >>> found = [Sort.SENTENCES, *[Sort.LINE] * 20]
    >>> each = weights(Document("\\n\\n".join((told, *lines))), found)
    >>> each[0], round(sum(each[1:]))
    (9.0, -100)
    """
    if document.format == "html":
        return [*_of_html(document, sorts)]
    own = _below_comments(document, sorts, _WEIGHTS)
    cells = [block.kind == TABLE_CELL for block in document.blocks]
    each = [
        0.0 if weight < 0 and at and cells[at] and cells[at - 1] else weight
        for at, weight in enumerate(own)
    ]
    return [*_bounded(each)]


def _of_html(document: Document, sorts: Sequence[Sort]) -> Iterator[float]:
    own = _below_comments(document, sorts, _WEIGHTS_OF_HTML)
    for block, weight in zip(document.blocks, own, strict=True):
        yield 0 if weight < 0 and block.kind in _TOLD_BY_TAGS else weight


def _below_comments(
    document: Document, sorts: Sequence[Sort], weights: dict[Sort, int]
) -> Iterator[float]:
    """Yield the weight of each block by itself; what stands below "12 comments" counts less."""
    counts, told = 1.0, False
    for block, sort in zip(document.blocks, sorts, strict=True):
        if told and heads_comments(document, block):
            counts, sort = _OF_READERS, Sort.THREAD  # noqa: PLW2901
        told = told or sort is Sort.SENTENCES
        read = sort is Sort.SENTENCES
        yield counts * min(_words(document, block), _MOST) if read else weights[sort]


def _bounded(weights: Sequence[float]) -> Iterator[float]:
    """Yield the weights, of which a run that adds nothing takes off `_MOST_OF_RUN` at most."""
    for adds, group in groupby(weights, lambda weight: weight > 0):
        run = list(group)
        off = -sum(run)
        bound = not adds and off > _MOST_OF_RUN and min(run) > _WEIGHTS[Sort.THREAD]
        yield from ([weight * _MOST_OF_RUN / off for weight in run] if bound else run)


def _words(document: Document, block: Block) -> int:
    return len(document.block_text(block).split())
