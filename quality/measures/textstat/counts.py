"""What textstat counts in a text, each piece between blanks counted once and remembered.

textstat deletes punctuation and never divides a word at it, so each count of words is the
sum over `text.split()` of a number that depends on the piece alone.
"""

import re
import struct
from functools import cache
from typing import NamedTuple

from quality.measures.textstat.words import Lexicon, cleaned, lexicon

_NOT_LETTERS = re.compile(r"[^\w\s]")
# From the start of a stretch between full stops: does it hold three pieces with a letter?
_THREE_WORDS = re.compile(r"\W*\w\S*\s\W*\w\S*\s\W*\w")
_ROOM = 16_000_000  # bytes for what is remembered: some 80,000 pieces
_OVERHEAD = 200  # bytes a piece, beside its characters
_FOG_THRESHOLD = {"pl": 4}  # syllables of a hard word in Gunning Fog, else 3


class Piece(NamedTuple):
    """Counts over one piece or many, but for sentences, which no piece knows of."""

    pieces: int
    characters: int
    letters: int
    words: int
    syllables: int
    pronounced: int
    monosyllables: int
    polysyllables: int
    unknown: int
    difficult: int
    fog_words: int
    mini_words: int
    long_words: int


_LAYOUT = struct.Struct(f"<{len(Piece._fields)}I")
_DIFFICULT = 1 << 32 * Piece._fields.index("difficult")


class Pieces(dict[str, int]):
    """From a piece to its counts, packed in one integer so that a text is a plain sum.

    Forgets everything when full; holds no text together, so it grows with the vocabulary.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.lexicon = lexicon(language)
        self._fog = _FOG_THRESHOLD.get(language, 3)
        self._room = _ROOM

    def __missing__(self, piece: str) -> int:
        packed = int.from_bytes(_LAYOUT.pack(*count(piece, self.lexicon, self._fog)), "little")
        self._room -= _OVERHEAD + len(piece)
        if self._room < 0:
            self.clear()
            self._room = _ROOM
        self[piece] = packed
        return packed

    def difficult(self, pieces: list[str]) -> list[str]:
        """Return the different pieces that are hard words of two syllables or more."""
        return [piece for piece in set(pieces) if self[piece] & _DIFFICULT]

    def total(self, pieces: list[str]) -> Piece:
        """Return the counts over `pieces`."""
        packed = sum(map(self.__getitem__, pieces))
        return Piece(*_LAYOUT.unpack(packed.to_bytes(_LAYOUT.size, "little")))


@cache
def pieces_of(language: str) -> Pieces:
    """Return what is remembered of the pieces of `language`."""
    return Pieces(language)


def count(piece: str, words: Lexicon, fog: int) -> Piece:
    """Return the counts of one piece; `fog` is the least syllables of a hard word there."""
    letters = len(piece) if piece.isalnum() else len(_NOT_LETTERS.sub("", piece))
    word = cleaned(piece)
    low = word.lower()
    syllables = words.syllables(low) if word else 0
    hard = bool(word) and low not in words.easy
    # Lower-casing "İ" adds a mark, which is punctuation when syllables are counted again.
    again = cleaned(low)
    spoken = syllables if again == low else words.syllables(again.lower())
    return Piece(
        pieces=1,
        characters=len(piece),
        letters=letters,
        words=bool(word),
        syllables=syllables,
        pronounced=syllables > 0,
        monosyllables=syllables == 1,
        polysyllables=syllables >= 3,
        unknown=hard,
        difficult=hard and spoken >= 2,
        fog_words=hard and spoken >= fog,
        mini_words=0 < letters <= 3,
        long_words=letters > 6,
    )


def sentences(text: str) -> int:
    """Return the stretches up to `.`, `!` or `?` with at least three words; 1 if there is none.

    >>> sentences("Stop. It fell by 3.5% in the U.S. last year.")
    2
    """
    if not text:
        return 0
    stretches = text.replace("!", ".").replace("?", ".").split(".")
    return max(1, sum(map(bool, map(_THREE_WORDS.match, stretches))))
