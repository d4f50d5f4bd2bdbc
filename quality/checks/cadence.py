"""Checks of the beat of sentences: the short statement that follows a longer one."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.markup.reading import PARAGRAPH
from quality.match import Match

_OPENERS = frozenset(
    """it that this these those they there here what both neither none nothing not no nor and or but then
    some most many others few all each every one just only even except especially usually often sometimes
    rarely maybe probably almost""".split()
)
_PERSONS = frozenset("i me my mine we us our you your he him his she her hers who".split())
_LEAST = 2  # words


def clipped_statements(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each short statement about no person that follows another in its paragraph.

    It has `most` words, or `last` where it ends the paragraph.

    >>> text = "The old pump had to be taken apart and cleaned. That helped. We left."
    >>> [text[m.start:m.end] for m in clipped_statements(Document(text), {})]
    ['That helped.']
    """
    most, last = whole(options, "most", 4), whole(options, "last", 6)
    sentences = document.prose
    after = (*(each.block for each in sentences[2:]), None)
    for (before, each), block in zip(pairwise(sentences), after, strict=False):
        longest = most if block == each.block else last
        if before.block == each.block and _clipped(document, each, longest):
            yield Match(each.start, each.end)


def _clipped(document: Document, sentence: Sentence, most: int) -> bool:
    """Return whether a sentence is a plain statement of so few words, and about no person."""
    start, end, block = sentence
    if document.blocks[block].kind != PARAGRAPH or document.text[end - 1] != ".":
        return False
    words = document.words_in(start, end)
    if not _LEAST <= len(words) <= most or document.in_zone("quotation", start):
        return False
    texts = document.words.texts[words.start : words.stop]
    return texts[0] in _OPENERS and _PERSONS.isdisjoint(texts) and _plain(document, words)


def _plain(document: Document, words: range) -> bool:
    """Return whether no word but the first is a name or a figure."""
    starts = (document.text[document.words.starts[i]] for i in words[1:])
    return all(letter.islower() for letter in starts)
