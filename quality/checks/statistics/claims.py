"""Checks of the figures a text gives: who counted, and how exactly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from quality.checks.content import around, has_any
from quality.checks.statistics.own_voice import speaks_for_itself
from quality.checks.statistics.totals import is_seldom_sourced, is_total
from quality.checks.statistics.worked_out import is_worked_out
from quality.claims import Claim, claims
from quality.claims.cohesion import shares_word, stands_alone
from quality.claims.reach import reports_study
from quality.claims.tables import Tables
from quality.claims.vocabulary import VERDICTS
from quality.document import Document
from quality.hearsay import cited
from quality.lazy import Lazy
from quality.markup.reading import (
    CAPTION,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    TABLE_CELL,
    Block,
)
from quality.match import Match
from quality.span import Span

_ALL = 100  # per cent
_LONGEST_CLAIM = 25  # words
_SHARES = frozenset(("percent", "odds"))
_SUPPOSED = Lazy(
    r"\b(?:if|suppose|imagine|assum(?:e|es|ing)|for example|for instance|must|should|shall|would"
    r"|target|goal|confidence|significance|discount|interest rate|threshold|humidity|alcohol"
    r"|battery|(?:an?|in|of) (?:[a-z]+ )?fees?|bonus|can mean)\b|\?[\"'”’)]*$|(?:^|\s)[-–+~]\d"
)
_ASKED = Lazy(
    r" (?:also |now )?(?:said|say|told|agree|believe|think|thought|admit|report|expect|want"
    r"|would (?:also |never |not |always |rather )?(?:recommend|buy|choose|use|prefer|support|vote|like|switch|pay"
    r"|consider|return|come|welcome|be))\b"
)
_SOURCE_WORD = Lazy(
    r"\b(?:according|said|says|told|reported|report said|(?:the|a|this|its|new) (?:report|study"
    r"|survey|poll|research|analysis|index|audit|trial)|surveyed|polled|census|figures|statistics"
    r"|(?:from|in|per|by|to|the|its|new|official) (?:[a-z-]+ ){0,2}data|data (?:from|by|on|of|for|released|published)"
    r"|findings|quarterly|earnings|researchers|published|table|election)\b"
)
_RESULT = Lazy(
    r"\b(?:reduc(?:ed?|ing|tion)|increas(?:ed?|ing)|improv(?:ed?|ing|ement)|cut|saved|boost(?:ed)?"
    r"|disrupted|ensured|achieved|delivered|arrested|seized|prevented|grew|growth|rose|rise|fell"
    r"|drop(?:ped)?|declined?|gain(?:ed)?|lower(?:ed)?|raised|enhanced|expanded|trained|served"
    r"|reached|helped|supported|processed|completed|removed|rescued|generated|created|identified"
    r"|dismantled|deported|inspected|eliminated|fewer|faster|higher|savings?)\b"
)
_STUDIES = Lazy(r"\b(?:studies|research|surveys|polls?)\b")
_PLAN = Lazy(r"\b(?:should|must|can|could|would|will|if|target|goal|aims?|plans?)\b|\?")
_WEIGHED = Lazy(r"\b(?:nearly|almost|just (?:over|under)|(?:well )?over|more than|fewer than) $")
_WEIGHING = 14  # characters
_OF_MANY = Lazy(r" of (?!an?$)")
_EXACT = Lazy(r"\d[\d,]* (?:out )?of\b")  # `41 of 600`
_SHARE = Lazy(r"\d{1,3}(?:\.\d+)?(?:%| per ?cent)")
_YEAR = Lazy(r"\b(?:19|20)\d\d\b")


def unsourced_percentage(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each share told as a fact, where nothing around it says who counted.

    >>> text = "Crossings fell by 25%. Some 60% of sailors reported it."
    >>> [text[m.start:m.end] for m in unsourced_percentage(Document(text), {})]
    ['25%', '60% of sailors']
    """
    for claim in claims(document):
        unsourced = _is_share(document, claim) and _is_unsourced(document, claim)
        if unsourced and not is_worked_out(document, claim):
            yield Match(claim.start, claim.end)


def _is_share(document: Document, claim: Claim) -> bool:
    """Tell of `60%`, `three in ten`, `a third of them`; not of all, and not of a plain half."""
    figure = claim.figure
    if figure.kind == "part":
        told = document.folded[figure.start : claim.end]
        counted = "half" not in told or _is_weighed(document, figure.start)
        return bool(_OF_MANY.search(told)) and counted
    return figure.kind in _SHARES and figure.value != _ALL


def _is_weighed(document: Document, start: int) -> bool:
    """Tell of `nearly half`, which somebody counted; plain halves are a manner of speaking."""
    return _WEIGHED.search(document.folded, max(0, start - _WEIGHING), start) is not None


