"""Paragraphs that stand in a text once more, word for word."""

from collections.abc import Iterator
from itertools import groupby

from quality.checks.content import own_sentences, own_words
from quality.document import Document
from quality.markup.reading import PARAGRAPH

_SENTENCES, _WORDS = 2, 20  # of the least that nobody says again on purpose

Paragraph = tuple[int, ...]  # the indices of its own sentences


def copied(document: Document) -> Iterator[tuple[int, int]]:
    """Yield each sentence of a paragraph copied whole with the one copied, as indices of own sentences.

    >>> text = "The old pier is shut for good now. Boats call at the new one instead, from May to the end of June."
    >>> list(copied(Document(f"{text}\\n\\nNobody minds.\\n\\n{text}")))
    [(3, 0), (4, 1)]
    """
    seen: dict[tuple[tuple[str, ...], ...], Paragraph] = {}
    for paragraph in _paragraphs(document):
        told = tuple(_words(document, place) for place in paragraph)
        if (
            sum(map(len, told)) >= _WORDS
            and (first := seen.setdefault(told, paragraph)) != paragraph
        ):
            yield from zip(paragraph, first, strict=True)


def _words(document: Document, place: int) -> tuple[str, ...]:
    words = own_words(document)[place]
    return tuple(document.spelt[words.start : words.stop])


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs of several sentences."""
    sentences = own_sentences(document)
    for block, places in groupby(range(len(sentences)), lambda place: sentences[place].block):
        found = tuple(places)
        if document.blocks[block].kind == PARAGRAPH and len(found) >= _SENTENCES:
            yield found
