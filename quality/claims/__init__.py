"""Quantified claims: each statistic of a text, and who stands behind it."""

from collections.abc import Iterator
from typing import NamedTuple

from quality.claims.figures import Figure
from quality.claims.measure import counted
from quality.claims.quantity import Quantity, quantities, statistics
from quality.claims.reach import Reach
from quality.claims.speakers import Source
from quality.claims.table_sources import TableSources
from quality.document import Document
from quality.markup.reading import HEADING

__all__ = ["NONE", "UNSUPPORTED", "Claim", "Quantity", "claims", "quantities"]

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

    @property
    def supported(self) -> bool:
        """Tell whether a reader can see where it is from."""
        return self.support not in UNSUPPORTED


def claims(document: Document) -> tuple[Claim, ...]:
    """Return the statistics of a text in order, found once.

    >>> [(c.figure.kind, c.support) for c in claims(Document("Sales fell by 25%, Acme said."))]
    [('percent', 'named')]
    """
    return document.memo("claims", _claims)


def _claims(document: Document) -> tuple[Claim, ...]:
    found = statistics(document)
    reach = Reach(document)
    tables = TableSources(document, reach)
    claimed = [_claim(document, quantity, reach, tables) for quantity in found]
    return tuple(_headed(document, claimed))


def _claim(document: Document, quantity: Quantity, reach: Reach, tables: TableSources) -> Claim:
    figure, kind, index = quantity
    grouped = document.blocks[document.sentences[index].block].group
    source = tables.of(index) if grouped else reach.covering(index, figure.start)
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
