"""Zones that show in the text itself: quotations, addresses and numbered citations."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quality.markup.reading import CODE, FRONT_MATTER, TABLE_RULE, Block, Zone

_LONGEST_QUOTATION = 600
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”‘’\[\]{}|\\^`]+", re.IGNORECASE)
_URL_TAIL = ".,;:!?*_~"
_CITATION = re.compile(r"\[\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\]")
_OPENER = re.compile(
    r"(?P<double>“)|(?P<straight>(?:(?<=[\s(\[—–/‘'-])|(?<![\s\S]))\"(?=\S))"
    r"|(?P<single>(?:(?<=[\s(\[—–“\"-])|(?<![\s\S]))[‘'](?=[^\W\d_])"
    r"(?!(?:tis|twas|em|til|cause|round|n)\b))",
    re.IGNORECASE,
)
_CLOSERS = {
    "double": re.compile("”"),
    "straight": re.compile(r"(?<=\S)\"(?!\w)"),
    "single": re.compile(r"(?<=\S)[’'](?!\w)"),
}
_PLURAL_OWNER = re.compile(r"(?<=s)[’'] (?=[a-z])")


def with_found_zones(
    text: str, blocks: Sequence[Block], zones: Iterable[Zone]
) -> tuple[Zone, ...]:
    """Return `zones` and those found in the text of `blocks`, in order of place.

    Quotations include their marks. Nothing is looked for in code or front matter.
    """
    known = list(zones)
    code = [zone for zone in known if zone.kind == "code"]
    quoted, linked, cited = _has_quotes(text), _has_urls(text), "[" in text
    if quoted or linked or cited:
        for block in blocks:
            if block[0] in (CODE, FRONT_MATTER, TABLE_RULE):
                continue
            if quoted:
                known += _quotations(text, block, code)
            if linked:
                known += _addresses(text, block)
            if cited:
                known += _citations(text, block)
    return tuple(sorted(set(known), key=_place))


def _place(zone: Zone) -> tuple[int, int, str]:
    return zone.start, -zone.end, zone.kind


def _has_quotes(text: str) -> bool:
    return "“" in text or '"' in text or "‘" in text or "'" in text


def _has_urls(text: str) -> bool:
    return "://" in text or "www." in text or "WWW." in text


def _addresses(text: str, block: Block) -> Iterator[Zone]:
    for match in _URL.finditer(text, block.start, block.end):
        end = match.start() + len(_trimmed(match[0]))
        yield Zone("url", match.start(), end)
        yield Zone("link", match.start(), end)


def _trimmed(url: str) -> str:
    url = url.rstrip(_URL_TAIL)
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(_URL_TAIL)
    return url


def _citations(text: str, block: Block) -> Iterator[Zone]:
    for match in _CITATION.finditer(text, block.start, block.end):
        yield Zone("citation", match.start(), match.end())


def _quotations(text: str, block: Block, code: Sequence[Zone]) -> Iterator[Zone]:
    part = text[block.start : block.end]
    if not _has_quotes(part):
        return
    position = 0
    while opener := _OPENER.search(part, position):
        position = opener.end()
        if _inside(code, block.start + opener.start()):
            continue
        end = _quotation_end(part, opener)
        if end is not None:
            yield Zone("quotation", block.start + opener.start(), block.start + end)
            position = end


def _inside(zones: Sequence[Zone], offset: int) -> bool:
    return any(zone.start <= offset < zone.end for zone in zones)


def _quotation_end(part: str, opener: re.Match[str]) -> int | None:
    kind = opener.lastgroup or "double"
    limit = opener.start() + _LONGEST_QUOTATION
    if kind == "single":
        return _single_end(part, opener.end(), limit)
    closer = _CLOSERS[kind].search(part, opener.end())
    if closer is None:
        runs_on = kind == "double" or opener.start() == 0
        return len(part) if runs_on else None
    return closer.end() if closer.end() <= limit else None


def _single_end(part: str, start: int, limit: int) -> int | None:
    possessive: int | None = None
    for closer in _CLOSERS["single"].finditer(part, start, min(limit, len(part))):
        if not _PLURAL_OWNER.match(part, closer.start()):
            return closer.end()
        possessive = possessive or closer.end()
    return possessive
