"""Find the texts that paths name, and read them or say why that cannot be done."""

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple, Protocol

from quality.decode import Flaw, Kind, decode

if TYPE_CHECKING:
    from quality.markup.reading import Reading

SUFFIXES = frozenset(
    ".md .markdown .mdx .txt .html .htm .xhtml .rst .adoc .asciidoc".split()
)  # those of the pre-commit hook, too
LEFT_OUT = frozenset(("node_modules", ".venv", "__pycache__"))
STDIN = "-"
MAX_MB = 20.0
EXCLUDED: Final = "excluded"  # the kind of problem that a configuration asks for
_WORD = ".docx"


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the path it came from.

    `reading` is what was read in a file whose text is not what it holds: a Word file.
    """

    path: str
    text: str
    reading: "Reading | None" = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a path gave no text, and what to do about it.

    `skipped` is a file that a folder or glob brought in and that may be left out; any
    other problem means the job could not be done.
    """

    path: str
    reason: str
    remedy: str
    kind: Kind
    skipped: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.remedy}"


class Found(NamedTuple):
    """A file to read; `named` tells one given by name from one met in a folder."""

    path: str
    named: bool


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


def texts(
    names: Iterable[str], *, max_mb: float = MAX_MB, stdin_name: str = STDIN
) -> Iterator[Source | Problem]:
    """Yield the text, or the problem, of every file that `names` stand for, each once."""
    for found in find(names):
        yield found if isinstance(found, Problem) else read(found, max_mb, stdin_name)


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


def read(found: Found, max_mb: float = MAX_MB, stdin_name: str = STDIN) -> Source | Problem:
    """Return the text of one file, or of standard input, or why there is none."""
    path = stdin_name if found.path == STDIN else found.path
    try:
        data = _bytes(found.path, int(max_mb * 1_000_000) + 1)
    except FileNotFoundError:
        return _missing(path)
    except OSError as error:
        return _unreadable(path, error)
    if len(data) > max_mb * 1_000_000:
        return Problem(path, *_too_large(max_mb))
    if path.lower().endswith(_WORD):
        return _word(path, data)
    outcome = decode(data)
    if isinstance(outcome, str):
        return Source(path, outcome)
    return Problem(path, *outcome, skipped=outcome.kind == "binary" and not found.named)


def _word(path: str, data: bytes) -> Source | Problem:
    """Return the text of a Word file, or why it cannot be read."""
    from quality import word_document

    try:
        reading = word_document.read_docx(data)
    except word_document.ExtraMissing:
        return Problem(path, "a Word file", "to read it: pip install 'quality[docx]'", "unreadable")
    except word_document.WordError as error:
        reason = f"not a Word file that can be read ({error})"
        return Problem(path, reason, "open it in Word and save it again", "unreadable")
    return Source(path, reading.source, reading)


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
    elif choice.force and choice.excludes(name, is_folder=False):
        yield _excluded(name)
    else:
        yield Found(str(path), named=True)


def _texts_of(folder: Path, choice: Choosing) -> Iterator[Found | Problem]:
    empty = True
    for found in _walk(folder, choice):
        empty = empty and isinstance(found, Problem) and found.skipped
        yield found
    if empty:
        suffixes = " ".join(sorted(SUFFIXES))
        remedy = f"name a file, or a folder that has one of {suffixes}"
        yield Problem(str(folder), "no texts in this folder", remedy, "no_texts")


def _walk(folder: Path, choice: Choosing) -> Iterator[Found | Problem]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _unreadable(str(folder), error)
        return
    folders = [entry for entry in entries if _is_entered(entry)]
    for entry in entries:
        if _is_text(entry, choice) and not entry.is_dir():
            yield _met(entry, choice)
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
    hidden = entry.name.startswith(".") or entry.name in LEFT_OUT
    return not hidden and entry.is_dir() and not entry.is_symlink()


def _is_text(entry: Path, choice: Choosing) -> bool:
    return choice.takes(str(entry)) and not entry.name.startswith(".")


def _matching(pattern: str, choice: Choosing) -> Iterator[Found | Problem]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 passes over hidden ones
    said = next(n for n, part in enumerate(Path(pattern).parts) if glob.has_magic(part))
    turns_back = cache(partial(_turns_back, said))
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
            yield from _walk(path, choice)


def _turns_back(said: int, folder: Path) -> bool:
    """Tell whether a link leads to where the way to a folder, after `said` parts, came from."""
    parts = folder.parts
    way = [os.path.realpath(Path(*parts[:end])) for end in range(said, len(parts) + 1)]
    return len(set(way)) < len(way)


def _is_left_out(match: str, pattern: str) -> bool:
    return any(name in LEFT_OUT and name not in pattern for name in Path(match).parts)


def _bytes(path: str, limit: int) -> bytes:
    if path == STDIN:
        return _stdin().read(limit)
    with Path(path).open("rb") as file:
        return file.read(limit)


def _stdin() -> BinaryIO:
    if sys.stdin is None:  # closed by the shell: `<&-`
        raise OSError("standard input is closed")
    return sys.stdin.buffer


def _missing(path: str) -> Problem:
    if Path(path).is_symlink():
        target = Path(path).readlink()
        return Problem(
            path, f"a link to {target}, which is not there", "mend or delete it", "missing"
        )
    return Problem(path, "no such file", _near(Path(path)) or "check the name", "missing")


def _near(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return ""
    close = get_close_matches(path.name, names, n=1)
    return f"did you mean {path.parent / close[0]}?" if close else ""


def _unreadable(path: str, error: OSError) -> Problem:
    reason = f"cannot be read ({error.strerror or error})"
    return Problem(path, reason, "check that you may read it", "unreadable")


def _too_large(max_mb: float) -> Flaw:
    remedy = "split it, or raise --max-size"
    return Flaw(f"larger than {max_mb:g} MB", remedy, "too_large")
