"""From source text to a Reading, whatever it is written in."""

import re
from dataclasses import replace

from quality.markup.composed import composed
from quality.markup.detect import FORMATS, detect
from quality.markup.reading import Reading
from quality.markup.unseen import seen

__all__ = ["FORMATS", "detect", "read"]

_LONE_RETURN = re.compile(r"\r(?!\n)")


def read(source: str, format: str = "auto", name: str | None = None) -> Reading:  # noqa: A002
    """Return what a person reads in `source`; `name` helps to tell its format.

    Raises ValueError for a format that does not exist, TypeError for what is no text.

    >>> reading = read("<p>Fish &amp; chips</p>", "html")
    >>> reading.text, reading.source_span(5, 6)
    ('Fish & chips', Span(start=8, end=13))
    """
    if format != "auto" and format not in _READERS:
        formats = ", ".join(FORMATS)
        raise ValueError(f"format {format!r} is not known: give auto or one of {formats}")
    _require_text(source)
    safe = _safe(source)
    reading = _READERS[detect(safe, name) if format == "auto" else format](safe)
    reading = composed(seen(reading))
    return reading if safe is source else replace(reading, source=source)


def _require_text(source: object) -> None:
    if not isinstance(source, str):
        kind = type(source).__name__
        remedy = "decode it first" if isinstance(source, (bytes, bytearray)) else "give a str"
        raise TypeError(f"a text is a str, not {kind}: {remedy}")


def _plain(source: str) -> Reading:
    from quality.markup.plain import read_plain

    return read_plain(source)


def _markdown(source: str) -> Reading:
    from quality.markup.markdown import read_markdown
    from quality.markup.tags import with_tags_as_code

    return with_tags_as_code(read_markdown(source))


def _html(source: str) -> Reading:
    from quality.markup.html import read_html
    from quality.markup.tags import with_tags_as_code

    return with_tags_as_code(read_html(source))


def _rst(source: str) -> Reading:
    from quality.markup.rst import read_rst

    return read_rst(source)


def _asciidoc(source: str) -> Reading:
    from quality.markup.asciidoc import read_asciidoc

    return read_asciidoc(source)


_READERS = {
    "plain": _plain,
    "markdown": _markdown,
    "html": _html,
    "rst": _rst,
    "asciidoc": _asciidoc,
}


def _safe(source: str) -> str:
    """Return `source`, as long, with what parsers take amiss put otherwise."""
    if source.count("\r") != source.count("\r\n"):
        source = _LONE_RETURN.sub("\n", source)
    if "\0" in source:
        source = source.replace("\0", "\ufffd")
    try:
        source.encode()
    except UnicodeEncodeError:
        source = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in source)
    return source
