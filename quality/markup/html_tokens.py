"""HTML cut into tags, comments and stretches of text, each with its offsets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TEXT = "text"
START = "start"
END = "end"
COMMENT = "comment"
RAW = "raw"  # what stands inside <script>, <style>, <title> ...

_TOKEN = re.compile(
    r"<!--(?:-?>|(?P<comment>.*?)(?:--!?>|\Z))"
    r"|<(?:[!?]|/(?![a-zA-Z]))[^>]*(?:>|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>\"']*)(?=[\s/>])"
    r"(?P<attributes>[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>"
    r"|</?[a-zA-Z][^<>]*>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?")
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/<>\"']*)")
_RAW = ("script", "style", "textarea", "iframe", "title", "xmp", "noembed", "noframes")
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])|\Z", re.IGNORECASE) for name in _RAW}


class Token(NamedTuple):
    """A stretch of HTML; `text` is a tag's lower-case name or a comment's body."""

    kind: str
    start: int
    end: int
    text: str = ""
    attributes: str = ""


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of `source[start:end]`; broken tags count as text."""
    position = start
    while position < end:
        match = _TOKEN.search(source, position, end)
        if match is None:
            break
        if match.start() > position:
            yield Token(TEXT, position, match.start())
        token = _token(match)
        position = match.end()
        if token is None:
            continue
        yield token
        if token.kind == START and token.text in _RAW_ENDS and token.attributes[-1:] != "/":
            stop = _raw_end(token.text, source, position, end)
            yield Token(RAW, position, stop, token.text)
            position = stop
    if position < end:
        yield Token(TEXT, position, end)


def _raw_end(name: str, source: str, start: int, end: int) -> int:
    match = _RAW_ENDS[name].search(source, start, end)
    return match.start() if match else end


def _token(match: re.Match[str]) -> Token | None:
    if match["comment"] is not None:
        return Token(COMMENT, *match.span(), match["comment"])
    name = _NAME.match(match[0])
    if name is None:
        return None
    kind = END if name[1] else START
    return Token(kind, *match.span(), name[2].lower(), match["attributes"] or "")


def attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag, names and values in lower case.

    >>> attributes(' HREF="#note" hidden')
    {'href': '#note', 'hidden': ''}
    """
    return {
        match[1].lower(): (match[2] or match[3] or match[4] or "").strip().lower()
        for match in _ATTRIBUTE.finditer(text)
    }
