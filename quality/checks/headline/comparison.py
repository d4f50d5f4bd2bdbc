"""A headline that compares two things, over a text that has them the other way round."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.checks.content import is_content
from quality.checks.headline.amounts import Amount, amounts
from quality.checks.headline.contradiction import reversed_result
from quality.checks.headline.contrary import MAY, Told, below, contrary
from quality.checks.headline.deeds import swapped_deed
from quality.checks.headline.kin import kin_of, kindred
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_SCALES = {  # what one thing has more of than another, and what it has less of
    "cost": ("dearer pricier costlier", "cheaper"),
    "speed": ("faster quicker swifter", "slower"),
    "age": ("older", "younger newer"),
    "risk": ("riskier deadlier", "safer"),
    "amount": (
        "more higher bigger larger greater longer heavier taller richer better stronger warmer hotter",
        "less fewer lower smaller shorter lighter poorer worse weaker colder cooler",
    ),
}
_WORDS = {
    word: (scale, way)
    for scale, sides in _SCALES.items()
    for way, words in zip((1, -1), sides, strict=True)
    for word in words.split()
} | {
    "more expensive": ("cost", 1),
    "less expensive": ("cost", -1),
    "more dangerous": ("risk", 1),
    "less dangerous": ("risk", -1),
    "more slowly": ("speed", -1),
    "more quickly": ("speed", 1),
}
_MORE = r"outsells?|outsold|outsell(?:s|ing)|outnumber(?:s|ed|ing)?|outspen[dt]s?|outearn(?:s|ed)?|exceed(?:s|ed)?"
_LONGER = r"outlast(?:s|ed)?|outlive[sd]?|outstrip(?:s|ped)?|outweigh(?:s|ed)?"
_LONGER += r"|overtak(?:es?|en)|overtook|surpass(?:es|ed)?"
_BEATS = r"beats?|beaten|defeat(?:s|ed)?|(?:push|knock|bump)(?:s|es|ed)(?= [\w' -]{2,30} (?:in)?to second)"
_LAGS = r"trail(?:s|ed|ing)?(?: behind)?|lag(?:s|ged|ging)?(?: behind)?|behind|los(?:es?|t|ing) to"
_COMPARED = Lazy(
    rf"\b(?:(?P<word>{'|'.join(sorted(map(str, _WORDS), key=len, reverse=True))})"
    r"(?: [a-z][\w'’-]*){0,3}? than\b(?! [\d£$€])"
    rf"|(?P<over>{_MORE}|{_LONGER}|{_BEATS}|ahead of)\b(?P<by> by\b)?|(?P<under>{_LAGS})\b)"
)
_GOOD = ("better", "worse")  # whatever in
_ONES = "one"
_TELLING = Lazy(r"\bthan\b|\bmost\b|\d")
_MOST = Lazy(
    r"\bthe (?P<most>most popular|best[- ]selling|biggest|largest|highest|longest|cheapest|fastest|quickest|slowest"
    r"|oldest|dearest|most expensive|least expensive|most dangerous|safest|lowest|smallest"
    r"|shortest)\b(?! \w+ (?:ever|since))"
)
_PAID = Lazy(r"\b(?:cost|costs|costing|pay|pays|paid|spen[dt]s?|charge[sd]?|bills?|price[sd]?)\b")
_OPEN = Lazy(
    r"[?\"“”]|\b(?:may|might|could|not|no|never|if|whether|myth|claims?|than (?:ever|usual|expected|thought))\b|n't\b"
)
_UNSAID = Lazy(
    rf"\b(?:not|never|no longer|nor|if|whether|would|might|{MAY}|had|used to|once|last (?:year|season|time)|ago"
    rf"|previously"
    rf"|until|but for|in (?:19|20)\d\d|expect\w*|think|thought|believe\w*)\b|n't\b"
)
_SUPPOSED = Lazy(
    rf"\b(?:not|never|if|whether|would|might|{MAY}|could|expect\w*|target|aims?|hop(?:es?|ed)|thought"
    rf"|believe\w*)\b|n't\b"
)
_THOSE = Lazy(r" (?:those|that|ones|people|the ones) (?P<where>in|with|from|on|at|of|without) ")
_STOP = Lazy(r"[,:;–—]| (?:in|at|for|on|as|after|by|to|with|from|despite|when|while|according)\b")
_LEAST = ("cheapest", "slowest", "safest", "lowest", "smallest", "shortest", "least expensive")
_RATED = {"cheapest": "cost", "dearest": "cost", "most expensive": "cost", "least expensive": "cost",
          "fastest": "speed", "quickest": "speed", "slowest": "speed", "oldest": "age",
          "most dangerous": "risk", "safest": "risk"}  # fmt: skip
_MANY = ("%", "year", "day", "month")  # units that many things have
_TIMES = ("hour", "minute", "second", "day", "week", "month", "year")
_UNITS = {
    "cost": ("money", "pence", "penny", "cent", "pound", "euro", "dollar"),
    "age": ("year",),
    "speed": _TIMES,
}


class _Order(NamedTuple):
    """Two things, on what scale the first has more (1) or less (-1) than the second, and the headline."""

    title: Block
    first: frozenset[str]
    second: frozenset[str]
    scale: str
    way: int
    what: frozenset[str]  # of what it has more: `earn more`, `more protein than`
    units: tuple[str, ...]  # what figures can show it, all where there are none


class _Owned(NamedTuple):
    """An amount of the first (1) or the second (-1), and whether its sentence is of what is compared."""

    side: int
    amount: Amount
    of_it: bool


def turned_round(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose winner lost, whose more is less, or whose doer was done to.

    >>> text = "# Rail cheaper than flying\\n\\nFlying was cheaper than going by rail."
    >>> len(list(turned_round(Document(text, "markdown"), {})))
    1
    """
    checks = (reversed_result, _misordered, swapped_deed)
    yield from next(filter(None, ([*check(document, options)] for check in checks)), [])


