"""Checks of who says so: quotations, announcements and advice without a name."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from quality.checks.content import (
    around,
    has_any,
    own_sentences,
    reports_on_others,
    stands_in,
    tells_of_itself,
)
from quality.checks.options import whole
from quality.checks.speech import (
    goes_on,
    has_speaker,
    is_nobodys,
    is_speech,
    quoted,
    speaker_starts,
)
from quality.checks.voices import signed_by_nobody, unsigned_voices
from quality.document import Document, Sentence, cues
from quality.document.grid import grids
from quality.lazy import Lazy, leading
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_ANNOUNCED = Lazy(
    leading("has have") + r"(?:\s(?:recently|also|just|now|officially|formally))?\s"
    r"(?:announced|directed|unveiled|ordered|instructed|issued|introduced|reiterated|launched"
    r"|revealed|confirmed|rolled\sout|mandated)\b"
)
_BODY = (
    r"(?:agency|agencies|government|ministry|department|administration|authorities|officials"
    r"|company|council|commission|committee"
    r"|office|bureau|board|university|school|state|city|county|court|police|union|bank|firm"
    r"|organi[sz]ation|service)"
)
_HEAD = 4  # sentences
_DIGIT = Lazy(r"\d")
_LONGEST_NAME = 160  # characters before the verb
_ANNOUNCER = Lazy(
    rf"(?:\b(?:the|its|a)\s(?:[\w.’'-]+\s){{0,4}}?{_BODY}|\b[Tt]he\s(?:[A-Z][\w.’'&-]*\s(?:of\s"
    rf"|and\s|for\s)*)*"
    rf"[A-Z][\w.’'&-]*|\b(?:[A-Z][\w.’'&-]*\s(?:of\s|and\s|for\s)*)*[A-Z][\w.’'&-]+"
    rf"|\b[Tt]he\s{_BODY})"
    rf"(?:,[^.;]{{1,60}},)?\s$"
)
_ADVICE = Lazy(
    r"\b(?P<mark>(?:(?!(?:API|PEP|URL|HTTP|JSON|HTML|CSS|DNS|SDK|IDE|CLI|SQL|XML|CPU|OS|UI|PDF"
    r"|ID)\b)[A-Z][A-Z&]{1,6}|[Tt]he (?:agency|government|department|ministry|administration"
    r"|company|council|commission|organi[sz]ation|board"
    r"|city|state|police|court|university|bank)|[Pp]olicymakers|[Ll]awmakers|[Gg]overnments"
    r"|[Aa]uthorities|[Cc]ongress|[Oo]fficials|[Aa]gencies|[Cc]ompanies)"
    r"\s(?:should|must|needs?\sto|ought\sto)\s(?:also\s|therefore\s)?(?:implement|adopt|establish"
    r"|publish|invest|develop|create|ensure|expand|improve"
    r"|strengthen|increase|provide|require|introduce|consider|prioriti[sz]e|review|reform|enhance"
    r"|work|take|build|address|continue|focus|appoint|mandate))\b"
)
_ADVISED = frozenset("should must need needs ought".split())  # one of which is in all advice
_ADVISER = Lazy(
    r"\b(?:recommend(?:s|ed|ation)?|advis(?:es?|ed)|urg(?:es?|ed)|call(?:s|ed)? (?:for|on)|says?"
    r"|said|argues?|argued|told|wrote|concluded|found|according to"
    r"|believes?|believed|suggest(?:s|ed)?|proposed?|proposes|insist(?:s|ed)?|demand(?:s|ed)?"
    r"|warned|rules?|ruled|law|act|constitution|contract|require[sd]?|memorandum|guidance|guidelines?"
    r"|directives?|circular|regulations?|executive order|(?:this|the) (?:policy|standard|code|treaty))\b",
    re.IGNORECASE,
)
_LABEL = Lazy(
    r"(?:Source|SOURCE|Via|(?:Image|Photo|Picture)(?: (?:source|credit|by))?|Courtesy of)\s?:?"
    r"|(?:Sources|Images|Photos|Credits):"
)
_LABEL_LETTERS = "SVIPC"
_TEXT = 9  # blanks of a sentence that stands under a title
_CREDITED = Lazy(
    r"\b(?:[Cc]redit|[Cc]ourtesy|[Pp]hoto(?:graph)?s? by|Getty|Reuters|REUTERS|Associated Press|AFP)\b|©"
)
_DEADLINE = Lazy(
    r"(?:within|in|by|over)\s(?:the\s(?:next|first)\s)?(?:\d+|one|two|three|six|twelve)\s(?:days?"
    r"|weeks?|months?|years?)",
    re.IGNORECASE,
)
_ADVICE_HEAD = Lazy(
    r"recommend\w*|proposed (?:action|measure|step)s?|suggest\w*|action(?: item)?s?|advice",
    re.IGNORECASE,
)


def no_quotation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a text that reports on others and lets none of them speak.

    >>> len(list(no_quotation(Document("The agency moved. The police stayed."), {})))
    1
    """
    words = whole(options, "words", 4)
    heard = any(is_speech(document, place, words) for place in quoted(document))
    if not heard and reports_on_others(document):
        yield Match(*document.opening, value=0)


