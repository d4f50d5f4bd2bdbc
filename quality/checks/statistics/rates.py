"""Changes in per cent held against the two figures that they are of."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.content import own_sentences
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match
from quality.numerals import SCALE, SCALES
from quality.span import Span

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_AMOUNT = rf"[$£€]? ?(?:{_NUMBER})(?: ?(?:{SCALE})\b)? ?(?:%|per ?cent\b)?"
_FROM_TO = Lazy(
    r"(?:\b(?:r[io]ses?|risen|rising|grows?|grew|grown|growing|increas(?:es?|ed|ing)|jump(?:s|ed)|climb(?:s|ed)|surged"
    r"|f[ae]lls?|fallen|falling|dropp?(?:s|ed|ing)|declin(?:es?|ed|ing)|decreas(?:es?|ed)|cut|reduced|slid|slumped"
    r"|goes|went|gone|going|moved|up|down)\b|%|per ?cent\b)(?: [a-z][\w'-]*){0,3}?"
    rf",? from (?:about |around |some |roughly )?(?P<first>{_AMOUNT})(?: (?!to\b|from\b)[\w'-]+){{0,4}},? to"
    rf" (?:about |around |some |roughly )?(?P<last>{_AMOUNT})"
)
_CHANGE = Lazy(
    r"\b(?:(?:rise|increase|growth|jump|gain|surge|climb|drop|fall|decline|decrease|cut|reduction|slump|change) of"
    r"|(?:rose|risen|increased|grew|grown|jumped|climbed|up|fell|fallen|dropped|declined|decreased|cut|reduced"
    r"|down)(?: by)?"
    rf"|(?<=, )up|(?<=, )down|(?<=\()up|(?<=\()down)"
    r" (?:about |around |some |nearly |almost |roughly |over |more than )?"
    rf"(?P<rate>{_NUMBER}) ?(?:%|per ?cent\b)(?! ?points?| of\b)"
)
_OTHER = Lazy(
    r"(?:%|per ?cent) (?:an?|per|each|every) \w+|\b(?:annual\w*|yearly|on average|compound\w*|real terms|inflation)\b"
)
_CLAUSE = Lazy(
    r";|\b(?:although|though|while|whereas|but|because|as|since|when|after|before|if|and|where|who)\b"
)
_YEAR = Lazy(r"(?:1[5-9]|20)\d\d")
_SCALED = Lazy(rf" ?(?P<scale>{SCALE})\b")
_OFF = 2.0  # per cent of the first figure
_OFF_SHARE = 0.1  # of the change


def change_differs(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each change in per cent that is not that of the `from A to B` of its sentence.

    >>> text = "Rents rose from £800 to £1,000, an increase of 20%."
    >>> [text[m.start:m.end] for m in change_differs(Document(text), {})]
    ['increase of 20%']
    """
    for sentence in own_sentences(document):
        span = sentence.start, sentence.end
        moves = [*_FROM_TO.finditer(document.folded, *span)]
        rates = [*_CHANGE.finditer(document.folded, *span)] if len(moves) == 1 else []
        if len(rates) == 1 and not _OTHER.search(document.folded, *span):
            move, rate = moves[0], rates[0]
            told = _told_of(document.folded, move, rate)
            if told and not _fits(move, float(rate["rate"].replace(",", ""))):
                yield Match(*rate.span(), (Span(*move.span()),))


def _told_of(text: str, move: re.Match[str], rate: re.Match[str]) -> bool:
    """Tell whether a rate is said of a move: neither within it, nor in a clause of its own."""
    if rate.end() <= move.start("first"):
        return not _CLAUSE.search(text, rate.end(), max(rate.end(), move.start()))
    return rate.start() >= move.end() and not _CLAUSE.search(text, move.end(), rate.start())


def _fits(move: re.Match[str], rate: float) -> bool:
    """Tell whether a rate is that of a change, rounded; amounts of two units are not compared."""
    last = _value(move["last"])
    first = _value(move["first"] + _scale_of(move["last"], move["first"]))
    if not first or (_YEAR.fullmatch(move["first"]) and _YEAR.fullmatch(move["last"])):
        return True
    if _unit(move["first"], move["last"]) != _unit(move["last"], move["first"]):
        return True
    change = 100 * abs(last - first) / first
    return abs(change - rate) <= max(_OFF, _OFF_SHARE * max(change, rate))


def _scale_of(amount: str, other: str) -> str:
    """Return the `billion` that `from 40 to 46 billion` says once, "" where `other` has a scale of its own."""
    scale = _SCALED.search(amount)
    return scale[0] if scale and not _SCALED.search(other) else ""


def _unit(amount: str, other: str) -> tuple[str, bool]:
    """Return the currency of an amount, and whether it is a share."""
    return amount[0] if amount[0] in "$£€" else "", amount.endswith(("%", "cent"))


def _value(amount: str) -> float:
    """Return how much `£1.2 million` is."""
    number = re.search(_NUMBER, amount)
    scale = _SCALED.search(amount)
    times = SCALES[scale["scale"]] if scale else 1.0
    return float(number[0].replace(",", "")) * times if number else 0.0
