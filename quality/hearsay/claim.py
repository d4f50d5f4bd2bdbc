"""Tell whether a word of citing cites nobody in particular."""

from typing import NamedTuple

from quality.document import Document
from quality.hearsay import citing
from quality.hearsay.between import SECRET, Group, group_of, group_start, has_aside
from quality.hearsay.nobody import after, before
from quality.hearsay.phrase import Phrase
from quality.hearsay.trades import INSIDE, KNOWING, LAY, OFFICE, PAPER, TRADE

_ORDERS = frozenset(("should", "must"))  # what people are told to do, nobody reports
_SOMEBODY = frozenset((LAY, TRADE, OFFICE))
_LESS = frozenset("fewer less lower higher faster slower drop rise fall increase gain".split())
_SEEN = frozenset("a an the this that it them him her no little these".split())
_VIEW = 9  # words behind `see`
_EXPERT = frozenset((KNOWING, TRADE, INSIDE))
_PRAISING = frozenset((KNOWING, INSIDE))
_ACCORDING = _PRAISING | {PAPER}


class Cited(NamedTuple):
    """A place where nobody in particular is cited."""

    kind: str  # `paper`, else people: `knowing`, `trade`, `lay`, `inside`, `office`
    start: int
    end: int
    many: bool  # not `one source`
    past: bool  # what people told at some time


def cited_at(document: Document, word: int) -> Cited | None:
    """Return who is cited by a word of citing, None where it is nobody or somebody known."""
    texts = document.words.texts
    if texts[word] == "according":
        return _behind(document, word, _ACCORDING) or _told_by_many(document, word)
    if texts[word] in citing.PRAISED and texts[word + 1 : word + 2] == ("by",):
        return _behind(document, word, _PRAISING)
    first = group_start(texts, word)
    phrase = before(document, first, word, aside=has_aside(texts[first:word]))
    if phrase is None or not _claims(document, phrase, group_of(texts, first, word), word):
        return None
    _, starts, ends = document.words
    past = texts[word] in citing.PAST_FORMS
    return Cited(phrase.kind, starts[phrase.first], ends[word], phrase.many, past)


def _behind(document: Document, word: int, kinds: frozenset[str]) -> Cited | None:
    """Return whom `according to` or `praised by` brings in, where it is nobody in particular.

    Of other kinds than the given only those are that are called `some` or the like.
    """
    phrase = after(document, word + 2)
    if phrase is None or not (phrase.kind in kinds or phrase.vague):
        return None
    _, starts, ends = document.words
    return Cited(phrase.kind, starts[word], ends[phrase.head], phrase.many, past=False)


def _told_by_many(document: Document, word: int) -> Cited | None:
    """Return those of a trade whom `according to` brings in: `according to heating engineers`."""
    found = _behind(document, word, frozenset((TRADE,)))
    return found if found and found.many else None


def _claims(document: Document, phrase: Phrase, group: Group, word: int) -> bool:
    """Tell whether a phrase and its verb together are a claim."""
    texts = document.words.texts
    follows = texts[word + 1 : word + 4]
    if texts[word] in citing.STATES or group.doubtless:
        needs = citing.ABOUT.get(texts[word])
        about = needs is None or not needs.isdisjoint(follows[:1])
        return phrase.kind in _EXPERT and group.be and not group.modal and about
    few = group.modal and texts[phrase.head] == "few"  # `few would argue`: nobody does
    told = None if few else _told(phrase, group, texts[word], follows)
    if told is None or (told.needs and told.needs.isdisjoint(follows[:1])):
        return False
    if told.base == "see" and phrase.kind == LAY and not _is_view(texts[word + 1 : word + _VIEW]):
        return False
    if not citing.OTHERWISE.get(told.base, frozenset()).isdisjoint(follows[:1]):
        return False
    if told.base in citing.JOINED and not group.have and follows[:1] in (("to",), ("with",)):
        return False
    led = texts[group.first : word]
    if not _ORDERS.isdisjoint(led) or (told.base == "find" and "will" in led):
        return False  # `programmers will find that` tells readers what awaits them
    return _agrees(told.form, phrase, group)


def _told(phrase: Phrase, group: Group, word: str, follows: tuple[str, ...]) -> citing.Verb | None:
    """Return the verb by which those of a phrase tell something, None where the word is none."""
    if phrase.hidden:
        return citing.OF_KNOWING.get(word)
    if phrase.kind == OFFICE:
        hushed = group.secret or phrase.secret or not SECRET.isdisjoint(follows)
        agreed = word in ("agree", "agreed") and phrase.head + 1 < group.first
        return citing.OF_KNOWING.get(word) if hushed or agreed else None
    if word in citing.VOICING:
        return None if citing.CONCERNS.isdisjoint(follows) else citing.VOICING[word]
    return _verb(phrase, word)


def _is_view(follows: tuple[str, ...]) -> bool:
    """Tell of `see it as a trap`, not of what people look at: `see boats like theirs`, `see 30% fewer`."""
    near = follows[:3]
    if not _LESS.isdisjoint(near) or any(word < ":" for word in near):
        return False
    return "as" in follows or not _SEEN.isdisjoint(near[:1])


def _verb(phrase: Phrase, word: str) -> citing.Verb | None:
    """Return the verb by which a kind of people or papers is cited."""
    if phrase.kind == PAPER:
        return citing.OF_PAPER.get(word)
    if not phrase.many and (phrase.kind in _SOMEBODY or phrase.told_apart):
        return None  # one person whom the writer has met
    if phrase.kind == LAY and not phrase.vague:
        return None if phrase.told_apart else citing.OF_LAY.get(word)
    return (citing.OF_SOME if phrase.kind == LAY else citing.OF_KNOWING).get(word)


def _agrees(form: int, phrase: Phrase, group: Group) -> bool:
    """Tell whether a verb goes with its noun and auxiliaries."""
    if form & citing.ING and group.be:
        return True
    if group.be:
        return False
    if group.have:
        return bool(form & citing.DONE)
    if group.modal:
        return bool(form & citing.BASE)
    present = citing.BASE if phrase.many else citing.THIRD
    if form & present or (phrase.mass and form & citing.THIRD):
        return True
    late = phrase.kind not in _SOMEBODY or phrase.hidden or phrase.vague
    return late and bool(form & citing.PAST)
