"""What the rules of this pack cannot say in YAML."""

from collections.abc import Iterator, Mapping

from quality.document import Document
from quality.match import Match


def shouting(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each sentence of three words or more that is all in capitals."""
    for sentence in document.prose:
        text = document.text[sentence.start : sentence.end]
        if text.isupper() and len(text.split()) >= 3:
            yield Match(sentence.start, sentence.end)
