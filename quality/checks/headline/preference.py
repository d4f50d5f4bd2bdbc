"""A headline that puts one thing before another where its text puts them the other way round."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quality.checks.content import own_sentences, words_of
from quality.checks.headline.contrary import Told, contrary
from quality.checks.headline.heading import inverted_relation
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.match import Match
from quality.span import Span

_PUT = (
    r"\b(?:put|choose|chose|prefer|favou?r|pick|value|rank|place|back|prioriti[sz]e)(?:s|n|d|r?ed)?"
)
_BEFORE = r"(?:over|above|before|ahead of|rather than|instead of)"
_RANKED = Lazy(
    rf"{_PUT} (?P<first>(?:[\w'’-]+ ){{1,6}}?)(?:{_BEFORE}|(?P<to>to)) (?P<second>(?:[\w'’-]+ ?){{1,4}})"
)
_FIRST = Lazy(r"(?P<who>(?:[\w'’-]+ ){1,4})(?:(?:come|came|go|went|be|is|are) )?first\b")
_OPEN = Lazy(r"[?\"“”]|\b(?:not|no|never|may|might|could|should|if|whether|why|how)\b|n't\b")
_EMPTY = frozenset("the a an one ones of in its his her their this that to and for on at".split())
_STEM = 5  # letters


class _Order(NamedTuple):
    """What comes first and what after it."""

    first: frozenset[str]
    second: frozenset[str]


def inverted_preference(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield `focus over X` where the text puts X first, and `A over B` where it puts B before A.

    >>> text = "# Firm puts profit over safety\\n\\nThe firm put safety over profit, she said."
    >>> len(list(inverted_preference(Document(text, "markdown"), {})))
    1
    """
    yield from inverted_relation(document, options)
    title = document.headline
    claimed = _order(document, Span(title.start, title.end)) if title else None
    if title is None or claimed is None or _OPEN.search(document.folded, title.start, title.end):
        return
    below = [s for s in own_sentences(document) if s.start >= title.end]
    told = [(s, _compared(document, s, claimed)) for s in below]
    against = [Span(s.start, s.end) for s, way in told if way < 0]
    if against and all(way <= 0 for _, way in told):
        what = "The headline puts the two the other way round"
        yield contrary(document, title, Told(against, _RANKED), what)


def _order(document: Document, span: Span) -> _Order | None:
    """Return what a sentence puts before what."""
    found = _RANKED.search(document.folded, *span)
    if found is None or (found["to"] and "prefer" not in found[0]):
        return None
    first, second = (_told(document, Span(*found.span(name))) for name in ("first", "second"))
    return _Order(first, second) if first and second else None


def _told(document: Document, span: Span) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(document, span) if word not in _EMPTY)


def _compared(document: Document, sentence: Sentence, claimed: _Order) -> int:
    """Return 1 where a sentence has the order that is claimed, -1 where it has the other one."""
    span = Span(sentence.start, sentence.end)
    if _OPEN.search(document.folded, *span):
        return 0
    order = _order(document, span)
    return _agreement(order, claimed) if order else _alone(document, span, claimed)


def _agreement(order: _Order, claimed: _Order) -> int:
    straight = (len(claimed.first & order.first), len(claimed.second & order.second))
    crossed = (len(claimed.first & order.second), len(claimed.second & order.first))
    if all(crossed) and sum(crossed) > sum(straight):
        return -1
    return int(all(straight) and sum(straight) > sum(crossed))


def _alone(document: Document, span: Span, claimed: _Order) -> int:
    """Return 1 where what is said to come first is what the headline has first, -1 if the other."""
    found = _FIRST.search(document.folded, *span)
    if found is None:
        return 0
    who = _told(document, Span(*found.span("who")))
    first, second = claimed.first - claimed.second, claimed.second - claimed.first
    return bool(who & first) - bool(who & second)
