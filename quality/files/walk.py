"""Walk the files and folders that paths name, and choose the texts among them."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from quality.files import EXCLUDED, STDIN, WORD, Found, Problem, unreadable

SUFFIXES = frozenset(
    ".md .markdown .mdx .txt .html .htm .xhtml .rst .adoc .asciidoc".split()
)  # those of the pre-commit hook, too
_ADDRESSES = ("http://", "https://")
_OPEN = "~$"  # begins the name of what Word keeps beside a file that is open
_LEFT_OUT = frozenset(("node_modules", ".venv", "__pycache__"))
_BUILT = (".egg-info", ".dist-info")  # lists of files and copies of the README


class Choosing(Protocol):
    """Which files to take from folders."""

    force: bool  # whether files given by name may be left out, too

    def takes(self, file: str) -> bool:
        """Tell whether a file in a folder is one of the texts."""

    def writes(self, file: str) -> bool:
        """Tell whether a report of this run goes into a file."""

    def excludes(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a file or folder is to be left out."""


class Usual:
    """Every file with the suffix of a text."""

    force = False

    def takes(self, file: str) -> bool:
        """Tell whether a file has the suffix of a text."""
        return os.path.splitext(file)[1].lower() in SUFFIXES  # noqa: PTH122

    def writes(self, file: str) -> bool:  # noqa: ARG002
        """Leave nothing out."""
        return False

    def excludes(self, path: str, *, is_folder: bool) -> bool:  # noqa: ARG002
        """Leave nothing out."""
        return False


def find(names: Iterable[str], choice: Choosing | None = None) -> Iterator[Found | Problem]:
    """Yield the files that names, folders, globs and `-` stand for, in order, each once.

    `choice` says what to take from folders and globs.
    """
    seen: set[str] = set()
    for name in names:
        for found in _named(name, choice or Usual()):
            key = os.path.abspath(found.path)  # noqa: PTH100 resolve() would follow links
            if key not in seen:
                seen.add(key)
                yield found


def _named(name: str, choice: Choosing) -> Iterator[Found | Problem]:
    path = Path(name)
    if name == STDIN:
        yield Found(name, named=True)
    elif not name:
        yield Problem("''", "an empty name", "name a file or a folder: . is this one", "missing")
    elif os.path.isdir(name):  # noqa: PTH112 Path.is_dir raises where we may not look
        yield from _texts_of(path, choice)
    elif glob.has_magic(name) and not os.path.lexists(name):
        yield from _matching(name, choice)
    elif name.startswith(_ADDRESSES) and not os.path.lexists(name):
        remedy = "save the page and name its file, or pipe it into `quality check -`"
        yield Problem(name, "an address, and nothing is fetched", remedy, "missing")
    elif choice.force and choice.excludes(name, is_folder=False):
        yield _excluded(name)
    else:
        yield Found(str(path), named=True)


def _texts_of(folder: Path, choice: Choosing) -> Iterator[Found | Problem]:
    empty, words = True, 0
    for found in _walk(folder, choice):
        empty = empty and isinstance(found, Problem) and found.skipped
        if isinstance(found, Problem) and found.kind == "docx":
            words += 1
        else:
            yield found
    named = f'when named: "{folder / "**" / "*.docx"}"'
    if empty:
        suffixes = " ".join(sorted(SUFFIXES))
        usual = f"name a file, or a folder that has one of {suffixes}"
        remedy = f"its Word files are read {named}" if words else usual
        yield Problem(str(folder), "no texts in this folder", remedy, "no_texts")
    elif words:
        reason = f"{words} Word file{'s' * (words > 1)} left out"
        remedy = f"read {named}, or when `include` of the configuration lists *{WORD}"
        yield Problem(str(folder), reason, remedy, "docx", skipped=True, files=words)


def _walk(folder: Path, choice: Choosing) -> Iterator[Found | Problem]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield unreadable(str(folder), error)
        return
    folders = [entry for entry in entries if _is_entered(entry)]
    for entry in entries:
        if _is_text(entry, choice) and not entry.is_dir():
            yield _met(entry, choice)
        elif _is_word(entry) and not choice.excludes(str(entry), is_folder=False):
            yield Problem(str(entry), "a Word file", "name it", "docx", skipped=True)
    for entry in folders:
        if choice.excludes(str(entry), is_folder=True):
            yield _excluded(f"{entry}{os.sep}")
        else:
            yield from _walk(entry, choice)


def _met(path: Path, choice: Choosing) -> Found | Problem:
    """Return a file that nobody named, or why it is left out."""
    if choice.excludes(str(path), is_folder=False):
        return _excluded(str(path))
    if choice.writes(str(path)):
        reason, remedy = "a report of this run goes there", "write it elsewhere to check the file"
        return Problem(str(path), reason, remedy, EXCLUDED, skipped=True)
    if _is_special(path):
        reason, remedy = "a pipe, a socket or a device", "name it to have it read"
        return Problem(str(path), reason, remedy, "not_a_file", skipped=True)
    return Found(str(path), named=False)


def _is_special(path: Path) -> bool:
    """Tell whether reading may never end; a link that leads nowhere may be read in vain."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _excluded(path: str) -> Problem:
    remedy = "take it out of `exclude` to check it"
    return Problem(path, "excluded by the configuration", remedy, EXCLUDED, skipped=True)


def _is_entered(entry: Path) -> bool:
    hidden = entry.name.startswith(".") or _is_built(entry.name)
    return not hidden and entry.is_dir() and not entry.is_symlink()


def _is_text(entry: Path, choice: Choosing) -> bool:
    return choice.takes(str(entry)) and not entry.name.startswith((".", _OPEN))


def _is_word(entry: Path) -> bool:
    """Tell whether a file is one of Word, and no note of Word's that one is open."""
    return entry.suffix.lower() == WORD and not entry.name.startswith((".", _OPEN))


def _matching(pattern: str, choice: Choosing) -> Iterator[Found | Problem]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 passes over hidden ones
    fixed = next(n for n, part in enumerate(Path(pattern).parts) if glob.has_magic(part))
    turns_back = cache(partial(_turns_back, fixed))
    every = [Path(match) for match in matches if not _is_left_out(match, pattern)]
    kept = [path for path in every if not turns_back(path.parent)]
    if not kept:
        yield Problem(pattern, "no file matches", "check the pattern", "no_match")
    for path in kept:
        if not path.is_dir():
            yield _met(path, choice)
        elif choice.excludes(str(path), is_folder=True):
            yield _excluded(str(path))
        else:
            yield from (each for each in _walk(path, choice) if _counts(each))


def _counts(found: Found | Problem) -> bool:
    """Tell whether to say what was met in a folder that a glob brought in."""
    return isinstance(found, Found) or found.kind != "docx"


def _turns_back(fixed: int, folder: Path) -> bool:
    """Tell whether a link leads to where the way to a folder, after `fixed` parts, came from."""
    parts = folder.parts
    way = [os.path.realpath(Path(*parts[:end])) for end in range(fixed, len(parts) + 1)]
    return len(set(way)) < len(way)


def _is_left_out(match: str, pattern: str) -> bool:
    path = Path(match)
    note = path.name.startswith(_OPEN) and _OPEN not in pattern
    return note or any(_is_built(name) and name not in pattern for name in path.parts)


def _is_built(name: str) -> bool:
    """Tell of a folder that tools write, whose texts are nobody's to mend."""
    return name in _LEFT_OUT or name.endswith(_BUILT)
