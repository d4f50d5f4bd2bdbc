"""Zones that show in the text itself: quotations, addresses and numbered citations."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quality.markup.reading import CODE, FRONT_MATTER, TABLE_RULE, Block, Zone

_LONGEST_QUOTATION = 600
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”‘’\[\]{}|\\^`]+", re.IGNORECASE)
_URL_TAIL = ".,;:!?*_~"
_CITATION = re.compile(r"\[\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\]")
_MARK = re.compile("[“\"‘']")
_BEFORE_OPENER = " \t\n\xa0([—–/-“‘\"'"
_ELISION = re.compile(r"(?:tis|twas|em|til|cause|round|n)\b", re.IGNORECASE)
_CLOSERS = {
    "“": re.compile("”"),
    '"': re.compile(r"\"(?<=\S\")(?!\w)"),
    "‘": re.compile(r"[’'](?<=\S.)(?!\w)"),
    "'": re.compile(r"[’'](?<=\S.)(?!\w)"),
}
_PLURAL_OWNER = re.compile(r"[’'](?<=s.) (?=[a-z])")


def with_found_zones(text: str, blocks: Sequence[Block], zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """Return `zones` and those found in the text of `blocks`, in order of place.

    Quotations include their marks. Nothing is looked for in code or front matter.
    """
    known = list(zones)
    code = [zone for zone in known if zone.kind == "code"]
    quoted, linked, cited = _has_quotes(text), _has_urls(text), _CITATION.search(text)
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
    position = block.start
    while match := _MARK.search(text, position, block.end):
        start = match.start()
        position = start + 1
        if _opens(text, start, block) and not _inside(code, start):
            end = _quotation_end(text, start, block)
            if end is not None:
                yield Zone("quotation", start, end)
                position = end


def _opens(text: str, start: int, block: Block) -> bool:
    mark = text[start]
    if mark == "“":
        return True
    if start > block.start and text[start - 1] not in _BEFORE_OPENER:
        return False
    after = text[start + 1 : min(start + 8, block.end)]
    if mark == '"':
        return after != "" and not after[0].isspace()
    return after[:1].isalpha() and not _ELISION.match(after)


def _inside(zones: Sequence[Zone], offset: int) -> bool:
    return any(zone.start <= offset < zone.end for zone in zones)


def _quotation_end(text: str, start: int, block: Block) -> int | None:
    mark = text[start]
    if mark in "‘'":
        return _single_end(text, start, min(start + _LONGEST_QUOTATION, block.end))
    closer = _CLOSERS[mark].search(text, start + 1, block.end)
    if closer is None:
        runs_on = mark == "“" or start == block.start
        return block.end if runs_on else None
    return closer.end() if closer.end() - start <= _LONGEST_QUOTATION else None


def _single_end(text: str, start: int, end: int) -> int | None:
    possessive: int | None = None
    for closer in _CLOSERS[text[start]].finditer(text, start + 1, end):
        if not _PLURAL_OWNER.match(text, closer.start()):
            return closer.end()
        possessive = possessive or closer.end()
    return possessive
