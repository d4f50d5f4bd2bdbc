"""Who speaks in a quotation: somebody named beside it, somebody who goes on, or nobody."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate

from quality.checks.content import (
    around,
    has_any,
    stands_in,
    words_of,
)
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING, PARAGRAPH, QUOTATION, Block
from quality.span import Span

_SPEAKER = frozenset(
    """said says saying say told tells asked asks wrote writes writing added adds replied explained
    explains called calls call dubbed described describes stated states announced declared recalled
    insisted insists joked tweeted posted read reads noted notes argued argues warned warns claimed
    claims concluded concludes admitted according titled entitled named known quote quoted quotes
    reported reports think thinks thought believe believes phrase slogan term word words motto sign
    headline song article message letter email sentence question answer statement report i we my
    our""".split()
)
_ENDED = ("", ".", "!", "?", "…", ")", "”", '"')
_GOES_ON = Lazy(r"[a-z,;:(—–-]")
_PERSONS = frozenset("he she his her him i my".split())
_HELD = Lazy(r"(?:believed|thought|said|reported|claimed|known)\b")
_BEING = Lazy(r"\b(?:is|are|was|were|be|been) (?:[a-z]+ly |also |now )?$")
_BEING_REACH = 24  # characters
_OURS = Lazy(r"(?:we|our)\b")
_FULL_NAME = Lazy(
    r"\b(?!(?:The|This|That|A|An|Our|In|On|At|For|Of|From|With|By|And|But) )[A-Z][a-z]+ (?:[A-Z]\. )?"
    r"(?:(?:de|van|von|der|al|bin) )*[A-Z][a-z’'-]+"
)
_CODE_SIGN = Lazy(r"[a-z]_[a-z]|\b_[a-z]|://|[<>{}\\]|\w/\w+[/.]\w|\w=|\s--?[a-z]|%\w|[0-9a-f]{12}")
_SHOWN = Lazy(  # what a program shows and asks for, by the words before it and after it
    r"\b(?:fix(?:e[sd]|ing)?|add(?:ed|s)?|remov(?:es?|ed)|clarif(?:y|ies|ied)|raises?|prints?|printed|error|errors|warnings?"
    r"|prompts?|commands?|options?|dialogs?|buttons?|menus?|bugs?|output|log|logs|stderr|stdout|syntax)\b[^.;]{0,40}\Z"
)
_SHOWS = Lazy(
    r"[^.;]{0,20}\b(?:errors?|warnings?|prompts?|commands?|options?|dialogs?|buttons?|menus?|syntax|release|exceptions?"
    r"|bugs?|flags?|settings?|parameters?|output|log)\b"
)
_REPLIES = 2  # paragraphs in which one speaker may go on
_TERM = Lazy(  # what a quoted name of a thing is followed by: a “what it costs” budget
    r"\s(?!(?:and|or|but|as|in|on|at|to|for|of|with|when|while|where|is|are|was|were|from|by|all|that|which"
    r"|who|because|if|so|than|then|until|before|after|during|about|rather|again|here|there|yet|too)\b)[a-z]{3,}"
)
_ARTICLE = Lazy(r"\b(?:an?|the|this|that|its|their|any|each|no)\s(?:[a-z-]+\s)?\Z")
_BLANKS = 20  # characters, the most that part two blocks
_ARTICLE_REACH = 30  # characters
_SHOWN_REACH = 60  # characters
_GLOSS = Lazy(r"(?i)\b(?:mean(?:s|t|ing)?|i\.e\.,?|e\.g\.,?|revert(?:s|ed)?):?\s+\Z")


def quoted(document: Document) -> Iterator[Span]:
    """Yield what stands in quotation marks or in a block of its own."""
    yield from (Span(zone.start, zone.end) for zone in document.zones if zone.kind == "quotation")
    yield from (Span(b.start, b.end) for b in document.blocks if b.kind == QUOTATION)


def is_speech(document: Document, place: Span, words: int) -> bool:
    """Tell whether a quotation has enough words and no signs of code, as paths and messages have."""
    enough = len(document.words_in(place.start, place.end)) >= words
    return enough and not _CODE_SIGN.search(document.text, place.start, place.end)


def speaker_starts(document: Document) -> Sequence[int]:
    """Return where the words stand that tell who speaks, or that something is a quotation."""
    texts, starts, _ = document.words
    return [start for text, start in zip(texts, starts, strict=True) if text in _SPEAKER]


def has_speaker(document: Document, place: Span, spoken: Sequence[int]) -> bool:
    """Tell whether somebody speaks in the block of a quotation or beside it, or it is all there is."""
    block = document.blocks[document.block_at(place.start)]
    if block.kind == HEADING:
        return True
    if _stands_apart(document, place, block):
        return _is_introduced(document, place, spoken)
    if place.start - block.start <= 1:
        return True
    cues = ("name", "link", "citation", "first-person")
    return stands_in(spoken, around(document, place)) or has_any(
        document, cues, around(document, place, 0)
    )


def _stands_apart(document: Document, place: Span, block: Block) -> bool:
    """Tell of whole sentences in quotation marks with nothing of their own sentence around them."""
    before = document.flat[block.start : place.start].rstrip()
    after = document.flat[place.end : block.end].lstrip()
    whole_block = block.kind == PARAGRAPH and _is_whole(document, place)
    return whole_block and before[-1:] in _ENDED and not _GOES_ON.match(after)


def _is_introduced(document: Document, place: Span, spoken: Sequence[int]) -> bool:
    """Tell whether somebody is named or heard around a speech that stands apart, outside of it."""
    near, block = around(document, place), document.blocks[document.block_at(place.start)]
    if place.start - block.start > 1:
        near = Span(near.start, block.end)  # it goes with its own paragraph
    others = any(not start <= place.start < end for start, end in _quotations_in(document, near))
    before = document.flat[max(0, place.start - _BLANKS) : place.start].rstrip()
    if others or before.endswith((":", ",", "—", "–")) or _is_heard(document, near, spoken):
        return True
    outside = Span(near.start, place.start), Span(place.end, near.end)
    return any(map(partial(_has_person, document), outside)) or has_any(
        document, ("name", "link", "citation"), _sentence_before(document, place)
    )


def _is_heard(document: Document, near: Span, spoken: Sequence[int]) -> bool:
    """Tell whether a word in a place tells who speaks, outside of quotations."""
    told = spoken[bisect_left(spoken, near.start) : bisect_left(spoken, near.end)]
    return any(
        not document.in_zone("quotation", start)
        and not _OURS.match(document.folded, start)
        and not _is_impersonal(document, start)
        for start in told
    )


def _is_impersonal(document: Document, start: int) -> bool:
    """Tell of `it is believed`, in which nobody speaks."""
    if not _HELD.match(document.folded, start):
        return False
    return _BEING.search(document.folded, max(0, start - _BEING_REACH), start) is not None


def _quotations_in(document: Document, place: Span) -> Sequence[Span]:
    """Return the quotations that overlap a place."""
    starts, reached, spans = document.memo("quotations in order", _in_order)
    first, stop = bisect_right(reached, place.start), bisect_left(starts, place.end)
    return [span for span in spans[first:stop] if span.end > place.start]


def _in_order(document: Document) -> tuple[list[int], list[int], list[Span]]:
    """Return where quotations begin, how far they and those before them reach, and their spans."""
    spans = sorted(Span(z.start, z.end) for z in document.zones if z.kind == "quotation")
    reached = list(accumulate((span.end for span in spans), max))
    return [span.start for span in spans], reached, spans


def _has_person(document: Document, place: Span) -> bool:
    """Tell whether somebody is named in full or stands as `she` in a place."""
    named = _FULL_NAME.search(document.flat, *place) is not None
    return named or not _PERSONS.isdisjoint(words_of(document, place))


def _sentence_before(document: Document, place: Span) -> Span:
    """Return the sentence before a place in its block, nothing where there is none."""
    index = document.sentence_at(place.start) - 1
    sentence = document.sentences[max(0, index)]
    beside = index >= 0 and sentence.block == document.block_at(place.start)
    return Span(sentence.start, sentence.end) if beside else Span(place.start, place.start)


def goes_on(document: Document, place: Span, spoken: Sequence[int]) -> bool:
    """Tell of the speech of whole sentences of somebody whom a speech shortly above names."""
    if not _is_whole(document, place):
        return False
    index = document.block_at(place.start)
    for block in reversed(document.blocks[max(0, index - _REPLIES) : index]):
        if has_any(document, ("quotation",), block) and stands_in(spoken, Span(*block[1:3])):
            return True
    return False


def _is_whole(document: Document, place: Span) -> bool:
    """Tell whether a quotation is sentences: it opens with a capital and ends with a full stop."""
    text = document.text[place.start : place.end].strip("“”\"'‘’ ")
    return text[:1].isupper() and text[-1:] in (".", "!", "?", "…")


def is_nobodys(document: Document, place: Span) -> bool:
    """Tell of a question nobody asks, of words that name a thing, a “can do it” spirit, glosses and messages."""
    inside = document.text[place.start : place.end].strip("“”\"'‘’ ")
    if inside[:1].islower() and inside.endswith("?"):
        return True
    before = document.flat[max(0, place.start - _ARTICLE_REACH) : place.start]
    if _GLOSS.search(before) or _is_shown(document, place, inside):
        return True
    return bool(_ARTICLE.search(before) and _TERM.match(document.flat, place.end))


def _is_shown(document: Document, place: Span, inside: str) -> bool:
    """Tell of the words of a program: in small letters, with what shows them beside them."""
    if inside[:1].isupper() or inside[-1:] in ".!,":
        return False
    before = document.folded[max(0, place.start - _SHOWN_REACH) : place.start]
    return bool(_SHOWN.search(before) or _SHOWS.match(document.folded, place.end))
