"""Tell the names of people and bodies from other words with a capital."""

from quality.claims import people as p
from quality.document import Document
from quality.lazy import Lazy

_MIXED = Lazy(r"\w*[a-z][A-Z]|(?:a[dlnrstz]|el|d|l)[-'’][A-Z]")  # comScore, al-Khalil
_NOT_NAMES = frozenset("i it they he she we you this these those there".split())


def is_name(document: Document, span: range, index: int) -> bool:
    """Tell whether a word is part of a name; a sentence's first only with more to show for it."""
    start, word = document.words.starts[index], document.words.texts[index]
    if word.rpartition("-")[2] in p.CALENDAR:
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
    if document.text[document.words.ends[index]] == ",":
        return False
    return follows or word.endswith("'s") or not p.SAYING.isdisjoint(after)
