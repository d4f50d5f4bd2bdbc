"""A headline that asserts what no sentence of its text says, and one denies."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.checks.content import own_sentences, stems, words_of
from quality.checks.headline.contrary import Told, contrary
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_EFFECT = Lazy(
    r"\b(?:cures?|prevents?|causes?|eliminates?|kills?|stops?|reverses?|protects?|boosts?|cuts?|raises?|lowers?"
    r"|reduces?|improves?|increases?|doubles?|halves|saves?|helps?|harms?|speeds? up|slows?|linked to|tied to)\b"
)
_CAUSE = Lazy(
    r"\b(?:cures?|prevents?|causes?|eliminates?|kills?|reverses|protects?|boosts?|raises?|lowers?|reduces?|improves?"
    r"|increases?|doubles|triples|halves?|harms?|speeds? up|slows|triggers?|cuts?(?= (?:the )?(?:[a-z]+ )?risk))\b"
)
_HEDGED = Lazy(
    r"\b(?:may(?! \d)|might|could|possibly|perhaps|potential(?:ly)?|suggest\w*|hints?|appear(?:s|ed)? to"
    r"|seem(?:s|ed)? to|associat(?:ed|ion)|correlat\w+|link(?:ed)? (?:to|with|between)|whether)\b"
)
_ROUT = "thrash|trounc|trounce|hammer|crush|rout|stun|edge|outclass|outplay|oust|topple|humble|outscore|outgun"
_VICTORY = Lazy(
    rf"\b(?:beats?|wins?|overtakes?|outperforms?|outsells?|outranks?|defeats?|surpasses?|tops|outpaces?"
    rf"|(?:{_ROUT})(?:e?s)?|(?:sees?|knocks?) (?:off|out)|ahead of)\b"
)
_WON = Lazy(
    r"\b(?:beats?|beaten|overt(?:akes?|ook|aken)|outperform(?:s|ed)?|outs(?:ells?|old)|outrank(?:s|ed)?"
    rf"|defeat(?:s|ed)?|surpass(?:es|ed)?|topped|outpaced?|ahead of|in front of|(?:{_ROUT})(?:e?s|e?d)?"
    r"|(?:saw|sees?) off|knock(?:s|ed)? out"
    r"|(?:better|faster|quicker|stronger|larger|bigger|higher) than)\b"
)
_LOST = Lazy(
    r"\b(?:(?:beaten|overtaken|outsold|defeated|surpassed|topped|outpaced|outranked|seen off|knocked out) by"
    rf"|(?:{_ROUT})(?:ed|d) by|(?:lost|loses) to"
    r"|trail(?:s|ed)?|behind|(?:worse|slower|weaker|smaller|lower) than)\b"
)
_WON_ALONE = Lazy(r"\b(?:wins?|won|lift(?:s|ed) the (?:cup|trophy|title)|victory|victorious)\b")
_LOST_ALONE = Lazy(
    r"\b(?:lost|loses|conceded|runners?-up|(?:finish(?:es|ed)|came|comes) (?:second|third|last))\b"
)
_EARLIER = Lazy(r"\b(?:had|previous(?:ly)?|last (?:season|time|year)|earlier|before)\b")
_PLACE = Lazy(r"\b(?:in|at|for|on|as|after|by|to|with|of|from|despite)\b")
_OPEN = Lazy(
    r"[?\"“”]|\b(?:may|might|could|can|not|no|never|fails?|if|whether|myth|claims?|n't)\b|n't\b"
)
_DENIED = Lazy(
    r"\b(?:no|nor any|not find any|little) (?:[\w-]+ ){0,2}?(?:link|evidence|effect|association|difference"
    r"|correlation|relationship|connection|benefit|impact|proof|change|improvement|reduction|increase)s?\b"
)
_NEGATED = Lazy(
    r"\b(?:not(?! only| just)|nobody|no one|none|never|cannot|failed to|fails to|nor)\b|n't\b"
)
_NOBODY = Lazy(r"\b(?:nobody|no one|none)\b")
_TELLING = Lazy(
    r"\b(?:no|not|nobody|none|never|cannot|failed|beat\w*|won|lost|ahead|first|second|than|out\w+ed)\b|n't\b"
)
_STEM = 5  # letters
_NEAR = 40  # characters after a negation, in which it denies the verb
_SHORT = (2, 3)
_LITTLE = frozenset(
    """am an as at be by do he if in is it me my of on or so to up us vs we ago all and any are but can did
    end few for get got had has her him his how its let lot may new nor not now off old one our out own per
    put saw say set she six ten the too top two use via was way who why yes yet you""".split()
)
_ABOUT = frozenset(
    "study studi resea scien exper repor prove shows finds found says scient trial surve".split()
)
_STUDIED = Lazy(
    r"\b(?:the|this|its|their) (?:study|studies|trial|research|researchers|team|authors|survey)\b"
)


class _Claim(NamedTuple):
    """What a headline says does something, what it is said to do, and to what."""

    title: Block
    subject: frozenset[str]
    verb: str  # how its forms begin
    object: frozenset[str]


def denied_effect(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose effect a sentence of the text denies and none asserts.

    >>> text = "# Coffee prevents heart attacks\\n\\nThe team found no link of coffee to heart attacks."
    >>> len(list(denied_effect(Document(text, "markdown"), {})))
    1
    """
    claim = _claim(document, _EFFECT)
    if claim is None:
        return
    about = [s for s in _below(document, claim) if _is_about(document, s, claim)]
    denials = [s for s in about if _denies(document, s, claim)]
    denials += [
        s for s in _below(document, claim) if s not in about and _undoes(document, s, claim)
    ]
    if not any(_asserts(document, s, claim) for s in about):
        yield from _against(document, claim, denials, "The headline claims what the text denies")


