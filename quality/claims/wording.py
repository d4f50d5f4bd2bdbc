"""The words beside a figure and in its sentence, and its size: what a learnt weight may hang on."""

from collections.abc import Iterator
from itertools import chain, repeat
from math import log10

from quality.claims.context import Context
from quality.document import Document

_NEAR = 4  # words on each side taken as a bag
LEAD, TAIL = ("-1", "-2", "-3"), ("+1", "+2", "+3")  # words taken by their place
_LONGEST = 6  # steps of length
_STEP = 6  # words
_SIZES = 10  # steps of size, two for each power of ten
_MARKS = '?!"\u201c'


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
