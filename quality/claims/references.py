"""Find what leads a reader to a source: a link, a note, a citation, a name in brackets."""

from bisect import bisect_left

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Zone
from quality.span import Span

_LINKS = ("link", "url")
_MARKS = ("(", "http", "et al", "[")
_YEAR = r"(?:(?:19|20)\d\d[a-z]?|n\.d\.)"
_NAME = r"[A-Z][\w’'&-]+"
_NAMES = rf"{_NAME}(?:,? (?:of|for|the|on|and|&|{_NAME})){{0,7}}"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*y|ch|il|ust|[a-z]*ber)?\b"
)
_WHEN = rf"(?!{_MONTH}|(?:In|On|By|At|As|Since|From|Until|After|Before|During|Between)\b)"
# What no citation mark of other rules is: it leads somewhere only where a figure stands by it.
_BY_NAME = Lazy(
    rf"\((?:see |cf\.? |e\.g\.,? )?{_WHEN}(?:[A-Z][^()]{{0,80}},|{_NAMES}) {_YEAR}[^)]{{0,60}}\)"
    rf"|\b(?=[A-Z]){_WHEN}[A-Z][\w’'-]+ \((?:19|20)\d\d[a-z]?(?:, (?:19|20)\d\d[a-z]?)*\)"
    rf"|\((?:the )?{_NAME}(?: (?:of|for|the|on|and|&|{_NAME})){{1,7}}\)[.;]?$"
    r"|\((?!not |no |see )(?:[\w’'-]+ ){1,3}(?:office|ministry|agency|bureau|council|figures|data"
    r"|statistics|census|survey)(?: (?:for |of )?(?:19|20)\d\d)?\)"
    r"|\[[A-Z][^\]]{1,60},? (?:19|20)\d\d[a-z]?\]|\bet al\b|https?://|\[\^\w{1,20}\]"
)


def reference_in(document: Document, place: Span) -> Span | None:
    """Return where a reference stands in a unit, None where there is none.

    A link stands for the whole unit. Links to a section of the same text lead nowhere.

    >>> text = "Sales fell by 4% (Holt, 2019)."
    >>> reference_in(Document(text), Span(0, len(text)))
    Span(start=17, end=29)
    """
    if _has_link(document, place):
        return place
    spans = document.cues("citation")
    index = bisect_left(spans, place.start, key=lambda span: span.start)
    if index < len(spans) and spans[index].start < place.end:
        return spans[index]
    text = document.flat[place.start : place.end]
    match = any(mark in text for mark in _MARKS) and _BY_NAME.search(document.flat, *place)
    return Span(*match.span()) if match else None


def _has_link(document: Document, place: Span) -> bool:
    starts = document.memo("link_starts", _link_starts) if document.zones else []
    return bisect_left(starts, place.start) < bisect_left(starts, place.end)


def _link_starts(document: Document) -> list[int]:
    return sorted(
        zone.start
        for zone in document.zones
        if zone.kind in _LINKS and not _leads_back(document, zone)
    )


def _leads_back(document: Document, link: Zone) -> bool:
    """Tell of a link to a picture or a section of its own text, not of one to a numbered note."""
    if link.kind != "link" or any(map(str.isdigit, document.text[link.start : link.end])):
        return False
    end = document.source_span(link.start, link.end).end
    return "](#" in document.source[end : end + 5]
