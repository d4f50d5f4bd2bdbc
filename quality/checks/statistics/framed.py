"""Figures that a text gives twice in one frame, and not alike: `holds 500 litres`, `takes 400 litres`."""

from collections.abc import Iterator
from itertools import combinations, islice

from quality.checks.difference import in_small_letters
from quality.claims import Quantity, quantities
from quality.claims.figures import Figure
from quality.claims.vocabulary import DURATIONS, FUNCTION, MEASURES
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.span import Span

_CLOSE = 0.05  # of the larger; less may be the same figure, rounded
_FAR = 3  # times; what is further apart is hardly the same thing
_BLOCKS = (PARAGRAPH, LIST_ITEM, HEADING)
_KINDS = ("number", "money")
_NAMES = frozenset(("date", "identifier", "list number", "ordinal", "age"))
_FAR_OFF = frozenset(("away", "inland"))
_REACH = 60  # characters before a figure
_LONGEST_FIRST = sorted(sorted(MEASURES | DURATIONS), key=len, reverse=True)
_UNITS = rf"[ -]?(?P<unit>{'|'.join(_LONGEST_FIRST)})\b"
_UNIT = Lazy(_UNITS)
_THE = Lazy(r"\b(?:the|our|its|their) \Z")
_PER = Lazy(
    r"(?:(?: an?| per| each|/) ?(?P<one>[a-z]+)(?:,? (?:an?|per|each) (?P<other>[a-z]+))?"
    r"|[ -](?P<rate>hourly|daily|weekly|monthly|yearly|annual))\b"
)
_RATES = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
}
_OF = Lazy(rf"{_UNITS} of (?P<what>[a-z]+(?: [a-z]+)?)")
_LONG = Lazy(rf"{_UNITS}[ -](?P<what>deep|long|wide|high|tall|thick|apart|away|inland)\b")
_HOLDS = Lazy(r"(?:holds?|takes?|seats?|carries|fits) (?:up to |about |around )?\Z")
_PERIOD = Lazy(r"\b(?:over|in|during|for) the \Z")
_PERIODS = Lazy(r" (?P<unit>nights|days|weeks|months|years)(?: (?:to|we|that|of|they|i)\b|,)")
_AT = Lazy(
    r"\b(?:the|our|its|their) (?:[a-z]+ )??(?P<thing>[a-z]{3,})(?: alone)?"
    r" (?:at|(?:would |will )?costs?|comes? to|(?:is|was) put at) (?:about |around |some )?\Z"
)
_FOR = Lazy(r" (?:for|on) (?:the )?(?P<thing>[a-z]{4,})\b(?! (?:of|in|at|from)\b)")
_POINTING = Lazy(r"\b(?:at|the|our|its|this|that|with) \Z")
_COUNTED = Lazy(r" (?P<things>[a-z]{3,}s|people)\b")
_TIMES = Lazy(r"\b(?:last (?:year|month|week|season|winter|summer)|in (?:1[89]|20)\d\d)\b")
_LEAST = Lazy(r"\b(?:at least|minimum|no (?:less|fewer) than)\b")
_MOST = Lazy(r"\b(?:at most|maximum|no more than|limit)\b")
_OTHERS = Lazy(
    r"\b(?:other|others|another|further|more|remaining|rest|next|additional|extra|former|previous\w*|originally"
    r"|until|since|gr[eo]wn?|r[oi]sen?|fell|fall|fallen|increas\w+|expand\w*|instead|if|or|compared|than|versus"
    r"|average|old|now|each|once|discount\w*|some|first|second|later|between|every|maybe|example)\b"
)


def told_in_a_frame(document: Document) -> Iterator[Match]:
    """Yield the later of two figures that stand in one frame of one thing.

    >>> text = "The barn is dry. It holds 900 litres. We like it.\\n\\nThe barn takes 700 litres."
    >>> [text[m.start:m.end] for m in told_in_a_frame(Document(text))]
    ['700']
    """
    frames: dict[tuple[str, ...], list[Quantity]] = {}
    for quantity in quantities(document):
        if quantity.figure.kind in _KINDS and quantity.type not in _NAMES:
            framed = [*_frames(document, quantity)]
            for frame in framed if framed and _is_told(document, quantity) else ():
                frames.setdefault(frame, []).append(quantity)
    for frame, found in frames.items():
        values = [quantity.figure.value for quantity in found]
        if len(set(values)) == 2 and _CLOSE * max(values) < max(values) - min(values):
            pairs = (p for p in combinations(found, 2) if p[0].figure.value != p[1].figure.value)
            yield from islice((_match(*p) for p in pairs if _is_one(document, frame, *p)), 1)


