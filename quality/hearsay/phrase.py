"""The phrase around a noun for people or papers, where it is of nobody in particular."""

from typing import NamedTuple

from quality.document import Document
from quality.hearsay.trades import CAUSES, FOLLOWING, GATHERED, LORE, MASS, NOUN
from quality.hearsay.vocabulary import (
    CROWD,
    ENDS,
    FIELDS,
    HIDING,
    KNOWN,
    ONE,
    OPENS,
    OWNING,
    PLAIN,
    SOME,
)
from quality.lazy import Lazy
from quality.rarity import is_listed

_SIGN = Lazy(r"[^\w\s*'’‘+#-]")  # `C++ developers` and `C# developers` are one phrase
_PEOPLES = ("ish", "ese", "ian", "ean", "rican")  # `British people`
_MODIFIERS = 4  # words


class Phrase(NamedTuple):
    """A noun for people or papers with what belongs to it, of nobody in particular."""

    kind: str
    many: bool
    first: int  # word
    head: int  # word
    vague: bool  # `some`, `a number of`
    told_apart: bool  # by `who ...`
    secret: bool  # `unnamed`
    hidden: bool  # `, who asked not to be named,`
    mass: bool  # `evidence`, which has no plural


def phrase_of(
    document: Document, head: int, end: int, opening: int, *, hidden: bool
) -> Phrase | None:
    """Return the phrase around a noun from `opening` on, None where it is of somebody known."""
    texts = document.words.texts
    noun, first = NOUN[texts[head]], _first(document, head, opening)
    if noun is None or first is None or not _is_of_nobody(texts, first, head, many=noun[1]):
        return None
    words, behind = frozenset(texts[first:head]), texts[head:end]
    crowd, told_apart = not words.isdisjoint(CROWD), "who" in behind
    return Phrase(
        *noun,
        first,
        head,
        vague=crowd or texts[head] in SOME or not words.isdisjoint(SOME),
        told_apart=told_apart,
        secret=not words.isdisjoint(HIDING),
        hidden=hidden or (told_apart and not HIDING.isdisjoint(behind)),
        mass=texts[head] in MASS or crowd,
    )


def _is_of_nobody(texts: tuple[str, ...], first: int, head: int, *, many: bool) -> bool:
    """Tell whether a noun and what stands before it are of any number of people or papers."""
    words = frozenset(texts[first:head])
    crowd, one = not words.isdisjoint(CROWD), not words.isdisjoint(ONE)
    if (many and one and not crowd) or not (many or one):
        return False
    if first == head and (texts[head] in LORE or texts[head] in GATHERED):
        return False
    if texts[head] in GATHERED and texts[head - 1] not in CAUSES:
        return False
    making = texts[first].endswith("ing")  # `making other people feel`
    return not making or SOME.isdisjoint(words - {texts[first]})


def _first(document: Document, head: int, opening: int) -> int | None:
    """Return the first word of what belongs to a noun, None where it is of somebody known."""
    texts = document.words.texts
    index = head
    while index > opening and not parted(document, index - 1):
        word = texts[index - 1]
        if word in OPENS:
            return None if _joins_known(document, opening, index - 1) else index
        if word == "of" and index - 2 >= opening and texts[index - 2] in CROWD:
            index -= 2
        elif word in KNOWN or word in PLAIN or head - index >= _MODIFIERS:
            owned = word in OWNING and texts[head] in FOLLOWING
            return index if owned and texts[index - 2] != "and" else None  # `he and his backers`
        elif word.endswith("'s") and texts[head] not in FOLLOWING:
            return None
        elif texts[head] in FOLLOWING or index - 1 == opening or not is_named(document, index - 1):
            index -= 1
        else:
            return None
    doubtful = index == opening < head and is_named(document, index)
    return None if doubtful and not _is_common(document, index, texts[head]) else index


def _is_common(document: Document, index: int, noun: str) -> bool:
    """Tell of a word at the opening of a sentence, which has a capital, that it is no name.

    A word of the language is none unless the text has it with a capital within a sentence, too.
    """
    word = document.words.texts[index]
    known = word in FIELDS or word in SOME or word in ONE or word in CROWD or word in CAUSES
    if known or noun in FOLLOWING or word.endswith(ENDS):
        return True
    written = document.text[document.words.starts[index] : document.words.ends[index]]
    inside = any(f"{sign} {written} " in document.flat for sign in "aeiourstndlyhk,")
    return is_listed(word) and not inside and not written.isupper() and not word.endswith(_PEOPLES)


def _joins_known(document: Document, opening: int, index: int) -> bool:
    """Tell of `and` or `or` after somebody known: `Ann Reed and other critics`."""
    texts = document.words.texts
    if texts[index] not in ("and", "or"):
        return False
    around = range(max(opening, index - 4), index)
    listed = parted(document, index - 1)
    named = (
        (texts[i] in KNOWN and not listed) or (is_named(document, i) and i > opening)
        for i in around
    )
    alone = index - 1 == opening and not texts[opening].endswith("s")
    return alone or any(named)


def parted(document: Document, index: int, last: int = 0) -> bool:
    """Tell whether a sign stands between a word and the next, or before word `last`."""
    _, starts, ends = document.words
    last = last or index + 1
    return last >= len(starts) or _SIGN.search(document.text, ends[index], starts[last]) is not None


def is_named(document: Document, index: int) -> bool:
    """Tell whether a word has a capital or is a number."""
    letter = document.text[document.words.starts[index]]
    return letter.isupper() or letter.isdigit()
