"""The rows of a corpus: those with a text to score, and those without and why."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

TEXT_COLUMN = "text"
MAX_MB = 20.0
_MB = 1_000_000
_HEAD = 80  # characters of a bad row to show
_SURROGATE = re.compile("[\ud800-\udfff]")
_KINDS = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}


class Row(NamedTuple):
    """A text to score; `number` counts rows from 1, `line` is where it begins in its file.

    `scorer` is the index of the one of a job that scores it.
    """

    number: int
    line: int | None
    id: str
    text: str
    source: str
    format: str = "auto"
    scorer: int = 0


class Bad(NamedTuple):
    """A row without a text that can be scored; `head` is what it begins with."""

    number: int
    line: int | None
    id: str | None
    source: str
    reason: str
    head: str = ""


class Damaged(Exception):  # noqa: N818 it is a file that is damaged
    """A file cannot be read, or not any further; the message says why."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns to read, how large a text may be, in MB of UTF-8, and who scores the rows."""

    text: str = TEXT_COLUMN
    id: str | None = None
    max_mb: float = MAX_MB
    format: str = "auto"
    scorer: int = 0  # of a job, by its index

    @property
    def max_bytes(self) -> int:
        """The largest text in bytes."""
        return int(self.max_mb * _MB)

    @property
    def names(self) -> list[str]:
        """The columns that must be there."""
        return [self.text] if self.id is None else [self.text, self.id]


@dataclass(slots=True)
class Meter:
    """How much of a file was read, from 0 to 1; its reader moves it."""

    share: float = 0.0


class Place(NamedTuple):
    """Where a row stands."""

    source: str
    number: int
    line: int | None = None

    def bad(self, reason: str, head: str = "", id: str | None = None) -> Bad:  # noqa: A002
        """Return the row here as one that cannot be scored."""
        shown = _SURROGATE.sub("\ufffd", head[:_HEAD])
        return Bad(self.number, self.line, id, self.source, reason, shown)


def row(place: Place, columns: Columns, text: Any, id: Any) -> Row | Bad:  # noqa: A002
    """Return a row with its text checked: a text, of real characters, not too large.

    `id` is what stands in the column of ids; without one, the place makes one.

    >>> row(Place("a.jsonl", 3), Columns(), 7, None).reason
    "column 'text' holds a number, not text"
    >>> row(Place("a.jsonl", 3), Columns(), "So be it.", None).id
    'a.jsonl:3'
    """
    name, wrong = _id(place, columns, id)
    if wrong:
        return place.bad(wrong)
    wrong = _flaw(text, columns)
    if wrong:
        return place.bad(wrong, text if isinstance(text, str) else "", name)
    return Row(place.number, place.line, name, text, place.source, columns.format, columns.scorer)


def shown(path: str) -> str:
    """Return a path as text: bytes that are not UTF-8 are no characters.

    >>> shown("caf\\udce9.jsonl")
    'caf\ufffd.jsonl'
    """
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def too_large(size: int, columns: Columns, what: str) -> str:
    """Return why a row of `size` bytes is not read."""
    return f"{what} of {_mb(size)} is larger than {_mb(columns.max_bytes)} (--max-size)"


def _mb(size: int) -> str:
    """Return a size for people.

    >>> _mb(104_857_600), _mb(2_012)
    ('104.9 MB', '2,012 bytes')
    """
    return f"{size / _MB:,.1f} MB" if size >= _MB else f"{size:,} bytes"


def _id(place: Place, columns: Columns, value: Any) -> tuple[str, str]:
    if columns.id is None:
        return f"{place.source}:{place.number}", ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value), ""
    if isinstance(value, str):
        return value, "" if value.isascii() else _unreal(value, columns.id)
    return "", _not_text(columns.id, value)


def _flaw(text: Any, columns: Columns) -> str:
    if not isinstance(text, str):
        return _not_text(columns.text, text)
    nul = text.find("\0")
    if nul >= 0:
        return f"column {columns.text!r} holds a NUL at character {nul}"
    wrong = "" if text.isascii() else _unreal(text, columns.text)
    size = 0 if wrong or len(text) * 4 <= columns.max_bytes else len(text.encode())
    return wrong or (too_large(size, columns, "a text") if size > columns.max_bytes else "")


def _not_text(column: str, value: Any) -> str:
    if value is None:
        return f"column {column!r} is null"
    kind = _KINDS.get(type(value), type(value).__name__)
    return f"column {column!r} holds {kind}, not text"


def _unreal(text: str, column: str) -> str:
    found = _SURROGATE.search(text)
    if not found:
        return ""
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:  # how a byte that is not UTF-8 is kept
        byte = code - 0xDC00
        return f"column {column!r} is not UTF-8: byte 0x{byte:02X} at character {found.start()}"
    where = f"U+{code:04X} at character {found.start()}"
    return f"column {column!r} holds half a surrogate pair ({where})"
