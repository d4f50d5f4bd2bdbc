"""A headline that says how many or when, over a text that never does."""

from collections.abc import Iterator, Mapping

from quality.checks.headline.contrary import Told, below, contrary
from quality.checks.headline.heading import number_missing, title_of
from quality.checks.headline.kin import kin_of
from quality.dates import MONTHS
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.numerals import one_of
from quality.span import Span

_MONTH = rf"(?:{one_of(*(month for month in MONTHS if month != 'may'))}|may(?= |$))"
_WHEN = r"(?:by|from|until|till|before|in|after|since) (?:the end of |early |late |mid-|next )?"
_TOLD = Lazy(rf"\b{_WHEN}(?P<when>(?:19|20)\d\d|{_MONTH})(?![\w%-])")
_YEAR = Lazy(r"\b(?:by|from|until|till|before|in) (?:[a-z-]+ ){0,3}?(?:19|20)\d\d\b")
_TIME = Lazy(
    rf"\b(?:by|from|until|till|before|in) (?:[a-z-]+ ){{0,3}}?(?:(?:19|20)\d\d\b|{_MONTH}|spring|summer|autumn|winter)"
)
_AHEAD = Lazy(r"\b(?:will|to|plans?|due|expected|set|aims?|under|until)\b")
_PLAN = Lazy(
    r"\b(?:the|this|its|that) (?:new )?(?:plans?|scheme|proposals?|project|change|switch|ban|move)\b"
)
_SHARED = 2  # things that a headline and a sentence are both about


def missing(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each number of the headline that the text never gives, and a time that it contradicts."""
    yield from number_missing(document, options)
    title = title_of(document)
    if title is not None and (found := another_time(document, title)):
        when, told = found
        said = document.text[when.start : when.end]
        yield contrary(document, when, told, f"The headline says “{said}”")


def another_time(document: Document, title: Block) -> tuple[Span, Told] | None:
    """Return the time in a headline that its text never gives, and where the text has another.

    >>> text = "# Town to ban grills by 2028\\n\\nThe town will ban grills in parks by the end of 2031."
    >>> document = Document(text, "markdown")
    >>> found = another_time(document, document.headings[0])
    >>> found and document.text[found[0].start : found[0].end]
    '2028'
    """
    found = _TOLD.search(document.folded, title.start, title.end)
    if found is None or document.folded.find(found["when"], title.end) >= 0:
        return None
    form, about = (_YEAR if found["when"][0] < ":" else _TIME), kin_of(document, *title[1:3])
    places = [
        Span(s.start, s.end)
        for s in below(document, title)
        if _is_of(document, s, about) and form.search(document.folded, s.start, s.end)
    ]
    return (Span(*found.span("when")), Told(places, form)) if places else None


def _is_of(document: Document, sentence: Sentence, about: frozenset[str]) -> bool:
    """Tell whether a sentence tells what is to be done with what a headline is about."""
    shared = len(kin_of(document, sentence.start, sentence.end) & about)
    of_plan = _PLAN.search(document.folded, sentence.start, sentence.end) is not None
    return (
        shared + of_plan >= _SHARED
        and _AHEAD.search(document.folded, sentence.start, sentence.end) is not None
    )
