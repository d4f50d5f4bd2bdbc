"""Zones that show in the text itself: quotations, addresses and numbered citations."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quality.lazy import Lazy
from quality.markup.reading import CODE, FRONT_MATTER, TABLE_RULE, Block, Zone
from quality.span import Span, inside, merged

_LONGEST_QUOTATION = 600
_URL = Lazy(r"(?:https?://|www\.)[^\s<>\"'“”‘’\[\]{}|\\^`]+", re.IGNORECASE)
_URL_TAIL = ".,;:!?*_~"
_CITATION = Lazy(r"\[\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\]")
_MARK = Lazy("[“\"‘']")
_BEFORE_OPENER = " \t\n\xa0([—–/-“‘\"'"
_ELISION = Lazy(r"(?:tis|twas|em|til|cause|round|n)\b", re.IGNORECASE)
_CLOSERS = {
    "“": Lazy("”"),
    '"': Lazy(r"\"(?<=\S\")(?!\w)"),
    "‘": Lazy(r"[’'](?<=[^\s(\[].)(?!\w)"),
    "'": Lazy(r"[’'](?<=[^\s(\[].)(?!\w)"),
}
_NEXT_OPENER = Lazy(r"[\s(\[][‘'](?=\S)")
_PLURAL_OWNER = Lazy(r"[’'](?<=s.) (?=[a-z])")


def with_found_zones(text: str, blocks: Sequence[Block], zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """Return `zones` and those found in the text of `blocks`, in order of place.

    Quotations include their marks. Nothing is looked for in code or front matter.
    """
    known = list(zones)
    code = merged((zone.start, zone.end) for zone in known if zone.kind == "code")
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


def _quotations(text: str, block: Block, code: Sequence[Span]) -> Iterator[Zone]:
    position, closers = block.start, _Closers(text, block.end)
    while match := _MARK.search(text, position, block.end):
        start = match.start()
        position = start + 1
        if _opens(text, start, block) and not inside(code, start):
            end = _quotation_end(text, start, block, closers)
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


class _Closers:
    """The marks in a block that end quotations, each looked for once."""

    def __init__(self, text: str, end: int) -> None:
        self._text, self._end = text, end
        self._known: dict[str, re.Match[str] | None] = {}

    def behind(self, mark: str, start: int) -> re.Match[str] | None:
        """Return the first that ends what `mark` opens behind `start`; ask in reading order."""
        known = self._known.get(mark)
        if mark not in self._known or (known and known.start() < start):
            known = self._known[mark] = _CLOSERS[mark].search(self._text, start, self._end)
        return known


def _quotation_end(text: str, start: int, block: Block, closers: _Closers) -> int | None:
    mark = text[start]
    if mark in "‘'":
        return _single_end(text, start, min(start + _LONGEST_QUOTATION, block.end))
    closer = closers.behind(mark, start + 1)
    if closer is None:
        runs_on = mark == "“" or start == block.start
        return block.end if runs_on else None
    return closer.end() if closer.end() - start <= _LONGEST_QUOTATION else None


def _single_end(text: str, start: int, end: int) -> int | None:
    possessive: int | None = None
    for closer in _CLOSERS[text[start]].finditer(text, start + 1, end):
        if not _PLURAL_OWNER.match(text, closer.start()):
            again = possessive and _NEXT_OPENER.search(text, possessive, closer.start())
            return possessive if again else closer.end()
        possessive = possessive or closer.end()
    return possessive
