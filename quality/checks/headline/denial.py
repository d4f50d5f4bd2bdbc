"""A headline that says what was done or happens, over a text that says it was not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.checks.content import own_sentences, words_of
from quality.checks.headline.contradiction import denied_effect, terms_of
from quality.checks.headline.contrary import Told, contrary
from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_OPEN = Lazy(
    r"[?\"“”]|\b(?:may|might|could|can|not|no|never|fails?|if|whether|why|how|myth|claims?|den(?:y|ies)"
    r"|refus\w+|without|row|fears?|hopes?|calls?)\b|n't\b"
)
_NEGATED = Lazy(
    r"\b(?P<had>had )?(?:(?:will|did|does|do|has|have|would|is|are|was|were|shall|should) (?:also )?(?:not|never)"
    r"|won't|didn't|doesn't|hasn't|haven't|wouldn't|isn't|wasn't|cannot|never|no (?:plans?|intention) (?:to|of)"
    r"|refus\w+ to|declin\w+ to|without(?: being)?|not(?: going to)?) (?:\w+ly )?(?:be )?(?P<verb>[a-z]{4,})"
)
_NONE = Lazy(r"\b(?P<verb>[a-z]{3,}) no (?:[a-z]+ ){0,1}?(?P<what>[a-z]{4,})")
_DENIERS = frozenset(
    """not never no won't didn't doesn't hasn't haven't wouldn't isn't wasn't cannot without refuse refuses
    refused refusing decline declines declined declining""".split()
)
_BUT = Lazy(
    r"\b(?:until|before|unless|if|whether|only|just|yet|immediately|again|because|alone|always)\b"
)
_SUPPOSED = Lazy(r"\b(?:unless|if|whether|had (?:\w+ly )?\w+ed)\b")
_ANTONYMS = {  # by how the verb begins
    "reopen": Lazy(r"\b(?:(?:stay|remain)\w* (?:closed|shut))\b"),
    "open": Lazy(r"\b(?:(?:stay|remain)\w* (?:closed|shut))\b"),
    "close": Lazy(r"\b(?:(?:stay|remain)\w* open)\b"),
    "allow": Lazy(r"\b(?:(?:bann|forbid|forbad|barr|refus)\w*)\b"),
    "permi": Lazy(r"\b(?:(?:bann|forbid|forbad|refus|reject)\w*|turn\w* down)\b"),
    "convi": Lazy(r"\b(?:acquit\w*|cleared|not guilty)\b"),
    "acqui": Lazy(r"\b(?:convicted|found guilty)\b"),
    "halt": Lazy(r"\b(?:(?:ran|run) as normal|went ahead|goes ahead|call\w* off)\b"),
    "cance": Lazy(r"\b(?:went ahead|goes ahead|will go ahead)\b"),
    "miss": Lazy(r"\b(?:will play|is fit|passed fit)\b"),
    "quit": Lazy(
        r"\b(?:will stay|is staying|new contract|not (?:going to )?(?:resign|step down|stand down))\b"
    ),
    "resig": Lazy(
        r"\b(?:will stay|is staying|refus\w* to|not (?:going to )?(?:quit|step down|stand down|go))\b"
    ),
    "clear": Lazy(r"\b(?:found guilty|convicted|guilty of|jailed for)\b"),
    **dict.fromkeys(
        ("cuts", "raise", "lifts", "hikes", "lower"),
        Lazy(
            r"\b(?:left|kept|held|keeps|holds|leaves) (?:[\w'-]+ ){0,4}?(?:unchanged|steady|on hold|at \d)"
        ),
    ),
    "leave": Lazy(r"\b(?:will stay|is staying|new contract)\b"),
}
_SPARED = (
    r"sav(?:e|es|ed|ing)|rescu\w+|spar(?:e|es|ed|ing)|repriev\w+|(?:stay|remain|kept|keep)\w* open"
)
_ENDED = (
    r"(?:will|is to|are to|set to|due to|must|ha(?:s|ve|d) to) (?:close|shut|be (?:closed|shut|demolished|sold"
    r"|scrapped|axed))|(?:voted|decided|agreed|resolved|plans?) (?:\w+ ){0,6}?to (?:close|shut|end|scrap|axe"
    r"|demolish|sell)|to be (?:demolished|sold|closed|scrapped|axed)|(?:was|were|has been|have been)"
    r" (?:demolished|scrapped|axed|closed down|torn down|pulled down)"
)
_PASSED = (
    r"approv\w+|grant(?:s|ed|ing)?|accept(?:s|ed|ing)?|(?:go-|green )(?:ahead|light)|pass(?:es|ed)?"
    r"|vot(?:e|ed|es) (?:for|in favou?r|to (?:approve|accept|back)|through)|back(?:s|ed)|waved through"
)
_REFUSED = (
    r"reject\w*|refus\w+|turn(?:s|ed|ing)? (?:it |them )?down|thr(?:ow|ows|own|ew) (?:it |them )?out|block(?:s|ed)?"
    r"|veto\w*|vot(?:e|ed|es) (?:against|down|it down)"
)
_OWNED_UP = (
    r"conced(?:e|es|ed|ing)|admit\w*|confess\w*|pleaded guilty"
    r"|accept(?:s|ed) (?:blame|responsibility|liability)"
)
_DENIED = (
    r"(?:refus\w+|declin\w+) to (?:concede|admit|accept|give up|back down)"
    r"|(?:vow\w* to|pledg\w* to|will|would) fight on|den(?:y|ies|ied)|pleaded not guilty"
    r"|rejected the (?:claim|charge|allegation)s?"
)
_JAILED = r"jail\w*|imprison\w*|sent to prison|behind bars|years in prison|months in prison"
_FREED = (
    r"acquitted|walk(?:s|ed) free|suspended sentence|(?:found|was|were) not guilty|avoid(?:s|ed) (?:jail|prison)"
    r"|cleared of"
)
_AHEAD = r"(?:go|goes|went|going|press\w*|push\w*) ahead|proceed\w*"
_STARTED = rf"launch\w*|start\w*|beg[aiu]n\w*|{_AHEAD}"
_DROPPED = r"scrap(?:s|ped)?|cancel\w*|abandon\w*|call(?:s|ed)? off|postpon\w*|shelv\w+|put on hold|dropped"
_OUT = r"crash\w* out|knocked out|eliminated|exit\w*|(?:are|is|were|was|go|goes|went) out (?:of|in|at|to)"
_THROUGH = (
    r"(?:are|is|were|was|go|goes|went|put|safely) through (?:to|after)|advanc\w+ to"
    r"|reach\w* the (?:final|semi|quarter|last|next|second|third)"
    r"|into the (?:final|semi|quarter|last|next|second|third)"
)
_OUTCOMES = [  # how a verb of the headline begins, what tells of the same outcome, what of its opposite
    *((verb, _SPARED, _ENDED) for verb in ("saves", "saved", "rescue", "spare", "repriev")),
    *((verb, _PASSED, _REFUSED) for verb in ("approv", "accept", "grant", "pass", "backs")),
    *((verb, _REFUSED, _PASSED) for verb in ("block", "veto", "throws", "reject")),
    *((verb, _OWNED_UP, _DENIED) for verb in ("admit", "confess")),
    *((verb, _JAILED, _FREED) for verb in ("jail", "imprison")),
    ("crash", _OUT, _THROUGH),
    ("exit", _OUT, _THROUGH),
    ("advance", _THROUGH, _OUT),
    ("reach", _THROUGH, _OUT),
    *((verb, _STARTED, _DROPPED) for verb in ("launch", "starts", "begins")),
    *(
        (verb, _DROPPED, _STARTED)
        for verb in ("scrap", "cancel", "abandon", "shelve", "postpone", "axes", "axed", "ditch")
    ),
]
_SIDES = {side: Lazy(rf"\b(?:{side})\b") for _, *sides in _OUTCOMES for side in sides}
_PAST = {
    "find": "found", "win": "won", "leave": "left", "sell": "sold", "buy": "bought", "keep": "kept",
    "make": "made", "take": "took", "give": "gave", "lose": "lost", "pay": "paid", "hold": "held",
    "begin": "began", "fall": "fell", "rise": "rose", "grow": "grew", "go": "went", "come": "came",
    "see": "saw", "run": "ran", "build": "built", "send": "sent", "break": "broke", "get": "got",
    "choose": "chose", "strike": "struck", "meet": "met",
}  # fmt: skip
_EARLY = 4  # sentences
_STEM = 5  # letters
_SHORTEST = 4
_TELLING = Lazy(
    rf"\b(?:{'|'.join(sorted(_DENIERS))}|{_REFUSED}|{_ENDED}|{_DENIED}|{_FREED}|{_DROPPED}|{_PASSED}|{_AHEAD})\b"
)
_REFERS = Lazy(rf"\b(?:{_AHEAD})\b")  # to what the sentence before spoke of


class _Act(NamedTuple):
    """How the forms of a word of the headline begin, that may be its verb; its opposite; what goes with it."""

    base: str
    past: str
    opposite: Lazy | None
    same: Lazy | None  # what tells of the same outcome in other words
    others: frozenset[str]


def denied(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose effect or act the text denies and nowhere asserts.

    >>> text = "# Airline to refund passengers\\n\\nThe airline will not refund any passengers."
    >>> len(list(denied(Document(text, "markdown"), {})))
    1
    """
    found = [*denied_effect(document, options)] or [*_denied_act(document, options)]
    yield from found


