"""The bytes of a file, decompressed, and its lines; never more than a line in memory."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from quality.corpus.rows import Damaged, Meter

_BLOCK = 1 << 16
_MARK = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """A line without its end; one that is too long has no data, only its size in bytes."""

    number: int
    data: bytes | None
    size: int


def lines(path: Path, limit: int, meter: Meter) -> Iterator[Line]:
    """Yield the lines of a file, decompressed where its name ends in .gz or .zst.

    Of a line of more than `limit` bytes only the size is kept. Raises Damaged where the file
    cannot be read any further, once the lines before that place are out.
    """
    number, size = 1, 0
    pieces: list[bytes] = []
    for block in blocks(path, meter):
        first, *rest = block.split(b"\n")
        size += len(first)
        pieces = [*pieces, first] if size <= limit else []
        for after in rest:
            yield _line(number, pieces, size, limit)
            number, pieces, size = number + 1, [after], len(after)
    if size:
        yield _line(number, pieces, size, limit)


def _line(number: int, pieces: list[bytes], size: int, limit: int) -> Line:
    data = b"".join(pieces).removesuffix(b"\r") if size <= limit else None
    return Line(number, data, size)


def blocks(path: Path, meter: Meter) -> Iterator[bytes]:
    """Yield the bytes of a file in blocks, without a byte order mark; raise Damaged at its damage."""
    total = path.stat().st_size or 1
    first = True
    with path.open("rb") as raw:
        for block in _read(raw, path.suffix.lower()):
            meter.share = min(1.0, raw.tell() / total)
            yield block.removeprefix(_MARK) if first else block
            first = False


def _read(raw: BinaryIO, suffix: str) -> Iterator[bytes]:
    stream = _stream(raw, suffix)
    done = 0
    while True:
        try:
            block = stream.read1(_BLOCK) if suffix != ".zst" else stream.read(_BLOCK)
        except (OSError, EOFError, zlib.error) as error:
            raise Damaged(f"cannot be read after {done:,} bytes: {error}") from error
        if not block:
            return
        done += len(block)
        yield block


def _stream(raw: BinaryIO, suffix: str) -> Any:
    if suffix == ".gz":
        return gzip.GzipFile(fileobj=raw, mode="rb")
    if suffix == ".zst":
        import pyarrow as pa

        return pa.CompressedInputStream(pa.PythonFile(raw, "r"), "zstd")
    return raw
