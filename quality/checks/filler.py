"""Checks of claims that the text announces and does not make good."""

from collections.abc import Iterator, Mapping

from quality import residue
from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.lazy import Lazy, leading
from quality.markup.reading import HEADING, LIST_ITEM, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_EVIDENCE = ("number", "name", "quotation", "link")
_CLAIMED = Lazy(
    leading("numerous many several countless various plenty multiple")
    + r" (?:\w+ ){0,2}?(?:examples?|(?<!multiple )instances|cases|success stories|real-world applications)"
    r" (?:of|where|in which|that|when|illustrate|demonstrate|show)"
)
_GIVEN = Lazy(
    r"\be\.g\.|\b(?:such as|for example|for instance|including|like the|one of them"
    r"|(?:as|are) (?:shown|seen|listed|given)"
    r"|(?:in|on) (?:the|this) (?:following )?(?:chart|table|figure|list|map|box|diagram|appendix)|below)\b|[:;]\s"
)
_ARE = Lazy(
    r"\b(?:are|is|were|was|as|with|provides?|offers?|give|gives) (?:just |only |all |but )?$"
)
_BEFORE = 24  # characters
_DATED = Lazy(r"[©\d]")  # what a title that speaks of copyright lacks
_COPYRIGHT = Lazy(
    r"(?:\bcopyright )?© ?\d{4}[^\n]{0,80}"
    r"|(?:copyright \d{4}[^\n(]{1,60}|[^\n.(]{1,40}\.? )all rights reserved\.?"
)


def examples_missing(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield `numerous examples of` where none follows in this sentence or the next ones."""
    reach = whole(options, "sentences", 2)
    for found in _CLAIMED.finditer(document.folded):
        index = document.sentence_at(found.start())
        if index >= 0 and not document.in_zone("quotation", found.start()):
            around = document.sentences[index : index + reach + 1]
            given = any(_gives(document, s, found.end()) for s in around)
            if not given and not _has_given(document, around[0].start, found.start()):
                yield Match(*found.span())


def _has_given(document: Document, start: int, end: int) -> bool:
    """Tell whether the examples stand before the words: `Oban and Mull are several examples of`."""
    linked = _ARE.search(document.folded, max(start, end - _BEFORE), end)
    return bool(linked) and any(document.has_cue(cue, start, end) for cue in _EVIDENCE)


def page_remnants(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    r"""Yield each field of a comment form, share bar, label and title beside the page's own lines.

    >>> text = "It rains.\n\nLeave a reply\n\nName *\n\nSubmit"
    >>> [text[m.start:m.end] for m in page_remnants(Document(text), {})]
    ['Name *', 'Submit']
    """
    if document.cues("web-page"):
        return
    told = [Span(each.start, each.end) for each in copyright_lines(document, options)]
    for place in _remnants(document):
        if not any(place.start < other.end and other.start < place.end for other in told):
            yield Match(*place)


def _remnants(document: Document) -> Iterator[Span]:
    found = document.memo("residue", residue.families)
    for block, family in zip(document.blocks, found, strict=False):
        if family in residue.UNNAMED:
            yield Span(block.start, block.end)
    yield from sorted({*residue.within(document), *residue.among(document)})


def copyright_lines(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each line of copyright that stands there without its licence.

    >>> text = "It rains.\\n\\n© 2024 The Daily Oar. All rights reserved."
    >>> [text[m.start:m.end] for m in copyright_lines(Document(text), {})]
    ['© 2024 The Daily Oar. All rights reserved.']
    """
    told = "©" in document.text or "rights reserved" in document.folded
    if not told or document.cues("web-page"):
        return
    for index, block in enumerate(document.blocks):
        title = block.kind == HEADING and not _DATED.search(document.block_text(block))
        if block.kind in residue.KINDS and not (title or residue.is_licence(document, index)):
            yield from _copyright_lines(document, block)


def _copyright_lines(document: Document, block: Block) -> Iterator[Match]:
    start = block.start
    for line in document.block_text(block).split("\n"):
        if _COPYRIGHT.fullmatch(document.folded, start, start + len(line)):
            yield Match(start, start + len(line))
        start += len(line) + 1


def _gives(document: Document, sentence: Sentence, after: int) -> bool:
    """Tell whether a sentence has an example: a name, figure, quotation, item or `such as`."""
    span = Span(max(sentence.start, after), sentence.end)
    return (
        document.blocks[sentence.block].kind in (LIST_ITEM, TABLE_CELL)
        or _GIVEN.search(document.flat, *span) is not None
        or any(document.has_cue(cue, *span) for cue in _EVIDENCE)
    )
