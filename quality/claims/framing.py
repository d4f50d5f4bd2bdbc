"""Find who a phrase gives a figure to: `per the airline`, `as the Lancet has it`, `the union's line is that`."""

from quality.claims import people as p
from quality.claims.vocabulary import DURATIONS
from quality.dates import MONTHS
from quality.document import Document
from quality.lazy import Lazy
from quality.span import Span

_WHO = (
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\w&-]+['’]?s? ){0,3}?[\w&-]+"
    r"|[A-Z][\w&-]*(?:s['’])?(?: (?:of|for|the|and|&|[A-Z][\w&-]*(?:s['’])?)){0,5})"
)
_OWNER = rf"(?:{_WHO}['’]s?|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)"
_COUNT = r"(?:reckoning|arithmetic|calculations?|count|estimates?|tally|showing|figures|numbers)"
_LINE = r"(?:line|answer|estimate|count|tally|figure|reckoning|finding|forecast|guess)"
_FRAME = Lazy(
    rf"^Per {_WHO}, |^Ask {_WHO} and "
    rf"|\b[Aa]s {_WHO} (?:has it|puts? it|tells? it)\b"
    rf"|\b[Bb]y (?:the )?{_COUNT} of {_WHO}"
    rf"|\b(?:[Bb]y|[Oo]n) {_OWNER} (?:own )?{_COUNT}\b"
    rf"|\b{_WHO}['’]s? (?:own )?{_LINE} (?:(?:is|was) that\b|of \d|(?:is|was|stands at|comes to) \D{{0,9}}\d)"
)
_PUBLISHED = Lazy(
    r"\b(?:findings?|results?|study|paper|work|research)[\w ]{0,30},? (?:was |were )?published"
    r" (?:\w+ ){0,3}in (?:the )?"
    rf"(?!(?:{'|'.join(map(str.capitalize, MONTHS))})\b)[A-Z]"
)
_OPENED = r"(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|\w+['’]s) (?:annual |latest |own )?"
_WORK = r"(?:article|author|text|passage|essay|writer|report|study|paper|survey)"
_ANY: frozenset[str] = frozenset()
_TELLING = (  # by words of which a sentence holds one, and others of which it does, too
    (
        frozenset("article author text passage essay writer report study paper survey".split()),
        frozenset(
            """state states talk talks talked explain explains underscores emphasize emphasizes emphasise emphasises
            stresses establishes mention mentions point points describe describes discusses tell tells list lists
            present presents include includes cover covers in from""".split()
        ),
        Lazy(
            rf"\b{_OPENED}{_WORK}(?: essay)? (?:also |further |even |then |here )?"
            r"(?:states?|talks? about|talked about|explains?|underscores?|emphasi[sz]es?|stresses|establishes|mentions?"
            r"|points? out|describes?|discusses|tells?|lists?|presents?|includes?|covers?)\b"
            r"|\b(?:[Ii]n|[Ff]rom) (?:the|this) (?:article|text|passage|essay)\b"
        ),
    ),
    (
        frozenset("court inquiry inquest jury tribunal hearing parliament".split()),
        frozenset(("heard", "told")),
        Lazy(
            r"\b(?:court|inquiry|inquest|jury|tribunal|hearing|parliament) (?:also |has |had )?"
            r"(?:heard|was told|been told)\b"
        ),
    ),
    (
        frozenset(("state",)),
        frozenset(("media", "television", "tv", "radio")),
        Lazy(
            r"\b[Ss]tate (?:media|television|tv|TV|radio) (?:has |have )?(?:said|says?|reported|reports?|puts?)\b"
        ),
    ),
    (
        frozenset(("researchers", "authors", "investigators")),
        _ANY,
        Lazy(r"\b[Tt]he (?:researchers|authors|investigators) (?:also |then )?[a-z]{3,}ed\b"),
    ),
    (
        frozenset("estimated put reported measured calculated projected confirmed".split()),
        frozenset(("by",)),
        Lazy(
            r"\b(?:estimated|put|reported|measured|calculated|projected|confirmed) (?:at|as)"
            r" [^,.;]{0,12}\d[^,.;]{0,30}?\bby (?:the )?(?:[a-z]+ )?[A-Z]\w"
        ),
    ),
    (
        frozenset(("projects",)),
        _ANY,
        Lazy(
            r"\b(?:[A-Z]{3,}|[Dd]epartment of [A-Z][a-z]+|[Bb]ureau|[Aa]gency|[Oo]ffice)"
            r" projects (?!that have|are|were|in |have|and )"
        ),
    ),
    (
        frozenset(("source", "paragraph")),
        _ANY,
        Lazy(r"\b[Ss]ource #?\d|\b[Pp]aragraph (?:\d|one\b|two\b|three\b|four\b)"),
    ),
)
_TELLERS = frozenset().union(*(words for words, _, _ in _TELLING))
_FIRST = (("per",), ("ask",))
_COUNTS = frozenset(
    """reckoning arithmetic calculation calculations count estimate estimates tally showing figures
    numbers line answer figure finding forecast guess""".split()
)
_NO_ONE = p.UNKNOWN | p.NOBODY | DURATIONS | {"today", "average", "country", "city", "town"}


def framed(document: Document, span: range, place: Span) -> Span | None:
    """Return the phrase that says whose a figure is, None where none does.

    >>> document = Document("Per the airline, 93% of its flights left on time.")
    >>> framed(document, range(10), Span(0, 49))
    Span(start=0, end=17)
    """
    texts = document.words.texts[span.start : span.stop]
    if not _TELLERS.isdisjoint(texts) and (told := _told(document, texts, place)):
        return told
    if "published" in texts:
        match = _PUBLISHED.search(document.flat, *place)
        return Span(*match.span()) if match else None
    if (
        texts[:1] not in _FIRST
        and ("as" not in texts or "it" not in texts)
        and _COUNTS.isdisjoint(texts)
    ):
        return None
    match = _FRAME.search(document.flat[place.start : place.end])
    if not match:
        return None
    found = Span(place.start + match.start(), place.start + match.end())
    return found if _is_of_somebody(document, found) else None


def _told(document: Document, texts: tuple[str, ...], place: Span) -> Span | None:
    """Return `the article mentions`, `the jury heard`: who tells or was told, in its own words."""
    for words, others, phrase in _TELLING:
        if words.isdisjoint(texts) or (others and others.isdisjoint(texts)):
            continue
        if match := phrase.search(document.flat, *place):
            return Span(*match.span())
    return None


def _is_of_somebody(document: Document, place: Span) -> bool:
    words = document.words_in(*place)
    within = document.words.texts[words.start : words.stop]
    return _NO_ONE.isdisjoint(word.partition("'")[0] for word in within)
