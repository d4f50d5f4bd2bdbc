"""What is kept of a text to find its likes: hashes of its sentences and of its word runs."""

import re
import struct
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"\w+")
_RUN = 5  # words of a run
_FEWEST = 6  # words of a sentence that two texts do not share by chance
HASHES = 64  # of runs, the smallest ones: 64 estimate a likeness to within 0.06
_NONE = 0xFFFFFFFF


class Sketch(NamedTuple):
    """Hashes of a text: of its sentences, each once, and the smallest of its runs of words."""

    sentences: frozenset[int]
    runs: "array[int]"


def sketch(text: str) -> Sketch:
    """Return the sketch of a text; two texts that differ in case and marks alone have the same."""
    sentences = frozenset(hashed(words) for _, words in sentences_of(text))
    words = _WORD.findall(text.lower())
    runs = {crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    smallest = sorted(_spread(run) for run in runs)[:HASHES]
    return Sketch(sentences, array("I", [*smallest, *[_NONE] * (HASHES - len(smallest))]))


def sentences_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences that are long enough to be told again, as they stand and folded."""
    for sentence in _SENTENCE.findall(text):
        words = _WORD.findall(sentence.lower())
        if len(words) >= _FEWEST:
            yield " ".join(sentence.split()), " ".join(words)


def hashed(sentence: str) -> int:
    """Return the hash of a folded sentence, of 64 bits."""
    digest = blake2b(sentence.encode("utf-8", "replace"), digest_size=8).digest()
    number: int = struct.unpack("<Q", digest)[0]
    return number


def are_alike(one: frozenset[int], other: frozenset[int], least: float) -> bool:
    """Tell whether the likeness of two texts is at least `least`, from the hashes of their runs.

    >>> are_alike(frozenset(range(50)), frozenset(range(5, 50)), 0.8)
    True
    """
    # what is looked at is no smaller than the larger of the two
    if len(one & other) < least * max(len(one), len(other)):
        return False
    return likeness(one, other) >= least


def likeness(one: Iterable[int], other: Iterable[int]) -> float:
    """Return the estimated share of runs that two texts have in common, of all they have.

    >>> text = "It rained all night and the river rose by a metre before the morning came."
    >>> likeness(sketch(text).runs, sketch(text.upper()).runs)
    1.0
    """
    ours, theirs = hashes(one), hashes(other)
    smallest = sorted(ours | theirs)[:HASHES]
    return len(ours & theirs & set(smallest)) / len(smallest) if smallest else 0.0


def hashes(runs: Iterable[int]) -> frozenset[int]:
    """Return the hashes of runs that a sketch has, without what fills it up."""
    return frozenset(runs) - {_NONE}


def _spread(number: int) -> int:
    """Return a number in 32 bits whose size says nothing of the one given, and back again."""
    number = (number ^ (number >> 16)) * 0x45D9F3B & _NONE
    return (number ^ (number >> 16)) * 0x45D9F3B & _NONE
