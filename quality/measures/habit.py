"""What the everyday words of a text say of it: the habits of models, the grades of readers."""

from collections.abc import Iterable
from operator import neg

from quality import narration, vocabulary
from quality.document import Document
from quality.span import Span

_SHOWN = 12  # the strongest entries
_CLARITY, _CONCISION, _SUPPORT, _CRAFT = range(len(vocabulary.GRADES))


def style_vocabulary(document: Document) -> float:
    """Return what the entries of the style vocabulary add up to; above 0 leans to models."""
    return sum(vocabulary.added(document, vocabulary.STYLE))


def strongest_uses(document: Document) -> tuple[Span, ...]:
    """Return where the entries stand that lean most to models."""
    return _strongest(document, vocabulary.added(document, vocabulary.STYLE))


def todays_vocabulary(document: Document) -> float:
    """Return what the entries add up to by the weights of today's models; above 0 leans to them."""
    return sum(vocabulary.added(document, vocabulary.TODAY))


def todays_uses(document: Document) -> tuple[Span, ...]:
    """Return where the entries stand that lean most to today's models."""
    return _strongest(document, vocabulary.added(document, vocabulary.TODAY))


def clear_wording(document: Document) -> float:
    """Return the grade, about 1 to 5, that readers gave texts in such words for clarity."""
    return narration.of_article(document, vocabulary.graded(document, _CLARITY))


def concise_wording(document: Document) -> float:
    """Return the grade, about 1 to 5, that readers gave texts in such words for concision."""
    return narration.of_article(document, vocabulary.graded(document, _CONCISION))


def concrete_wording(document: Document) -> float:
    """Return the grade, about 1 to 5, that readers gave texts in such words for their support."""
    return vocabulary.graded(document, _SUPPORT)


def crafted_wording(document: Document) -> float:
    """Return the grade, about 1 to 5, that editors of fiction gave paragraphs in such words."""
    return vocabulary.graded(document, _CRAFT)


def told_wording(document: Document) -> float:
    """Return the grade that editors of fiction gave such words, as far as the text is a story."""
    return narration.of_story(document, crafted_wording(document))


def unclear_places(document: Document) -> tuple[Span, ...]:
    """Return where the words stand that take most from the grade for clarity."""
    return _weakest(document, _CLARITY)


def padded_places(document: Document) -> tuple[Span, ...]:
    """Return where the words stand that take most from the grade for concision."""
    return _weakest(document, _CONCISION)


def vague_places(document: Document) -> tuple[Span, ...]:
    """Return where the words stand that take most from the grade for support."""
    return _weakest(document, _SUPPORT)


def stock_places(document: Document) -> tuple[Span, ...]:
    """Return where the words stand that take most from the grade of fiction."""
    return _weakest(document, _CRAFT)


def _weakest(document: Document, part: int) -> tuple[Span, ...]:
    grades = vocabulary.added(document, vocabulary.WORDING + part)
    return _strongest(document, map(neg, grades))


def _strongest(document: Document, added: Iterable[float]) -> tuple[Span, ...]:
    pairs = zip(vocabulary.uses(document).codes, added, strict=True)
    leaning = sorted((pair for pair in pairs if pair[1] > 0), key=lambda pair: (-pair[1], pair[0]))
    return tuple(sorted(vocabulary.places(document, dict(leaning[:_SHOWN]))))
