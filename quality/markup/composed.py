"""Letters with marks of their own, as some systems write `é`, put as one character each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from unicodedata import normalize

from quality.markup.reading import Piece, Reading
from quality.markup.unseen import without

_FIRST, _LAST = "\u0300", "\u036f"
_MARKED = re.compile(rf"[^\W\d_][{_FIRST}-{_LAST}]+")
_COMMON = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328"


def composed(reading: Reading) -> Reading:
    r"""Return `reading` with each letter and its marks as one character, where there is one.

    >>> reading = composed(Reading("a cafe\u0301 opens", "a cafe\u0301 opens", ()))
    >>> reading.text, reading.source_span(2, 6)
    ('a café opens', Span(start=2, end=7))
    """
    text = reading.text
    if text.isascii() or not any(mark in text for mark in _COMMON):
        return reading
    letters = dict(_letters(reading))
    marks = [at for start, (end, _) in letters.items() for at in range(start + 1, end)]
    whole = "".join(letters[at][1] if at in letters else each for at, each in enumerate(text))
    title = reading.title and normalize("NFC", reading.title)
    shorter = without(replace(reading, text=whole, title=title), marks)
    known = dict(reading.source_span(at, end) for at, (end, _) in letters.items())
    return replace(shorter, pieces=tuple(_apart(shorter.pieces, known)))


def _letters(reading: Reading) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield where each such letter begins and ends, and the one character it is."""
    for match in _MARKED.finditer(reading.text):
        one = normalize("NFC", match[0])
        start, end = reading.source_span(*match.span())
        if len(one) == 1 and reading.source[start:end] == match[0]:
            yield match.start(), (match.end(), one)


def _apart(pieces: tuple[Piece, ...], letters: Mapping[int, int]) -> Iterator[Piece]:
    """Yield the pieces, with a letter that was composed as a piece of its own at the end of one."""
    for piece in pieces:
        end, source = piece.end - 1, piece.source_end - 1
        if not piece.is_copy or source not in letters:
            yield piece
            continue
        if piece.start < end:
            yield Piece(piece.start, end, piece.source_start, source)
        yield Piece(end, piece.end, source, letters[source])
