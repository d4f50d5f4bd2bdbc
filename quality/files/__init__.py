"""Read a file as a text, or say why that cannot be done and what to do about it."""

import os
import sys
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from quality.files.decode import Flaw, Kind, decode

if TYPE_CHECKING:
    from quality.markup.reading import Reading

STDIN = "-"
MAX_MB = 20.0
EXCLUDED: Final = "excluded"  # the kind of problem that a configuration asks for
WORD: Final = ".docx"


class Source(NamedTuple):
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
    other problem means the job could not be done. `files` is how many it stands for.
    """

    path: str
    reason: str
    remedy: str
    kind: Kind
    skipped: bool = False
    files: int = 1

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.remedy}"


class Found(NamedTuple):
    """A file to read; `named` tells one given by name from one met in a folder."""

    path: str
    named: bool


def read(found: Found, max_mb: float = MAX_MB, stdin_name: str = STDIN) -> Source | Problem:
    """Return the text of one file, or of standard input, or why there is none."""
    path = stdin_name if found.path == STDIN else found.path
    try:
        data = _bytes(found.path, int(max_mb * 1_000_000) + 1)
    except FileNotFoundError:
        return _missing(path, named=found.named)
    except OSError as error:
        folder = os.path.isdir(path)  # noqa: PTH112 Path.is_dir raises where a name is too long
        return _folder(path) if folder else unreadable(path, error)
    if len(data) > max_mb * 1_000_000:
        return Problem(path, *_too_large(max_mb))
    if path.lower().endswith(WORD):
        return _word(path, data)
    outcome = decode(data)
    if isinstance(outcome, str):
        return Source(path, outcome)
    return Problem(path, *outcome, skipped=outcome.kind == "binary" and not found.named)


def _word(path: str, data: bytes) -> Source | Problem:
    """Return the text of a Word file, or why it cannot be read."""
    from quality.files import word_document

    try:
        reading = word_document.read_docx(data)
    except word_document.ExtraMissing:
        return Problem(path, "a Word file", "to read it: pip install 'quality[docx]'", "unreadable")
    except word_document.WordError as error:
        reason = f"not a Word file that can be read ({error})"
        return Problem(path, reason, "open it in Word and save it again", "unreadable")
    return Source(path, reading.source, reading)


def _bytes(path: str, limit: int) -> bytes:
    if path == STDIN:
        return _stdin().read(limit)
    with Path(path).open("rb") as file:
        return file.read(limit)


def _stdin() -> BinaryIO:
    if sys.stdin is None:  # closed by the shell: `<&-`
        raise OSError("standard input is closed")
    return sys.stdin.buffer


def _missing(path: str, *, named: bool) -> Problem:
    if Path(path).is_symlink():
        target = Path(path).readlink()
        return Problem(
            path, f"a link to {target}, which is not there", "mend or delete it", "missing"
        )
    if not named:
        return Problem(path, "gone since its folder was listed", "run it again", "missing")
    return Problem(path, "no such file", _near(Path(path)) or "check the name", "missing")


def _near(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return ""
    close = get_close_matches(path.name, names, n=1)
    return f"did you mean {path.parent / close[0]}?" if close else ""


def _folder(path: str) -> Problem:
    remedy = "name a file in it; check and score read folders"
    return Problem(path, "a folder", remedy, "unreadable")


def unreadable(path: str, error: OSError) -> Problem:
    """Return the problem with a file or folder that the system does not let us read."""
    reason = f"cannot be read ({error.strerror or error})"
    return Problem(path, reason, "check that you may read it", "unreadable")


def _too_large(max_mb: float) -> Flaw:
    remedy = "split it, or raise --max-size"
    return Flaw(f"larger than {max_mb:g} MB", remedy, "too_large")
