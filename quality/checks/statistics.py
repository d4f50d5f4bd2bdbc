"""Checks of figures and of claims that ought to have one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from quality.checks.content import around, has_any, own_sentences, reports_on_others, stands_in
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import CODE, LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_CHANGE = Lazy(
    r"\b(?:(?:rose|risen|rising|rises?|fell|fallen|falling|falls?|grew|grown|growing|grows?"
    r"|increas(?:e[ds]?|ing)"
    r"|decreas(?:e[ds]?|ing)|declin(?:e[ds]?|ing)|dropp?(?:ed|ing|s)?|reduc(?:e[ds]?|ing)"
    r"|improv(?:e[ds]?|ing)"
    r"|cut(?:s|ting)?|boost(?:ed|ing|s)?|jump(?:ed|ing|s)?|surg(?:ed|ing)|soar(?:ed|ing)|plung(?:ed"
    r"|ing)|lower(?:ed|ing|s)?"
    r"|shr(?:ank|unk)|slash(?:ed|ing)?|sav(?:ed|ing|es?)|climb(?:ed|ing)|expand(?:ed|ing))\b"
    r"(?:\s[\w’'-]+){0,6}?\s(?:by\s)?(?:an?\s|(?:over|nearly|almost|about|around|roughly|up to"
    r"|more than|at least)\s)*"
    r"\d[\d.,]*\s?(?:%|percent\b|per\scent\b|-?fold\b)"
    r"|\d[\d.,]*\s?(?:%|percent|per\scent)\s(?:increase|decrease|rise|fall|drop|decline|reduction"
    r"|growth|jump|surge|improvement|cut)\b)",
    re.IGNORECASE,
)
_SIGNS = ("%", "percent", "per cent", "fold")
_COMPARED = Lazy(
    r"\b(?:from|since|compared|relative to|versus|than|against|between|over the (?:past|last|same)"
    r"|year-on-year|year on year"
    r"|annually|per year|a year|each year|every year|per annum|(?:a|one|two|three|five"
    r"|ten) (?:years?|months?|decades?|weeks?)"
    r"|first|second|third|fourth|quarter|months?|years?|decades?|during|overnight|pre-\w+|if|would"
    r"|could|should|must|target)\b",
    re.IGNORECASE,
)
_FIGURE = Lazy(
    r"(?<![\d.])\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per\scent\b|million\b|billion\b|thousand\b)"
    r"|(?<![\d.])\d[\d,]*\+|(?<![\d.])\d{1,3}(?:,\d{3})+\b|\b\d+x\b",
    re.IGNORECASE,
)
_CLAIM = Lazy(
    r"\b(?:reduc(?:ed?|ing|tion)|increas(?:ed?|ing)|improv(?:ed?|ing|ement)|cut|saved|boost(?:ed)?"
    r"|disrupted|ensured|achieved|delivered|arrested|seized"
    r"|prevented|grew|growth|rose|rise|fell|drop(?:ped)?|declined?|gain(?:ed)?|lower(?:ed)?|raised"
    r"|enhanced|expanded|trained|served|reached|helped|supported"
    r"|processed|completed|removed|rescued|generated|created|identified|dismantled|deported"
    r"|inspected|eliminated|fewer|faster|higher|savings?)\b",
    re.IGNORECASE,
)
_LONGEST_CLAIM = 25  # words
_ALL = 100  # per cent
_SOURCE_LINE = Lazy(
    r"\b(?:sources?|data|notes?|figures|based on|adapted from|credit|survey)\b|https?:"
    r"|\baccording to\b",
    re.IGNORECASE,
)
_PLAN = Lazy(
    r"\b(?:should|must|can|could|would|will|if|target|goal|aims?|plans?|\?)", re.IGNORECASE
)
_PERCENTAGE = Lazy(
    r"\b\d+(?:[.,]\d+)?(?:\s?%|\s(?:percent|per\scent)\b)(?:\sof\s(?:the\s|all\s|its\s"
    r"|their\s)?\w+)?"
    r"|\b(?:one|two|three|four|nine|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:three|four|five|six|seven"
    r"|eight|nine|ten|twenty|\d+)\s(?:\w+\s)?"
    r"(?:people|adults|children|women|men|users|customers|patients|students|workers|homes"
    r"|households|firms|companies|businesses"
    r"|teenagers|parents|americans|britons|consumers|employees)\b",
    re.IGNORECASE,
)
_TOTAL = Lazy(
    r"(?:[$£€]\s?\d[\d.,]*\s?(?:million|billion|trillion|bn|tn)\b|\b\d[\d.,]*\s(?:million|billion"
    r"|trillion)\s(?:\w+\s)?[a-z]+"
    r"|\b\d{1,3}(?:,\d{3})+\s(?:\w+\s)?(?:people|adults|children|women|men|users|customers|patients"
    r"|students|workers|homes|households|firms"
    r"|companies|businesses|jobs|deaths|cases|arrests|crimes|attacks|accidents|tonnes|tons|visitors"
    r"|members|employees|residents|lives)\b)"
)
_SUPPOSED = Lazy(
    r"\b(?:if|suppose|imagine|assum(?:e|es|ing)|for example|for instance|must|should|shall|would"
    r"|target|goal"
    r"|confidence|significance|discount|interest rate|threshold|humidity|alcohol|battery|fees?"
    r"|bonus|can mean)\b|\?[\"'”’)]*$|(?:^|\s)[-–+~]\d",
    re.IGNORECASE,
)
_SOURCE_WORD = Lazy(
    r"\b(?:according|said|says|told|reported|report said|(?:the|a|this|its|new) (?:report|study"
    r"|survey|poll|research|analysis|index|audit|trial)"
    r"|surveyed|polled|census|figures|statistics|data|findings|quarterly|earnings|researchers"
    r"|published|table|election)\b",
    re.IGNORECASE,
)
_YEAR = Lazy(r"\b(?:19|20)\d\d\b")
_TOO_MUCH = Lazy(
    r"\b(?:cut(?:s|ting)?|reduc(?:e[ds]?|ing)|lower(?:ed|ing|s)?|decreas(?:e[ds]?|ing)|slash(?:ed"
    r"|ing)?|shr(?:ank|unk)|f[ae]ll(?:s|en)?|dropp?(?:ed|s)?"
    r"|declin(?:ed|es))\b(?:\s[\w’'-]+){0,5}?\s(?:by\s)?(?:(?:over|nearly|almost|about|up to"
    r"|more than)\s)?"
    r"(?P<change>\d[\d.,]*)\s?(?:%|percent\b|per\scent\b)"
    r"|\b(?P<part>\d[\d.,]*)\s?(?:%|percent|per\scent)\s(?:fewer|less|lower|of\s(?:all\s|the\s"
    r"|our\s|its\s)?"
    r"(?:people|users|respondents|adults|children|patients|students|voters|customers|participants"
    r"|women|men|residents|households|employees|workers))\b",
    re.IGNORECASE,
)
_FROM = Lazy(r"\bfrom\b", re.IGNORECASE)
_KINDS = (
    r"(?:programs?|programmes?|initiatives?|schemes?|laws?|polic(?:y|ies)|stud(?:y|ies)|reports?"
    r"|surveys?|directives?|bills?|campaigns?)"
)
_UNNAMED = Lazy(
    rf"\b(?:(?:an?|some|several|various|many)\s(?:[a-z][\w-]*\s){{0,2}}?|(?:through|under|by|via"
    rf"|with)\s(?:[a-z][\w-]*\s)?)"
    rf"(?P<mark>(?:(?:new|recent|federal|national|state|local|government)\s)?{_KINDS}\s(?:that"
    rf"|which)\s"
    r"(?:would\s|will\s|can\s)?(?:train|allow|enable|help|provide|fund|support|offer|give|require"
    r"|aim|seek|encourage|pay|show|found|find|suggest"
    r"|let|teach|target|protect|ban|promote|reward|bring|connect|prepare|shows?)\w*)\b"
)


def change_without_baseline(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each change in per cent in a sentence that says neither from what nor since when.

    >>> text = "Sales rose by 40%."
    >>> [text[m.start:m.end] for m in change_without_baseline(Document(text), {})]
    ['rose by 40%']
    """
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end]
        told = document.blocks[sentence.block].kind in (LIST_ITEM, PARAGRAPH, TABLE_CELL)
        if not told or not any(sign in text for sign in _SIGNS):
            continue
        if not _COMPARED.search(text) and not has_any(document, ("date",), sentence):
            yield from _shifted(_CHANGE.finditer(text), sentence.start)