def hedged_effect(document: Document) -> tuple[Span, Sequence[Sentence]] | None:
    """Return the verb of a headline that says what causes what, and the sentences that tell of it.

    None where one of these sentences has no doubt about it, or says no more than `linked to`.
    """
    claim = _claim(document, _CAUSE)
    if claim is None:
        return None
    below = _below(document, claim)
    lead = [s for s in below[:1] if _has_object(document, s, claim)]
    about = lead + [s for s in below if s not in lead and _has_both(document, s, claim)]
    unsure = [s for s in about if _HEDGED.search(document.folded, s.start, s.end)]
    found = _CAUSE.search(document.folded, claim.title.start, claim.title.end)
    return (Span(*found.span()), about) if found and about and len(unsure) == len(about) else None


def causal_claim(document: Document) -> Block | None:
    """Return the headline where it says what causes or prevents what, and a sentence names the cause."""
    claim = _claim(document, _CAUSE)
    told = claim is not None and any(
        claim.subject & terms_of(document, Span(s.start, s.end)) for s in _below(document, claim)
    )
    return claim.title if claim and told else None


def _has_object(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    """Tell whether the first sentence, that may call the cause otherwise, names all that it acts on."""
    return claim.object <= terms_of(document, Span(sentence.start, sentence.end))


def _has_both(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    """Tell whether a sentence names the cause and most of what it is said to act on."""
    words = terms_of(document, Span(sentence.start, sentence.end))
    return bool(words & claim.subject) and 2 * len(words & claim.object) >= len(claim.object)


def reversed_result(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline "A beats B" over a text in which B beats A, and A nowhere beats B.

    >>> text = "# Python beats Rust\\n\\nRust finished ahead of Python."
    >>> len(list(reversed_result(Document(text, "markdown"), {})))
    1
    """
    claim = _contest(document)
    if claim is None:
        return
    told = [(s, _order(document, s, claim)) for s in _below(document, claim)]
    if all(order <= 0 for _, order in told):
        against = [s for s, order in told if order < 0]
        yield from _against(document, claim, against, "The headline names the wrong winner")


def _below(document: Document, claim: _Claim) -> list[Sentence]:
    return [s for s in own_sentences(document) if s.start >= claim.title.end]


def _against(
    document: Document, claim: _Claim, sentences: Sequence[Sentence], what: str
) -> Iterator[Match]:
    """Yield the headline where some sentences speak against it."""
    if sentences:
        places = [Span(s.start, s.end) for s in sentences]
        yield contrary(document, claim.title, Told(places, _TELLING), what)


def _claim(document: Document, verbs: Lazy) -> _Claim | None:
    """Return what the headline asserts; None for one that asks, hedges, denies or quotes."""
    title = document.headline
    found = verbs.search(document.folded, title.start, title.end) if title else None
    if title is None or found is None or _OPEN.search(document.folded, title.start, title.end):
        return None
    subject = terms_of(document, Span(title.start, found.start()))
    comma = document.folded.find(", ", found.end(), title.end)
    end = comma if comma > 0 else title.end
    object_ = terms_of(document, Span(found.end(), end)) - subject
    verb = found[0].partition(" ")[0].removesuffix("s")[:_STEM]
    return _Claim(title, subject, verb, object_) if subject and object_ else None


def _contest(document: Document) -> _Claim | None:
    """Return who wins against whom by the headline, without where and how."""
    claim = _claim(document, _VICTORY)
    if claim is None:
        return None
    won = _VICTORY.search(document.folded, claim.title.start, claim.title.end)
    start = won.end() if won else claim.title.start
    place = _PLACE.search(document.folded, start, claim.title.end)
    whom = terms_of(document, Span(start, place.start() if place else claim.title.end))
    return claim._replace(object=whom - claim.subject)


def terms_of(document: Document, span: Span) -> frozenset[str]:
    """Return the stems of the content words, and words too short to be one, such as Go and tax.

    >>> sorted(terms_of(Document("The tax on gas in the UK"), Span(0, 24)))
    ['gas', 'tax', 'uk']
    """
    words = words_of(document, span)
    short = frozenset(word for word in words if len(word) in _SHORT) - _LITTLE
    return (stems(words) | short) - _ABOUT


def _is_about(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    """Tell whether a sentence has the headline's subject and most of what it acts on."""
    words = terms_of(document, Span(sentence.start, sentence.end))
    told = words & claim.subject or _STUDIED.search(document.folded, sentence.start, sentence.end)
    return bool(told) and 2 * len(words & claim.object) >= len(claim.object)


def _denies(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    span = sentence.start, sentence.end
    if _DENIED.search(document.folded, *span):
        return True
    return any(
        claim.verb in document.folded[m.end() : min(sentence.end, m.end() + _NEAR)]
        for m in _NEGATED.finditer(document.folded, *span)
    )


def _undoes(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    """Tell of `nobody's depression was cured`: the verb and its object, of whomever it is said."""
    nobody = _NOBODY.search(document.folded, sentence.start, sentence.end)
    near = document.folded[nobody.end() : min(sentence.end, nobody.end() + _NEAR)] if nobody else ""
    object_ = terms_of(document, Span(sentence.start, sentence.end)) & claim.object
    return claim.verb in near and bool(object_)


def _asserts(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    return _says(document, sentence, claim) and not _denies(document, sentence, claim)


def _says(document: Document, sentence: Sentence, claim: _Claim) -> bool:
    return any(word.startswith(claim.verb) for word in words_of(document, sentence))


def _order(document: Document, sentence: Sentence, claim: _Claim) -> int:
    """Return 1 where a sentence has the headline's winner win, -1 its loser, 0 neither."""
    start, end, _ = sentence
    lost, won = (each.search(document.folded, start, end) for each in (_LOST, _WON))
    found = lost or won
    if _NEGATED.search(document.folded, start, end):
        return 0
    if found is None:
        return _alone(document, Span(start, end), claim)
    before = terms_of(document, Span(start, found.start()))
    after = terms_of(document, Span(found.end(), end))
    straight = _sides(before, after, claim) - _sides(after, before, claim)
    return -straight if lost else straight


def _sides(first: frozenset[str], second: frozenset[str], claim: _Claim) -> int:
    """Return 1 where only the subject comes first and only the object second."""
    clean = not (first & claim.object or second & claim.subject)
    return int(clean and bool(first & claim.subject) and bool(second & claim.object))


def _alone(document: Document, sentence: Span, claim: _Claim) -> int:
    """Return 1 where one side alone is said to win or lose as in the headline, -1 against it."""
    won, lost = (each.search(document.folded, *sentence) for each in (_WON_ALONE, _LOST_ALONE))
    if bool(won) == bool(lost) or _EARLIER.search(document.folded, *sentence):
        return 0
    found = won or lost
    who = terms_of(document, Span(sentence.start, found.start())) if found else frozenset()
    sides = bool(who & claim.subject) - bool(who & claim.object)
    return sides if won else -sides
