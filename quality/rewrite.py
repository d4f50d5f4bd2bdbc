"""Files written anew: in one step, with the encoding, marks and permissions they had."""

import os
from pathlib import Path

from quality.decode import decode
from quality.drafts import replacing
from quality.files import Problem

_UTF8_MARK = b"\xef\xbb\xbf"
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (_UTF8_MARK, "utf-8"),
)
_AGAIN = "run it again"


def rewrite(path: str, before: str, after: str) -> Problem | None:
    """Put `after` into the file that read as `before`, or return why that cannot be done.

    A file that reads otherwise by now is left alone. A link stays, and what it leads to is
    written. The file is replaced in one step: whoever reads it sees the old or the new one.
    """
    target = Path(os.path.realpath(path))
    try:
        with target.open("r+b") as file:  # asks for leave to write, too
            old = file.read()
        if decode(old) != before:
            return Problem(path, "changed while it was being checked", _AGAIN, "unreadable")
        _replace(target, encoded(after, old))
    except OSError as error:
        reason = f"cannot be written ({error.strerror or error})"
        return Problem(path, reason, "check that you may write it", "unreadable")
    return None


def encoded(text: str, like: bytes) -> bytes:
    """Return `text` in the encoding of `like`, with its byte order mark where it has one.

    >>> encoded("pier", "sea".encode("utf-16")).decode("utf-16")
    'pier'
    >>> encoded("pier", b"sea")
    b'pier'
    """
    for mark, encoding in _MARKS:
        if like.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode()


def _replace(target: Path, data: bytes) -> None:
    with replacing(target, keep=True) as draft, draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
