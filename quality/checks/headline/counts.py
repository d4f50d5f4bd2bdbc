"""Figures of a headline that its text gives differently."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from quality.checks.content import gist, words_of
from quality.claims.vocabulary import DURATIONS
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.numerals import SCALE, SCALES, VALUES
from quality.span import Span

_NUMERALS = {word: value for word, value in VALUES.items() if value > 1} | {"dozen": 12}
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_SPELT = "|".join(_NUMERALS)
_FIGURE = Lazy(
    rf"(?P<money>[$£€]) ?(?P<sum>{_NUMBER})(?: ?(?P<scale>{SCALE})\b)?"
    rf"|(?<![\d.,/-])(?:(?P<share>{_NUMBER}) ?(?:%|per ?cent\b)|(?P<home>\d{{1,2}})[-–](?P<away>\d{{1,2}})(?![\d-])"
    rf"|\b(?P<act>kill|injur|hurt|arrest|wound|rescu|evacuat)(?:s|es|e|ed|ing)? (?:[a-z]+ ){{0,2}}?"
    rf"(?P<struck>{_NUMBER}|{_SPELT})\b"
    rf"|\b(?P<count>{_NUMBER}|{_SPELT}) (?P<noun>[a-z]{{3,}}s|people|men|women|children|dead)\b)"
)
_WHOLES = {
    "half": 50,
    "halv": 50,
    "third": 100 / 3,
    "quarter": 25,
    "fifth": 20,
    "tenth": 10,
}  # per cent
_SHARE = Lazy(  # a share in words: `half of pupils`, `two thirds`, `one in five`, `halves the risk`
    rf"\b(?:(?P<parts>a|one|two|three|four) )?(?P<whole>half|third|quarter|fifth|tenth)s?(?: of\b| the\b|[ .,;]*$)"
    rf"|\b(?P<some>{_SPELT}|one|\d+) (?:in|out of)(?: every)? (?P<many>{_SPELT}|\d+)\b|\b(?P<act>halv(?:e|es"
    rf"|ed|ing))\b"
)
_HARMS = r"(?P<act>kill|dead|die|injur|hurt|arrest|wound|rescu|evacuat|charg|jail|missing)(?:s|es|e|ed|ing|d)?"
_STRUCK = Lazy(  # `three arrested`, `two men have been arrested`
    rf"(?<![\d.,/-])\b(?P<struck>{_NUMBER}|{_SPELT})(?: (?:people|men|women|children|(?!years)[a-z]{{3,}}s))?"
    rf"(?: (?:have|has|had|were|was|are|is|been|being|feared|left|confirmed|to be|reported)){{0,3}} {_HARMS}\b"
)
_FURTHER = Lazy(
    r"\b(?:another|others?|also|further|more|later|third|fourth|fifth|(?:an?|one|the) (?:[\w-]+ ){0,2}?"
    r"(?:man|woman|boy|girl|teenager|person|child|driver|officer|suspect))\b"
)
_DEATHS = Lazy(r"\b(?:kill|die[ds]?\b|dead\b|death)")
_HARMED = frozenset("kill injur hurt arrest wound rescu evacuat charg jail missing".split())
_ALONE = frozenset(("%", "$", "£", "€", "score"))  # units that many things have
_PART = Lazy(
    r"\b(?:half|halves|halv\w+|thirds?|quarters?|fifths?|tenths?|doubl\w+|trebl\w+|tripl\w+|one in)\b"
)
_LIST = Lazy(
    r"\b\d+ (?:\w+ ){0,3}?(?:things?|ways?|reasons?|tips?|facts?|steps?|ideas?|lessons?|questions?"
    r"|signs?|rules?|tricks?|myths?|examples?|tools?|books?|places?|mistakes?|types?|photos?)\b"
)
_PLAIN = Lazy(rf"(?<![\w.,])(?:{_NUMBER})|\b(?:{_SPELT})\b")
_OFF = 0.05  # what rounding may change
_OFF_PART = 0.2  # what a share in words may


class _Figure(NamedTuple):
    """A figure with what it counts, and where it stands."""

    value: tuple[float, ...]
    unit: str
    place: Span
    rough: bool = False  # told as a part, not in figures


def counts_disagree(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each figure of the headline whose unit the text only ever gives with other values.

    Shares, sums of money and scores are compared where a sentence has half of the headline's words.

    >>> text = "# Profits at Norton up 25%\\n\\nProfits at Norton rose by 15% last year."
    >>> [text[m.start + 2 : m.end + 2] for m in counts_disagree(Document(text, "markdown"), {})]
    ['25%']
    """
    title = _title(document)
    if title is None or _LIST.search(document.folded, title.start, title.end):
        return
    wanted = [*_figures(document, Span(title.start, title.end))]
    body = [*_figures(document, Span(title.end, len(document.folded)))] if wanted else []
    reported = 0
    for mine in sorted(wanted, key=attrgetter("place.start")):
        against = _told_otherwise(document, title, mine, body)
        if against and mine.place.start >= reported:
            yield _unlike(document, mine, against)
            reported = mine.place.end


def _told_otherwise(
    document: Document, title: Block, mine: _Figure, body: Sequence[_Figure]
) -> Sequence[_Figure]:
    """Return the figures that the text has in place of the headline's."""
    others = [each for each in body if each.unit == mine.unit]
    alone = mine.unit in _ALONE - {"score"}
    if any(_same(mine, each) for each in others) or _adds_up(document, title, mine, others):
        return ()
    if alone and _follows(document, title, mine):
        return ()
    return _of_one(document, title, mine, others) or _in_lead(document, title, mine, others)


