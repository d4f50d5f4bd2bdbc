"""Checks of changes told in per cent: from what, and since when."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from quality.checks.content import has_any
from quality.claims import claims
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import LIST_ITEM, PARAGRAPH, TABLE_CELL
from quality.match import Match
from quality.span import Span

_CHANGE = Lazy(
    r"\b(?:(?:rose|risen|rising|rises?|fell|fallen|falling|falls?|grew|grown|growing|grows?"
    r"|increas(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|declin(?:e[ds]?|ing)|dropp?(?:ed|ing|s)?"
    r"|reduc(?:e[ds]?|ing)|improv(?:e[ds]?|ing)|cut(?:s|ting)?|boost(?:ed|ing|s)?"
    r"|jump(?:ed|ing|s)?|surg(?:ed|ing)|soar(?:ed|ing)|plung(?:ed|ing)|lower(?:ed|ing|s)?"
    r"|(?:is|are|was|were|stands?|went|gone) (?:now )?(?:up|down)(?! to\b)"
    r"|shr(?:ank|unk)|slash(?:ed|ing)?|sav(?:ed|ing|es?)|climb(?:ed|ing)|expand(?:ed|ing))\b"
    r"(?<!\blower(?= \d))(?:\s[\w’'-]+){0,6}?\s(?:by\s)?(?:an?\s|(?:over|nearly|almost|about|around|roughly|up to"
    r"|more than|at least)\s)*"
    r"\d[\d.,]*\s?(?:%|percent\b|per\scent\b|-?fold\b)"
    r"|\d[\d.,]*\s?(?:%|percent|per\scent)\s(?:increase|decrease|rise|fall|drop|decline|reduction"
    r"|growth|jump|surge|improvement|cut)\b"
    r"|(?:(?<=have )|(?<=has ))(?:almost |nearly )?(?:doubled|tripled|trebled|quadrupled|halved)\b"
    r"(?! (?:down|up|back|as)\b)"
    r"|\b(?:fall(?:s|en)?|fell|ris(?:es?|en)|rose|drop(?:s|ped)?|grew|grows?|climb(?:s|ed)|declined?|shrank"
    r"|increased?|decreased?)"
    r" by (?:(?:almost|nearly|about|around|over|more than) )?(?:half|an? (?:third|quarter|fifth|tenth)|two[ -]thirds"
    r"|three[ -]quarters)\b)"
)
_COMPARED = Lazy(
    r"\b(?:from|since|compared|relative to|versus|than|against|between|over the (?:past|last|same)"
    r"|year-on-year|year on year|annually|per year|a year|each year|every year|per annum"
    r"|(?:a|one|two|three|five|ten|the (?:past|last)) (?:years?|months?|decades?|weeks?|century|centuries)"
    r"|first|second|(?<!by a )third|fourth|(?<!by a )quarter|months?|years?|decades?|during|overnight|pre-\w+|if|would"
    r"|could|should|must|target)\b|\d ?(?:%|per ?cent) to [$£€]?\d"
)
_MOVED = Lazy(
    r"\b(?:rose|risen|ris(?:es|ing)|fell|fallen|fall(?:s|ing)?|grew|grown|grow(?:s|ing|th)|up|down|lost|gained"
    r"|(?:in|de)creas(?:e[ds]?|ing)|reduc(?:e[ds]?|ing)|dropp(?:ed|ing)|declined?|jumped|slowed)\b"
)
_EITHER_WAY = Lazy(
    r"\b(?:rise or (?:a )?fall|fall or rise|increase or (?:a )?decrease|rises or falls)\b"
)
_IN_PER_CENT = Lazy(r"\d ?(?:%|per ?cent)")
_BEFORE = Lazy(r"\b(?:ago|before|earlier|previous(?:ly)?|had been|used to)\b")
_WAS = Lazy(r"\b(?:was|were|had|stood|from)\b[^.]*\d ?(?:%|per ?cent)")
_MEASURED = Lazy(  # an effect in a study, whose baseline is the other group or the unit of the cause
    r"\bci\b|\bp ?[<=>] ?\.?\d|\bs\.?e\.?(?![\w.])|\bfor (?:each|every)\b|\belasticit(?:y|ies)\b"
    r"|\bcontrol group\b|\bplacebo\b"
)


def change_without_baseline(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each change in per cent in a sentence that says neither from what nor since when.

    >>> text = "Sales rose by 40%."
    >>> [text[m.start:m.end] for m in change_without_baseline(Document(text), {})]
    ['rose by 40%']
    """
    for index, group in groupby(claims(document), key=lambda claim: claim.sentence):
        sentence = document.sentences[index]
        told = document.blocks[sentence.block].kind in (LIST_ITEM, PARAGRAPH, TABLE_CELL)
        shares = [claim for claim in group if claim.figure.kind in ("percent", "times", "part")]
        place = Span(sentence.start, sentence.end)
        known = _is_compared(document, place) or _goes_on(document, index)
        if shares and told and not (known or _is_explained(document, index)):
            yield from _changes(document, place)


def _goes_on(document: Document, index: int) -> bool:
    """Tell whether the sentence before, of the same block, tells of a change and gives its baseline."""
    place = _beside(document, index, -1)
    if place is None:
        return False
    moved = _MOVED.search(document.folded, *place) and _is_compared(document, place)
    return bool(moved) or _WAS.search(document.folded, *place) is not None


def _is_explained(document: Document, index: int) -> bool:
    """Tell whether the next sentence of the block tells in per cent how it was before."""
    place = _beside(document, index, 1)
    if place is None or not _IN_PER_CENT.search(document.folded, *place):
        return False
    return _BEFORE.search(document.folded, *place) is not None


def _beside(document: Document, index: int, step: int) -> Span | None:
    """Return the sentence so many steps away, None where the block of `index` does not hold it."""
    sentences, other = document.sentences, index + step
    if not 0 <= other < len(sentences) or sentences[other].block != sentences[index].block:
        return None
    return Span(sentences[other].start, sentences[other].end)


def _is_compared(document: Document, place: Span) -> bool:
    compared = _COMPARED.search(document.folded, *place) is not None
    return compared or has_any(document, ("date", "citation"), place)


def _changes(document: Document, place: Span) -> Iterator[Match]:
    """Yield the changes in a sentence, but for verbs in names (`Saving Trust`) and effects that a study measured."""
    for match in _CHANGE.finditer(document.folded, *place):
        either = _EITHER_WAY.search(match[0])
        named = match.start() > place.start and document.text[match.start()].isupper()
        if not (either or named or document.memo("measured effect", _is_measured)):
            yield Match(*match.span())


def _is_measured(document: Document) -> bool:
    return _MEASURED.search(document.folded) is not None
