"""Bytes as text, or what keeps them from being text."""

import codecs
import re
from typing import Literal, NamedTuple

from quality.lazy import Lazy

Kind = Literal[
    "missing",
    "no_match",
    "no_texts",
    "excluded",
    "docx",
    "binary",
    "not_text",
    "too_large",
    "unreadable",
    "not_a_file",
]

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a zip, docx, odt or epub file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
)
# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xef\xbb\xbf", "utf-8"),
)
_HEAD = 1024  # bytes in which a page says how it is encoded
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
_ONE_WAY = Lazy(r"cp125\d|iso8859-\d+|koi8-[ru]|mac-roman|gb18030|big5|euc_jp|cp932|cp949")
_WIDER = {  # what browsers take a name for: https://encoding.spec.whatwg.org/#names-and-labels
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_SAMPLE, _FEWEST = 4096, 8  # bytes that tell UTF-16 from binary data
_EXPORT = "export it as Markdown, HTML or plain text"
_RESAVE = "re-save it as UTF-8"


class Flaw(NamedTuple):
    """Why bytes are no text."""

    reason: str
    remedy: str
    kind: Kind


def decode(data: bytes) -> str | Flaw:
    """Return bytes as text, or what keeps them from being text.

    >>> decode("caf\\u00e9".encode("utf-16"))
    'caf\\xe9'
    >>> decode("Ein caf\\u00e9".encode("latin-1")).reason
    'not UTF-8: byte 0xE9 at offset 7, line 1'
    """
    mark, encoding = encoding_of(data)
    flaw = None if mark else _binary(data)
    if flaw:
        return flaw
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return _undecodable(data, encoding, error)


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark that bytes begin with, empty without one, and their encoding.

    >>> encoding_of("pier".encode("utf-8-sig"))
    (b'\\xef\\xbb\\xbf', 'utf-8')
    >>> encoding_of(b'<meta charset="windows-1252"><p>caf\\xe9')
    (b'', 'cp1252')
    """
    marked = (each for each in _MARKS if data.startswith(each[0]))
    return next(marked, None) or (b"", _unmarked(data))


def _unmarked(data: bytes) -> str:
    """Return UTF-8, or what a page declares in its head that is not UTF-8."""
    declared = _DECLARED.search(data[:_HEAD]) if data.lstrip()[:1] == b"<" else None
    encoding = _known(declared[1].decode("ascii", "replace")) if declared else ""
    return encoding if encoding and not _is_utf8(data) else "utf-8"


def _known(label: str) -> str:
    """Return the encoding that a page calls so, "" for one that texts are not read in."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(name, name)
    return name if _ONE_WAY.fullmatch(name) else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _binary(data: bytes) -> Flaw | None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return Flaw(f"binary ({name})", _EXPORT, "binary")
    where = data.find(b"\0")
    if where < 0:
        return None
    if _looks_like_utf16(data[:_SAMPLE]):
        return Flaw("UTF-16 without a byte order mark", _RESAVE, "not_text")
    return Flaw(f"binary (a NUL byte at offset {where})", _EXPORT, "binary")


def _looks_like_utf16(sample: bytes) -> bool:
    """Tell text of two bytes a character by what most of it reads as: ASCII."""
    if len(sample) < _FEWEST:
        return False
    pairs = sample[: len(sample) // 2 * 2]
    readings = (pairs.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be"))
    return any(sum(map(_is_plain, text)) > 0.7 * len(text) for text in readings)


def _is_plain(char: str) -> bool:
    return char.isascii() and (char.isprintable() or char.isspace())


def _undecodable(data: bytes, encoding: str, error: UnicodeDecodeError) -> Flaw:
    if encoding.startswith(("utf-16", "utf-32")):
        return Flaw(f"damaged {encoding.upper()[:6]} ({error.reason})", _RESAVE, "not_text")
    line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
    byte = f"byte 0x{data[error.start]:02X} at offset {error.start}, line {line}"
    if encoding != "utf-8":
        return Flaw(f"not {encoding}, which it declares: {byte}", _RESAVE, "not_text")
    remedy = f"{_RESAVE} (was it Windows-1252 or Latin-1?)"
    return Flaw(f"not UTF-8: {byte}", remedy, "not_text")