def _shifted(found: Iterable[re.Match[str]], by: int) -> Iterator[Match]:
    return (Match(by + each.start(), by + each.end()) for each in found)


def unsourced_table_figure(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each cell or item with a result in figures where nothing says whose and when.

    >>> text = "- Reduced complaints by 60%\\n- Opened on Sundays"
    >>> [text[m.start:m.end] for m in unsourced_table_figure(Document(text), {})]
    ['Reduced complaints by 60%']
    """
    found = [b for b in document.blocks if b.group and _claims_figure(document, b)]
    if not found:
        return
    rows, edges = _rows(document), _edges(document)
    for block in found:
        kin = rows[block.group, block.row] + (rows[block.group, 0] if block.row else ())
        beside = (block,) if block.kind == LIST_ITEM else kin
        if not _is_dated(document, beside) and not _is_sourced(document, edges[block.group]):
            yield Match(block.start, block.end)


def _claims_figure(document: Document, block: Block) -> bool:
    """Tell whether a cell, or an item that opens with it, claims something done in figures."""
    text = document.block_text(block)
    claim = _CLAIM.search(text) if block.kind == TABLE_CELL else _CLAIM.match(text)
    short = len(document.words_in(block.start, block.end)) <= _LONGEST_CLAIM
    return bool(claim and short and _FIGURE.search(text)) and not _PLAN.search(text)


def _rows(document: Document) -> Mapping[tuple[int, int], tuple[Block, ...]]:
    """Return the blocks of each row of each table, and of each list as row 0."""
    rows: defaultdict[tuple[int, int], tuple[Block, ...]] = defaultdict(tuple)
    for (group, row), blocks in groupby(document.blocks, key=lambda b: (b.group, b.row)):
        if group:
            rows[group, row] += tuple(blocks)
    return rows


def _edges(document: Document) -> Mapping[int, tuple[Block, ...]]:
    """Return the blocks right before and right after each table or list."""
    edges: defaultdict[int, tuple[Block, ...]] = defaultdict(tuple)
    shown = [block for block in document.blocks if block.kind != "table_rule"]
    for before, after in pairwise(shown):
        if before.group != after.group:
            edges[before.group] += (after,)
            edges[after.group] += (before,)
    return edges


def _is_dated(document: Document, blocks: Iterable[Block]) -> bool:
    cues = ("link", "citation", "named-source")
    return any(_YEAR.search(document.block_text(b)) or has_any(document, cues, b) for b in blocks)


def _is_sourced(document: Document, blocks: Iterable[Block]) -> bool:
    return any(_SOURCE_LINE.search(document.block_text(block)) for block in blocks)


def unnamed_programme(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield a programme, law or study brought in by what it does and never by its name.

    >>> text = "Towns save water through programs that pay for taps."
    >>> [text[m.start:m.end] for m in unnamed_programme(Document(text), {})]
    ['programs that pay']
    """
    if any(block.kind == CODE for block in document.blocks):
        return  # programs there are software
    for sentence in own_sentences(document):
        for match in _UNNAMED.finditer(document.text, sentence.start, sentence.end):
            if not has_any(document, ("name", "link", "citation"), Span(*match.span())):
                yield Match(*match.span("mark"))


def impossible_number(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each fall by more than 100% and each share of people above 100%.

    >>> text = "It cut costs by 150%."
    >>> [text[m.start:m.end] for m in impossible_number(Document(text), {})]
    ['cut costs by 150%']
    """
    for sentence in document.sentences:
        for match in _TOO_MUCH.finditer(document.text, sentence.start, sentence.end):
            if _value(match["change"] or match["part"]) > _ALL and not _FROM.search(match[0]):
                yield Match(*match.span())


def _value(digits: str) -> float:
    plain = digits.rstrip(".,").replace(",", "")
    return float(plain) if plain.count(".") <= 1 else 0.0


def no_date(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a text that reports on others and has no date.

    >>> len(list(no_date(Document("The agency moved. The police stayed."), {})))
    1
    """
    if not document.cues("date") and reports_on_others(document):
        yield Match(*document.opening, value=0)


def no_source(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a text that reports on others and has no link, citation or named source.

    >>> len(list(no_source(Document("The agency moved. The police stayed."), {})))
    1
    """
    named = any(document.cues(cue) for cue in ("link", "citation", "named-source"))
    if not named and reports_on_others(document):
        yield Match(*document.opening, value=0)


def unsourced_percentage(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each percentage told as a fact, where nothing around it says who counted.

    >>> text = "Crossings fell by 25%."
    >>> [text[m.start:m.end] for m in unsourced_percentage(Document(text), {})]
    ['25%']
    """
    yield from _unsourced(document, _PERCENTAGE)


def unsourced_total(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each total of people or money told as a fact, where nothing around it says who counted.

    >>> text = "Floods drove out 40,000 people."
    >>> [text[m.start:m.end] for m in unsourced_total(Document(text), {})]
    ['40,000 people']
    """
    yield from _unsourced(document, _TOTAL)


def _unsourced(document: Document, figure: Lazy) -> Iterator[Match]:
    sources: list[int] | None = None
    for sentence in own_sentences(document):
        text = document.text[sentence.start : sentence.end]
        found = [m for m in figure.finditer(text) if not m[0].startswith("100")]
        if not found or _SUPPOSED.search(text):
            continue
        if sources is None:
            sources = [m.start() for m in _SOURCE_WORD.finditer(document.text)]
        if not _has_source(document, sentence, sources):
            yield from (
                m for m in _shifted(found, sentence.start) if not _is_set_apart(document, m)
            )


def _has_source(document: Document, sentence: Sentence, sources: Sequence[int]) -> bool:
    """Tell whether a source stands in the block of a sentence, the one before or the one after."""
    place = around(document, sentence)
    cues = ("named-source", "link", "citation", "first-person")
    return stands_in(sources, place) or has_any(document, cues, place)


def _is_set_apart(document: Document, match: Match) -> bool:
    return any(document.in_zone(zone, match.start) for zone in ("code", "url", "quotation"))