def _denied_act(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    title = document.headline
    if title is None or _OPEN.search(document.folded, title.start, title.end):
        return
    below = [s for s in own_sentences(document) if s.start >= title.end]
    early = below[: whole(options, "sentences", _EARLY)]
    negative = [s for s in early if not _DENIERS.isdisjoint(words_of(document, s))]
    for act in _acts(document, title):
        against = [s for s in (early if act.opposite else negative) if _denies(document, s, act)]
        if against and not any(_asserts(document, s, act) for s in below if s not in against):
            told = Told([Span(s.start, s.end) for s in against], _TELLING)
            yield contrary(document, title, told, "The headline claims what the text denies")
            return


def _acts(document: Document, title: Block) -> Sequence[_Act]:
    """Return the words of a headline, after its first, that may be its verb."""
    span = Span(title.start, title.end)
    terms = terms_of(document, span)
    return [
        _Act(*_forms(word), *_outcome(word), terms - {word[:_STEM], word})
        for word in words_of(document, span)[1:]
        if len(word) >= _SHORTEST and (word[:_STEM] in terms or word.removesuffix("s") in _PAST)
    ]


def _forms(word: str) -> tuple[str, str]:
    """Return how the forms of a verb begin, and its past where that begins otherwise."""
    base = word.removesuffix("s")
    return base[:_STEM], _PAST.get(base, base)


def _outcome(word: str) -> tuple[Lazy | None, Lazy | None]:
    """Return what tells of the opposite of a verb of the headline, and what of the same."""
    for begin, same, opposite in _OUTCOMES:
        if word.startswith(begin):
            return _SIDES[opposite], _SIDES[same]
    return next((each for begin, each in _ANTONYMS.items() if word.startswith(begin)), None), None


def _is_form(word: str, act: _Act) -> bool:
    return word.startswith(act.base) or word == act.past


def _is_about(document: Document, sentence: Sentence, act: _Act) -> bool:
    """Tell whether a sentence has half of what goes with the verb, or goes ahead with it."""
    index = document.sentence_at(sentence.start)
    refers = index > 0 and _REFERS.search(document.folded, sentence.start, sentence.end)
    start = document.sentences[index - 1].start if refers else sentence.start
    told = terms_of(document, Span(start, sentence.end)) & act.others
    return bool(told) and 2 * len(told) >= len(act.others)


def _denies(document: Document, sentence: Sentence, act: _Act) -> bool:
    said = _negates(document, sentence, act) or _says_opposite(document, sentence, act)
    return said and _is_about(document, sentence, act)


def _negates(document: Document, sentence: Sentence, act: _Act) -> bool:
    """Tell of "will not close", "no plan to close" and "found no water"."""
    span = sentence.start, sentence.end
    if _DENIERS.isdisjoint(words_of(document, sentence)) or _BUT.search(document.folded, *span):
        return False
    verbs = (
        m["verb"]
        for m in _NEGATED.finditer(document.folded, *span)
        if not m["had"] or " no " in m[0]
    )
    return any(_is_form(verb, act) for verb in verbs) or any(
        _is_form(m["verb"], act) and m["what"][:_STEM] in act.others
        for m in _NONE.finditer(document.folded, *span)
    )


def _says_opposite(document: Document, sentence: Sentence, act: _Act) -> bool:
    span = sentence.start, sentence.end
    return (
        act.opposite is not None
        and act.opposite.search(document.folded, *span) is not None
        and _SUPPOSED.search(document.folded, *span) is None
    )


def _asserts(document: Document, sentence: Sentence, act: _Act) -> bool:
    """Tell whether a sentence has the verb, undenied, with anything that goes with it."""
    said = any(_is_form(word, act) for word in words_of(document, sentence)) or (
        act.same is not None
        and act.same.search(document.folded, sentence.start, sentence.end) is not None
    )
    told = said and terms_of(document, Span(sentence.start, sentence.end)) & act.others
    return bool(told) and not (
        _negates(document, sentence, act) or _says_opposite(document, sentence, act)
    )
