"""Checks of who says so: quotations, announcements and advice without a name."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.content import own_sentences, tells_of_itself
from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.markup.reading import HEADING, QUOTATION, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_REPORT_SHARE = 0.004  # of the words
_REPORTS = re.compile(
    r"\b(?:said|says|told|announced|announces|stated|warned|argued?|argues|critics|officials?|agency|agencies|ministry|minister"
    r"|government|police|spokes\w+|department|senator|president|mayor|council|court|residents|authorities|campaigners|lawmakers)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"\b(?:said|says|saying|say|told|tells|asked|asks|wrote|writes|writing|added|adds|replied|explained|explains|called|calls"
    r"|call|dubbed|described|describes|stated|states|announced|declared|recalled|insisted|insists|joked|tweeted|posted|read"
    r"|reads|noted|notes|argued|argues|warned|warns|claimed|claims|concluded|concludes|admitted|according|titled|entitled|named|known|quoted?"
    r"|quotes|reported|reports|thinks?|thought|believes?|phrase|slogan|term|words?|motto|sign|headline|song|article|message|letter|email|sentence|question"
    r"|answer|statement|report|i|we|my|our)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:has|have)(?:\s(?:recently|also|just|now|officially|formally))?\s"
    r"(?:announced|directed|unveiled|ordered|instructed|issued|introduced|reiterated|launched|revealed|confirmed|rolled\sout|mandated)\b"
)
_BODY = (
    r"(?:agency|agencies|government|ministry|department|administration|authorities|officials|company|council|commission|committee"
    r"|office|bureau|board|university|school|state|city|county|court|police|union|bank|firm|organi[sz]ation|service)"
)
_ANNOUNCER = re.compile(
    rf"(?:\b(?:the|its|a)\s(?:[\w.’'-]+\s){{0,4}}?{_BODY}|\b[Tt]he\s(?:[A-Z][\w.’'&-]*\s(?:of\s|and\s|for\s)*)*"
    rf"[A-Z][\w.’'&-]*|\b(?:[A-Z][\w.’'&-]*\s(?:of\s|and\s|for\s)*)*[A-Z][\w.’'&-]*|\b[Tt]he\s{_BODY})"
    rf"(?:,[^.;]{{1,60}},)?\s$"
)
_ADVICE = re.compile(
    r"\b(?P<mark>(?:[A-Z][A-Z&]{1,6}|[Tt]he (?:agency|government|department|ministry|administration|company|council|commission|organi[sz]ation|board"
    r"|city|state|police|court|university|bank)|[Pp]olicymakers|[Ll]awmakers|[Gg]overnments|[Aa]uthorities|[Cc]ongress|[Oo]fficials|[Aa]gencies|[Cc]ompanies)"
    r"\s(?:should|must|needs?\sto|ought\sto)\s(?:also\s|therefore\s)?(?:implement|adopt|establish|publish|invest|develop|create|ensure|expand|improve"
    r"|strengthen|increase|provide|require|introduce|consider|prioriti[sz]e|review|reform|enhance|work|take|build|address|continue|focus|appoint|mandate))\b"
)
_ADVISER = re.compile(
    r"\b(?:recommend(?:s|ed|ation)?|advis(?:es?|ed)|urg(?:es?|ed)|call(?:s|ed)? (?:for|on)|says?|said|argues?|argued|told|wrote|concluded|found|according to"
    r"|believes?|believed|suggest(?:s|ed)?|proposed?|proposes|insist(?:s|ed)?|demand(?:s|ed)?|warned|rules?|ruled|law|act|constitution|contract|require[sd]?)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"(?:within|in|by|over)\s(?:the\s(?:next|first)\s)?(?:\d+|one|two|three|six|twelve)\s(?:days?|weeks?|months?|years?)", re.IGNORECASE)
_ADVICE_HEAD = re.compile(r"recommend\w*|proposed (?:action|measure|step)s?|suggest\w*|action(?: item)?s?|advice", re.IGNORECASE)


def no_quotation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the front of a text that reports on others and lets none of them speak."""
    words = whole(options, "words", 4)
    if _reports_on_others(document) and not any(_is_speech(document, zone, words) for zone in _quoted(document)):
        yield Match(*document.opening, value=0)


