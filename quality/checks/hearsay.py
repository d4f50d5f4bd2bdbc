"""Checks of claims that are put into the mouth of nobody in particular."""

from collections.abc import Iterator, Mapping

from quality.document import Document
from quality.hearsay import Cited, cited
from quality.hearsay.trades import LAY, PAPER
from quality.match import Match


def unnamed_people(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each claim of people without a name.

    >>> text = "Water engineers have long suspected as much. Two engineers said so."
    >>> [text[m.start:m.end] for m in unnamed_people(Document(text), {})]
    ['Water engineers have long suspected']
    """
    del options
    for each in cited(document):
        if each.kind != PAPER and not _told_the_writer(document, each):
            yield Match(each.start, each.end)


def unnamed_papers(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each claim of studies, data or reports that are not told.

    >>> text = "Clinical studies repeatedly confirm it. The 2021 study does not."
    >>> [text[m.start:m.end] for m in unnamed_papers(Document(text), {})]
    ['Clinical studies repeatedly confirm']
    """
    del options
    return (Match(each.start, each.end) for each in cited(document) if each.kind == PAPER)


def _told_the_writer(document: Document, each: Cited) -> bool:
    """Tell of `some users said` in a text whose writer says `we`."""
    if each.kind != LAY or not each.past:
        return False
    return any(not document.in_zone("quotation", c.start) for c in document.cues("first-person"))