def unsourced_total(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each total of people or money told as a fact, where nothing around it says who counted.

    >>> text = "Some 40,000 people lost their homes."
    >>> [text[m.start:m.end] for m in unsourced_total(Document(text), {})]
    ['40,000 people']
    """
    for claim in claims(document):
        if is_total(document, claim) and _is_unsourced(document, claim):
            yield Match(claim.start, claim.end)


def _is_unsourced(document: Document, claim: Claim) -> bool:
    """Tell whether a claim of the author's stands as a fact, with no source in sight."""
    sentence = document.sentences[claim.sentence]
    if claim.supported or not _is_told(document, claim) or _is_set_apart(document, claim):
        return False
    here = Span(sentence.start, sentence.end)
    if _is_supposed(document, claim, here) or _has_source(document, claim, here):
        return False
    return not _is_answered_near(document, claim) or stands_alone(document, claim.sentence)


def _is_told(document: Document, claim: Claim) -> bool:
    """Tell whether a claim stands in the text, or in a heading whose figure the text does not have."""
    block = document.blocks[document.sentences[claim.sentence].block]
    if block.kind != HEADING or block == document.headline:
        return block.kind in (LIST_ITEM, PARAGRAPH, CAPTION)
    return document.folded.count(document.folded[claim.figure.start : claim.figure.end]) == 1


def _is_answered_near(document: Document, claim: Claim) -> bool:
    """Tell whether something around a sentence may answer for it: a link, after "studies show"."""
    if _is_of_some_study(document, claim):
        block = around(document, Span(claim.start, claim.end), 0)
        return has_any(document, ("link", "citation"), block)
    if _has_source(document, claim, _near(document, claim)):
        return True
    return claim.support != "anonymous" and reports_study(document)


def _is_of_some_study(document: Document, claim: Claim) -> bool:
    """Tell of a figure that `studies` or `a poll` are said to show."""
    source = claim.source
    if claim.support != "anonymous" or source is None:
        return False
    return _STUDIES.search(document.folded, source.start, source.end) is not None


def _is_supposed(document: Document, claim: Claim, sentence: Span) -> bool:
    """Tell of plans and examples; not of `60% of users said that they would`."""
    if _ASKED.match(document.folded, claim.end):
        return False
    return document.memo(f"supposed in {sentence}", partial(_supposes, place=sentence))


def _supposes(document: Document, place: Span) -> bool:
    return _SUPPOSED.search(document.folded, *place) is not None


def _has_source(document: Document, claim: Claim, place: Span) -> bool:
    """Tell whether something in a place may answer for a claim; no `I` does for `nine in ten`."""
    if has_any(document, ("named-source", "link", "citation"), place):
        return True
    if claim.support == "anonymous":
        return False
    guess = claim.figure.kind == "odds" and not _EXACT.match(document.folded, claim.figure.start)
    own = not guess and speaks_for_itself(document, place, claim.sentence)
    return own or document.memo(f"source in {place}", partial(_tells_of_source, place=place))


def _tells_of_source(document: Document, place: Span) -> bool:
    """Tell whether a word for a source stands there; `60% of firms reported` names none."""
    counted_say = document.memo("counted say", _behind_claims)
    found = _SOURCE_WORD.finditer(document.folded, *place)
    of_nobody = cited(document)
    return any(
        match.start() not in counted_say
        and not any(each.start <= match.start() < each.end for each in of_nobody)
        for match in found
    )


def _behind_claims(document: Document) -> frozenset[int]:
    """Return where the words that follow the claims begin."""
    return frozenset(claim.end + 1 for claim in claims(document))


def _near(document: Document, claim: Claim) -> Span:
    """Return the block of a claim with the one before it, as far as a reader looks back.

    Where sources are rare the one before only counts if it is of the same thing.
    """
    here = Span(claim.start, claim.end)
    own, start = around(document, here, 0), around(document, here).start
    before = Span(start, max(start, own.start))
    told = document.sentences[claim.sentence].end
    if not shares_word(document, claim.sentence, Span(told, max(told, own.end))):
        own = Span(own.start, told)
    if is_seldom_sourced(document) and not shares_word(document, claim.sentence, before):
        return own
    return Span(start, own.end)


def _is_set_apart(document: Document, claim: Claim) -> bool:
    block = document.blocks[document.sentences[claim.sentence].block]
    return block.kind == QUOTATION or document.in_zone("quotation", claim.start)


def unsourced_table_figure(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each cell or item with a result in figures where nothing says whose and when.

    >>> text = "- Reduced complaints by 60%\\n- Opened on Sundays"
    >>> [text[m.start:m.end] for m in unsourced_table_figure(Document(text), {})]
    ['Reduced complaints by 60%']
    """
    blocks = dict.fromkeys(
        document.sentences[claim.sentence].block
        for claim in claims(document)
        if not claim.supported
    )
    found = [document.blocks[index] for index in blocks if document.blocks[index].group]
    rows = _rows(document) if found else {}
    for block in found:
        if _is_result(document, block) and not _is_dated(document, _kin(rows, block)):
            yield Match(block.start, block.end)


def _is_result(document: Document, block: Block) -> bool:
    """Tell whether a cell, or an item that opens with it, claims something done in figures."""
    place = block.start, block.end
    if block.kind == TABLE_CELL and _is_verdict(document, block):
        return True
    ask = _RESULT.search if block.kind == TABLE_CELL else _RESULT.match
    short = len(document.words_in(*place)) <= _LONGEST_CLAIM
    return (
        short and bool(ask(document.folded, *place)) and not _PLAN.search(document.folded, *place)
    )


def _is_verdict(document: Document, cell: Block) -> bool:
    """Tell of a share alone in its cell, under what people think: `97%` under `Would buy again`."""
    alone = _SHARE.fullmatch(document.text, cell.start, cell.end) is not None
    return alone and not VERDICTS.isdisjoint(Tables(document).heads(cell))


def _rows(document: Document) -> Mapping[tuple[int, int], tuple[Block, ...]]:
    """Return the blocks of each row of each table, and of each list as row 0."""
    rows: defaultdict[tuple[int, int], tuple[Block, ...]] = defaultdict(tuple)
    for (group, row), blocks in groupby(document.blocks, key=lambda b: (b.group, b.row)):
        if group:
            rows[group, row] += tuple(blocks)
    return rows


def _kin(rows: Mapping[tuple[int, int], tuple[Block, ...]], block: Block) -> tuple[Block, ...]:
    if block.kind == LIST_ITEM:
        return (block,)
    return rows[block.group, block.row] + (rows[block.group, 0] if block.row else ())


def _is_dated(document: Document, blocks: Iterable[Block]) -> bool:
    return any(_YEAR.search(document.folded, block.start, block.end) for block in blocks)
