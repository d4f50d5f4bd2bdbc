"""What stands between the noun and the verb of a claim: adverbs, auxiliaries, `tend to`."""

from typing import NamedTuple

_HAVE = frozenset("have has had".split())
_BE = frozenset("are is was were am remain remains become be been".split())
_MODAL = frozenset("may might would will can could must do does did should".split())
_ADVERBS = frozenset(
    """also often long now still even already always never sometimes then again too just yet once almost
    all both alike increasingly ever rather quite repeatedly more however though meanwhile""".split()
)
_CHAINS = frozenset(
    """tend tends seem seems appear appears continue continues quick quicker keen beginning begun began
    begin starting likely happy fond ready like love rushed slow loath reluctant used beg begs""".split()
)
SECRET = frozenset("privately quietly anonymously record private background".split())
"""What marks a claim that nobody will put a name to: `officials privately concede`."""
_GROUP = 7  # words
_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "for years", "for decades", "for some time", "for a long time", "time and again", "time and time again",
        "over and over", "once again", "of course", "for their part", "in turn", "by and large", "in the past",
    )
)  # fmt: skip
_ASIDES = frozenset("however though course too part meanwhile turn understandably".split())


class Group(NamedTuple):
    """What stands between a noun and its verb: its first word and the kinds of words it has."""

    first: int
    have: bool
    be: bool
    modal: bool
    secret: bool
    doubtless: bool
    aside: bool  # `, however,`


def group_before(texts: tuple[str, ...], verb: int) -> Group:
    """Return the adverbs and auxiliaries before a verb.

    >>> group_before(("critics", "have", "long", "said"), 3).first
    1
    """
    doubtless = texts[max(0, verb - 2) : verb + 1] == ("in", "no", "doubt")
    first = low = verb - 2 * doubtless
    while first and low - first < _GROUP and (step := _step(texts, first)):
        first -= step
    words = frozenset(texts[first:verb])
    have, be, modal, secret = (not words.isdisjoint(s) for s in (_HAVE, _BE, _MODAL, SECRET))
    chained = not words.isdisjoint(_CHAINS)  # `have been quick to`: an infinitive follows
    return Group(
        first,
        have and not chained,
        be and not chained,
        modal or chained,
        secret,
        doubtless,
        aside=not words.isdisjoint(_ASIDES),
    )


def _step(texts: tuple[str, ...], end: int) -> int:
    """Return how many words before `end` belong to the group: an adverb, or `for years`."""
    if _goes_before(texts, end - 1):
        return 1
    whole = (
        len(p)
        for p in _PHRASES
        if texts[end - 1] == p[-1] and texts[max(0, end - len(p)) : end] == p
    )
    return next(whole, 0)


def _goes_before(texts: tuple[str, ...], index: int) -> bool:
    word = texts[index]
    if word in _HAVE or word in _BE or word in _MODAL or word in _ADVERBS or word in _CHAINS:
        return True
    if word == "to":
        return index > 0 and texts[index - 1] in _CHAINS
    return word.endswith("ly") and len(word) > 4