def _reports_on_others(document: Document) -> bool:
    """Tell whether a text is about bodies and people and speaks neither of itself nor to the reader."""
    named = len(_REPORTS.findall(document.text))
    return not tells_of_itself(document) and named >= _REPORT_SHARE * len(document.words.texts)


def _quoted(document: Document) -> Iterator[Span]:
    yield from (Span(zone.start, zone.end) for zone in document.zones if zone.kind == "quotation")
    yield from (Span(block.start, block.end) for block in document.blocks if block.kind == QUOTATION)


def _is_speech(document: Document, place: Span, words: int) -> bool:
    return len(document.words_in(place.start, place.end)) >= words


def unattributed_quotation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each quotation of `words` words or more around which nobody speaks and no name stands."""
    words = whole(options, "words", 4)
    for zone in document.zones:
        if zone.kind == "quotation" and _is_speech(document, Span(zone.start, zone.end), words):
            if not _has_speaker(document, zone.start):
                yield Match(zone.start, zone.end)


def _has_speaker(document: Document, offset: int) -> bool:
    """Tell whether somebody speaks in the block of a quotation or in the one before."""
    index = document.block_at(offset)
    if document.blocks[index].kind == HEADING:
        return True
    start, end = document.blocks[max(0, index - 1)].start, document.blocks[index].end
    return bool(_SPEAKER.search(document.text, start, end)) or any(
        document.has_cue(cue, document.blocks[index].start, end) for cue in ("name", "link", "citation", "first-person")
    )


def undated_announcement(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield each `X has announced` in a sentence with no date or link of a text with no dateline."""
    if _has_dateline(document):
        return
    for sentence in own_sentences(document):
        for match in _ANNOUNCED.finditer(document.text, sentence.start, sentence.end):
            who = _ANNOUNCER.search(document.text[sentence.start : match.start()])
            if who and not _can_be_found(document, sentence):
                yield Match(sentence.start + who.start(), match.end())


def _has_dateline(document: Document) -> bool:
    """Tell whether a date stands in the first sentences or in a line of its own at the top."""
    head = document.sentences[:4]
    return bool(head) and document.has_cue("date", head[0].start, head[-1].end)


def _can_be_found(document: Document, sentence: Sentence) -> bool:
    return any(document.has_cue(cue, sentence.start, sentence.end) for cue in ("date", "link", "citation", "quotation"))


def unsigned_recommendation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:  # noqa: ARG001
    """Yield advice to a public body that nobody gives, and deadlines in tables of advice."""
    yield from _advice(document)
    yield from _deadlines(document)


def _advice(document: Document) -> Iterator[Match]:
    for sentence in own_sentences(document):
        block = document.blocks[sentence.block]
        for match in _ADVICE.finditer(document.text, sentence.start, sentence.end):
            if not _has_adviser(document, block):
                yield Match(*match.span("mark"))


def _has_adviser(document: Document, block: Block) -> bool:
    return bool(_ADVISER.search(document.text, block.start, block.end)) or any(
        document.has_cue(cue, block.start, block.end) for cue in ("first-person", "link", "citation", "quotation")
    )


def _deadlines(document: Document) -> Iterator[Match]:
    heads = {
        block.group
        for block in document.blocks
        if block.kind == TABLE_CELL and block.row == 0 and _ADVICE_HEAD.search(document.block_text(block))
    }
    for block in document.blocks:
        if block.group in heads and block.kind == TABLE_CELL and _DEADLINE.fullmatch(document.block_text(block).strip()):
            yield Match(block.start, block.end)
