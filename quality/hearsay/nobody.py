"""Find the phrase of nobody in particular that stands before a verb of citing, or after it."""

from quality.document import Document
from quality.hearsay.phrase import Phrase, is_named, parted, phrase_of
from quality.hearsay.trades import FOLLOWING, NOUN
from quality.hearsay.vocabulary import (
    AFTER,
    ALONE,
    DESCRIBING,
    HIDING,
    JOINING,
    KNOWN,
    PLACED,
    PLAIN,
    SOME,
    STRAY,
    WELL_PLACED,
)

_TAIL, _ASIDE = 9, 14  # words


def before(document: Document, end: int, verb: int, *, aside: bool) -> Phrase | None:
    """Return the phrase before word `end`, the first of the group of a verb; None if of somebody known."""
    if end < 1:
        return None
    hidden = False
    head = _head(document, end - 1, aside=aside)
    if head is None and parted(document, end - 1):
        head, hidden = _hiding(document, end - 1), True
    if head is None or head < (opening := _opening(document, verb)):
        return None
    phrase = phrase_of(document, head, end, opening, hidden=hidden)
    if phrase is None and head == end - 1:
        owner = _described(document, head, opening)
        phrase = None if owner is None else phrase_of(document, owner, end, opening, hidden=hidden)
    return phrase


def _described(document: Document, last: int, opening: int) -> int | None:
    """Return the noun that ends before `not involved in the study`."""
    texts = document.words.texts
    for index in range(last - 1, max(opening - 1, last - _TAIL), -1):
        if NOUN[texts[index]] is not None and texts[index + 1] in DESCRIBING:
            whole = not parted(document, index, last) and _is_general(document, index, last)
            return index if whole else None
    return None


def after(document: Document, start: int) -> Phrase | None:
    """Return the phrase that begins with word `start`, None where it is of somebody known."""
    texts, head = document.words.texts, _furthest(document, start)
    if head is None and not SOME.isdisjoint(texts[start : start + 1]):
        head = start if _ends_phrase(document, start) else None  # `is thought by some`
    if head is None or NOUN[texts[head]] is None or _is_of_a_name(document, head):
        return None
    return phrase_of(document, head, head + 1, start, hidden=False)


def _ends_phrase(document: Document, index: int) -> bool:
    """Tell whether no noun follows a word, as it does in `according to some known properties`."""
    following = document.words.texts[index + 1 : index + 2]
    return parted(document, index) or not following or following[0] in (*PLAIN, *AFTER)


def _furthest(document: Document, start: int) -> int | None:
    """Return the last noun for people or papers of the run that begins with a word."""
    texts, head = document.words.texts, None
    for index in range(start, min(len(texts), start + _TAIL)):
        if is_named(document, index) or texts[index] in KNOWN:
            return None
        if NOUN[texts[index]] is not None and texts[index] not in SOME:
            head = index
        elif head is not None or (texts[index] in PLAIN and texts[index] != "of"):
            return head
        if parted(document, index):
            return head
    return head


def _is_of_a_name(document: Document, head: int) -> bool:
    """Tell of `critics such as Ann Reed`, `engineers at Acme`, `analysts from two banks`."""
    texts = document.words.texts
    last = min(len(texts), head + 5)
    joined = head + 1 < last and texts[head + 1] in JOINING
    return joined and any(is_named(document, i) or texts[i] in KNOWN for i in range(head + 1, last))


def _head(document: Document, last: int, *, aside: bool) -> int | None:
    """Return the noun of what ends with word `last`: itself, or one with only a tail behind it."""
    texts = document.words.texts
    if NOUN[texts[last]] is not None and texts[last] != "those":
        return None if parted(document, last) and not aside else last
    for index in range(last - 1, max(-1, last - _TAIL), -1):
        if NOUN[texts[index]] is not None and texts[index + 1] in AFTER:
            apart = parted(document, index, last + (not aside))
            return None if apart or not _is_general(document, index, last) else index
    return None


def _is_general(document: Document, head: int, last: int) -> bool:
    """Tell whether the tail of a noun names nothing: `in the trade`, not `in Leeds` or `of three`."""
    texts = document.words.texts
    if texts[head] == "those" and texts[head + 1] not in WELL_PLACED:
        return False
    if last == head + 1 and texts[last] not in ALONE:
        return False
    if texts[head + 1 : head + 3] in PLACED:
        return False
    if not STRAY.isdisjoint(texts[head + 1 : last + 1]):
        return False
    if texts[head] in FOLLOWING and texts[head + 1] == "of":
        return True
    tail = range(head + 1, last + 1)
    return not any(is_named(document, i) and texts[i] != "i" for i in tail)


def _hiding(document: Document, last: int) -> int | None:
    """Return the noun before an aside that says that its owner will not be named."""
    texts = document.words.texts
    low = max(0, last - _ASIDE)
    if HIDING.isdisjoint(texts[low : last + 1]):
        return None
    aside = next((i for i in range(last - 1, low - 1, -1) if parted(document, i)), None)
    if aside is None or HIDING.isdisjoint(texts[aside + 1 : last + 1]):
        return None
    return aside if NOUN[texts[aside]] is not None else None


def _opening(document: Document, word: int) -> int:
    """Return the first word of the sentence that holds a word."""
    index = document.sentence_at(document.words.starts[word])
    return document.sentence_words(index).start if index >= 0 else word
