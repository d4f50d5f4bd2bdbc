"""How far the everyday words of a text lean to those that models prefer."""

from collections.abc import Mapping

from quality.document import Document
from quality.span import Span
from quality.vocabulary import places, weighed

_SHOWN = 12  # the strongest entries


def style_vocabulary(document: Document) -> float:
    """Return what the entries of the style vocabulary add up to; above 0 leans to models."""
    return sum(_weighed(document).values())


def strongest_uses(document: Document) -> tuple[Span, ...]:
    """Return where the entries stand that lean most to models."""
    leaning = [pair for pair in _weighed(document).items() if pair[1] > 0]
    leaning.sort(key=lambda pair: (-pair[1], pair[0]))
    return tuple(sorted(places(document, dict(leaning[:_SHOWN]))))


def _weighed(document: Document) -> Mapping[int, float]:
    return document.memo("style vocabulary", weighed)
