"""Quantified claims: each statistic of a text, and who stands behind it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from quality.claims.context import Context
from quality.claims.decision import STATISTIC, type_of
from quality.claims.figures import Figure, figures
from quality.claims.measure import counted
from quality.claims.reach import Reach
from quality.claims.sources import Source
from quality.claims.tables import Tables
from quality.document import Document
from quality.markup.reading import HEADING, TABLE_CELL

NONE = "none"
UNSUPPORTED = frozenset((NONE, "anonymous"))


class Claim(NamedTuple):
    """A statistic in a text: `start` and `end` are its figure and what that counts.

    `support`: none, anonymous, named, linked or own_method; `source` is where that stands.
    """

    start: int
    end: int
    figure: Figure
    type: str
    support: str
    source: Source | None
    sentence: int


def claims(document: Document) -> tuple[Claim, ...]:
    """Return the statistics of a text in order, found once.

    >>> [(c.figure.kind, c.support) for c in claims(Document("Sales fell by 25%, Acme said."))]
    [('percent', 'named')]
    """
    found: tuple[Claim, ...] = document.memo("claims", _claims)
    return found


def _claims(document: Document) -> tuple[Claim, ...]:
    reach, tables = Reach(document), Tables(document)
    by_sentence = groupby(figures(document), key=lambda f: document.sentence_at(f.start))
    found = [
        claim
        for sentence, group in by_sentence
        if sentence >= 0
        for claim in _of_sentence(document, sentence, group, reach, tables)
    ]
    return tuple(_headed(document, found))


def _of_sentence(
    document: Document, index: int, group: Iterable[Figure], reach: Reach, tables: Tables
) -> Iterator[Claim]:
    block = document.blocks[document.sentences[index].block]
    span = document.sentence_words(index)
    words = frozenset(document.words.texts[span.start : span.stop])
    if block.kind == TABLE_CELL:
        words |= tables.heads(block)
    for figure in group:
        context = Context(document, figure, span, words)
        kind = type_of(context)
        if kind == STATISTIC:
            source = tables.source(index, reach) if block.group else reach.covering(index)
            support = source.support if source else NONE
            end = counted(document, figure)
            yield Claim(figure.start, end, figure, kind, support, source, index)


def _headed(document: Document, found: list[Claim]) -> Iterator[Claim]:
    """Yield the claims, those of headings with the source of the same figure in the text."""
    sources = {
        _text(document, c): c.source for c in reversed(found) if c.support not in UNSUPPORTED
    }
    for claim in found:
        block = document.blocks[document.sentences[claim.sentence].block]
        source = sources.get(_text(document, claim)) if block.kind == HEADING else None
        if source and claim.support in UNSUPPORTED:
            yield claim._replace(support=source.support, source=source)
        else:
            yield claim


def _text(document: Document, claim: Claim) -> str:
    return document.folded[claim.figure.start : claim.figure.end]
