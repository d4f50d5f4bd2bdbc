"""Cues: stretches of text that excuse a match or count as substance.

Each cue has a name that rules use under `unless: near:`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import compress, pairwise
from typing import Any, Protocol

from quality.dates import MONTHS, SHORT_MONTHS, WEEKDAYS
from quality.document.words import Words
from quality.expression import Expression
from quality.lazy import Lazy
from quality.markup.html_page import is_page
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH, Block, Zone
from quality.span import ByteOffsets, Span, merged

_LEAD_IN = 3  # spaces of a sentence that leads a list in
_Place = tuple[int, int]


class Text(Protocol):
    """What a cue is found in: the part of a document that it asks for."""

    text: str
    zones: tuple[Zone, ...]
    blocks: tuple[Block, ...]

    @property
    def format(self) -> str:
        """What the source is written in."""

    @property
    def source(self) -> str:
        """The text as it was given."""

    @property
    def folded(self) -> str:
        """The text lower-cased."""

    @property
    def encoded(self) -> ByteOffsets:
        """The text as bytes."""

    @property
    def words(self) -> Words:
        """Its words."""

    @property
    def prose(self) -> Sequence[Any]:
        """Its sentences."""

    @property
    def prose_words(self) -> Sequence[range]:
        """The words of each of those sentences."""


_Phrases = partial(Expression, wrapped=True)  # which a line break may part
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = _Phrases(
    rf"\b(?:(?:1[5-9]|20)\d\d(?:s|[-–/]\d\d(?:\d\d)?)?\b|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|{_MONTH} \d{{1,2}}\b"
    r"|(?:(?:last|next|this|on) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{4}-\d\d-\d\d\b"
    r"|\d{1,2}/\d{1,2}/\d{2,4}\b|yesterday\b|(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter)\b)"
)
_NUMBER = Lazy(r"[0-9][0-9]*(?:[.,][0-9]+)*")
_FIRST_PERSON = Expression(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_CITATION = _Phrases(
    r"\((?:see |cf\. |e\.g\.,? )?[A-Z][\w’'-]+(?:(?:,|,? (?:and|&)) [A-Z][\w’'-]+){0,4}(?: et al\.?)?,?"
    r" (?:19|20)\d\d[a-z]?(?:,[^)]{0,40}|;[^)]{0,240})?\)"
    r"|\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\bdoi:|\b(?:[Ss]ource|SOURCE)s?: *\S"
)
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_OTHER_CITATIONS = {  # by what a text must hold for them
    "(": _Phrases(
        r"\((?:(?:[a-z.]+,? )?(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|al|el|bin|ibn) )+"
        rf"[A-Z][^()\d]{{1,40}} {_YEAR}(?:[,;:][^()]{{0,60}})?"
        rf"|[A-Z][^()]{{2,70}}\[[A-Z]{{2,8}}\],? {_YEAR}"
        r"|[A-Z][^()]{1,60},? (?:n\.d\.|in press|forthcoming|in preparation|submitted)(?:,[^()]{0,30})?"
        r"|(?:[Ii]bid|[Oo]p\. ?cit|[Ll]oc\. ?cit)\b[^()]{0,20}|(?:nn?|fn|note) \d{1,3}"
        rf"|{_YEAR}(?:,? (?:pp?\.|ch\.|para|§)|: ?\d)[^()]{{0,20}}"
        r"|(?:see |cf\. |also )?(?:Tables?|Figs?\.|Figures?|Appendix|Annex|Exhibit) [^()]{1,30})\)"
    ),
    "[": _Phrases(
        r"\[\d{1,3}(?:[,–-] ?\d{1,3})*,? (?:pp?|ch|sec|para|fig|table)\.? ?\d[^\]]{0,12}\]"
        r"|\[@[\w:.-]+[^\]\n]{0,60}\]|\[[A-Z][A-Za-z+]{1,12}\d\d(?:\d\d)?[a-z]?\]"
    ),
    "^": Expression(r"\^\d{1,3}(?:[,–-]\d{1,3})*\^"),
    "\\cite": Expression(r"\\cite[a-z]*\*?(?:\[[^\]]{0,40}\])*\{[^}]{1,80}\}"),
}
_FOLLOWED = _Phrases(
    rf"\b(?:[Ff]ollowing|[Ss]ee|[Pp]er|[Cc]ontra) [A-Z][\w’'-]+[^().]{{0,30}} \({_YEAR}\)"
)
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_RAISED_MARK = Expression(rf"(?:[.,;:)”\"'%]|[a-z]{{3}})[{_RAISED}]{{1,3}}")
_NOTE = Expression(  # raised before the markup was lost: `in all trials.1,2 Others`
    r"[A-Za-z]{3}\.(?P<mark>[1-9]\d?(?:[,–-][1-9]\d?){0,4})(?:\s+[A-Z]|\s*(?:\n|$))"
)
_SAYING = (
    r"(?:said|says|say|told|tells|wrote|writes|reported|reports|announced|found|finds|showed|shows|estimated|estimates|"
    r"argued|argues|argue|warned|warns|noted|notes|added|adds|explained|explains|claimed|claims|stated|states|testified|"
    r"published|recorded|calculated|counted|surveyed|concluded|concludes|confirmed|confirms|suggested|suggests|"
    r"recalled|recalls|insisted|insists|predicted|predicts|described|describes|acknowledged|admitted|admits)"
)
# Latin letters only: Unicode's classes make the automata ten times as large.
_PROPER = r"(?:[A-ZÀ-ÞĀ-ſ][A-Za-z0-9À-ſ'.&-]*[A-Za-z0-9À-ſ'])"
_DOCUMENTS = r"(?:data|figures|statistics|report|survey|study|poll|census|analysis|review)"
# Apart, each stays a small automaton; as one alternation they take ten times as long.
_NAMED_SOURCES = (
    _Phrases(rf"\b[Aa]ccording to (?:\w+ ){{0,4}}?{_PROPER}"),
    _Phrases(
        rf"{_PROPER} (?:of |for |the |and |[A-Z]\. )*{_PROPER},? "
        rf"(?:has |have |had |also )?{_SAYING}\b"
    ),
    _Phrases(rf"{_PROPER}, [^.!?;,]{{0,60}}, (?:has |have |had |also )?{_SAYING}\b"),
    _Phrases(
        rf"[a-z,;:”\"]\s{_PROPER}(?:'s)?(?: [a-z]+){{0,2}} (?:has |have |had |also )?{_SAYING}\b"
    ),
    _Phrases(rf"\b{_SAYING} (?:the )?{_PROPER}"),
    _Phrases(rf"\b(?:(?:[Hh]e|[Ss]he) {_SAYING}|police (?:said|say|reported))\b"),
    _Phrases(
        rf"\b(?:{_DOCUMENTS}|research|estimates?)"
        r"(?: published| released| compiled| carried out| conducted)? "
        rf"(?:from|by|of) (?:the )?{_PROPER}"
    ),
    _Phrases(
        rf"\b(?:study|paper|findings|research|results) (?:is|are|was|were|,) published in (?:the )?{_PROPER}"
    ),
)
_NAMED_DOCUMENT = _Phrases(
    rf"\b{_PROPER}(?:'s)? (?:annual |own |latest |\d{{4}} )*"
    rf"{_DOCUMENTS}\b"
)
_NO_NAMES = frozenset(
    """the this that these those some many most our its their his her no such recent new a an all
    other several official alarming shocking
    startling sobering troubling grim disturbing staggering worrying impressive current available latest
    historical one another each every either neither first second earlier previous later last""".split()
)
_PEOPLE = (
    r"(?:critics|experts|analysts|observers|researchers|scholars|scientists|commentators|proponents|opponents|"
    r"supporters|advocates|activists|historians|sources|insiders|specialists|skeptics|sceptics|detractors|studies|"
    r"reports|surveys)"
)
_SOME = r"(?:some|many|most|others)(?: people)?"
_HOLD = (
    r"(?:says?|said|argued?|claim(?:s|ed)?|believed?|think|thought|agreed?|feared?|worry|worried|warn(?:ed)?"
    r"|suggest(?:ed)?|contend(?:ed)?|insist(?:ed)?|complain(?:ed)?|point(?:ed)? out)"
)
_UNNAMED_SOURCE = _Phrases(
    rf"(?i)\b{_PEOPLE} (?:\w+ly )?(?:{_SAYING}|believe|think|agree|fear|worry|say|show|feel)\b"
    rf"|\b{_SOME} (?:\w+ly )?{_HOLD}\b"
    r"|\bit is (?:\w+ly )?(?:believed|said|thought|claimed|argued|known)\b"
)
_SOURCE_WORD = _Phrases(  # what tells that somebody measured, named or not
    r"(?i)\b(?:according to|(?:figures|statistics|data|estimates?|results|tests|studies|surveys|research"
    r"|reports?|scientists|researchers|officials|experts|analysts|survey|study|poll|census|analysis|index"
    r"|audit|trial) (?:also |have |has |had |now )?(?:said|says?|show(?:s|ed|n)?|suggest(?:s|ed)?|found|finds?"
    r"|estimated?|put|indicated?|reveal(?:s|ed)?|range)|(?:in|from|by) (?:an? |the |its |this |our |that )?"
    r"(?:\w+ )?(?:survey|study|poll|census|benchmark|trial|experiment|sample)s?)\b"
)
_IN_BRACKETS = frozenset((*MONTHS, *SHORT_MONTHS))
_MONTH_OF = Lazy(rf"\b(?:{'|'.join(sorted(_IN_BRACKETS))})\.? (?:19|20)\d\d")
_CAPITALS = frozenset((*MONTHS, *WEEKDAYS, "i", "i'm", "i've", "i'd", "i'll"))


def find(name: str, document: Text) -> tuple[Span, ...]:
    """Return the spans of the cue `name`, in order and disjoint; KeyError if unknown."""
    return tuple(merged(CUES[name](document)))


def _pattern(pattern: Expression) -> Callable[[Text], Iterator[Span]]:
    return lambda document: pattern.spans(document.encoded)


def _zone(kind: str) -> Callable[[Text], Iterator[Span]]:
    return lambda document: (Span(z.start, z.end) for z in document.zones if z.kind == kind)


def _links(document: Text) -> Iterator[Span]:
    yield from (Span(z.start, z.end) for z in document.zones if z.kind in ("link", "url"))


def _citations(document: Text) -> Iterator[Span]:
    yield from _zone("citation")(document)
    for span in _CITATION.spans(document.encoded):
        inside = document.folded[span.start + 1 : span.end]
        first = inside.partition(" ")[0]
        if first.rstrip(".") not in _IN_BRACKETS and not _MONTH_OF.search(inside):
            yield span
    for needle, expression in _OTHER_CITATIONS.items():
        if needle in document.text:
            yield from expression.spans(document.encoded)
    if " (1" in document.text or " (2" in document.text:
        yield from _pattern(_FOLLOWED)(document)
    if ".1" in document.text:
        yield from _NOTE.spans(document.encoded)
    if not document.text.isascii() and any(mark in document.text for mark in _RAISED):
        yield from _RAISED_MARK.spans(document.encoded)


def _named_sources(document: Text) -> Iterator[Span]:
    for expression in _NAMED_SOURCES:
        yield from expression.spans(document.encoded)
    for span in _NAMED_DOCUMENT.spans(document.encoded):
        if document.folded[span.start : span.end].partition(" ")[0] not in _NO_NAMES:
            yield span


def _names(document: Text) -> Iterator[_Place]:
    """Yield each capitalised word inside a sentence, calendar words aside."""
    texts, starts, ends = document.words
    is_capital = map(str.isupper, map(document.text.__getitem__, starts))
    capitals = [*compress(range(len(starts)), is_capital)]
    for words in document.prose_words:
        first = bisect_right(capitals, words.start)
        for index in capitals[first : bisect_left(capitals, words.stop)]:
            if texts[index] not in _CAPITALS:
                yield starts[index], ends[index]


def _numbers(document: Text) -> Iterator[_Place]:
    yield from (match.span() for match in _NUMBER.finditer(document.text))


def _questions(document: Text) -> Iterator[Span]:
    for sentence in document.prose:
        if document.text[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?"):
            yield Span(sentence.start, sentence.end)


def _web_page(document: Text) -> Iterator[Span]:
    """Yield all of a whole web page: what stands around its text is in its place there."""
    if document.format == "html" and is_page(document.source):
        yield Span(0, len(document.text))


def _led_in(document: Text) -> Iterator[Span]:
    """Yield each item of a list that a sentence with a colon leads in, or a heading that names it: the writer's own."""
    own = 0
    for above, block in pairwise(document.blocks):
        if block.kind != LIST_ITEM:
            continue
        if above.kind == PARAGRAPH:
            lead = document.text[above.start : above.end].rstrip()
            told = lead.endswith(":") and lead.count(" ") >= _LEAD_IN
            own = block.group if told else 0
        elif above.kind == HEADING:
            named = _told_in(document.text[above.start : above.end], document, block)
            own = block.group if named else 0
        if own and block.group == own:
            yield Span(block.start, block.end)


def _told_in(heading: str, document: Text, item: Block) -> bool:
    return document.text[item.start : item.end].lower() in heading.lower()


CUES: Mapping[str, Callable[[Text], Iterator[_Place]]] = {
    "named-source": _named_sources,
    "unnamed-source": _pattern(_UNNAMED_SOURCE),
    "name": _names,
    "link": _links,
    "citation": _citations,
    "number": _numbers,
    "date": _pattern(_DATE),
    "quotation": _zone("quotation"),
    "first-person": _pattern(_FIRST_PERSON),
    "source-word": _pattern(_SOURCE_WORD),
    "question": _questions,
    "web-page": _web_page,
    "led-in": _led_in,
}
