"""Quantified claims: each statistic of a text, and who stands behind it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from quality.claims.decision import STATISTIC, Passage, learnt
from quality.claims.figures import Figure, figures
from quality.claims.measure import counted
from quality.claims.reach import Reach, reach_of
from quality.claims.sources import Source
from quality.claims.tables import Tables
from quality.document import Document
from quality.markup.reading import HEADING, TABLE_CELL

NONE = "none"
UNSUPPORTED = frozenset((NONE, "anonymous"))


class Quantity(NamedTuple):
    """A figure with its type: `statistic`, or what it is instead (date, age, price, count ...)."""

    figure: Figure
    type: str
    sentence: int


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

    @property
    def supported(self) -> bool:
        """Tell whether a reader can see where it is from."""
        return self.support not in UNSUPPORTED


def quantities(document: Document) -> tuple[Quantity, ...]:
    """Return every figure of a text with its type, found once.

    >>> [q.type for q in quantities(Document("In 2019 it sold 40% more than in step 2."))]
    ['date', 'statistic', 'identifier']
    """
    return document.memo("quantities", _quantities)


def claims(document: Document) -> tuple[Claim, ...]:
    """Return the statistics of a text in order, found once.

    >>> [(c.figure.kind, c.support) for c in claims(Document("Sales fell by 25%, Acme said."))]
    [('percent', 'named')]
    """
    return document.memo("claims", _claims)


def _quantities(document: Document) -> tuple[Quantity, ...]:
    tables = Tables(document)
    by_sentence = groupby(figures(document), key=lambda f: document.sentence_at(f.start))
    return tuple(
        quantity
        for index, group in by_sentence
        if index >= 0
        for quantity in _typed(document, index, group, tables)
    )


def _typed(
    document: Document, index: int, group: Iterable[Figure], tables: Tables
) -> Iterator[Quantity]:
    block = document.blocks[document.sentences[index].block]
    span = document.sentence_words(index)
    words = frozenset(document.words.texts[span.start : span.stop])
    if block.kind == TABLE_CELL:
        words |= tables.heads(block)
    passage = Passage(document, index, words, learnt())
    for figure in group:
        yield Quantity(figure, passage.type_of(figure), index)


def _claims(document: Document) -> tuple[Claim, ...]:
    found = [q for q in quantities(document) if q.type == STATISTIC]
    reach, tables = reach_of(document), Tables(document)
    claimed = [_claim(document, quantity, reach, tables) for quantity in found]
    return tuple(_headed(document, claimed))


def _claim(document: Document, quantity: Quantity, reach: Reach, tables: Tables) -> Claim:
    figure, kind, index = quantity
    grouped = document.blocks[document.sentences[index].block].group
    source = tables.source(index, reach) if grouped else reach.covering(index)
    support = source.support if source else NONE
    end = counted(document, figure)
    return Claim(figure.start, end, figure, kind, support, source, index)


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
