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
_LONG = """for years, for decades, for some time, for a long time, time and again, time and time again,
    over and over, once again, of course, for their part, in turn, by and large, in the past"""
_PHRASES = {
    last: tuple(p for p in (tuple(each.split()) for each in _LONG.split(",")) if p[-1] == last)
    for last in {each.split()[-1] for each in _LONG.split(",")}
}  # adverbs of several words, by the last of them
_ASIDES = frozenset("however though course too part meanwhile turn understandably".split())


class Group(NamedTuple):
    """What stands between a noun and its verb: its first word and the kinds of words it has."""

    first: int
    have: bool
    be: bool
    modal: bool
    secret: bool
    doubtless: bool


def group_start(texts: tuple[str, ...], verb: int) -> int:
    """Return the first of the adverbs and auxiliaries before a verb.

    >>> group_start(("critics", "have", "long", "said"), 3)
    1
    """
    first = low = verb - 2 * _is_doubtless(texts, verb)
    while first and low - first < _GROUP and (step := _step(texts, first)):
        first -= step
    return first


def has_aside(words: tuple[str, ...]) -> bool:
    """Tell whether there is `, however,` or the like among the words before a verb."""
    return not _ASIDES.isdisjoint(words)


def group_of(texts: tuple[str, ...], first: int, verb: int) -> Group:
    """Return what kinds of words stand between a noun and its verb."""
    words = texts[first:verb]
    have, be, modal, secret = (not kind.isdisjoint(words) for kind in (_HAVE, _BE, _MODAL, SECRET))
    chained = not _CHAINS.isdisjoint(words)  # `have been quick to`: an infinitive follows
    return Group(
        first,
        have and not chained,
        be and not chained,
        modal or chained,
        secret,
        _is_doubtless(texts, verb),
    )


def _is_doubtless(texts: tuple[str, ...], verb: int) -> bool:
    return texts[verb] == "doubt" and texts[max(0, verb - 2) : verb] == ("in", "no")


def _step(texts: tuple[str, ...], end: int) -> int:
    """Return how many words before `end` belong to the group: an adverb, or `for years`."""
    if _goes_before(texts, end - 1):
        return 1
    for phrase in _PHRASES.get(texts[end - 1], ()):
        if texts[max(0, end - len(phrase)) : end] == phrase:
            return len(phrase)
    return 0


def _goes_before(texts: tuple[str, ...], index: int) -> bool:
    word = texts[index]
    if word in _HAVE or word in _BE or word in _MODAL or word in _ADVERBS or word in _CHAINS:
        return True
    if word == "to":
        wished = texts[max(0, index - 2) : index] == ("would", "like")
        return index > 0 and texts[index - 1] in _CHAINS and not wished
    return word.endswith("ly") and len(word) > 4
