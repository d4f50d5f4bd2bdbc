"""Files that are there whole or not at all, whatever happens to the process or the power."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quality import atomic


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the path of a temporary file; in the end, on disk, it takes the place of `path`.

    When the work in between fails, `path` stays what it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic.replacing(path) as unfinished:
        yield unfinished
        _sync(unfinished)
    _sync(path.parent)


def sweep(path: Path) -> None:
    """Remove what processes that were killed have left beside `path`; nobody else may write it."""
    for unfinished in atomic.left(path):
        unfinished.unlink()


def write(path: Path, data: bytes) -> None:
    """Put `data` into a file, on disk when this returns."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(data)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
