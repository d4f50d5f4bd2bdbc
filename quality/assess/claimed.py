"""The quantified claims of a document put into places of the source."""

from typing import TYPE_CHECKING

from quality.document import Document
from quality.report import Claim

if TYPE_CHECKING:
    from quality.claims import Claim as Found


def claims_of(document: Document) -> tuple[Claim, ...]:
    """Return the statistics of an English document, none of one in another language.

    >>> [(claim.text, claim.support) for claim in claims_of(Document("Sales fell by **25%**."))]
    [('25%', 'none')]
    """
    if document.language != "en":
        return ()
    from quality.claims import claims  # a dozen modules that only a text needs

    return tuple(_claim(document, found) for found in claims(document))


def _claim(document: Document, found: "Found") -> Claim:
    span, source = document.source_span(found.start, found.end), found.source
    return Claim(
        start=span.start,
        end=span.end,
        text=" ".join(document.text[found.start : found.end].split()),
        type=found.type,
        support=found.support,
        source=document.source_span(source.start, source.end) if source else None,
    )
