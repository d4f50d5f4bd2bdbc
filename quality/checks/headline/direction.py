"""A headline that has something rise where the text has it fall, or the other way round."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.checks.headline.contrary import MAY, Told, below, contrary
from quality.checks.headline.kin import kin_of
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
    contract(?:s|ed|ing) dwindl(?:e|es|ed|ing) eas(?:e|es|ed|ing) slip(?:s|ped|ping)? tighten(?:s|ed)?"""
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
_AGO = r"(?= than (?:last|a year|ten years|before|ever|in (?:19|20)\d\d))"
_HEADS = Lazy(
    rf"\b(?:(?P<up>{'|'.join(_ROSE.split())}|(?:record|all-time) high|(?:bigger|higher|longer|larger"
    rf"|more){_AGO}|up(?= (?:in|by|to|on|at|for|after|as|despite)\b| [\d£$€]|$))"
    rf"|(?P<down>{'|'.join(_FELL.split())}|(?:record|all-time) low|(?:smaller|lower|shorter|less|fewer){_AGO}"
    rf"|down(?= (?:in|by|to|on|at|for|after|as|despite)\b| [\d£$€]|$)))\b"
)
_BEGIN = 3  # letters
_BEGINNINGS = frozenset(
    word[:_BEGIN]
    for word in (
        *f"{_ROSE} {_FELL}".split(),
        *"up down record all higher bigger longer larger more smaller lower shorter less fewer".split(),
    )
)
_SINCE_THEN = (
    r"than (?:they|it|he|she) (?:did|was|were|had)|than (?:in (?:19|20)\d\d|before|last (?:year|month|week"
    r"|winter|summer))"
    r"|than (?:a|one|two|three|five|ten) (?:years?|decades?|months?) (?:ago|before|earlier)|than the (?:year"
    r"|month) before"
)
_THEN = Lazy(  # `spend longer on it than they did`
    rf"\b(?:(?P<up>more|longer|higher|larger|bigger)|(?P<down>less|fewer|lower|shorter"
    rf"|smaller))(?=[^.;:]{{0,60}}? (?:{_SINCE_THEN})\b)"
    r"|\b(?:(?P<top>highest|longest|largest|biggest|most)|(?P<bottom>lowest|shortest|smallest|fewest|least))"
    r"(?= [^.;]{0,40}(?:since|on record|for (?:\w+ ){1,2}years|ever)\b)"
)
_BY = Lazy(
    r" (?:by |to |from )?(?:a |another |a further |almost |nearly |more than |about |over )*[$£€]?\d"
)
_ACTS = Lazy(r"rais|cut|lift|boost|slash|hik|reduc|lower|doubl|tripl|trebl|quadrupl|halv")
_OWNED = Lazy(r" (?:at|of|for) ")
_PLACE = Lazy(r"\b(?:across|in|on|at|by|to|for|from|within|around|over|under|with)\b")
_OPEN = Lazy(
    rf"[?\"“”:]|\b(?:{MAY}|might|could|can|would|should|not|no|never|fails?|if|whether|why|how"
    r"|but|while|myth|claims?)\b|n't\b"
)
_UNSAID = rf"not|never|no|if|whether|{MAY}|might|could|would|should|had|fear\w*|hop(?:e|ed|ing)|unless|instead"
_UNTOLD = {  # by whether the headline says what will be
    False: Lazy(rf"\b(?:{_UNSAID}|will|expect\w*|forecast\w*|predict\w*|likely)\b|n't\b"),
    True: Lazy(rf"\b(?:{_UNSAID}|rose|fell|dropped|grew|was|were)\b|n't\b"),
}
_SINCE = Lazy(r"\b(?:after|as|despite|when|since)\b")  # what follows is another matter
_COMPARATIVES = frozenset(
    """more longer higher larger bigger less fewer lower shorter smaller highest longest largest biggest most
    lowest shortest smallest fewest least""".split()
)
_SAYS = {1: "The headline says up", -1: "The headline says down"}
_LEAD = 3  # sentences that tell the news
_REACH = 60  # characters between what moves and the word for how
_FIRM = 2  # terms that are not of another thing further down
_MOST = 3  # terms that a headline names what moves with