def _misordered(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    order = _claimed(document)
    if order is None:
        return
    sentences = below(document, order.title)
    told = [(Span(s.start, s.end), _told(document, s, order)) for s in sentences]
    told += _counted(document, sentences, order)
    against = [place for place, way in told if way < 0]
    if against and all(way <= 0 for _, way in told):
        what = "The headline puts the two the other way round"
        yield contrary(document, order.title, Told(against, _TELLING), what)


def _claimed(document: Document) -> _Order | None:
    """Return what the headline compares; None for one that asks, hedges, denies or quotes."""
    title = document.headline
    found = _COMPARED.search(document.folded, title.start, title.end) if title else None
    if title is None or found is None or _OPEN.search(document.folded, title.start, title.end):
        return None
    colon = document.folded.rfind(": ", title.start, found.start())
    first, second = _named(
        document, Span(max(colon, title.start), found.start()), Span(found.end(), title.end)
    )
    scale, way = _scale(document, found, title.start, title.end)
    if not (first and second) or _is_name(document, found, title):
        return None
    what = _what(document, title, found) - first if scale == "amount" else frozenset()
    return _Order(title, first, second, scale, way, what, _units(found, scale))


def _what(document: Document, title: Block, found: re.Match[str]) -> frozenset[str]:
    """Return what the headline says there is more of, or the verb that says so."""
    if not found["word"]:
        return frozenset()
    more = kin_of(document, found.start("word") + len(found["word"]), found.end())
    verb = document.folded.rfind(" ", title.start, found.start() - 1)
    return more or kin_of(document, max(verb, title.start), found.start())


def _units(found: re.Match[str], scale: str) -> tuple[str, ...]:
    """Return the units whose figures can show an order."""
    if found["under"] or (found["over"] or "").startswith("overt"):
        return ("%",)
    if (found["over"] or "").startswith(("beat", "defeat", "push", "knock", "bump")):
        return ("money", "%", "point", "vote", "seat", "medal")
    return (
        _TIMES if (found["over"] or "").startswith(("outlast", "outliv")) else _UNITS.get(scale, ())
    )


def _is_name(document: Document, found: re.Match[str], title: Block) -> bool:
    """Tell of Beats in a headline that has small letters elsewhere."""
    words = document.block_text(title).split()
    small = any(word.islower() and is_content(word) for word in words)
    return small and found.start() > title.start and document.text[found.start()].isupper()


def _named(document: Document, before: Span, after: Span) -> tuple[frozenset[str], frozenset[str]]:
    """Return what stands on both sides of a comparison: `nurses in Leith` and `those in Hull` differ in where."""
    those = _THOSE.match(document.folded, *after)
    begin, opens = (those.end(), f" {those['where']} ") if those else (after.start, "")
    stop = _STOP.search(document.folded, begin, after.end)
    where = document.folded.find(opens, *before) if opens else -1
    start = max(where, before.start)
    verb = max(start, document.folded.rfind(" ", start, before.end - 1))
    first = kin_of(document, start, verb) or kin_of(document, start, before.end)
    second = kin_of(document, begin, stop.start() if stop else after.end)
    if _ONES in second:  # `gas ovens` and `electric ones` are both ovens
        noun = document.folded.rfind(" ", start, max(start, verb - 1))
        return first - kin_of(document, max(start, noun), verb), second - {_ONES}
    return first - second, second - kin_of(document, start, before.end)


def _scale(document: Document, found: re.Match[str], start: int, end: int) -> tuple[str, int]:
    """Return the scale of a comparison, and whether its first has more or less."""
    if found["word"]:
        scale, way = _WORDS[found["word"]]
        paid = scale == "amount" and _PAID.search(document.folded, start, end)
        return ("cost" if paid else scale), way
    return "amount", 1 if found["over"] and not found["by"] else -1


def _told(document: Document, sentence: Sentence, order: _Order) -> int:
    """Return 1 where a sentence has the order of the headline, -1 where it has the other one."""
    start, end, _ = sentence
    if _UNSAID.search(document.folded, start, end):
        return 0
    for found in _COMPARED.finditer(document.folded, start, end):
        scale, way = _scale(document, found, start, end)
        straight = _sides(document, Span(start, found.start()), Span(found.end(), end), order)
        if document.text[found.start()].isupper() and found.start() > start:
            continue  # a name, such as Beats
        of_it = found["word"] in _GOOD or _is_of(document, sentence, order)
        if straight and scale == order.scale and of_it:
            return straight * way * order.way
    return _outdone(document, sentence, order)


def _is_of(document: Document, sentence: Sentence, order: _Order) -> bool:
    """Tell whether a sentence is about that of which there is more by the headline."""
    return not order.what or bool(order.what & kin_of(document, sentence.start, sentence.end))


def _sides(document: Document, before: Span, after: Span, order: _Order) -> int:
    """Return 1 where only the first comes before and only the second after, -1 for the reverse."""
    here, there = (kin_of(document, *place) for place in (before, after))
    sides = (
        bool(here & order.first),
        bool(here & order.second),
        bool(there & order.first),
        bool(there & order.second),
    )
    return {(True, False, False, True): 1, (False, True, True, False): -1}.get(sides, 0)


def _outdone(document: Document, sentence: Sentence, order: _Order) -> int:
    """Return 1 or -1 where one of the two is said to be the most or the least of all."""
    found = _MOST.search(document.folded, sentence.start, sentence.end)
    if found is None or _RATED.get(found["most"], "amount") != order.scale:
        return 0
    who = kin_of(document, sentence.start, found.start())
    side = bool(who & order.first) - bool(who & order.second)
    return side * order.way * (-1 if found["most"] in _LEAST else 1)


def _counted(
    document: Document, sentences: Sequence[Sentence], order: _Order
) -> list[tuple[Span, int]]:
    """Return where figures of both stand, side by side, and whether they have the headline's order."""
    found = [[*_owned(document, s, order)] for s in sentences]
    pairs = (
        (one, other)
        for here, there in zip(found, [*found[1:], ()], strict=False)
        for i, one in enumerate(here)
        for other in (*here[i + 1 :], *there)
    )
    alike = [
        (one, other)
        for one, other in pairs
        if one.side != other.side
        and _is_alike(one.amount.unit, other.amount.unit, order)
        and (not order.units or one.amount.unit in order.units)
    ]
    units = {each.amount.unit for pair in alike for each in pair}
    sole = len(alike) == 1 == len(units) and units.isdisjoint(_MANY)
    return [_weighed(*pair, order) for pair in alike if sole or all(each.of_it for each in pair)]


def _is_alike(one: str, other: str, order: _Order) -> bool:
    """Tell whether two units are one, or the very things that are compared."""
    things = kindred((one[:5], other[:5]))
    return one == other or things <= order.first | order.second


def _owned(document: Document, sentence: Sentence, order: _Order) -> Iterator[_Owned]:
    """Yield the amounts of a sentence that belong to the first (1) or the second (-1)."""
    if _SUPPOSED.search(document.folded, sentence.start, sentence.end):
        return
    of_it = _is_of(document, sentence, order)
    for amount in amounts(document, Span(sentence.start, sentence.end)):
        near = kin_of(document, *amount.clause), kin_of(document, sentence.start, amount.place.end)
        who = next((who for who in near if who & (order.first | order.second)), frozenset())
        first, second = (len(who & each) / len(each) for each in (order.first, order.second))
        side = (first > second) - (first < second)
        if side:
            yield _Owned(side, amount, of_it)


def _weighed(mine: _Owned, others: _Owned, order: _Order) -> tuple[Span, int]:
    """Return the place of two amounts, and whether they have the order of the headline."""
    side, one, other = mine.side, mine.amount, others.amount
    more = (one.value > other.value) - (one.value < other.value)
    inverse = -1 if order.scale == "speed" and one.unit in _TIMES else 1
    return Span(one.clause.start, other.clause.end), more * side * inverse * order.way
