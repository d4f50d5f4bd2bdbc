"""Checks of figures and of claims that ought to have one."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from quality.checks.content import has_any, own_sentences, reports_on_others
from quality.checks.statistics.days import no_such_day, other_weekday
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CODE
from quality.match import Match
from quality.span import Span

_ALL = 100  # per cent
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
_BEYOND_ALL = Lazy(r"[\d.,]*\d{3}[\d.,]*\s?(?:%|[Pp]er)")  # may be more than 100%
_FROM = Lazy(r"\bfrom\b", re.IGNORECASE)
_SOME_OF = Lazy(
    r"(?<![\d.,$£€/-])(?P<some>\d[\d,]*) (?:out )?of (?:the|its|our|their|all)(?: the)? (?P<all>\d[\d,]*)"
    r"(?= [a-z]+s\b| (?:people|men|women|children)\b)"
)
_UNIT = r" ?(?:%|per cent|percent|million|billion|bn|m|p)\b|%|"
_UP_FROM = Lazy(
    rf"(?P<mark>(?<![\w.,/:+~–-])(?P<sign>[$£€]?)(?P<now>\d[\d,]*(?:\.\d+)?)(?P<unit>{_UNIT})(?![\w-])"
    r"(?: [a-z]+){0,3}(?: in (?:\w+ )?(?:19|20)\d\d)?,? (?P<way>up|down) from "
    rf"(?P<sign2>[$£€]?)(?P<then>\d[\d,]*(?:\.\d+)?)(?P<unit2>{_UNIT}))(?![\w-])"
    r"(?=[,;.)]| (?:in|on|at|last|the|when|before|then|a year (?:ago|earlier|before))\b)"
)
_RANKED = Lazy(r"(?:\brank\w*|\bplace\w*|\bpositions?|\bnumber|\bno\.?|\bspot|\bseed\w*|#)[^.]*$")
_BEFORE = 30  # characters before a figure that may make it a rank
_WRONG_WAY = "“{match}”: the two figures go the other way: check both."
_TOO_MANY = "“{match}”: more than there are: check both figures."
_KINDS = (
    r"(?:programs?|programmes?|initiatives?|schemes?|laws?|polic(?:y|ies)|stud(?:y|ies)|reports?"
    r"|surveys?|directives?|bills?|campaigns?)"
)
_SOFTWARE = Lazy(
    r"\b(?:creat(?:e|ed|es|ing)|writ(?:e|es|ten|ing)|wrote|mak(?:e|es|ing)|made|build(?:s|ing)?|built|compil(?:e|es|ed|ing)"
    r"|run(?:s|ning)?|ran|execut(?:e|es|ed|ing)|computer|software|code)\s(?:[\w-]+\s){0,3}?\Z|\A(?:programs?|programmes?)\s"
    r"(?:that|which)\s(?:will\s|can\s|would\s)?(?:find|show|let)"
)
_HANDED_IN = Lazy(
    r"\b(?:submit|send|sent|file|receiv|fill|hand|collect|get|got)\w*\s(?:[\w-]+\s){0,2}?\Z"
)
_CALLED = Lazy(r"(?:\b(?:is|are|was|were|as)|,)\s(?:an?|the|one of the|some)\s(?:[\w-]+\s){0,2}?\Z")
_QUOTED = Lazy(r"[`'\"‘“][\w.+-]{2,40}['\"’”`],?\s(?:is\s)?(?:an?|the)\s(?:[\w-]+\s){0,2}?\Z")
_YEAR = Lazy(r"(?:19|20)(?<!\d..)\d\d(?!\d)")  # in what stands around the text, too
_SEEN = 45  # characters before a programme
_NAMED_PAPER = Lazy(  # a paper that a reader can look up by its name
    r"\b[A-Z][\w’'-]+ (?:(?:[A-Z][\w’'-]+|of|on|and|for|the) ){0,4}?(?:Directive|Memorandum|Act|Circular|Order"
    r"|Regulations?|Report|Survey|Census|Review|Publication|Treaty|Convention|Standard)\b"
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


def unnamed_programme(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield a programme, law or study brought in by what it does and never by its name.

    >>> text = "Towns save water through programs that pay for taps."
    >>> [text[m.start:m.end] for m in unnamed_programme(Document(text), {})]
    ['programs that pay']
    """
    if any(block.kind == CODE for block in document.blocks):
        return  # programs there are software
    text = document.flat
    for start, end, _ in own_sentences(document):
        if text.find("that", start, end) < 0 and text.find("which", start, end) < 0:
            continue
        for match in _UNNAMED.finditer(text, start, end):
            named = has_any(document, ("name", "link", "citation"), Span(*match.span()))
            if not named and not _is_known(document, Span(*match.span("mark")), start):
                yield Match(*match.span("mark"))