def unattributed_quotation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each quotation of `words` words inside a sentence with no speaker and no name by it.

    Under a heading such as "What guests say", whole paragraphs, too, that nobody signs.

    >>> text = "The pier was “a sad sight on a grey day” all year."
    >>> [text[m.start:m.end] for m in unattributed_quotation(Document(text), {})]
    ['“a sad sight on a grey day”']
    """
    words = whole(options, "words", 4)
    zones = (Span(zone.start, zone.end) for zone in document.zones if zone.kind == "quotation")
    speeches = [place for place in zones if is_speech(document, place, words)]
    spoken = speaker_starts(document) if speeches else ()
    for place in speeches:
        named = has_speaker(document, place, spoken) or goes_on(document, place, spoken)
        if not named and not is_nobodys(document, place):
            yield Match(*place)
    yield from unsigned_voices(document, words)
    yield from signed_by_nobody(document)


def undated_announcement(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each `X has announced` in a sentence with no date or link of a text with no dateline.

    >>> text = "The harbour is busy. The ministry has announced a plan."
    >>> [text[m.start:m.end] for m in undated_announcement(Document(text), {})]
    ['The ministry has announced']
    """
    if not _ANNOUNCED.search(document.flat) or _has_dateline(document):
        return
    for sentence in own_sentences(document):
        if not has_any(document, ("date", "link", "citation", "quotation"), sentence):
            yield from _announcements(document, sentence)


def _has_dateline(document: Document) -> bool:
    """Tell whether the first sentences, or what stands above them, give a day of the month or a year.

    A weekday dates one sentence.
    """
    head = document.sentences[:_HEAD]
    found = (s for s in cues.find("date", document) if head and s.end <= head[-1].end)
    return any(_DIGIT.search(document.text, *place) for place in found)


def _announcements(document: Document, sentence: Sentence) -> Iterator[Match]:
    for match in _ANNOUNCED.finditer(document.flat, sentence.start, sentence.end):
        low = max(sentence.start, match.start() - _LONGEST_NAME)
        who = _ANNOUNCER.search(document.flat[low : match.start()])
        if who:
            yield Match(low + who.start(), match.end())


def unsigned_recommendation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield advice to a public body that nobody gives, and deadlines in tables of advice.

    >>> text = "The agency should publish its reports."
    >>> [text[m.start:m.end] for m in unsigned_recommendation(Document(text), {})]
    ['The agency should publish']
    """
    yield from _advice(document)
    yield from _deadlines(document)


def _advice(document: Document) -> Iterator[Match]:
    if tells_of_itself(document):
        return  # its author is the adviser
    if not document.indices_of(_ADVISED):
        return
    found = [m for s in own_sentences(document) for m in _ADVICE.finditer(document.flat, *s[:2])]
    advisers = [m.start() for m in _ADVISER.finditer(document.flat)] if found else []
    for match in found:
        place = around(document, Span(*match.span("mark")), 0)
        cues = ("first-person", "link", "citation", "quotation")
        if not stands_in(advisers, place) and not has_any(document, cues, place):
            yield Match(*match.span("mark"))


def _deadlines(document: Document) -> Iterator[Match]:
    for grid in grids(document).values():
        if not any(_ADVICE_HEAD.search(document.block_text(head)) for head in grid.heads):
            continue
        for cell in grid.cells:
            if _DEADLINE.fullmatch(document.block_text(cell).strip()):
                yield Match(cell.start, cell.end)


def dangling_source_label(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each block that is only `Source` or the like, unless it is a link or a link, list or credit follows.

    The cell of a table is the head of a column or a value in one.

    >>> text = "It opened in May.\\n\\nSource:"
    >>> [text[m.start:m.end] for m in dangling_source_label(Document(text), {})]
    ['Source:']
    """
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if block.kind == TABLE_CELL or document.text[block.start] not in _LABEL_LETTERS:
            continue
        label = _LABEL.fullmatch(document.block_text(block).strip())
        if (
            label
            and not document.in_zone("link", block.start + 1)
            and not _has_directive(document, block, after)
            and not (after and (_is_listing(document, after) or _titles(document, block, after)))
        ):
            yield Match(block.start, block.end)


def _titles(document: Document, label: Block, after: Block) -> bool:
    """Tell whether a label is the title of a text: `Source` of `The source is in Go`, or of sentences."""
    if label.kind != HEADING:
        return False
    word = document.folded[label.start : label.end].strip(": ").rstrip("s")
    if word in document.folded[after.start : after.end]:
        return True
    told = document.text.count(" ", after.start, after.end) >= _TEXT
    return document.format != "plain" and after.kind == PARAGRAPH and told


def _has_directive(document: Document, head: Block, after: Block | None) -> bool:
    """Tell whether a directive, which is no text, stands under a heading of reStructuredText."""
    if document.format != "rst" or head.kind != HEADING:
        return False
    start = document.source_span(head.end - 1, head.end).end
    end = document.source_span(after.start, after.end).start if after else len(document.source)
    return "\n.. " in document.source[start:end]


def _is_listing(document: Document, block: Block) -> bool:
    credited = _CREDITED.search(document.text, block.start, block.end) is not None
    listed = block.kind == LIST_ITEM or has_any(document, ("link", "citation", "date"), block)
    return credited or listed
