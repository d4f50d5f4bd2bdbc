"""What a text leaves open: a plan, a cause, what is said to be confirmed."""

import re
from collections.abc import Sequence

from quality.checks.content import words_of
from quality.checks.headline.contradiction import causal_claim
from quality.checks.headline.contrary import Told, below
from quality.checks.headline.kin import kin_of
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.span import Span

_PLAN = Lazy(r"\b(?:will|to) (?P<verb>(?!be\b|the\b|a\b|its\b|his\b|her\b|their\b)[a-z]{3,})\b")
_TENTATIVE = frozenset(
    """consider decide discuss debate vote seek ask look review meet hear weigh explore study examine try
    make bid talk help find learn know see get""".split()
)
_WANTED = frozenset(  # what is wanted or due is not said to be decided
    """look looks looking due ready need needs about hopes hope bid call calls how want wants try tries able
    likely urged asked told expected believed eyes begins starts fails ways ready what where when talks plan
    plans negotiations deal effort chance attempt power right way move""".split()
)
_UNDECIDED = Lazy(
    r"\b(?:(?:is|are|was|were|has been|have been) (?:still |also |now )?(?:considering|weighing|mulling"
    r"|exploring|in talks|looking at"
    r"|thinking (?:of|about)|undecided)|(?:not|yet to|nor) (?:yet )?(?:(?:made|make|taken|take|reached)"
    r" (?:a |any |its |their )?(?:final )?(?:decision|mind)|decided?)|no (?:final )?decision (?:has|had|is|was)"
    r"|one of (?:several|two|three|four|five) (?:sites|options|places|candidates)|(?:could|may) (?:still"
    r"|yet) (?:choose|decide|pick|go|opt|change|say|pull|walk|withdraw))\b"
)
_ACT = Lazy(
    r"buys|sells|acquires|signs|joins|moves|merges|launches|hires|appoints|closes|opens|bans|leaves|quits"
)
_TALKS = (
    r"(?:in talks|in negotiations|negotiating|considering|weighing|close|hopes|hoping|yet|wants|keen|may"
    r"|might|could)(?: to| on| about| up)?"
)
_FIRM = Lazy(
    r"\b(?:will (?!not|decide|depend)|has decided|have decided|decided to|agreed to|has agreed"
    r"|confirmed (?:that|on|it|plans)"
    r"|announced|approved|green light|go-ahead|is to|are to|plans? to|voted to|signed)"
)
_NO_CAUSE = Lazy(
    r"\b(?:(?:can|could|do|does|did)(?:not| not|n't) (?:\w+ ){0,3}?(?:show|say|prove|establish|tell|demonstrate)\w* "
    r"(?:[\w,'’-]+ ){0,6}?(?:cause[sd]?|causal|causation|cause and effect|what leads|which comes|to blame"
    r"|that \w+ (?:protect|prevent|cure|reduce|cut|raise|improve|boost|lower|harm)\w*)"
    r"|(?:not|no|without|cannot be) (?:a |proof of |evidence of |proof that |any )*(?:causation"
    r"|cause and effect|causal\w*)"
    r"|(?:correlation|association|link) (?:is|does|was) not (?:\w+ ){0,2}?(?:caus\w+|proof|prove)"
    r"|(?:association|correlation|link),? (?:and )?(?:not|rather than) (?:a )?caus\w+"
    r"|rather than the other way (?:a?round)"
    r"|(?:may|might|could) be the other way (?:a?round)|reverse causation)\b"
)
_CONFIRMS = Lazy(r"\b(?P<who>[a-z]+) (?:confirms?|proves?)\s*$|\b(?:proof|proven|proved)\b")
_UNCONFIRMED = Lazy(
    r"\b(?:keep\w* an open mind|(?:do|does|did)(?: not|n't) (?:yet )?know|(?:is|was"
    r"|are) not (?:yet )?(?:known|clear|confirmed|certain)"
    r"|one possibility|(?:has|have) not (?:yet )?been (?:confirmed|established|proved|proven)|(?:unknown"
    r"|unclear) (?:how|what|who|whether|why)"
    r"|(?:cannot|could not|can't|won't|would not) (?:yet )?(?:confirm|prove|say (?:whether|if|what|how|who))"
    r"|too early to"
    r"|have yet to (?:confirm|establish))\b"
)
_CONFIRMED = Lazy(r"\b(?:confirm(?:s|ed|ing)|prove[sdn]?|proof|established that|beyond doubt)\b")
_NOT = Lazy(r"\b(?:not|never|cannot|no|yet to|unless|until|refus\w+|declin\w+)\b|n't\b")
_IT = Lazy(
    r"\b(?:it|they|he|she|the (?:company|firm|club|council|government|group|team|bank|airline|retailer|band))\b"
)
_VERB = Lazy(
    r"(?:is|are|was|were|has|have|had|be|being|been|will|it|this|that|you|we|i)|\w{2,}(?:ed|ing)|\w+'s"
)
_SUBJECT = 5  # words before what will be done
_EARLY = 5  # sentences


def open_plan(document: Document, title: Block) -> Told | None:
    """Return the sentences near the top that leave open what will be done by the headline."""
    plan = _PLAN.search(document.folded, title.start, title.end)
    if plan is None:
        return _in_talks(document, title)
    if plan["verb"] in _TENTATIVE:
        return None
    before = words_of(document, Span(title.start, plan.start()))
    if (
        len(before) > _SUBJECT
        or any(map(_VERB.fullmatch, before))
        or not _WANTED.isdisjoint(before)
    ):
        return None
    who = kin_of(document, title.start, plan.start())
    told = below(document, title)
    about = [
        s
        for s in told
        if who & kin_of(document, s.start, s.end) or _IT.search(document.folded, s.start, s.end)
    ]
    if any(_FIRM.search(document.folded, s.start, s.end) for s in about):
        return None
    return _where(document, [s for s in about if s in told[:_EARLY]], _UNDECIDED)


def _in_talks(document: Document, title: Block) -> Told | None:
    """Return the sentences near the top in which somebody is in talks to do what the headline has done."""
    acts = {
        word.removesuffix("s")
        for word in words_of(document, Span(title.start, title.end))
        if _ACT.fullmatch(word)
    }
    told = below(document, title) if acts else []
    if not told or any(_FIRM.search(document.folded, s.start, s.end) for s in told):
        return None
    forms = "|".join(map(re.escape, acts))
    return _where(document, told[:_EARLY], re.compile(rf"\b{_TALKS} (?:{forms})(?:ing)?\b"))


def disclaimed_cause(document: Document, title: Block) -> Told | None:
    """Return the sentences that say that no cause was shown, under a headline that has one."""
    claim = causal_claim(document)
    told = below(document, title) if claim else []
    return _where(document, told, _NO_CAUSE)


def unconfirmed(document: Document, title: Block) -> Told | None:
    """Return the sentences near the top by which nobody knows yet what the headline has confirmed."""
    if not _CONFIRMS.search(document.folded, title.start, title.end):
        return None
    told = below(document, title)
    for sentence in told:
        sure = _CONFIRMED.search(document.folded, sentence.start, sentence.end)
        if sure and not _NOT.search(document.folded, sentence.start, sentence.end):
            return None
    return _where(document, told[:_EARLY], _UNCONFIRMED)


def _where(
    document: Document, sentences: Sequence[Sentence], form: Lazy | re.Pattern[str]
) -> Told | None:
    found = [
        Span(s.start, s.end) for s in sentences if form.search(document.folded, s.start, s.end)
    ]
    return Told(found, form) if found else None
