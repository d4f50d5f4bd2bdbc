"""Checks of claims that are put into the mouth of nobody in particular."""

from collections.abc import Iterator, Mapping

from quality.checks.content import around, has_any
from quality.document import Document
from quality.hearsay import Cited, cited
from quality.hearsay.quoting import quoting
from quality.hearsay.trades import LAY, PAPER
from quality.match import Match
from quality.span import Span

_OWN = ("experiments", "simulations", "ablations")  # of the authors, where they speak of themselves
_IF = ("if ", "unless ", "whether ")
_SUPPOSING = ("when ", "whenever ", *_IF)
_BESIDE = 4  # characters
_REACH = 10  # characters


def unnamed_people(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each claim of people without a name.

    >>> text = "Water engineers have long suspected as much. Two engineers said so."
    >>> [text[m.start:m.end] for m in unnamed_people(Document(text), {})]
    ['Water engineers have long suspected']
    """
    del options
    for each in cited(document):
        supposed = _is_supposed(document, each, _IF)
        if each.kind != PAPER and not (supposed or _told_the_writer(document, each)):
            yield Match(each.start, each.end)
    yield from (Match(*place, related=_quoted(document, place)) for place in quoting(document))


def _quoted(document: Document, speaker: Span) -> tuple[Span, ...]:
    """Return the quotation right before who is quoted, else the next one."""
    zones = [Span(z.start, z.end) for z in document.zones if z.kind == "quotation"]
    before = [z for z in zones if z.start < speaker.start <= z.end + _BESIDE]
    return tuple(before[-1:] or [z for z in zones if z.start >= speaker.end][:1])


def unnamed_papers(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each claim of studies, data or reports that are not told.

    >>> text = "Clinical studies repeatedly confirm it. The 2021 study does not."
    >>> [text[m.start:m.end] for m in unnamed_papers(Document(text), {})]
    ['Clinical studies repeatedly confirm']
    """
    del options
    papers = (each for each in cited(document) if each.kind == PAPER)
    told = (
        each
        for each in papers
        if not (_is_own(document, each) or _is_supposed(document, each, _SUPPOSING))
    )
    return (Match(each.start, each.end) for each in told)


def _is_supposed(document: Document, each: Cited, words: tuple[str, ...]) -> bool:
    """Tell of `when reports indicate`, which no report need have done."""
    return document.folded[max(0, each.start - _REACH) : each.start].endswith(words)


def _told_the_writer(document: Document, each: Cited) -> bool:
    """Tell of `some users said` in a text whose writer says `we`."""
    if each.kind != LAY or not each.past:
        return False
    return any(not document.in_zone("quotation", c.start) for c in document.cues("first-person"))


def _is_own(document: Document, each: Cited) -> bool:
    """Tell of the experiments of those who write `we` around them."""
    told = document.folded[each.start : each.end]
    near = around(document, Span(each.start, each.end), 0)
    return any(word in told for word in _OWN) and has_any(document, ("first-person",), near)
