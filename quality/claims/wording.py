"""The words beside a figure and in its sentence, and its size: what a learnt weight may hang on."""

from collections.abc import Iterator
from itertools import chain, repeat
from math import log10

from quality.claims.context import Context
from quality.claims.vocabulary import FUNCTION, PEOPLE
from quality.document import Document

_NEAR = 4  # words on each side taken as a bag
LEAD, TAIL = ("-1", "-2", "-3"), ("+1", "+2", "+3")  # words taken by their place
OF_NOUN = ("noun", "stem of noun", "ending of noun", "kind and noun")
_LONGEST = 6  # steps of length
_STEP = 6  # words
_SIZES = 10  # steps of size, two for each power of ten
_MARKS = '?!"\u201c'
_STEM, _ENDING = 5, 3  # letters
_AFTER_OF = frozenset("the all its their our these".split())


def near(context: Context) -> Iterator[tuple[str, str]]:
    """Return each word beside a figure with its place: `-1` right before it, `after` close behind."""
    lead, tail = context.lead[::-1], context.tail
    return chain(
        zip(LEAD, lead, strict=False),
        zip(TAIL, tail, strict=False),
        zip(repeat("before", _NEAR), lead, strict=False),
        zip(repeat("after", _NEAR), tail, strict=False),
    )


def of_amount(context: Context) -> tuple[str, str]:
    """Return signs of a figure's kind with its unit and size."""
    figure = context.figure
    of = f"{figure.kind} of {context.unit}"
    return of, f"{of}, size {_size(figure.value)}"


def noun_signs(kind: str, noun: str) -> tuple[str, ...]:
    """Return the signs, one of each table in `OF_NOUN`, of a noun counted by a kind of figure."""
    stem = noun[:_STEM]
    return noun, stem, noun[-_ENDING:], f"{kind} {stem}"


def counted_noun(tail: tuple[str, ...]) -> str:
    """Return what is counted: the first plural behind a figure, else the last word of its group.

    Empty where a figure counts nothing in words.

    >>> counted_noun(("of", "the", "small", "shops", "in", "town"))
    'shops'
    """
    counted = tail[:1] == ("of",)
    noun = ""
    for word in tail[1:5] if counted else tail[:4]:
        if word in FUNCTION:
            if counted and word in _AFTER_OF:
                continue
            break
        noun = word
        if _is_plural(word):
            break
    return noun


def is_several(noun: str) -> bool:
    """Tell of `pupils` and `people`, not of `glass`.

    >>> is_several("pupils"), is_several("people"), is_several("glass")
    (True, True, False)
    """
    return noun in PEOPLE or _is_plural(noun)


def _is_plural(word: str) -> bool:
    return len(word) > _ENDING and word[-1] == "s" and word[-2] != "s"


def stem_of(word: str) -> str:
    """Return the beginning of a long word, empty for a short one.

    >>> stem_of("companies"), stem_of("shop")
    ('compa', '')
    """
    return word[:_STEM] if len(word) > _STEM else ""


def ending_of(word: str) -> str:
    """Return the ending of all but short words."""
    return word[-_ENDING:] if len(word) >= _STEM else ""


def of_form(document: Document, index: int) -> Iterator[str]:
    """Yield signs of the form of sentence `index`; they hold for all its figures."""
    sentence = document.sentences[index]
    yield f"in {document.blocks[sentence.block].kind}"
    yield f"length {min(_LONGEST, len(document.sentence_words(index)) // _STEP)}"
    text = document.text[sentence.start : sentence.end]
    for mark in _MARKS:
        if mark in text:
            yield f"with {mark}"


def _size(value: float) -> int:
    """Return the size in half powers of ten, 0 below one.

    >>> [_size(value) for value in (0.5, 1, 4, 100)]
    [0, 1, 2, 5]
    """
    return int(min(_SIZES, log10(value) * 2 + 1)) if value >= 1 else 0
