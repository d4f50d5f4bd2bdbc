"""Sentences that say nothing in particular."""

from collections.abc import Iterator, Mapping

from quality.document import Document
from quality.emptiness import empty_sentences
from quality.match import Match


def empty_sentence(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each sentence of prose whose words are those of sentences that editors strike."""
    return (Match(each.start, each.end) for each in empty_sentences(document))
