"""Figures of one thing that a text tells again and otherwise: `the 96 nurses` after `88 nurses`."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from quality.claims import Quantity, quantities
from quality.claims.figures import Figure
from quality.claims.vocabulary import DURATIONS, MEASURES, PEOPLE
from quality.document import Document
from quality.lazy import Lazy, leading
from quality.markup.reading import LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.span import Span

_KINDS = frozenset(("count", "statistic"))
_FEWEST = 10  # of which a text says that there are so many
_CLOSE = 0.05  # of the larger; less may be the same number, rounded
_DIGITS = 4  # that no two numbers share by chance
_MOST = 6  # such numbers; of more, two may be alike by chance
_POINTING = frozenset("the these those its our their all".split())
_STUDIES = frozenset("trial study survey poll sample experiment test cohort".split())
_PLACED = Lazy(r",? (?:in|of|at|on|from|across|around|near|by|who|which|for|with|to) ")
_OTHERS = Lazy(
    r"\b(?:other|another|further|more|remaining|rest|new|next|additional|former|total|average|per|each"
    r"|now|then|until|since|grew|grown|rose|rise|expand\w*|increas\w+|add\w*|plan\w*|will have|reach\w*)\b"
)
_LASTS = Lazy(
    rf"{leading('take takes taking took last lasts lasted lasting')} (?:about |around |roughly )?"
    r"(?P<number>\d[\d,]*) (?P<unit>minute|hour|day|week|month|year)s?\b"
)
_WHAT = Lazy(
    r"\b(?P<what>[a-z]{4,})(?: (?:is|was|will|would|should|to|expected|due|work|works)){0,3} \Z"
)
_REACH = 60  # characters between a thing and its verb
_TOOK = Lazy(r"\b(?:used to|once|instead of|before|longer|up to|at least|each|if|first|second)\b")


def told_again(document: Document) -> Iterator[Match]:
    """Yield the later of two figures that a text gives for one thing.

    >>> text = "It asked 88 nurses. They had slept. The 96 nurses in the trial were well."
    >>> [text[m.start:m.end] for m in told_again(Document(text))]
    ['96']
    """
    found = [q for q in quantities(document) if _is_told(document, q)]
    yield from _pointing(document, found)
    yield from _changed_about(found)
    yield from _lasting(document)


def _is_told(document: Document, quantity: Quantity) -> bool:
    """Tell whether a quantity is a number of things in the author's sentences."""
    figure = quantity.figure
    kind = document.blocks[document.sentences[quantity.sentence].block].kind
    plain = (
        figure.kind == "number" and quantity.type in _KINDS and not (figure.plus or figure.suffix)
    )
    told = plain and figure.value >= _FEWEST and kind in (PARAGRAPH, LIST_ITEM)
    return told and not document.in_zone("quotation", figure.start)


def _pointing(document: Document, found: Sequence[Quantity]) -> Iterator[Match]:
    """Yield `the 96 nurses` after `88 nurses`, where no other number of nurses is told."""
    groups: dict[str, list[Quantity]] = {}
    for quantity in found:
        groups.setdefault(_things(document, quantity.figure), []).append(quantity)
    groups.pop("", None)
    for group in groups.values():
        if len({q.figure.value for q in group}) == 2:
            one, other = group[0], next(q for q in group if q.figure.value != group[0].figure.value)
            if _points_back(document, one, other):
                yield _match(one.figure, other.figure)


def _points_back(document: Document, one: Quantity, other: Quantity) -> bool:
    """Tell whether a number points at the things of one before it and is larger: no part of them."""
    texts, ends = document.words.texts, document.words.ends
    first = other.figure.words.start
    more = other.figure.value - one.figure.value > _CLOSE * other.figure.value
    points = first and texts[first - 1] in _POINTING and one.sentence != other.sentence
    if not (more and points):
        return False
    places = (document.sentences[q.sentence] for q in (one, other))
    if any(_OTHERS.search(document.folded, s.start, s.end) for s in places):
        return False
    last = other.figure.words.stop
    return not _PLACED.match(document.folded, ends[last]) or _is_study(texts[last + 1 : last + 4])


def _is_study(words: Sequence[str]) -> bool:
    """Tell of `in the trial`, which is no other place."""
    return words[-1:] != () and words[-1] in _STUDIES


def _things(document: Document, figure: Figure) -> str:
    """Return the plural right behind a number, "" where there is none."""
    texts, starts, _ = document.words
    at = figure.words.stop
    word = texts[at] if at < len(texts) else ""
    plural = word.isalpha() and (word in PEOPLE or (word.endswith("s") and not word.endswith("ss")))
    beside = plural and document.flat[starts[at] - 1] == " "
    return word if beside and word not in DURATIONS and word not in MEASURES else ""


def _changed_about(found: Sequence[Quantity]) -> Iterator[Match]:
    """Yield a long number that has the digits of one before it in another order, whatever it counts."""
    seen: dict[str, Quantity] = {}
    long = [q for q in found if _is_long(q.figure.value)]
    for quantity in long if len(long) <= _MOST else ():
        digits = "".join(sorted(f"{quantity.figure.value:.0f}"))
        twin = seen.setdefault(digits, quantity)
        if twin.figure.value != quantity.figure.value and twin.sentence != quantity.sentence:
            yield _match(twin.figure, quantity.figure)


def _is_long(value: float) -> bool:
    number = f"{value:.0f}"
    return value.is_integer() and len(number) >= _DIGITS and len(number.rstrip("0")) >= _DIGITS - 1


def _lasting(document: Document) -> Iterator[Match]:
    """Yield the later of two times that one thing is said to take."""
    told: dict[tuple[str, str], dict[str, Span]] = {}
    for found in _LASTS.finditer(document.folded):
        thing = _lasting_thing(document, found.start())
        if thing:
            here = Span(found.start("number"), found.end())
            told.setdefault((thing, found["unit"]), {}).setdefault(found["number"], here)
    for times in told.values():
        for one, other in combinations(times.values(), 2):
            yield Match(*other, related=(one,))


def _lasting_thing(document: Document, verb: int) -> str:
    """Return what takes its time, "" where the sentence is not plain or not the author's."""
    at = document.sentence_at(verb)
    sentence = document.sentences[max(0, at)]
    loose = at < 0 or _TOOK.search(document.folded, sentence.start, sentence.end)
    if loose or document.in_zone("quotation", verb):
        return ""
    what = _WHAT.search(document.folded[max(sentence.start, verb - _REACH) : verb])
    return what["what"] if what else ""


def _match(one: Figure, other: Figure) -> Match:
    return Match(other.start, other.end, related=(Span(one.start, one.end),))
