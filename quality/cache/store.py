"""A folder of entries: each a file of its own, written in one step, worth nothing if damaged."""

import os
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from quality.atomic import replace

FOLDER = ".quality_cache"
_DAY = 24 * 60 * 60  # seconds
_OLDEST = 30 * _DAY  # since an entry was last of use
_LARGEST = 256 << 20  # bytes of all entries
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache: https://bford.info/cachedir/\n"
_SUM = 64  # characters of a check sum


class Store:
    """Entries by key, in a folder that any number of runs may use at once.

    A key is of hexadecimal digits. Nothing here raises for a folder that cannot be used: what
    cannot be read is not there, and `problem` says why nothing was kept, None as long as all is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problem: str | None = None
        self._kept = 0

    def get(self, key: str) -> bytes | None:
        """Return what was put under `key`; None when there is nothing, or it is damaged."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                found = file.read()
                age = time.time() - os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        data = found[_SUM:]
        if found[:_SUM] != _sum(key, data):
            return None
        if age > _DAY:
            _touch(path)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""
        if self.problem is None:
            try:
                self._put(self._path(key), _sum(key, data) + data)
            except OSError as error:
                self.problem = error.strerror or str(error)

    def _put(self, path: Path, data: bytes) -> None:
        try:
            replace(path, data)
        except (FileNotFoundError, NotADirectoryError):  # the first in its folder, if it is one
            self._make()
            path.parent.mkdir(exist_ok=True)
            replace(path, data)
        self._kept += 1

    def _make(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, text in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
            path = self.folder / name
            if not path.exists():
                path.write_text(text, "utf-8")

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def prune(self, largest: int = _LARGEST) -> None:
        """Remove entries unused for a month, then the oldest beyond `largest` bytes.

        Does nothing where nothing was put.
        """
        total, now = 0, time.time()
        for age, size, path in sorted(self._entries(now)) if self._kept else ():
            total += size
            if age > _OLDEST or total > largest:
                self._remove(path)

    def _remove(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            self.problem = error.strerror or str(error)

    def _entries(self, now: float) -> Iterator[tuple[float, int, Path]]:
        for path in self.folder.glob("??/*"):
            try:
                status = path.stat()
            except OSError:  # another run removed it
                continue
            yield now - status.st_mtime, status.st_size, path


def _sum(key: str, data: bytes) -> bytes:
    """Return the check sum of an entry; the key is in it, so that a misplaced one is none."""
    return sha256(key.encode() + data).hexdigest().encode()


def _touch(path: Path) -> None:
    try:
        os.utime(path)
    except OSError:  # it is gone, or someone else's: then it merely grows old
        return
