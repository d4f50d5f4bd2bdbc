"""A headline that has something rise where the text has it fall, or the other way round."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quality.checks.content import own_sentences
from quality.checks.contradiction import terms_of
from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_ROSE = """ris(?:e|es|ing|en) rose grow(?:s|ing|n)? grew increas(?:e|es|ed|ing) climb(?:s|ed|ing)? soar(?:s|ed|ing)?
    surg(?:e|es|ed|ing) jump(?:s|ed|ing)? rais(?:e|es|ed|ing) gain(?:s|ed|ing)? accelerat(?:e|es|ed|ing)
    expand(?:s|ed|ing)? lengthen(?:s|ed|ing)? widen(?:s|ed|ing)? lift(?:s|ed|ing)? doubl(?:e|es|ed|ing)
    tripl(?:e|es|ed|ing) trebl(?:e|es|ed|ing) quadrupl(?:e|es|ed|ing)
    rall(?:y|ies|ied|ying) rebound(?:s|ed|ing)? skyrocket(?:s|ed|ing)? strengthen(?:s|ed|ing)? hik(?:e|es|ed)
    boost(?:s|ed|ing)? recover(?:s|ed|ing)? spik(?:e|es|ed)"""
_FELL = """fall(?:s|ing|en)? fell drop(?:s|ped|ping)? declin(?:e|es|ed|ing) decreas(?:e|es|ed|ing)
    shrink(?:s|ing)? shr[au]nk sinks? sank slump(?:s|ed|ing)? plung(?:e|es|ed|ing) tumbl(?:e|es|ed|ing)
    slid(?:e|es|ing)? dip(?:s|ped|ping)? slow(?:s|ed|ing)? lower(?:s|ed|ing) cut(?:s|ting)? reduc(?:e|es|ed|ing)
    shorten(?:s|ed|ing)? halv(?:e|es|ed|ing) weaken(?:s|ed|ing)? slash(?:es|ed|ing)? plummet(?:s|ed|ing)?
    contract(?:s|ed|ing) dwindl(?:e|es|ed|ing) eas(?:e|es|ed|ing) tighten(?:s|ed)?"""
_WAYS = {
    way: Lazy(rf"\b(?:{'|'.join(words.split())}|{more})\b")
    for way, words, more in (
        (1, _ROSE, r"up(?= (?:in|by|from|on|at|to)\b| [\d£$€])|higher|more(?! than)|record high"),
        (
            -1,
            _FELL,
            r"down(?= (?:in|by|from|on|at|to)\b| [\d£$€])|lower|fewer|less(?! than)|record low",
        ),
    )
}
_FROM = r"(?= (?:by|from) |,? compared| [\d£$€])"
_MOVES = Lazy(
    rf"\b(?:(?P<up>{'|'.join(_ROSE.split())}|up{_FROM})"
    rf"|(?P<down>{'|'.join(_FELL.split())}|down{_FROM}))(?!\w)"
)
_HEADS = Lazy(
    rf"\b(?:(?P<up>{'|'.join(_ROSE.split())}|up(?= (?:in|by|to|on|at|for|after)\b| [\d£$€]|$))"
    rf"|(?P<down>{'|'.join(_FELL.split())}|down(?= (?:in|by|to|on|at|for|after)\b| [\d£$€]|$)))\b"
)
_ACTS = Lazy(r"rais|cut|lift|boost|slash|hik|reduc|lower|doubl|tripl|trebl|quadrupl|halv")
_OWNED = Lazy(r" (?:at|of|for) ")
_PLACE = Lazy(r"\b(?:across|in|on|at|by|to|for|from|within|around|over|under|with)\b")
_MAY = r"(?<!in )(?<!of )(?<!to )may"  # but for the month
_OPEN = Lazy(
    rf"[?\"“”:]|\b(?:{_MAY}|might|could|can|would|should|not|no|never|fails?|if|whether|why|how"
    r"|but|while|myth|claims?)\b|n't\b"
)
_UNSAID = rf"not|never|no|if|whether|{_MAY}|might|could|would|should|had|fear\w*|hop(?:e|ed|ing)|unless|instead"
_UNTOLD = {  # by whether the headline says what will be
    False: Lazy(rf"\b(?:{_UNSAID}|will|expect\w*|forecast\w*|predict\w*|likely)\b|n't\b"),
    True: Lazy(rf"\b(?:{_UNSAID}|rose|fell|dropped|grew|was|were)\b|n't\b"),
}
_SINCE = Lazy(r"\b(?:after|as|despite|when|since)\b")  # what follows is another matter
_REACH = 60  # characters between what moves and the word for how
_FIRM = 2  # terms that are not of another thing further down
_MOST = 3  # terms that a headline names what moves with


class _Move(NamedTuple):
    """What a headline says moves, which way (1 up, -1 down), and whether it is yet to come."""

    title: Block
    mover: frozenset[str]
    way: int
    will: bool


def opposite_direction(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose rise is a fall wherever its text tells of it, or its fall a rise.

    Only the first `sentences` may contradict it where one word names what moves; any
    sentence about the same thing with a word for the headline's own direction speaks for it.

    >>> text = "# House prices rise in June\\n\\nHouse prices fell by a tenth in June."
    >>> len(list(opposite_direction(Document(text, "markdown"), {})))
    1
    """
    move = _move(document)
    if move is None:
        return
    below = [s for s in own_sentences(document) if s.start >= move.title.end]
    about = [s for s in below if move.mover & terms_of(document, Span(s.start, s.end))]
    own = _WAYS[move.way]
    if any(own.search(document.folded, s.start, s.end) for s in about):
        return
    early = below[: whole(options, "sentences", 4)] if len(move.mover) < _FIRM else below
    against = [Span(s.start, s.end) for s in about if s in early and _opposes(document, s, move)]
    if against:
        yield Match(move.title.start, move.title.end, tuple(against))