def _unlike(document: Document, mine: _Figure, others: Sequence[_Figure]) -> Match:
    """Return the finding at a figure of the headline, with the one that the text has."""
    said, told = (document.text[p.start : p.end] for p in (mine.place, others[0].place))
    note = f"The headline says {said}; the text says “{told}”: check which is right."
    return Match(*mine.place, tuple(each.place for each in others), note=note)


def _in_lead(
    document: Document, title: Block, mine: _Figure, others: Sequence[_Figure]
) -> Sequence[_Figure]:
    """Return the shares or sums of the first sentence, where the headline's does not follow from the text."""
    first = next((s for s in document.prose if s.start >= title.end), None)
    if first is None or mine.unit not in ("%", "$", "£", "€"):
        return ()
    return [each for each in others if first.start <= each.place.start < first.end]


def _adds_up(document: Document, title: Block, mine: _Figure, others: Sequence[_Figure]) -> bool:
    """Tell whether a figure of the text and another number of it make up the headline's."""
    rest = {mine.value[0] - each.value[0] for each in others if mine.unit != "score"}
    return bool(rest) and not rest.isdisjoint(_numbers(document, title))


def _numbers(document: Document, title: Block) -> frozenset[float]:
    """Return the numbers under the headline, as they stand."""
    found = _PLAIN.finditer(document.folded, title.end)
    return frozenset(number_of(m[0]) for m in found)


def _follows(document: Document, title: Block, mine: _Figure) -> bool:
    """Tell whether the text has the number, or two whose sum, difference or quotient it is."""
    wanted = mine.value[0]
    found = _numbers(document, title)
    pairs = [(a, b) for a in found for b in found if a >= b > 0]
    told = chain(
        found,
        *((a + b, a - b, 100 * b / a, 100 * (a - b) / a, 100 * (a - b) / b) for a, b in pairs),
    )
    scales = (1.0, 1e3, 1e6, 1e9) if mine.unit != "%" else (1.0,)
    return any(abs(wanted - each * scale) <= _OFF * wanted for each in told for scale in scales)


def _title(document: Document) -> Block | None:
    """Return the headline where no text stands before it."""
    title = document.headline
    before = document.prose[:1]
    return title if title and not (before and before[0].start < title.start) else None


def _figures(document: Document, span: Span) -> Iterator[_Figure]:
    for found in _FIGURE.finditer(document.folded, *span):
        if found["noun"] not in DURATIONS:
            yield _Figure(*_measured(found), Span(*found.span()))
    for found in _SHARE.finditer(document.folded, *span):
        yield _Figure((_part(found),), "%", Span(*found.span()), rough=True)
    for found in _STRUCK.finditer(document.folded, *span):
        yield _Figure((number_of(found["struck"]),), _harm(found["act"]), Span(*found.span()))


def _part(found: re.Match[str]) -> float:
    """Return what share of 100 `two thirds`, `one in five` or `halves` is."""
    if found["act"]:
        return 50.0
    if found["many"]:
        return 100 * number_of(found["some"]) / max(1.0, number_of(found["many"]))
    times = {"two": 2, "three": 3, "four": 4}.get(found["parts"] or "", 1)
    return times * _WHOLES[found["whole"]]


def _harm(act: str) -> str:
    """Return one name for `died`, `dead` and `killed`."""
    return "kill" if act in ("die", "dead") else act


def _measured(found: re.Match[str]) -> tuple[tuple[float, ...], str]:
    """Return the value of a figure and its unit."""
    if found["money"]:
        times = SCALES[found["scale"]] if found["scale"] else 1.0
        return (number_of(found["sum"]) * times,), found["money"]
    if found["share"]:
        return (number_of(found["share"]),), "%"
    if found["home"]:
        return (*sorted((number_of(found["home"]), number_of(found["away"]))),), "score"
    if found["act"]:
        return (number_of(found["struck"]),), _harm(found["act"])
    return (number_of(found["count"]),), found["noun"]


def number_of(text: str) -> float:
    """Return the number that figures or a word up to ninety stand for."""
    if text in _NUMERALS or text == "one":
        return float(_NUMERALS.get(text, 1))
    return float(text.replace(",", ""))


def _same(mine: _Figure, other: _Figure) -> bool:
    """Tell whether two figures are one, rounded; scores are not rounded."""
    off = _OFF_PART if mine.rough or other.rough else 0.0 if mine.unit == "score" else _OFF
    pairs = zip(mine.value, other.value, strict=True)
    return all(abs(one - each) <= off * max(one, each) for one, each in pairs)


def _of_one(
    document: Document, title: Block, mine: _Figure, others: Sequence[_Figure]
) -> Sequence[_Figure]:
    """Return the figures that are of what the headline's is."""
    if mine.unit in _HARMED and _goes_on(document, mine.unit, title.end):
        return ()
    if mine.unit not in _ALONE:
        return others
    if mine.unit == "%" and not mine.rough and _PART.search(document.folded, title.end):
        return ()
    terms = gist(words_of(document, Span(title.start, title.end)))
    return [each for each in others if 2 * len(terms & _about(document, each)) >= len(terms) > 0]


def _goes_on(document: Document, act: str, start: int) -> bool:
    """Tell whether a sentence counts others beside the rest: `a woman was arrested, too`."""
    below = (s for s in document.sentences if s.start >= start)
    form = _DEATHS if act == "kill" else re.compile(act)
    told = [s for s in below if form.search(document.folded, s.start, s.end)]
    return any(_FURTHER.search(document.folded, s.start, s.end) for s in told)


def _about(document: Document, figure: _Figure) -> frozenset[str]:
    sentence = document.sentences[document.sentence_at(figure.place.start)]
    return gist(words_of(document, Span(sentence.start, sentence.end)))
