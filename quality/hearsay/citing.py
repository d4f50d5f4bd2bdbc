"""Verbs by which somebody is cited, in all their forms, and what has to follow them.

`Verb.needs` are the words of which one must come next, none when the verb says enough by itself:
`doctors report that`, but not `doctors report the crime`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

BASE, THIRD, PAST, ING, DONE = 1, 2, 4, 8, 16  # `say says said saying`; `shown` is only DONE

_CLAIM = frozenset(
    "that it they he she there this these those we you such no most many how the its their".split()
)
_THAT = frozenset("that whether".split())
_OPINION = """complain insist contend lament suspect concede grumble reckon allege caution swear rave whisper mutter
    murmur retort speculate recommend speak tell go"""
_ASSERT = "say argue claim believe warn fear admit maintain think agree report suggest assert predict doubt"
_SUPPOSE = "worry hope suppose assume feel wonder"
_JUDGE = """see view regard consider rank rate expect describe stress speak tell put acknowledge observe
    estimate forecast hail back favour favor praise welcome dismiss question dispute disagree counter object
    hint advise urge call point accept recognise recognize know discover link observe tout debate emphasise
    emphasize highlight prefer note identify establish demonstrate confirm blame attribute deny demand push
    liken accuse find remark
    criticise criticize condemn slam decry denounce applaud defend contest challenge endorse
    show differ"""  # fmt: skip
_SHOW = """show suggest indicate find reveal demonstrate prove confirm link point support hint imply rate rank
    conclude establish back tell say agree warn predict put identify hold estimate connect tie associate"""
_FINDING = frozenset("find show link report confirm establish".split())  # need no more of a study
_OBJECT = "the this that a an it these those their its his her such them him both most".split()
_NEXT: Mapping[str, Iterable[str]] = {
    "tell": "you us me of that a the a".split(),
    "point": "to out".split(),
    "speak": "of".split(),
    "put": "it the this".split(),
    "call": "it this for the him her them on".split(),
    "swear": "by that".split(),
    "object": "that to".split(),
    "note": "that how a an the".split(),
    "find": "that no a an little evidence".split(),
    "observe": "that".split(),
    "know": "that this better how full all it what the".split(),
    "hold": "that".split(),
    "feel": "that it they like this".split(),
    "show": "that how time it again".split(),
    "report": "that their better fewer feeling seeing improved record strong higher lower significantly".split(),
    "go": "further so".split(),
    "discover": "that".split(),
    "support": _OBJECT,
    "rate": _OBJECT,
    "rank": _OBJECT,
    "hint": "at that".split(),
    "remark": "that on upon how".split(),
    "estimate": _OBJECT,
    "forecast": _OBJECT,
    "view": _OBJECT,
    "question": [*_OBJECT, "whether", "how", "why"],
    "debate": [*_OBJECT, "whether", "how", "why"],
    "identify": _OBJECT,
    "tie": _OBJECT,
    "connect": _OBJECT,
    "back": _OBJECT,
    "push": "for".split(),
    "demand": [*_OBJECT, "more", "to"],
    "blame": "the it this a".split(),
}  # fmt: skip
_IRREGULAR = {
    "say": "said", "tell": "told", "think": "thought", "hold": "held", "feel": "felt", "put": "put",
    "know": "knew known", "see": "saw seen", "swear": "swore sworn", "speak": "spoke spoken",
    "find": "found", "show": "showed shown", "prove": "proved proven", "admit": "admitted",
    "forecast": "forecast", "prefer": "preferred", "cast": "cast", "go": "went gone",
}  # fmt: skip


class Verb(NamedTuple):
    """A verb of citing: its base, its form (flags of BASE, THIRD, PAST, ING, DONE), what must follow."""

    base: str
    form: int
    needs: frozenset[str]


def _forms(base: str) -> Iterator[tuple[str, int]]:
    """Yield the forms of a verb.

    >>> [*_forms("deny")]
    [('deny', 1), ('denies', 2), ('denied', 20), ('denying', 8)]
    """
    soft = base.endswith("y") and base[-2] not in "aeiou"
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    stem = base + base[-1] if base in ("admit", "prefer") else stem
    yield base, BASE
    yield base[:-1] + "ies" if soft else base + ("es" if base.endswith(("s", "sh")) else "s"), THIRD
    past, *done = _IRREGULAR.get(base, base[:-1] + "ied" if soft else stem + "ed").split()
    yield past, PAST if done else PAST | DONE
    yield from ((each, DONE) for each in done)
    yield stem + "ing", ING


def _verbs(bases: Iterable[str], default: Iterable[str] = ()) -> dict[str, Verb]:
    """Return each form of some verbs; `default` must come next where a verb has no words of its own."""
    found: dict[str, Verb] = {}
    for base in bases:
        for word, form in _forms(base):
            same = found[word].form if word in found and found[word].base == base else 0
            found[word] = Verb(base, form | same, frozenset(_NEXT.get(base, default)))
    return found


_SAID = "that it they he she there this these you".split()
_THING = "it this them him her".split()
_OPINIONS = _verbs(_OPINION.split())
_ASSERTED = _verbs(_ASSERT.split(), _CLAIM)
OF_LAY: Mapping[str, Verb] = (
    _ASSERTED
    | _OPINIONS
    | _verbs(["say"], _SAID)
    | _verbs(
        ["rank", "rate", "regard", "describe", "praise", "criticise", "criticize", "dismiss"],
        _OBJECT,
    )
)
"""What a claim of people of any kind is told by."""

OF_KNOWING: Mapping[str, Verb] = (
    _verbs([*_JUDGE.split(), *_ASSERT.split(), *_SUPPOSE.split()]) | _OPINIONS
)
"""What a claim of people who ought to know is told by."""

OF_SOME: Mapping[str, Verb] = {
    word: verb
    for word, verb in OF_KNOWING.items()
    if verb.base not in ("know", "prefer", "discover", "accept", "note", "identify", "support")
}
"""What a claim of some people is told by, whoever they are."""

OF_PAPER: Mapping[str, Verb] = {
    word: verb._replace(needs=frozenset()) if verb.base in _FINDING else verb
    for word, verb in _verbs(_SHOW.split()).items()
}
"""What papers are cited by."""

PRAISED = frozenset(
    """loved trusted recommended praised endorsed hailed regarded considered believed thought recognised
    recognized touted acclaimed admired adored favoured favored preferred rated ranked criticised
    criticized condemned dismissed disputed questioned contested""".split()
)
"""What is said of things `by experts`."""

STATES = frozenset(
    """convinced certain adamant divided united unanimous sceptical skeptical hopeful optimistic
    pessimistic unconvinced doubtful agreed alarmed worried concerned""".split()
)
"""How people who ought to know are said to be: `experts are convinced`."""

ABOUT: Mapping[str, frozenset[str]] = dict.fromkeys(
    ("worried", "concerned", "alarmed"), frozenset("about that over at".split())
)
"""What follows some of them: `concerned about`, not `concerned with`."""

OTHERWISE: Mapping[str, frozenset[str]] = {
    "insist": frozenset(("on", "upon")),
    "agree": frozenset(("to", "on")),
    "hope": frozenset(("to",)),
    "prefer": frozenset(("to",)),
    "think": frozenset("differently alike twice ahead".split()),
    "find": frozenset("new ways".split()),
    "claim": frozenset(("to", "back")),
    "maintain": frozenset("a an its his her their our".split()),
}
"""What makes another thing of a verb: `people insist on paying`."""

JOINED = frozenset(("associate", "tie", "connect", "link"))
"""What is said `with` or `to` a thing: `problems linked to it` links nothing."""

CONCERNS = frozenset(
    """concern concerns doubt doubts question questions fear fears alarm objections worry worries support
    unease eyebrows scepticism skepticism interest anger frustration dismay disappointment optimism confidence
    enthusiasm delight disquiet reservations criticism opposition approval""".split()
)
VOICING = _verbs("express raise voice sound air cast harbour harbor".split())
"""What stands before one of CONCERNS: `teachers have raised concerns`."""

WORDS = frozenset(
    [*OF_KNOWING, *OF_LAY, *OF_PAPER, *STATES, *VOICING, *PRAISED, "doubt", "according"]
)
"""All words at which a citation may be found."""

PAST_FORMS = frozenset(word for word, verb in OF_KNOWING.items() if verb.form == PAST | DONE)
"""`said`, `told`, `warned`."""