def _is_known(document: Document, place: Span, start: int) -> bool:
    """Tell of software, of papers handed in, and of what the sentence names before: `the X Act is a law that`."""
    before = document.flat[max(start, place.start - _SEEN) : place.start]
    told = document.flat[place.start : place.end]
    if told.startswith("program") and (_SOFTWARE.search(before) or _SOFTWARE.match(told)):
        return True
    if told.startswith("report") and _HANDED_IN.search(before):
        return True
    called = _CALLED.search(before) is not None
    if called and _QUOTED.search(before):
        return True
    return called and document.has_cue("name", start, place.start)


def impossible_number(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield what cannot be: a fall by more than 100%, a share above it, 9 of 7, 3 up from 5, 31 June, a wrong weekday.

    >>> text = "It cut costs by 150%, and 27 of the 25 members came on 31 June."
    >>> [text[m.start:m.end] for m in impossible_number(Document(text), {})]
    ['cut costs by 150%', '27 of the 25', '31 June']
    """
    found = (_beyond_all, _more_than_there_are, _wrong_way, no_such_day, other_weekday)
    yield from sorted(chain.from_iterable(find(document) for find in found))


def _more_than_there_are(document: Document) -> Iterator[Match]:
    for start, _ in document.cues("number"):
        match = _SOME_OF.match(document.flat, start)
        if not match:
            continue
        few, many = match["some"], match["all"]
        year = len(few) == len("2026") and few[:2] in ("19", "20")
        quoted = document.in_zone("quotation", match.start())
        if not (year or quoted) and _value(few) > _value(many):
            yield Match(*match.span(), note=_TOO_MANY)


def _wrong_way(document: Document) -> Iterator[Match]:
    """Yield `3 boats, up from 5` and `5 boats, down from 3`, in one unit and not in a quotation."""
    if not any(f" {way} from " in document.flat for way in ("up", "down")):
        return
    for match in _UP_FROM.finditer(document.flat):
        now, then, up = _value(match["now"]), _value(match["then"]), match["way"] == "up"
        same = match["unit"].strip() == match["unit2"].strip() and match["sign"] == match["sign2"]
        left = document.in_zone("quotation", match.start()) or _RANKED.search(
            document.folded, max(0, match.start() - _BEFORE), match.start()
        )
        if same and not left and (now < then if up else now > then):
            yield Match(*match.span("mark"), note=_WRONG_WAY)


def _beyond_all(document: Document) -> Iterator[Match]:
    starts = (start for start, _ in document.cues("number"))
    if not any(_BEYOND_ALL.match(document.flat, start) for start in starts):
        return
    for sentence in document.sentences:
        for match in _TOO_MUCH.finditer(document.flat, sentence.start, sentence.end):
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
    dated = document.cues("date") or _YEAR.search(document.source)
    if not dated and reports_on_others(document):
        yield Match(*document.opening, value=0)


def no_source(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a text that reports on others and has no link, citation or named source.

    >>> len(list(no_source(Document("The agency moved. The police stayed."), {})))
    1
    """
    named = any(document.cues(cue) for cue in ("link", "citation", "named-source"))
    if named or not reports_on_others(document):
        return
    if not _NAMED_PAPER.search(document.flat):
        yield Match(*document.opening, value=0)
