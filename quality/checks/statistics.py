"""Checks of figures and of claims that ought to have one."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.content import own_sentences, tells_of_itself
from quality.document import Document
from quality.markup.reading import CODE, LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_CHANGE = re.compile(
    r"\b(?:(?:rose|risen|rising|rises?|fell|fallen|falling|falls?|grew|grown|growing|grows?|increas(?:e[ds]?|ing)"
    r"|decreas(?:e[ds]?|ing)|declin(?:e[ds]?|ing)|dropp?(?:ed|ing|s)?|reduc(?:e[ds]?|ing)|improv(?:e[ds]?|ing)"
    r"|cut(?:s|ting)?|boost(?:ed|ing|s)?|jump(?:ed|ing|s)?|surg(?:ed|ing)|soar(?:ed|ing)|plung(?:ed|ing)|lower(?:ed|ing|s)?"
    r"|shr(?:ank|unk)|slash(?:ed|ing)?|sav(?:ed|ing|es?)|climb(?:ed|ing)|expand(?:ed|ing))\b"
    r"(?:\s[\w’'-]+){0,6}?\s(?:by\s)?(?:an?\s|(?:over|nearly|almost|about|around|roughly|up to|more than|at least)\s)*"
    r"\d[\d.,]*\s?(?:%|percent\b|per\scent\b|-?fold\b)"
    r"|\d[\d.,]*\s?(?:%|percent|per\scent)\s(?:increase|decrease|rise|fall|drop|decline|reduction|growth|jump|surge|improvement|cut)\b)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:from|since|compared|relative to|versus|than|against|between|over the (?:past|last|same)|year-on-year|year on year"
    r"|annually|per year|a year|each year|every year|per annum|(?:a|one|two|three|five|ten) (?:years?|months?|decades?|weeks?)"
    r"|first|second|third|fourth|quarter|months?|years?|decades?|during|overnight|pre-\w+|if|would|could|should|must|target)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d,.]*\s?(?:%|percent\b|per\scent\b|\+|million\b|billion\b|thousand\b)|\b\d{1,3}(?:,\d{3})+\b|\b\d+x\b", re.IGNORECASE)
_CLAIM = re.compile(
    r"\b(?:reduc|increas|improv|cut|sav|boost|disrupt|ensur|achiev|deliver|arrest|seiz|prevent|grew|grow|rose|fell|fall|drop"
    r"|declin|gain|lower|rais|enhanc|expand|train|serv|reach|help|support|process|complet|remov|rescu|generat|creat|impact"
    r"|result|outcome|effect|benefit|growth|saving|rate|share)\w*",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(r"\b(?:sources?|data|notes?|figures|based on|adapted from|credit|survey)\b|https?:|\baccording to\b", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:should|must|can|could|would|will|if|target|goal|aims?|plans?|\?)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOO_MUCH = re.compile(
    r"\b(?:cut(?:s|ting)?|reduc(?:e[ds]?|ing)|lower(?:ed|ing|s)?|decreas(?:e[ds]?|ing)|slash(?:ed|ing)?|shr(?:ank|unk)|f[ae]ll(?:s|en)?|dropp?(?:ed|s)?"
    r"|declin(?:ed|es))\b(?:\s[\w’'-]+){0,5}?\s(?:by\s)?(?:(?:over|nearly|almost|about|up to|more than)\s)?"
    r"(?P<change>\d[\d.,]*)\s?(?:%|percent\b|per\scent\b)"
    r"|\b(?P<part>\d[\d.,]*)\s?(?:%|percent|per\scent)\s(?:fewer|less|lower|of\s(?:all\s|the\s|our\s|its\s)?"
    r"(?:people|users|respondents|adults|children|patients|students|voters|customers|participants|women|men|residents|households|employees|workers))\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
_KINDS = r"(?:programs?|programmes?|initiatives?|schemes?|laws?|polic(?:y|ies)|stud(?:y|ies)|reports?|surveys?|directives?|bills?|campaigns?)"
_UNNAMED = re.compile(
    rf"\b(?:(?:an?|some|several|various|many)\s(?:[a-z][\w-]*\s){{0,2}}?|(?:through|under|by|via|with)\s(?:[a-z][\w-]*\s)?)"
    rf"(?P<mark>(?:(?:new|recent|federal|national|state|local|government)\s)?{_KINDS}\s(?:that|which)\s"
    r"(?:would\s|will\s|can\s)?(?:train|allow|enable|help|provide|fund|support|offer|give|require|aim|seek|encourage|pay|show|found|find|suggest"
    r"|let|teach|target|protect|ban|promote|reward|bring|connect|prepare|shows?)\w*)\b"
)


def change_without_baseline(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield each change in per cent in a sentence that says neither from what nor since when."""
    for sentence in document.sentences:
        if document.blocks[sentence.block].kind in (LIST_ITEM, PARAGRAPH, TABLE_CELL):
            text = document.text[sentence.start : sentence.end]
            if not _COMPARED.search(text) and not document.has_cue("date", sentence.start, sentence.end):
                yield from (Match(sentence.start + m.start(), sentence.start + m.end()) for m in _CHANGE.finditer(text))