def _move(document: Document) -> _Move | None:
    """Return what the headline has rise or fall; None where it asks, hedges or has two moves in one clause."""
    title = document.headline
    if title is None:
        return None
    since = _SINCE.search(document.folded, title.start + 1, title.end)
    stop = since.start() if since else title.end
    found = [*_HEADS.finditer(document.folded, title.start, stop)]
    if len(found) != 1 or _OPEN.search(document.folded, title.start, title.end):
        return None
    start, end = found[0].span()
    mover = _moved(document, Span(end, stop)) if _ACTS.match(found[0][0]) else frozenset()
    owned = _OWNED.search(document.folded, title.start, start)
    mover = mover or terms_of(document, Span(title.start, owned.start() if owned else start))
    way, will = 1 if found[0]["up"] else -1, document.folded.endswith(" to ", title.start, start)
    return _Move(title, mover, way, will) if 0 < len(mover) <= _MOST else None


def _moved(document: Document, behind: Span) -> frozenset[str]:
    """Return the terms of what an act is done to, without where."""
    place = _PLACE.search(document.folded, *behind)
    return terms_of(document, Span(behind.start, place.start() if place else behind.end))


def _opposes(document: Document, sentence: Sentence, move: _Move) -> bool:
    """Tell whether a sentence has what the headline names, and all of it, go the other way."""
    start, end, _ = sentence
    if _UNTOLD[move.will].search(document.folded, start, end):
        return False
    for found in _MOVES.finditer(document.folded, start, end):
        way = 1 if found["up"] else -1
        before = terms_of(document, Span(max(start, found.start() - _REACH), found.start()))
        after = terms_of(document, Span(found.end(), min(end, found.end() + _REACH)))
        acts = _ACTS.match(found[0]) is not None
        if way == -move.way and (move.mover <= before or (acts and move.mover <= after)):
            return True
    return False
