"""Headlines most of whose words their text never has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quality.checks.content import stems, words_of
from quality.checks.headline.heading import body_words, title_of
from quality.checks.options import share, whole
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_DOCUMENT = Lazy(
    r"\b(?:annual (?:report|accounts)|minutes|agenda|newsletter|changelog|release notes|weekly|welcome"
    r"|digest|round-?up)\b"
)
_LABEL = Lazy(  # `Chapter 5: ...`, `PART 250: ...`
    r"(?:chapter|part|section|appendix|annex|schedule|volume|book|act|scene|lesson|unit|module|week|day|step"
    r"|figure|table|page|no\.?|episode|issue) (?:\d+|[ivxl]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_CODE_NAME = Lazy(r"\w+(?:\.\w+){2,}|\w+(?:_\w+)+|\w+::\w+|\w+\(")
_SPOKEN = Lazy(r"\b(?:I|[Yy]ou|[Mm]y|[Mm]e|[Ww]e)\b|(?:!|\.\.\.|…)[)\"”]*(?:\s|$)")
_SENTENCE = Lazy(
    r"[a-z]{2}\.[\s_*)\"”]*$|[:,]\s*$|\b(?:about|of|the|to|on|for|in|with|and|or|that|at|by|from)\s*$"
)
_YEAR = Lazy(r"(?:19|20)\d\d")
_INITIALS = (3, 4, 5)
_BEGINNING = 4  # letters by which words of one family agree, as shop and shopper
_SMALL = stems("nearly almost despite amid among third quarter half twice fewer".split())
_RISING = Lazy(r"(?:ris|rose|grow|grew|increas|climb|soar|surg|jump|gain|doubl|up |higher|more)")
_FALLING = Lazy(
    r"(?:fall|fell|drop|declin|decre|shrink|slump|plung|tumbl|slid|dips?|slow|cuts?|less|down |lower|fewer)"
)
_NAMED = 5  # missing words in a message


def missing_terms(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline when most of its content words never come in the body.

    Nothing is said where the body has a figure of the headline, or where the headline only
    says what sort of document it is.
    """
    title = title_of(document)
    if title is None:
        return
    words = words_of(document, Span(title.start, title.end))
    if _is_label(document, title) or _is_counted(document, words) or _is_sentence(document, title):
        return
    if _is_shortened(document, title):
        return
    wanted, most = stems(words), share(options, "share", 0.5)
    told = stems(body_words(document))
    lost = wanted - told
    if len(lost) > most * len(wanted):
        lost = _unsaid(document, title, lost, told)
        wanted, lost = wanted - (_SMALL & lost), lost - _SMALL
    missing = len(lost) / max(1, len(wanted))
    if len(wanted) >= whole(options, "words", 4) and missing > most:
        named = [word for word in dict.fromkeys(words) if stems((word,)) & lost]
        note = f"The text never says {_listed(named)}: make the headline say what the text says."
        yield Match(title.start, title.end, value=missing, note=note)


def _is_label(document: Document, title: Block) -> bool:
    """Tell of a headline that says what sort of document it is, which part of one, or names code."""
    place = title.start, title.end
    named = _CODE_NAME.search(document.text, *place) or document.in_zone("code", title.start)
    sort = _DOCUMENT.search(document.folded, *place) or _LABEL.match(document.folded, *place)
    return bool(named or sort)


def _is_shortened(document: Document, title: Block) -> bool:
    """Tell whether the text calls what the headline names by its initials: `JSC` for Johnson Space Center."""
    large = [word for word in document.block_text(title).split() if word[0].isupper()]
    runs = (
        "".join(word[0] for word in large[at : at + size])
        for size in _INITIALS
        for at in range(len(large))
    )
    return any(run.lower() in body_words(document) for run in runs if len(run) >= _INITIALS[0])


def _unsaid(
    document: Document, title: Block, lost: frozenset[str], told: frozenset[str]
) -> frozenset[str]:
    """Return the stems of which the text has neither a word of the family nor the same move."""
    begins = {stem[:_BEGINNING] for stem in told}
    return frozenset(
        s for s in lost if s[:_BEGINNING] not in begins and not _moves(document, title, s)
    )


def _moves(document: Document, title: Block, stem: str) -> bool:
    """Tell of `tumble` where the text has a fall, in whatever word."""
    return any(
        way.match(stem) and way.search(document.folded, title.end) for way in (_RISING, _FALLING)
    )


def _is_sentence(document: Document, title: Block) -> bool:
    """Tell of the first line of a story, and of a note in place of a headline."""
    spoken = document.format == "plain" and _SPOKEN.search(document.text, title.start, title.end)
    return bool(spoken) or _SENTENCE.search(document.text, title.start, title.end) is not None


def _listed(words: Sequence[str]) -> str:
    """Return the first few words in quotation marks.

    >>> _listed(["secret", "captain"])
    '“secret”, “captain”'
    """
    dots = " …" if len(words) > _NAMED else ""
    return ", ".join(f"“{word}”" for word in words[:_NAMED]) + dots


def _is_counted(document: Document, words: Iterable[str]) -> bool:
    """Tell whether a figure of the headline, no year, comes in the body: both tell of one thing."""
    figures = {word for word in words if word[0].isdigit() and len(word) > 1}
    return any(not _YEAR.fullmatch(word) for word in figures & body_words(document))
