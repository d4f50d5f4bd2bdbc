"""A check of numbers that leave their count open: `120+ pumps`, `for 20+ years`."""

from collections.abc import Iterator, Mapping

from quality.checks.content import has_any
from quality.claims import Quantity, quantities
from quality.claims.measure import counted
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match
from quality.span import Span

_FORESEEN = Lazy(
    r"\b(?:if|will|won['’]t|would|wouldn['’]t|could|should|might|may|when(?:ever)?|imagine|suppose|say) [^,;:.]{0,40}$"
)
_UPON = Lazy(
    r"\b(?:hundreds|thousands|millions|billions|tens|dozens)\s+upon\s+(?:hundreds|thousands"
    r"|millions|billions|dozens)\b"
)
_LIMITS = Lazy(
    r" (?:(?:and|points?|only|now)\b|years? (?:old|of age)\b|(?:[kmgt]i?)?bytes?\b|[kmgt]i?b\b)"
)
_YEARS = Lazy(r" years?\b")
_LASTED = Lazy(r"\b(?:for|over|in|last|past|with|than) (?:the (?:last|past) |more than |over )?$")
_ASKED_FOR = Lazy(
    r"\b(?:requir\w+|must|should|need(?:s|ed)?|minimum|at least|eligible|aged?|adults?|children)\b"
)
_RELEASE = Lazy(  # `Boats 7+ no longer sinks`
    r"(?<=[a-z] )\d\+ (?!(?:.*s|.*people|.*men|.*staff|.*children)$)"
)
_VERSION = Lazy(r"\d+(?:\.\d+)+\+?")
_OPEN_KINDS = frozenset(("statistic", "count", "duration"))
_SHORT_TIME = Lazy(r".*\b(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)$")
_NUMBERED = Lazy(  # `version 2+`: from the second on
    r"\b(?:versions?|releases?|candidates?|levels?|grades?|phases?|steps?|stages?|tiers?|python|ages?|aged|parts?) $"
)
_NUMBERED_REACH = 14  # characters


def open_ended_number(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each number with a plus sign and what it counts, and `thousands upon thousands`.

    >>> text = "We have mended 120+ garden pumps."
    >>> [text[m.start:m.end] for m in open_ended_number(Document(text), {})]
    ['120+ garden pumps']
    """
    upon = _UPON.finditer(document.folded) if "upon" in document.folded else ()
    places = [*_open_numbers(document), *(Span(*m.span()) for m in upon)]
    for place in sorted(places):
        sentence = document.sentence_at(place.start)
        sourced = sentence >= 0 and has_any(
            document, ("citation", "named-source"), document.sentences[sentence]
        )
        if sentence >= 0 and not sourced and not document.in_zone("quotation", place.start):
            yield Match(*place)


def _open_numbers(document: Document) -> Iterator[Span]:
    for quantity in quantities(document) if "+" in document.text else ():
        figure = quantity.figure
        end = counted(document, figure)
        named = end > figure.end and not _LIMITS.match(document.folded, figure.end)
        if not (figure.plus and named and quantity.type in _OPEN_KINDS):
            continue
        place = Span(figure.start, end)
        if not (_is_grade(document, place, figure.end) or _is_foreseen(document, quantity)):
            yield place


def _is_grade(document: Document, place: Span, end: int) -> bool:
    """Tell of a version, a level or a short time: `3.6+`, `release 2+`, `4+ hours`."""
    before = document.folded[max(0, place.start - _NUMBERED_REACH) : place.start]
    if _YEARS.match(document.folded, end):
        return not _LASTED.search(before) or _is_asked_for(document, place)
    version = _VERSION.fullmatch(document.text, place.start, end)
    timed = _SHORT_TIME.match(document.folded, place.start, place.end)
    small = version or _RELEASE.match(document.text, place.start, place.end)
    return bool(small or timed or _NUMBERED.search(before))


def _is_asked_for(document: Document, place: Span) -> bool:
    """Tell of years that somebody must have: `applicants need 5+ years of practice`."""
    sentence = document.sentences[document.sentence_at(place.start)]
    return _ASKED_FOR.search(document.folded, sentence.start, sentence.end) is not None


def _is_foreseen(document: Document, quantity: Quantity) -> bool:
    """Tell of a number in a clause that supposes: `they will ask 10+ people`."""
    start = document.sentences[quantity.sentence].start
    return _FORESEEN.search(document.folded, start, quantity.figure.start) is not None
