"""Files replaced in one step: a draft is written beside them, then takes their name."""

import glob
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LONGEST = 200  # bytes of a name that a draft repeats; file systems take 255 in all


@contextmanager
def replacing(path: Path, *, keep: bool = False) -> Iterator[Path]:
    """Yield an empty draft that becomes the file `path` when the block ends well.

    Whoever reads `path` sees the old file or the new one. When the block raises, also for an
    interrupt, `path` stays what it was and the draft is gone. With `keep` the permissions of an
    older file stay, and so does a link: what it leads to is replaced. OSError names `path`.
    """
    place = Path(os.path.realpath(path)) if keep else path
    mode = _mode(place) if keep else None
    draft = _draft(place)
    try:
        _make(draft, 0o666 if mode is None else 0o600, path)
        yield draft
        if mode is not None:
            draft.chmod(mode)
        draft.replace(place)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def replace(path: Path, data: bytes) -> None:
    """Make `data` all there is in the file `path`, in one step; its folder must be there."""
    draft = _draft(path)
    try:
        with draft.open("xb") as file:
            file.write(data)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def left(path: Path) -> list[Path]:
    """Return the drafts of `path` that are there: those under way, and of processes killed."""
    return sorted(path.parent.glob(f".{glob.escape(_stem(path))}.*.tmp"))


def _draft(place: Path) -> Path:
    return place.with_name(f".{_stem(place)}.{os.getpid()}.{os.urandom(4).hex()}.tmp")


def _make(draft: Path, mode: int, path: Path) -> None:
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def _mode(place: Path) -> int | None:
    try:
        return stat.S_IMODE(place.stat().st_mode)
    except FileNotFoundError:
        return None


def _stem(path: Path) -> str:
    """Return the name of a file, or a short one for a name that leaves a draft no room."""
    name = os.fsencode(path.name)
    if len(name) <= _LONGEST:
        return path.name
    from hashlib import sha256

    return sha256(name).hexdigest()[:16]
