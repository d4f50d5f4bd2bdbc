"""Checks of claims that the text announces and does not make good."""

from collections.abc import Iterator, Mapping

from quality import residue
from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.lazy import Lazy, leading
from quality.markup.reading import LIST_ITEM, TABLE_CELL
from quality.match import Match
from quality.span import Span

_EVIDENCE = ("number", "name", "quotation", "link")
_CLAIMED = Lazy(
    leading("numerous many several countless various plenty multiple")
    + r" (?:\w+ ){0,2}?(?:examples?|instances|cases|success stories|real-world applications)"
    r" (?:of|where|in which|that|when|illustrate|demonstrate|show)"
)
_GIVEN = Lazy(
    r"\b(?:such as|for example|for instance|e\.g\.|including|like the|one of them)\b|[:;]\s"
)


def examples_missing(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield `numerous examples of` where none follows in this sentence or the next ones."""
    reach = whole(options, "sentences", 2)
    for found in _CLAIMED.finditer(document.folded):
        index = document.sentence_at(found.start())
        if index >= 0 and not document.in_zone("quotation", found.start()):
            around = document.sentences[index : index + reach + 1]
            if not any(_gives(document, s, found.end()) for s in around):
                yield Match(*found.span())


def page_remnants(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    r"""Yield each field of a comment form, share bar, label and title beside the page's own lines.

    >>> text = "It rains.\n\nLeave a reply\n\nName *\n\nSubmit"
    >>> [text[m.start:m.end] for m in page_remnants(Document(text), {})]
    ['Name *', 'Submit']
    """
    found = document.memo("residue", residue.families)
    for block, family in zip(document.blocks, found, strict=False):
        if family in residue.UNNAMED:
            yield Match(block.start, block.end)


def _gives(document: Document, sentence: Sentence, after: int) -> bool:
    """Tell whether a sentence has an example: a name, figure, quotation, item or `such as`."""
    span = Span(max(sentence.start, after), sentence.end)
    return (
        document.blocks[sentence.block].kind in (LIST_ITEM, TABLE_CELL)
        or _GIVEN.search(document.flat, *span) is not None
        or any(document.has_cue(cue, *span) for cue in _EVIDENCE)
    )