def _is_told(document: Document, quantity: Quantity) -> bool:
    """Tell whether a figure is the author's, and of no other thing than was spoken of."""
    figure, sentence = quantity.figure, document.sentences[quantity.sentence]
    return (
        not figure.plus
        and document.blocks[sentence.block].kind in _BLOCKS
        and not document.in_zone("quotation", figure.start)
        and not _OTHERS.search(document.folded, *_beside(sentence, figure))
    )


def _beside(sentence: Sentence, figure: Figure) -> Span:
    """Return the part of a sentence around a figure."""
    near = Span(figure.start - _REACH, figure.end + _REACH // 3)
    return Span(max(sentence.start, near.start), min(sentence.end, near.end))


def _frames(document: Document, quantity: Quantity) -> Iterator[tuple[str, ...]]:
    """Yield what a figure is said of, by the words beside it."""
    figure, text = quantity.figure, document.folded
    first = _beside(document.sentences[quantity.sentence], figure).start
    before = text[first : figure.start]
    if figure.kind == "money":
        yield from _prices(text, before, figure)
        return
    of, long = _OF.match(text, figure.end), _LONG.match(text, figure.end)
    held, period = _UNIT.match(text, figure.end), _PERIODS.match(text, figure.end)
    if of:
        yield from (("of", of["unit"], word) for word in of["what"].split() if word not in FUNCTION)
    if long:
        far = long["what"] in _FAR_OFF
        yield ("far", long["unit"]) if far else ("long", long["unit"], long["what"])
    if held and _HOLDS.search(before):
        yield ("holds", held["unit"])
    counted = _COUNTED.match(text, figure.end)
    time = _TIMES.search(text, *document.sentences[quantity.sentence][:2])
    if counted and time and not held:
        yield ("counted", counted["things"], time[0])
    if period and _PERIOD.search(before):
        yield ("period", period["unit"])


def _prices(text: str, before: str, figure: Figure) -> Iterator[tuple[str, ...]]:
    """Yield what a sum of money is paid for."""
    sign = text[figure.start]
    per, at, paid = _PER.match(text, figure.end), _AT.search(before), _FOR.match(text, figure.end)
    if per:
        yield ("per", sign, _RATES.get(per["rate"], per["one"] or ""), per["other"] or "")
    if at:
        yield ("worth", sign, at["thing"])
    elif paid and _THE.search(before):
        yield ("worth", sign, paid["thing"])


def _is_one(document: Document, frame: tuple[str, ...], one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures of a frame are of one thing: what must agree, by the frame."""
    values = sorted((one.figure.value, other.figure.value))
    if one.sentence == other.sentence or values[1] > _FAR * values[0]:
        return False
    return _AGREE[frame[0]](document, one, other)


def _points_back(document: Document, one: Quantity, other: Quantity) -> bool:
    """Tell of `at £16 a van` and `the £35 hourly rate`."""
    start = document.sentences[other.sentence].start
    return _POINTING.search(document.folded, start, other.figure.start) is not None


def _is_bound(document: Document, one: Quantity, other: Quantity) -> bool:
    """Tell whether both are the least or the most of something, or somebody named has both."""
    places = [document.sentences[q.sentence] for q in (one, other)]
    bounds = (_LEAST, _MOST)
    both = any(
        all(bound.search(document.folded, s.start, s.end) for s in places) for bound in bounds
    )
    return both or _share_a_name(document, one, other)


def _share_a_name(document: Document, one: Quantity, other: Quantity) -> bool:
    here, there = (_names(document, quantity) for quantity in (one, other))
    return not here.isdisjoint(there)


def _names(document: Document, quantity: Quantity) -> set[str]:
    """Return the words written large in a sentence that the text never writes small."""
    texts, starts, _ = document.words
    words = document.sentence_words(quantity.sentence)
    small = document.memo("in small letters", in_small_letters)
    large = (texts[i].removesuffix("'s") for i in words if document.text[starts[i]].isupper())
    return {word for word in large if word not in small and word not in FUNCTION}


def _is_of_one_thing(document: Document, one: Quantity, other: Quantity) -> bool:
    """Tell whether the subject of the later figure was spoken of where the other stands."""
    texts = document.words.texts
    first = document.sentence_words(max(0, one.sentence - 1)).start
    before = document.sentence_words(one.sentence)
    words = range(document.sentence_words(other.sentence).start, other.figure.words.start)
    subject = next((texts[i] for i in words if texts[i] not in FUNCTION), "")
    return subject != "" and subject in texts[first : before.stop]


def _always(document: Document, one: Quantity, other: Quantity) -> bool:
    return True


def _match(one: Quantity, other: Quantity) -> Match:
    return Match(
        other.figure.start, other.figure.end, related=(Span(one.figure.start, one.figure.end),)
    )


_AGREE = {
    "per": _points_back,
    "of": _is_bound,
    "far": _share_a_name,
    "long": _is_of_one_thing,
    "counted": _points_back,
    "holds": _is_of_one_thing,
    "period": _always,
    "worth": _always,
}