class _Move(NamedTuple):
    """What a headline says moves, which way (1 up, -1 down), and whether it is yet to come."""

    title: Block
    mover: frozenset[str]
    way: int
    will: bool
    told: frozenset[str]  # all that the headline names


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
    own, first = below(document, move.title), whole(options, "sentences", 4)
    about = [s for s in own if move.mover & kin_of(document, s.start, s.end)]
    early = own[:first] if len(move.mover) < _FIRM else own
    about = about if early is own else [*dict.fromkeys([*about, *early])]
    against = (
        []
        if _says_so(document, about, move)
        else [s for s in about if s in early and _opposes(document, s, move)]
    )
    if not (against or _says_so(document, own, move)):
        against = [s for s in own[:_LEAD] if _is_measured(document, s, move)]
    if against:
        places = [Span(s.start, s.end) for s in against]
        yield contrary(document, move.title, Told(places, _WAYS[-move.way]), _SAYS[move.way])


def _says_so(document: Document, sentences: Sequence[Sentence], move: _Move) -> bool:
    """Tell whether one of some sentences has a word for the headline's direction."""
    way = _WAYS[move.way]
    return any(way.search(document.folded, s.start, s.end) for s in sentences)


def _is_measured(document: Document, sentence: Sentence, move: _Move) -> bool:
    """Tell of a move the other way, with its figure, in a sentence that has something of the headline."""
    start, end, _ = sentence
    if _UNTOLD[move.will].search(document.folded, start, end) or not move.told & kin_of(
        document, start, end
    ):
        return False
    moved = [
        m
        for m in _MOVES.finditer(document.folded, start, end)
        if _BY.match(document.folded, m.end())
    ]
    then = _THEN.finditer(document.folded, start, end)
    return any(_way(found) != move.way for found in (*moved, *then))


def _way(found: re.Match[str]) -> int:
    """Return 1 for a rise, -1 for a fall."""
    told = found.groupdict()
    return 1 if told["up"] or told.get("top") else -1


def _move(document: Document) -> _Move | None:
    """Return what the headline has rise or fall; None where it asks, hedges or has two moves in one clause."""
    title = document.headline
    if title is None or not _may_move(document, title):
        return None
    since = _SINCE.search(document.folded, title.start + 1, title.end)
    stop = since.start() if since else title.end
    found = [*_HEADS.finditer(document.folded, title.start, stop)]
    if len(found) != 1 or _OPEN.search(document.folded, title.start, title.end):
        return None
    start, end = found[0].span()
    mover = _moved(document, Span(end, stop)) if _ACTS.match(found[0][0]) else frozenset()
    owned = _OWNED.search(document.folded, title.start, start)
    mover = mover or kin_of(document, title.start, owned.start() if owned else start)
    way, will = 1 if found[0]["up"] else -1, document.folded.endswith(" to ", title.start, start)
    told = kin_of(document, title.start, title.end)
    return _Move(title, mover, way, will, told) if 0 < len(mover) <= _MOST else None


def _may_move(document: Document, title: Block) -> bool:
    """Tell whether a word of a headline begins like one that rises or falls; expressions take long to compile."""
    words = document.words_in(title.start, title.end)
    parts = (part for at in words for part in document.words.texts[at].split("-"))
    return any(part[:_BEGIN] in _BEGINNINGS for part in parts)


def _moved(document: Document, behind: Span) -> frozenset[str]:
    """Return the terms of what an act is done to, without where."""
    place = _PLACE.search(document.folded, *behind)
    return kin_of(document, behind.start, place.start() if place else behind.end)


def _opposes(document: Document, sentence: Sentence, move: _Move) -> bool:
    """Tell whether a sentence has what the headline names, and all of it, go the other way."""
    start, end, _ = sentence
    if _UNTOLD[move.will].search(document.folded, start, end):
        return False
    moves = (m for each in (_MOVES, _THEN) for m in each.finditer(document.folded, start, end))
    for found in moves:
        way = _way(found)
        before = kin_of(document, max(start, found.start() - _REACH), found.start())
        after = kin_of(document, found.end(), min(end, found.end() + _REACH))
        acts = _ACTS.match(found[0]) is not None or found[0] in _COMPARATIVES
        if way == -move.way and (move.mover <= before or (acts and move.mover <= after)):
            return True
    return False
