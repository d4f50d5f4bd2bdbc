"""Tell whether a source is one of a sentence beside its own: by its verb, its note, its line."""

from quality.claims import people as p
from quality.claims.cohesion import shares_word
from quality.claims.speakers import Source
from quality.claims.vocabulary import MASSES
from quality.document import Document
from quality.lazy import Lazy
from quality.span import Span

_SOURCE_LINE = Lazy(r"\b[Ss]ources?: ?\S")
_YEAR = Lazy(r"\b(?:19|20)\d\d[a-z]?\b")


def stays_behind(words: tuple[str, ...], cited: tuple[str, ...]) -> bool:
    """Tell whether a source says nothing of the next sentence, whose words are given.

    Who announced or warned did so of one thing, and `It touched millions of people` is a mass and
    no figure.

    >>> stays_behind(("it", "cost", "5"), ("acme", "announced"))
    True
    """
    if cited and cited[-1] in p.ACTING:
        return True
    return not MASSES.keys().isdisjoint(words) and not any(word < ":" for word in words)


def goes_on(document: Document, found: Source, cited: tuple[str, ...]) -> bool:
    """Tell of a source that more is from than its sentence: a document, a finding, `according to`."""
    if found.support == "own_method" or "according" in cited or "finding" in cited:
        return True
    if not p.DOCUMENTS.isdisjoint(cited) or not p.RECORDS.isdisjoint(cited):
        return True
    found_that = cited[-1:] and cited[-1] in p.FINDING
    return bool(found_that) and document.flat.startswith(" that ", found.end)


def is_noted(document: Document, index: int, found: Source) -> bool:
    """Tell of a year in a note, in a sentence of the same matter as the one before it."""
    if found.support != "linked" or not _YEAR.search(document.flat, found.start, found.end):
        return False
    before = document.sentences[index - 1]
    return shares_word(document, index, Span(before.start, before.end))


def is_source_line(document: Document, index: int) -> bool:
    """Tell of `Source: Ministry of Labour`, in a line of its own or not."""
    if index >= len(document.sentences):
        return False
    first = document.sentence_words(index)[:1]
    if not first or (document.words.texts[first[0]],) not in p.SOURCE_LINE:
        return False
    sentence = document.sentences[index]
    return bool(_SOURCE_LINE.search(document.flat, sentence.start, sentence.end))
