"""Files written anew: in one step, with the encoding, marks and permissions they had."""

import os
from pathlib import Path

from quality.atomic import replacing
from quality.files import Problem
from quality.files.decode import decode, encoding_of

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
    mark, encoding = encoding_of(like)
    return mark + text.encode(encoding)


def _replace(target: Path, data: bytes) -> None:
    with replacing(target, keep=True) as draft, draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
