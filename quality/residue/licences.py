"""Lines of copyright and of authors that have a part of their own, as in a README or a manual."""

from collections.abc import Iterable, Iterator
from itertools import islice

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING
from quality.span import Span

_COPYRIGHT = Lazy(r"\W{0,3}(?:copyright\b|©|\(c\))")
_LICENCE = Lazy(
    r"\b(?:licen[cs]e[ds]?\b|licen[cs]ing|permission (?:is|to)|permitted|redistribut|warrant(?:y|ies)\b"
    r"|free software|public domain|(?:copy|use|modify|distribute) (?:it|this))"
)
_TITLE = Lazy(r"licen[cs]|copyright|legal|credits")
_AUTHORS = Lazy(
    r"(?:\d+\.? )?(?:the )?(?:authors?|credits|contributors|maintainers?|written by)\W*$"
)
_WRITTEN = Lazy(r"written\b|by\b")
_NEAR = 3  # blocks


def is_licence(document: Document, index: int) -> bool:
    """Tell whether a block is a line of copyright with its licence: in it, beside it or as its title.

    >>> text = "# Boats\\n\\nIt rains.\\n\\n## Licence\\n\\nCopyright © 2018 Ann Marsh"
    >>> is_licence(Document(text, "markdown"), 3)
    True
    """
    block = document.blocks[index]
    if not _COPYRIGHT.match(document.folded, block.start):
        return False
    return _is_titled(document, index) or any(
        _LICENCE.search(document.folded, *span) for span in _around(document, index)
    )


def is_credited(document: Document, index: int) -> bool:
    r"""Tell of `Written by Ann Marsh.` under a heading that says that the authors follow.

    >>> text = "# Boats\n\nIt rains.\n\n## Authors\n\nWritten by Ann Marsh."
    >>> is_credited(Document(text, "markdown"), 3)
    True
    """
    start = document.blocks[index].start
    return _WRITTEN.match(document.folded, start) is not None and _heading(
        document, index, _AUTHORS
    )


def has_its_part(document: Document, index: int) -> bool:
    """Tell whether a line of copyright or of an author stands where a manual has it."""
    return is_licence(document, index) or is_credited(document, index)


def _is_titled(document: Document, index: int) -> bool:
    return _heading(document, index, _TITLE)


def _heading(document: Document, index: int, form: Lazy) -> bool:
    """Tell whether the heading above a block is of a form."""
    above = (block for block in reversed(document.blocks[:index]) if block.kind == HEADING)
    title = next(above, None)
    return title is not None and form.search(document.folded, title.start, title.end) is not None


def _around(document: Document, index: int) -> Iterator[Span]:
    """Yield a block and the blocks next to it, lines of copyright passed over."""
    blocks = document.blocks
    yield Span(blocks[index].start, blocks[index].end)
    for side in (blocks[index + 1 :], blocks[:index][::-1]):
        spans: Iterable[Span] = (Span(block.start, block.end) for block in side)
        others = (span for span in spans if not _COPYRIGHT.match(document.folded, span.start))
        yield from islice(others, _NEAR)
