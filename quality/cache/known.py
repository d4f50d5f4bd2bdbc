"""What decides the reports of a scorer, told without making it.

A digest takes rules and models to work out. It is kept under a stamp: the settings, and
size and time of every file that rules, models and code come from, as `bundle` keeps parsed
rules. Where nothing has changed, neither has the digest.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from quality.cache.store import Store

if TYPE_CHECKING:
    from quality.scorer import Scorer

_PACKAGE = Path(__file__).parent.parent
_USED = ("ahocorasick-rs", "google-re2", "pyromark", "pyphen", "textstat")


def stamp(settings: object, folders: Iterable[str] = (), model: str | None = None) -> str:
    """Return what stands for a scorer of these settings as long as no file it reads changes.

    `folders` are its folders of rules and packs, `model` its folder of models.
    """
    roots = [_PACKAGE, _PACKAGE.parent / "rules", *map(_folder, folders)]
    if model is not None:
        roots.append(Path(model))
    lines = [repr(settings), sys.version, *(line for root in roots for line in _files(root))]
    lines += (_line(Path(place)) for place in sys.path if place.endswith("-packages"))
    return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _folder(place: str) -> Path:
    from quality import packs  # and all that reads rules, which most runs over kept reports do not

    try:
        return packs.folder(place)
    except ValueError:  # which making the scorer tells better
        return Path(place)


def _files(root: Path) -> Iterator[str]:
    """Yield a line for each file below `root`, in a steady order."""
    try:
        entries = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(Path(entry.path))
        else:
            status = entry.stat()
            yield f"{entry.path}:{status.st_size}:{status.st_mtime_ns}"


def _line(path: Path) -> str:
    """Return a line for a folder of installed packages: installing one changes its time."""
    try:
        return f"{path}:{path.stat().st_mtime_ns}"
    except OSError:
        return str(path)


class Digests:
    """The digests of scorers that were made before, by their stamps."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, stamp: str) -> str | None:
        """Return the digest of the scorer of `stamp`, None where it is not known."""
        found = self._store.get(stamp)
        return found.decode() if found else None

    def keep(self, stamp: str, scorer: "Scorer") -> str:
        """Return the digest of a scorer, and keep it unless code from elsewhere is part of it."""
        foreign = tuple(_foreign(scorer))
        found = sha256("\n".join((scorer.digest, _surroundings(), *foreign)).encode()).hexdigest()
        if not foreign:
            self._store.put(stamp, found.encode())
        return found


def _surroundings() -> str:
    """Return a hash of the package's own files and of the versions it runs on."""
    from importlib.metadata import version

    total = sha256("\n".join((sys.version, *map(version, _USED))).encode())
    for path in sorted(_PACKAGE.rglob("*.*")):
        if path.suffix != ".pyc" and path.is_file():
            total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()


def _foreign(scorer: "Scorer") -> Iterator[str]:
    """Yield the source of each check that another package brings."""
    from inspect import getsource

    from quality import checks

    for rule in scorer.rules:
        if rule.kind == "function":
            check = checks.find(str(rule.body["function"]))
            module = sys.modules[check.__module__]
            if module.__name__.partition(".")[0] != "quality":
                yield getsource(module)
