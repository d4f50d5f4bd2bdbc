"""What ties a sentence to its text: words that come back, without which no source near it is its own."""

from collections.abc import Iterable
from itertools import chain

from quality.claims import people as p
from quality.claims import vocabulary as v
from quality.document import Document
from quality.span import Span

_PLAIN = p.FUNCTION | p.SAYING | v.SCALES.keys() | v.MASSES.keys() | v.DURATIONS
_PLAIN |= frozenset("percent cent people time last they them will would could should their".split())
_PLAIN |= frozenset(
    """back come came comes coming times within cannot third thirds fourth small large increase
    increased increases increasing close whole also much many very""".split()
)
_SHORT = 4  # letters
_STEM = 5  # letters that tell two forms of one word from two words
_LEAST = 150  # words; in a shorter text few words come back
_REACH = 1_500  # characters; what stands further up is out of sight
_BACK = frozenset("they he she it that this these those their his her its".split())


def stands_alone(document: Document, index: int) -> bool:
    """Tell whether sentence `index` has next to nothing in common with its text.

    None of its words stands in its block or the one before it, and one at most anywhere else,
    whatever their endings. False in texts of fewer than 150 words, for a sentence without a
    word that means something, and for one that begins by pointing back (`They`, `This`).

    >>> stands_alone(Document("Sales rose by 45%."), 0)
    False
    """
    texts, span = document.words.texts, document.sentence_words(index)
    if len(texts) < _LEAST or not span or texts[span.start] in _BACK:
        return False
    own = _stems(texts[span.start : span.stop])
    if not own or _is_near(document, index, own):
        return False
    return _elsewhere(document, own) <= 1


def share_a_word(document: Document, first: Iterable[Span], second: Span) -> bool:
    """Tell whether a word with a meaning stands in one of some places and in another, however it ends.

    True where the places hold no such word, so that nothing can be told from them.
    """
    own: set[str] = set()
    for place in first:
        own.update(_stems(_texts(document, place)))
    return not own or not own.isdisjoint(_stems(_texts(document, second)))


def _texts(document: Document, place: Span) -> tuple[str, ...]:
    span = document.words_in(*place)
    return document.words.texts[span.start : span.stop]


def _stems(words: tuple[str, ...]) -> dict[str, int]:
    """Return the beginnings of words with a meaning, and how often each stands there."""
    found: dict[str, int] = {}
    for word in words:
        if len(word) >= _SHORT and word[0] > ":" and word not in _PLAIN:
            found[word[:_STEM]] = found.get(word[:_STEM], 0) + 1
    return found


def _is_near(document: Document, index: int, own: dict[str, int]) -> bool:
    """Tell whether one of the stems stands in the block of a sentence or the one before it."""
    sentence = document.sentences[index]
    block, before = document.blocks[sentence.block], document.blocks[max(0, sentence.block - 1)]
    near = document.words_in(max(before.start, sentence.start - _REACH), block.end)
    texts, span = document.words.texts, document.sentence_words(index)
    around = chain(range(near.start, span.start), range(span.stop, near.stop))
    return any(texts[at][:_STEM] in own for at in around)  # a copy of a long block is slow


def _elsewhere(document: Document, own: dict[str, int]) -> int:
    """Return how many of the stems stand in other sentences too."""
    left = dict(own)
    for word, count in document.word_counts.items():
        if word[:_STEM] in left:
            left[word[:_STEM]] -= count
    return sum(count < 0 for count in left.values())


def shares_word(document: Document, index: int, place: Span) -> bool:
    """Tell whether sentence `index` points back, or has a word with a meaning in common with a place.

    >>> text = "Rents rose, the Tide Office said. Sales fell by 9%. The rents are high."
    >>> [shares_word(Document(text), index, Span(0, 33)) for index in (1, 2)]
    [False, True]
    """
    texts, span = document.words.texts, document.sentence_words(index)
    if not span or texts[span.start] in _BACK:
        return True
    own = _stems(texts[span.start : span.stop])
    there = document.words_in(place.start, place.end)
    return any(texts[at][:_STEM] in own for at in there if at not in span)
