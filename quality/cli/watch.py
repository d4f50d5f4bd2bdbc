"""`--watch`: check once, then again what changes, until Ctrl-C."""

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn

import typer

from quality.config.choice import Choice
from quality.errors import QualityError
from quality.files import STDIN, Found
from quality.files.walk import find
from quality.gate import INTERRUPTED
from quality.render.terminal import complain

if TYPE_CHECKING:
    from quality.config.configuration import Configuration

_EVERY = 0.5  # seconds between two looks

Seen = tuple[int, int, int]


class WatchError(QualityError):
    """Something that cannot be watched; the message says what."""


def watchable(paths: Sequence[str] | None, *, changes: bool) -> Sequence[str]:
    """Return what to watch, this folder when nothing is named; WatchError where that cannot be."""
    if paths and STDIN in paths:
        raise WatchError("standard input cannot be watched: name files, or leave out --watch")
    if changes:
        raise WatchError("--watch only reads: leave it out, or --fix and --diff-fix")
    return paths or ["."]


def files(
    paths: Sequence[str], against: "Configuration", written: Collection[str] = ()
) -> Iterator[str]:
    """Yield the files that `paths` stand for now, without those that a run writes."""
    for each in find(paths, Choice(against, written=written)):
        if isinstance(each, Found):
            yield each.path


class Look:
    """The files of a run as they were when last looked at: by number, size and time."""

    def __init__(self, files: Callable[[], Iterable[str]]) -> None:
        self._files = files
        self._seen = self._now()

    def _now(self) -> dict[str, Seen]:
        found = ((path, _stamp(path)) for path in self._files())
        return {path: stamp for path, stamp in found if stamp is not None}

    def changed(self) -> list[str]:
        """Return the files that are new or not as they were, in order."""
        before, self._seen = self._seen, self._now()
        return [path for path, stamp in self._seen.items() if before.get(path) != stamp]


def _stamp(path: str) -> Seen | None:
    try:
        status = os.stat(path)  # noqa: PTH116 of many files, often
    except OSError:  # it is gone, or being replaced: the next look will tell
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def watched(
    paths: Sequence[str],
    files: Callable[[], Iterable[str]],
    check: Callable[[Sequence[str]], object],
    wait: Callable[[float], object] | None = None,
) -> NoReturn:
    """Check `paths`, then each of their `files` that changes; never return.

    A run that ends with an exit status, 2 for a wrong setting say, does not end the watch. What
    `wait`, which is time.sleep, raises does: KeyboardInterrupt for Ctrl-C.
    """
    look = Look(files)
    _checked(check, paths)
    while True:
        complain("watching; Ctrl-C ends it")
        changed = look.changed()
        while not changed:
            (wait or time.sleep)(_EVERY)
            changed = look.changed()
        _checked(check, changed)


def _checked(check: Callable[[Sequence[str]], object], paths: Sequence[str]) -> None:
    try:
        check(paths)
    except typer.Exit as end:
        if end.exit_code == INTERRUPTED:
            raise
