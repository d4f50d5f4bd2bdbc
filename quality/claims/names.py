"""Tell the names of people and bodies from other words with a capital."""

from quality.claims import people as p
from quality.document import Document
from quality.hearsay.trades import KNOWING, NOUN, TRADE
from quality.lazy import Lazy

_MIXED = Lazy(r"\w*[a-z]\w*[A-Z]|(?:a[dlnrstz]|el|d|l)[-'’][A-Z]")  # comScore, 9to5Mac, al-Khalil
_WORKING = frozenset((KNOWING, TRADE))  # who officers or residents are, a text says before
_SHORT = 3  # letters
_BLANK = 30  # characters between brackets, at most
_NOT_NAMES = frozenset("i it they he she we you this these those there".split())


def is_name(document: Document, span: range, index: int) -> bool:
    """Tell whether a word is part of a name; a sentence's first only with more to show for it."""
    start, word = document.words.starts[index], document.words.texts[index]
    if word in p.PEOPLES or word.rpartition("-")[2] in p.CALENDAR or is_blank(document, index):
        return False
    if not document.text[start].isupper():
        return bool(_MIXED.match(document.text, start, document.words.ends[index]))
    plain = word.partition("'")[0]
    if index > span.start:
        return plain not in _NOT_NAMES and not (plain in p.FUNCTION and index == span.start + 1)
    if plain in p.FUNCTION or plain in p.NOBODY or plain in p.DOCUMENTS or plain in p.NEW:
        return False
    after = document.words.texts[index + 1 : index + 3]
    follows = index + 1 < span.stop and document.text[document.words.starts[index + 1]].isupper()
    if document.text[document.words.ends[index]] == "," or _are_many(word, after):
        return False
    if follows or word.endswith("'s") or not p.SAYING.isdisjoint(after):
        return True
    return word not in p.REGIONS and _is_acronym(document, index, span)


def _is_acronym(document: Document, index: int, span: range) -> bool:
    """Tell of `NASA wants`, not of a sentence in capitals."""
    text, (_, starts, ends) = document.text, document.words
    next_one = text[starts[index + 1] : ends[index + 1]] if index + 1 < span.stop else ""
    own = text[starts[index] : ends[index]]
    return own.isalpha() and own.isupper() and len(own) > 1 and next_one.islower()


def _are_many(word: str, after: tuple[str, ...]) -> bool:
    """Tell of `Forecasts suggest`, `Clinicians observed`: several of a kind, none of them named."""
    if is_plural(word) and not p.OF_MANY.isdisjoint(after[:1]):
        return True
    kind, many = NOUN[word] or ("", False)
    return many and kind in _WORKING


def is_plural(word: str) -> bool:
    """Tell of `forecasts`, not of `Praxis` or `Acme's`."""
    return len(word) > _SHORT and word[-1] == "s" and word[-2] not in "isu'’"


def is_blank(document: Document, index: int) -> bool:
    """Tell of `[Company]` and `[Your Name]`, which are still to be filled in."""
    if document.words.texts[index] not in p.BLANKS:
        return False
    start = document.words.starts[index]
    before = document.text[max(0, start - _BLANK) : start]
    return before.rfind("[") > before.rfind("]")
