"""Where text is printed: its width, its colours and what it cannot show."""

import os
import sys
from collections.abc import Iterable, Mapping
from shutil import get_terminal_size
from typing import Literal, NamedTuple, TextIO

from quality.render.cells import encodable, visible

Colour = Literal["auto", "always", "never"]

_NARROW, _WIDE, _USUAL = 60, 120, 100
_CODES: Mapping[str, str] = {
    "error": "1;31",
    "warning": "33",
    "suggestion": "36",
    "info": "2",
    "title": "1",
    "caret": "32",
    "label": "2",
    "loss": "31",
    "gain": "32",
}


class Ink(NamedTuple):
    """Colour, or none: called with a text and the name of a style."""

    on: bool = False

    def __call__(self, text: str, style: str) -> str:
        """Return `text` in a style.

        >>> Ink(on=True)("x", "title"), Ink()("x", "title")
        ('\\x1b[1mx\\x1b[0m', 'x')
        """
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.on else text


def ink(choice: Colour, stream: TextIO, environ: Mapping[str, str] | None = None) -> Ink:
    """Return the ink for a stream: NO_COLOR, then FORCE_COLOR, then whether it is a screen."""
    environ = os.environ if environ is None else environ
    if choice != "auto" or environ.get("NO_COLOR"):
        return Ink(choice == "always")
    if environ.get("FORCE_COLOR"):
        return Ink(environ["FORCE_COLOR"] != "0")
    return Ink(stream.isatty() and environ.get("TERM") != "dumb")


def columns() -> int:
    """Return the columns to fill: COLUMNS or the screen's, from 60 to 120, 100 in a file."""
    return min(_WIDE, max(_NARROW, get_terminal_size((_USUAL, 24)).columns))


def room(stream: TextIO) -> int:
    """Return the columns that a line of a table may take: a file has room for all of it."""
    return columns() if stream.isatty() else sys.maxsize


def write(lines: Iterable[str], stream: TextIO) -> None:
    """Write lines, and what the stream's encoding lacks as something like it."""
    put(joined(lines), stream)


def put(text: str, stream: TextIO) -> None:
    """Write a text as `write` does lines."""
    stream.write(encodable(text, stream.encoding or "ascii"))
    stream.flush()


def joined(lines: Iterable[str]) -> str:
    """Return lines as one text."""
    return "".join([f"{line}\n" for line in lines])


def settle(stream: TextIO) -> None:
    """Write what is still to be written, and let go of it where that cannot be."""
    try:
        stream.flush()
    except OSError:
        abandon(stream)


def abandon(stream: TextIO) -> None:
    """Send what is still to be written nowhere, so that closing the stream cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())


def complain(message: str) -> None:
    """Write one line to standard error, with no character in it that a terminal would obey."""
    if sys.stderr is not None:
        write([visible(f"quality: {message}")], sys.stderr)
