"""Pairs of numbers sorted into groups on disk: many times what memory would hold."""

import struct
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

_FILES = 64
_PAIR = struct.Struct("<QI")
_HELD = 1 << 16  # bytes of a file held before they are written


class Spill:
    """Keeps pairs of a key (64 bits) and a value (32 bits) in files in a folder, by their key."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._paths = [folder / f"{number:02d}.pairs" for number in range(_FILES)]
        self._held = [bytearray() for _ in self._paths]
        for path in self._paths:
            path.unlink(missing_ok=True)

    def add(self, key: int, value: int) -> None:
        """Keep a pair."""
        number = key % _FILES
        held = self._held[number]
        held += _PAIR.pack(key, value)
        if len(held) >= _HELD:
            self._write(number)

    def groups(self) -> Iterator[tuple[int, list[int]]]:
        """Yield each key that has several values, with its values sorted."""
        for number, path in enumerate(self._paths):
            self._write(number)
            pairs = sorted(_PAIR.iter_unpack(path.read_bytes()))
            for key, same in groupby(pairs, key=lambda pair: pair[0]):
                values = [value for _, value in same]
                if len(values) > 1:
                    yield key, values

    def _write(self, number: int) -> None:
        with self._paths[number].open("ab") as file:
            file.write(self._held[number])
        self._held[number].clear()
