"""What makes two sentences of the same words say two things: a negation, a number, a name, code, a duty."""

from bisect import bisect_left

from quality.document import Document
from quality.numerals import VALUES

_NEGATIONS = frozenset(
    "no not never none nobody nothing neither nor without cannot fails failed".split()
)
_NUMBERS = frozenset(
    """hundred thousand million billion half third quarter fifth tenth first second fourth both twice
    once""".split()
).union(VALUES)
_DUTIES = frozenset("must should may shall can will".split())
_OPPOSITES = """higher lower, high low, more less, more fewer, increase decrease, increases decreases, increased
    decreased, increasing decreasing, rise fall, rises falls, raise lower, raises lowers, above
    below, before after, left right, upper lower, first last, start end, starts ends, begin end,
    begins ends, open close, opens closes, enable disable, enabled disabled, add remove, added
    removed, buy sell, buys sells, buyer seller, long short, longer shorter, large small, larger
    smaller, maximum minimum, input output, inside outside, positive negative, with without,
    true false, odd even, surplus shortage, supply demand, north south, east west, every only, all only, except only"""
_OPPOSITE = frozenset(tuple(pair.split()) for pair in _OPPOSITES.split(","))


def says_another_thing(document: Document, one: range, other: range) -> bool:
    """Tell whether two sentences, given as ranges of words, differ in what they deny, order, count or name.

    Code is a name. A number or a name that only one of them has is no difference: the other may leave it out.

    >>> text = "The tram stops in Leith on Mondays. The tram does not stop in Leith on Mondays."
    >>> says_another_thing(Document(text), range(7), range(7, 16))
    True
    """
    here, there = (_words(document, words) for words in (one, other))
    return (
        _denials(here) % 2 != _denials(there) % 2
        or _unlike(here & _NUMBERS, there & _NUMBERS)
        or _unlike(here & _DUTIES, there & _DUTIES)
        or _opposed(here - there, there - here)
        or _unlike(_names(document, one), _names(document, other))
        or _unlike(codes(document, one), codes(document, other))
    )


def _words(document: Document, words: range) -> frozenset[str]:
    return frozenset(document.words.texts[words.start : words.stop])


def _denials(words: frozenset[str]) -> int:
    return sum(word in _NEGATIONS or word.endswith("n't") for word in words)


def _opposed(here: frozenset[str], there: frozenset[str]) -> bool:
    """Tell whether one has the opposite of a word of the other."""
    return any((a in here and b in there) or (b in here and a in there) for a, b in _OPPOSITE)


def _unlike(here: frozenset[str], there: frozenset[str]) -> bool:
    """Tell whether each has what the other has not."""
    return not (here <= there or there <= here)


def codes(document: Document, words: range) -> frozenset[str]:
    """Return the pieces of code in the sentence of these words."""
    index = document.sentence_at(document.words.starts[words.start])
    if index < 0:
        return frozenset()
    sentence, pieces = document.sentences[index], document.memo("pieces of code", _pieces)
    first = bisect_left(pieces, (sentence.start, 0))
    last = bisect_left(pieces, (sentence.end, 0))
    return frozenset(document.text[start:end] for start, end in pieces[first:last])


def _pieces(document: Document) -> list[tuple[int, int]]:
    return sorted((zone.start, zone.end) for zone in document.zones if zone.kind == "code")


def _names(document: Document, words: range) -> frozenset[str]:
    """Return the capitalised words, the first only where the text never has it in small letters."""
    texts, starts, _ = document.words
    names = {texts[i] for i in words[1:] if document.text[starts[i]].isupper()}
    first = texts[words.start]
    small = len(first) < 3 or first in document.memo("in small letters", in_small_letters)
    return frozenset(names if small else names | {first})


def in_small_letters(document: Document) -> frozenset[str]:
    """Return the words that somewhere begin with a small letter."""
    texts, starts, _ = document.words
    return frozenset(
        text for text, at in zip(texts, starts, strict=True) if document.text[at].islower()
    )