def unsourced_table_figure(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield each cell or item that claims a result in figures where neither it nor its table says whose and when."""
    for index, block in enumerate(document.blocks):
        if block.kind in (TABLE_CELL, LIST_ITEM) and block.group and _claims_figure(document, block):
            if not _is_sourced(document, index):
                yield Match(block.start, block.end)


def _claims_figure(document: Document, block: Block) -> bool:
    text = document.block_text(block)
    return bool(_FIGURE.search(text) and _CLAIM.search(text)) and not _PLAN.search(text)


def _is_sourced(document: Document, index: int) -> bool:
    """Tell whether a link, a year or a source stands in the row, the head, or right around the table."""
    block = document.blocks[index]
    rows = [b for b in document.blocks if b.group == block.group and b.kind == block.kind and _is_kin(b, block)]
    around = [document.blocks[i] for i in _edges(document, index)]
    text = "\n".join(map(document.block_text, rows))
    return (
        _YEAR.search(text) is not None
        or any(document.has_cue(cue, b.start, b.end) for b in rows for cue in ("link", "citation", "named-source"))
        or any(_SOURCE_LINE.search(document.block_text(b)) for b in around)
    )


def _is_kin(other: Block, block: Block) -> bool:
    """Tell whether another block of the group speaks for `block`: its row or the head of its table."""
    if block.kind == LIST_ITEM:
        return other.start == block.start
    return other.row in (0, block.row)


def _edges(document: Document, index: int) -> Iterator[int]:
    """Yield the indices of the blocks right before and right after the group of a block."""
    blocks, group = document.blocks, document.blocks[index].group
    for step in (-1, 1):
        edge = index + step
        while 0 <= edge < len(blocks) and (blocks[edge].group == group or blocks[edge].kind == "table_rule"):
            edge += step
        if 0 <= edge < len(blocks):
            yield edge


def unnamed_programme(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield a programme, law or study brought in by what it does and never by its name."""
    if any(block.kind == CODE for block in document.blocks):
        return  # programs there are software
    for sentence in own_sentences(document):
        for match in _UNNAMED.finditer(document.text, sentence.start, sentence.end):
            if not _is_named(document, Span(match.start(), match.end())):
                yield Match(*match.span("mark"))


def _is_named(document: Document, place: Span) -> bool:
    return any(document.has_cue(cue, place.start, place.end + 1) for cue in ("name", "link", "citation"))


def impossible_number(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield each fall by more than 100% and each share of people above 100%."""
    for sentence in document.sentences:
        for match in _TOO_MUCH.finditer(document.text, sentence.start, sentence.end):
            if _value(match["change"] or match["part"]) > 100 and not _FROM.search(match[0]):
                yield Match(*match.span())


def _value(digits: str) -> float:
    plain = digits.rstrip(".,").replace(",", "")
    return float(plain) if plain.count(".") <= 1 else 0.0


def no_source(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield the front of a text that neither speaks of itself nor has a link, a citation or a named source."""
    if tells_of_itself(document) or any(document.cues(cue) for cue in ("link", "citation", "named-source")):
        return
    yield Match(*document.opening, value=0)
