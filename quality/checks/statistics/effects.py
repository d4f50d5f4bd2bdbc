"""Multiples, fractions, averages and times saved that nobody is said to have measured."""

from collections.abc import Iterator, Mapping

from quality.checks.content import has_any
from quality.checks.statistics.own_voice import speaks_for_itself
from quality.checks.statistics.worked_out import is_of_two
from quality.claims import claims
from quality.claims.cohesion import stands_alone
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CAPTION, CODE, LIST_ITEM, PARAGRAPH, TABLE_CELL
from quality.match import Match
from quality.numerals import TEENS, TENS, UNITS, VALUES, one_of
from quality.span import Span
from quality.word_cache import WordCache

_READ = (PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION)
_SOURCES = (
    "named-source",
    "link",
    "citation",
    "quotation",
    "question",
    "source-word",
)
_ROUND = (*UNITS[1:], *TEENS[:3], "fifteen", *TENS[:5])
_SPELT = {word: VALUES[word] for word in _ROUND} | {"hundred": 100, "twice": 2, "double": 2}
_FIGURE = rf"(?:\d[\d,]*(?:\.\d+)?|{one_of(*_ROUND)}|a hundred)"
_NEARLY = r"(?:(?:almost|nearly|about|around|roughly|over|more than|up to|as much as|at least) )?"
_CHANGE = (
    r"(?:cuts?|reduc(?:e[ds]?|ing)|falls?|fell|falling|drop(?:s|ped|ping)?|ris(?:es?|ing)|rose|increas(?:e[ds]?|ing)|grows?"
    r"|grew|climb(?:s|ed|ing)?|shrinks?|shrank|lower(?:s|ed|ing)|slash(?:es|ed|ing)?|boost(?:s|ed|ing)?|improv(?:e[ds]?|ing)"
    r"|declin(?:e[ds]?|ing)|shorten(?:s|ed|ing)?)"
)
_PART = r"(?:half|(?:an?|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?))"
_AMOUNT = r"[$£€]?\d[\d,]*(?:\.\d+)?(?![\d.,]*\d|%| ?per ?cent)"
_DOES = (  # what somebody of the average does, so often or so much
    r"(?:is|was|are|were|has|had|costs?|spends?|spent|takes?|lasts?|checks?|drinks?|eats?|earns?|earned|pays?|uses?|gets?"
    r"|loses?|works?|sleeps?|watch(?:es)?|receives?|sends?|throws away|produces?|consumes?|reads?|owns?|stands at"
    r"|weighs?|contains?|buys?|sees?|walks?|drives?|waits?|makes?)"
)
_WEIGHED = r"(?:kg|kilos?|kilograms?|grams?|tonnes?|tons?|lit(?:er|re)s?|gallons?|kilowatt[- ]hours?|kwh|calories)"
_COIN = r"(?:pound|dollar|euro)"
_GROWN = "(?:doubled|trebled|tripled|quadrupled|halved)"
_GROWTH = {"doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_TIME = r"(?:hours?|minutes|days?|weeks?|months?|years?)"
_NO_COMPARATIVE = (
    "after|over|other|ever|never|under|whether|however|rather|together|either|another|upper|outer"
)
_EFFECT = Lazy(
    rf"\b{_FIGURE}(?:x| x| times) (?:(?!{_NO_COMPARATIVE}|inner)(?:more|less|better|worse|[a-z]{{3,}}er)"
    r"|as (?:much|many|likely|fast|long|effective|\w+ly))\b"
    rf"|\b{_CHANGE} (?:[\w'-]+ ){{0,3}}?(?:by {_NEARLY}(?:(?:an?|one|two|three)[ -])?"
    r"(?:half|thirds?|quarters?|fifths?|tenths?)|in half|(?:two|three|four|five|six|seven|eight|nine|ten)fold)\b"
    rf"|\bsav(?:es?|ed|ing) (?:[\w'-]+ ){{0,5}}?{_NEARLY}{_FIGURE} {_TIME} (?:a|per|each|every|of) \w+\b"
    rf"|\bsav(?:es?|ed|ing) (?:[\w'-]+ ){{0,4}}?{_NEARLY}{_PART} (?:on|off|of)\b"
    rf"|\b(?:[a-z]{{3,}}s|people|men|women|children|staff) (?:now |typically |often |can |still )*(?:spend|lose|waste"
    rf"|throw away|save|eat|drink) {_NEARLY}(?:[$£€]?\d[\d,.]*|{one_of(*_ROUND)})(?: [a-z]+){{0,2}} (?:a|per|each"
    r"|every) (?:day|week|month|year|worker|employee|head|household)\b"
    rf"|\b(?:sav(?:es?|ed|ing)|knock(?:s|ed|ing)?|shav(?:es?|ed|ing)|slash(?:es|ed|ing)?) (?:[\w'-]+ ){{0,5}}?"
    rf"{_NEARLY}(?:[$£€]\d[\d,]*|\d[\d,]* {_COIN}s?) (?:a|per|each|every|off|on) (?:\w+ )?(?:\w+ )?"
    rf"(?:bills?|years?|months?|weeks?|household|family|person|cost|costs|price|trip)\b"
    rf"|\b(?:on average,?|typically) {_NEARLY}{_FIGURE} {_TIME} (?:longer|more|less|earlier|sooner|younger|older)\b"
    r"|\b(?:twice|double) as (?:likely|many|often|common|frequently|effective|productive|prone)\b"
    r"|\b(?:(?:is|are|was|were|went|gone) (?:now |already )?(?:up|down) (?:by )?|(?:gain(?:s|ed)|lost|shed) )"
    rf"{_NEARLY}{_PART}"
    r"(?=\s*(?:[.,;!?)]|$)| (?:in|since|over|on|this|last|from|and|but|after|within|compared|of (?:its|their))\b)"
    rf"|\b(?:los[et]|cost|take|use|need|earn|pay)(?:s|ed)? {_NEARLY}{_PART} (?:more|less|fewer)\b"
    rf"|\b(?:last|liv|sleep|stay|work)(?:s|es|e|ed)? {_NEARLY}{_FIGURE} {_TIME} longer\b"
    rf"|\b{_FIGURE}[ -](?:percentage[ -])?points? (?:rise|increase|improvement|gain|jump|drop|fall|decline)\b"
    r"|\b(?:rose|jumped|climbed|fell|dropped|improved|is up|are up|is down|are down|up|down) (?:by )?"
    rf"{_NEARLY}\d+(?:\.\d+)? (?:percentage )?points\b"
    rf"|\ban average of {_NEARLY}{_AMOUNT}(?: [a-z]+)?\b"
    rf"|\b(?:average|typical|median) (?:[a-z'-]+ ){{1,6}}?{_DOES} (?:[a-z'-]+ ){{0,3}}?{_NEARLY}{_AMOUNT}"
    rf"|\baverage [a-z]+(?: [a-z]+)?: {_NEARLY}{_AMOUNT}"
    rf"|\btak(?:es?|ing) (?:the|an) (?:average|typical) [a-z]+ {_NEARLY}{_AMOUNT} {_TIME}\b"
    rf"|\b\d[\d,]*(?:\.\d+)? {_WEIGHED}(?: of [a-z]+(?: [a-z]+)?)? (?:a|per|each|every) (?:day|week"
    rf"|month|year|night|season)\b"
    rf"|\b(?:every|each) {_COIN} [^.;]{{1,40}}? (?:saves?|returns?|brings?|generates?|yields?"
    rf"|earns?) (?:[a-z]+ ){{0,2}}?{_FIGURE}\b"
    rf"|\b{_FIGURE} {_COIN}s? for (?:every|each) {_COIN}\b"
    rf"|\b(?:has|have) (?:also |since |now |nearly |almost |more than )*{_GROWN}\b(?! (?:down|up|over|back|as)\b)"
    rf"|\b{_CHANGE} (?:[\w'-]+ ){{0,7}}?by {_NEARLY}\d[\d.,]* (?:degrees|decibels|grams?|kilos?|kg"
    rf"|lit(?:er|re)s?|tonnes)\b"
)
_EACH = frozenset(("each", "every", "per"))  # a word of each effect is one of these,
_HELD = (  # holds one of these, ends in `x`, or begins with a period behind `a`
    "times", "half", "third", "quarter", "fift", "tenth", "fold", "sav", "twice", "double", "longer", "point",
    "average", "typical", "median", "degrees", "decibels", "trebled", "tripled", "quadrupled", "halved",
    "knock", "shav", "slash",
)  # fmt: skip
_PERIODS = ("day", "week", "month", "year")
_OF_AVERAGE = Lazy(r"^(?:an average of|average|typical|median) ")
_TIMES = Lazy(rf"(?P<figure>{_FIGURE})(?: ?x| times)|(?P<twice>twice|double) as|(?P<fold>\w+)fold")
_FRACTION = Lazy(r"(?:(?P<some>one|two|three)[ -])?(?P<part>half|third|quarter|fifth|tenth)")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_SUPPOSED = Lazy(
    r"\b(?:if|suppose|imagine|assum(?:e|es|ing)|say,|for example|for instance|e\.g\.|let['’]s|worth|weighs?|weighted"
    r"|counts? (?:for|as))\b|(?:^|[.;:] |then )(?:cut|slice|fold|divide|split) (?:the|each|every|both|an?) "
)
_FROM_TO = Lazy(r"\bfrom (?:[\w$£€]+ ){0,2}?[$£€]?\d[^;]{0,30}? to (?:[\w$£€]+ ){0,2}?[$£€]?\d")
_TO_WORK_OUT = Lazy(  # an exercise, or one done for the reader
    r"\b(?:calculate|work out|solve for)\b"
)
_MEASURED = Lazy(r"\d+\.\d")  # in what a program printed


def unsourced_effect(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each multiple, fraction or time saved, where nothing around it says who measured it.

    What follows from two figures beside it, what is only supposed and what output of a program shows is left out.

    >>> text = "The pump runs five times faster. It is new. It is red. It has 20 rows, five times as many as 4."
    >>> [text[m.start:m.end] for m in unsourced_effect(Document(text), {})]
    ['five times faster']
    """
    for index in _telling(document):
        sentence = document.sentences[index]
        for found in _EFFECT.finditer(document.folded, sentence.start, sentence.end):
            place, ratios = Span(*found.span()), _ratios(found[0])
            if _is_counted(document, place, found[0]):
                continue
            if not _is_answered(document, place) and not is_of_two(document, place, ratios):
                yield Match(*place)


def _telling(document: Document) -> list[int]:
    """Return the sentences with a word that effects are told with."""
    texts, starts, _ = document.words
    telling = document.indices_of(frozenset(filter(_TELLS.__getitem__, document.places)))
    places = (
        starts[at] for at in telling if texts[at - 1] == "a" or not texts[at].startswith(_PERIODS)
    )
    return sorted({document.sentence_at(place) for place in places} - {-1})


def _tells(word: str) -> bool:
    """Tell whether effects are told with a word."""
    of_time = word.startswith(_PERIODS)
    return of_time or word in _EACH or word[-1] == "x" or any(each in word for each in _HELD)


_TELLS = WordCache(_tells)


def _is_counted(document: Document, place: Span, told: str) -> bool:
    """Tell of an average that is a claim, which `unsourced_total` asks for a source."""
    if not _OF_AVERAGE.search(told):
        return False
    return any(each.start < place.end and place.start < each.end for each in claims(document))


def _ratios(told: str) -> tuple[float, ...]:
    """Return in what ratios two amounts may stand of which an effect tells.

    >>> _ratios("three times as many"), _ratios("fell by half"), _ratios("grew fivefold")
    ((3, 4), (0.5, 1.5), (5,))
    >>> _ratios("saves an hour a day")
    ()
    """
    grown = _GROWTH.get(told.rsplit(" ", 1)[-1])
    if grown:
        return (grown,)
    times, part = _TIMES.search(told), _FRACTION.search(told)
    if times and times["fold"]:
        return (_SPELT[times["fold"]],)
    if times:
        figure = (times["figure"] or times["twice"]).removeprefix("a ")
        factor = _SPELT.get(figure) or float(figure.replace(",", ""))
        return factor, factor + 1
    change = _SPELT.get(part["some"] or "", 1) / _PARTS[part["part"]] if part else 0
    return (1 - change, 1 + change) if part else ()


def _is_answered(document: Document, place: Span) -> bool:
    """Tell of a source, a supposition or a measurement shown around a place, or of a heading or code."""
    index = document.sentence_at(place.start)
    apart = document.in_zone("code", place.start) or document.in_zone("quotation", place.start)
    if apart or document.blocks[document.sentences[index].block].kind not in _READ:
        return True
    sentences = document.sentences
    last = min(len(sentences) - 1, index + 1)
    near = Span(sentences[max(0, index - 1)].start, sentences[last].end)
    here = sentences[index]
    known = (each.search(document.folded, here.start, here.end) for each in (_SUPPOSED, _FROM_TO))
    asked = _TO_WORK_OUT.search(document.folded, *near)
    return (
        any(known)
        or asked is not None
        or has_any(document, (*_SOURCES, "first-person"), Span(here.start, here.end))
        or (_is_answered_beside(document, near, index) and not stands_alone(document, index))
        or _is_shown(document, place)
    )


def _is_answered_beside(document: Document, near: Span, index: int) -> bool:
    return has_any(document, _SOURCES, near) or speaks_for_itself(document, near, index)


def _is_shown(document: Document, place: Span) -> bool:
    """Tell whether a block of code right before or after holds what was measured."""
    index = document.block_at(place.start)
    beside = (*document.blocks[max(0, index - 1) : index], *document.blocks[index + 1 : index + 2])
    return any(
        block.kind == CODE and _MEASURED.search(document.text, block.start, block.end)
        for block in beside
    )
