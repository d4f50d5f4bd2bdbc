"""How far the everyday words of a text lean to those that models prefer."""

from quality.document import Document
from quality.span import Span
from quality.vocabulary import leaning, leans, weights

_SHOWN = 12  # the strongest entries


def style_vocabulary(document: Document) -> float:
    """Return what the entries of the style vocabulary add up to; above 0 leans to models."""
    return leaning(document, weights())


def strongest_uses(document: Document) -> tuple[Span, ...]:
    """Return where the entries stand that lean most to models."""
    found = [lean for lean in leans(document, weights()) if lean.weight > 0][:_SHOWN]
    return tuple(sorted(place for lean in found for place in lean.places))
