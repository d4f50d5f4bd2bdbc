"""A small network over the signs of a figure: what each adds to hidden units, in one number.

A sign adds to every unit at once: the units are lanes of 32 bits in one whole number, so a sum
over signs is a sum of numbers. A unit counts as far as it is above zero. Six networks that were
learnt apart stand side by side in it, and what it tells is the mean of theirs.
"""

import struct
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import mul
from typing import Any, NamedTuple
from zlib import decompress

from quality.claims.wording import LEAD, OF_NOUN, TAIL, ending_of, noun_signs, stem_of

NETWORKS, UNITS = 6, 48  # units of all of them
_LANE = 4  # bytes
_LANES = struct.Struct(f"<{UNITS}i")
_SIGNS = int.from_bytes((b"\0" * (_LANE - 1) + b"\x80") * UNITS, "little")
_ONES = _SIGNS >> (8 * _LANE - 1)
_FULL = (1 << 8 * _LANE) - 1
_MIDDLE = 128  # of a byte, which stands for nothing
_MIDDLES = int.from_bytes((bytes((_MIDDLE,)) + b"\0" * (_LANE - 1)) * UNITS, "little")
_MOST = 50_000  # sums kept


class Table:
    """What each sign of one kind adds: a byte for each unit, read when a sign is met."""

    def __init__(self, signs: Sequence[str], adds: str) -> None:
        self._places = dict(zip(signs, range(len(signs)), strict=True))
        self._adds = unpacked(adds)

    def get(self, sign: str) -> int:
        """Return what a sign adds to all units, 0 for an unknown one."""
        place = self._places.get(sign)
        return 0 if place is None else packed(self._adds[place * UNITS : (place + 1) * UNITS])


def unpacked(adds: str) -> bytes:
    """Return the bytes that `quality.train.claims` has written as text."""
    return decompress(b64decode(adds))


def packed(adds: bytes) -> int:
    """Return bytes, one for each unit, as one number.

    >>> packed(bytes((130, *(128,) * (UNITS - 1))))
    2
    """
    wide = bytearray(_LANES.size)
    wide[::_LANE] = adds
    return int.from_bytes(wide, "little") - _MIDDLES


class Sums(dict[Any, int]):
    """What each key adds, found by `found` when it is first met and kept."""

    def __init__(self, found: Callable[[Any], int]) -> None:
        super().__init__()
        self._found = found

    def __missing__(self, key: Any) -> int:
        if len(self) >= _MOST:
            self.clear()
        value = self[key] = self._found(key)
        return value

    def of(self, keys: Iterable[Any]) -> int:
        """Return what some keys add together."""
        return sum(map(self.__getitem__, keys))


class Network(NamedTuple):
    """What has been learnt: what each sign adds, and what a unit is worth.

    `lead` and `tail` hold the words at each place beside a figure, nearest first; `words` those
    of its sentence; `nouns` what it counts, under its kind and the noun.
    """

    start: int
    slopes: tuple[float, ...]
    base: float
    signs: Sums
    lead: tuple[Sums, ...]
    tail: tuple[Sums, ...]
    words: Sums
    nouns: Sums

    def of(self, total: int) -> float:
        """Return the log-odds that a sum of signs stands for."""
        lanes = total + _SIGNS
        above = (lanes >> (8 * _LANE - 1) & _ONES) * _FULL
        units = ((lanes ^ _SIGNS) & above).to_bytes(_LANES.size, "little")
        total_of_units: float = sum(map(mul, self.slopes, _LANES.unpack(units)))
        return self.base + total_of_units


def network_of(found: Mapping[str, Any]) -> Network:
    """Return a network as `quality.train.claims` writes it."""
    tables = {name: Table(table["signs"], table["adds"]) for name, table in found["tables"].items()}
    lead = tuple(_beside(tables, name, "before") for name in (*LEAD, ""))
    tail = tuple(_beside(tables, name, "after") for name in (*TAIL, ""))
    start, slopes, signs = packed(unpacked(found["start"])), found["slopes"], tables["signs"]
    words, nouns = _of_words(tables), _of_nouns(tables)
    return Network(start, tuple(slopes), found["base"], Sums(signs.get), lead, tail, words, nouns)


def _beside(tables: Mapping[str, Table], place: str, bag: str) -> Sums:
    """Return what a word adds at a place: by the place, and by being near at all."""
    parts = [tables[name] for name in (place, bag) if name]
    return Sums(lambda word: sum(part.get(word) for part in parts))


def _of_words(tables: Mapping[str, Table]) -> Sums:
    words, stems, endings = (tables[name] for name in ("words", "stems", "endings"))

    def found(word: str) -> int:
        return words.get(word) + stems.get(stem_of(word)) + endings.get(ending_of(word))

    return Sums(found)


def _of_nouns(tables: Mapping[str, Table]) -> Sums:
    parts = [tables[name] for name in OF_NOUN]

    def found(key: tuple[str, str]) -> int:
        signs = noun_signs(*key)
        return sum(table.get(sign) for table, sign in zip(parts, signs, strict=True))

    return Sums(found)
