"""Checks of figures against each other: totals that differ from their parts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from quality.document import Document
from quality.document.grid import grids
from quality.lazy import Lazy
from quality.markup.reading import TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

if TYPE_CHECKING:
    import re

_ALL = 100.0  # per cent
_SLACK = 1.0  # per cent that rounding may make of shares
_LEAST = 2  # parts of a total
_ROUND = 1_000  # fewer than this are counted to the last one
_LONGEST = 600  # characters of a sentence
_MOST = 12  # shares in a sentence that are tried in every combination
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_CELL = Lazy(rf"(?P<sign>[$£€])?\s?(?P<number>{_NUMBER})\s?(?P<unit>%)?")
_TOTAL = Lazy(r"(?:grand |overall )?totals?:?|sum:?|in total:?")
_NO_PART = Lazy(
    r"\b(?:totals?|sub-?totals?|of which|including|averages?|mean|median|rates?|rank|years?|ratio"
    r"|per|min(?:imum)?|max(?:imum)?|unique|distinct|cumulative|balance|change|growth|score|index)\b"
)
_THINGS = r"[a-z-]+(?: [a-z-]+){0,3}"
_SUM = rf"[$£€]?{_NUMBER}"
_SCALE = r"(?:million|billion|trillion|bn|m)\b"
_LISTED = rf"(?P<parts>(?:{_SUM} {_THINGS},? ){{1,5}}?and {_SUM} {_THINGS}),? "
_SUMMED = Lazy(
    rf"(?<![\d.,]){_LISTED}(?:(?:for|making|giving) )?(?:an? )?(?:combined |grand )?total of"
    rf" [$£€]?(?P<total>{_NUMBER})(?!\S*[%\d]|k\b)(?P<scale> ?{_SCALE})?"
    rf"|(?<![\d.,]){_LISTED.replace('parts', 'parts2')}(?:or |making )?[$£€]?(?P<total2>{_NUMBER})"
    r"(?: [a-z]+){0,2} (?:in total|in all|altogether)\b"
)
_SEXES = r"(?:men|women|boys|girls|males|females|adults|children)"
_PEOPLE = Lazy(
    rf"(?<![\d.,])(?P<total>{_NUMBER}) [a-z]+ ?(?:\(|: |[–—] ?)(?P<parts>{_NUMBER} {_SEXES} and"
    rf" {_NUMBER} {_SEXES})(?:\)| ?[–—]|[.;])"
)
_HE, _SHE = "(?:men|males?|boys)", "(?:women|females?|girls)"
_WERE = "(?: (?:were|are))?"
_BOTH = "|".join(
    rf"{_NUMBER}{_WERE} {one} and (?:the (?:other|remaining) )?{_NUMBER}{_WERE} {other}"
    for one, other in ((_HE, _SHE), (_SHE, _HE), ("adults", "children"), ("children", "adults"))
)
_WHOLE = Lazy(
    rf"\bof (?:all )?(?:the|its|our|their|these|those) (?P<total>{_NUMBER}) [a-z-]+(?: [a-z-]+){{0,3}}?,? "
    rf"(?:(?P<parts>{_BOTH})\b"
    rf"|(?P<parts2>(?:{_NUMBER}(?: [a-z-]+){{1,6}},? ){{1,4}}and the (?:other|remaining|rest,?) {_NUMBER})\b(?! of\b))"
)
_PART = rf"{_NUMBER} (?!(?:in|on|at|of|from|per|more|less)\b){_THINGS}"
_MADE_UP = Lazy(
    rf"(?<![\d.,$£€])(?P<total>{_NUMBER}) [a-z-]+(?: [a-z-]+)?"
    r"(?:: | [–—] |,? (?:made up of|consisting of|comprising|composed of) )"
    rf"(?P<parts>(?:{_PART},? ){{1,5}}?and {_PART})(?=[.;),])(?!,? (?:and )?\d)"
)
_PAID_FOR = rf"(?!(?:an?|per|each|every|more|less|off|to|or)\b){_THINGS}"
_SPENT = Lazy(
    rf"(?P<sign>[$£€])(?P<total>{_NUMBER})(?!\S*[%\d]|k\b)(?P<scale> ?{_SCALE})?(?: [a-z’']+){{0,5}}"
    r"(?:: | \(| [–—] |,? (?:made up of|consisting of|comprising|composed of) )"
    rf"(?P<parts>(?:(?P=sign){_NUMBER} {_PAID_FOR},? ){{1,5}}?and (?P=sign){_NUMBER} {_PAID_FOR})(?=[.;)])"
)
_LOOSE = Lazy(
    r"\b(?:about|around|nearly|almost|over|more than|roughly|some|up to|at least|another)\b"
)
_REST = Lazy(rf"\b(?:the )?(?:remaining|rest,?|other) (?P<share>{_NUMBER}) ?(?:%|per ?cent\b)")
_SHARE = Lazy(rf"(?<![\d.,])(?P<share>{_NUMBER}) ?(?:%|per ?cent\b)")
_FIGURE = Lazy(_NUMBER)
_SCALED = Lazy(rf"\d ?({_SCALE})")


class Amount(NamedTuple):
    """A number in a cell: how much, of what unit; `places` behind the point, below 0 before it."""

    value: float
    places: int
    unit: str
    start: int
    end: int


_Cells = Mapping[tuple[int, int], Block]


def total_differs(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each total that is not the sum of the parts it is given with.

    >>> text = "The fire killed 24 people (14 men and 12 women)."
    >>> [text[m.start:m.end] for m in total_differs(Document(text), {})]
    ['24']
    """
    yield from sorted(chain(_of_tables(document), _of_sentences(document)))


def _of_sentences(document: Document) -> Iterator[Match]:
    figures = Counter(document.sentence_at(start) for start, _ in document.cues("number"))
    telling = sorted(at for at, count in figures.items() if at >= 0 and count > _LEAST)
    for sentence in map(document.sentences.__getitem__, telling):
        place = Span(sentence.start, sentence.end)
        told = document.blocks[sentence.block].kind != TABLE_CELL
        if told and place.end - place.start <= _LONGEST:
            yield from _summed(document, place)
            yield from _shared(document, place)


def _summed(document: Document, place: Span) -> Iterator[Match]:
    folded = document.folded
    found = chain.from_iterable(
        each.finditer(folded, *place) for each in (_SUMMED, _PEOPLE, _WHOLE, _MADE_UP, _SPENT)
    )
    for match in found:
        if _LOOSE.search(folded, place.start, match.end()):
            continue
        if not _is_of_one_scale(match):
            continue
        total, parts = _named(match)
        numbers = [_amount(part) for part in _FIGURE.findall(folded[parts.start : parts.end])]
        given = _amount(folded[total.start : total.end])
        if not _is_counted(given, numbers) and given.value != len(numbers):
            yield Match(*total, related=(parts,), note=_note(given, numbers))


def _is_of_one_scale(match: "re.Match[str]") -> bool:
    """Tell whether millions are made of millions: each part has the scale of the total, if that has one."""
    groups = match.groupdict()
    scale, parts = (groups.get("scale") or "").strip(), groups["parts"] or groups["parts2"] or ""
    if not scale:
        return not _SCALED.search(parts)
    return len(_FIGURE.findall(parts)) == sum(each == scale for each in _SCALED.findall(parts))


def _is_counted(total: Amount, parts: Sequence[Amount]) -> bool:
    """Tell whether parts make a total: a small number of things to the last one."""
    if total.value >= _ROUND or any(amount.places > 0 for amount in (total, *parts)):
        return _adds_up(total, parts)
    return total.value == sum(part.value for part in parts)


def _named(match: "re.Match[str]") -> tuple[Span, Span]:
    """Return the places of the total and of its parts."""
    spans = {name.rstrip("2"): match.span(name) for name, text in match.groupdict().items() if text}
    return Span(*spans["total"]), Span(*spans["parts"])


def _shared(document: Document, place: Span) -> Iterator[Match]:
    """Yield `the remaining 40%` where the shares that it completes are more than all."""
    rest = _REST.search(document.folded, *place)
    if not rest:
        return
    found = list(_SHARE.finditer(document.folded, *place))
    shares = [_amount(match["share"]).value for match in found if match.end() <= rest.end()]
    last = _amount(rest["share"]).value
    others = shares[:-1]
    if len(others) < _LEAST or len(others) > _MOST or sum(shares) <= _ALL + _SLACK:
        return
    sums = (sum(some) for n in range(1, len(others) + 1) for some in combinations(others, n))
    if not any(abs(each + last - _ALL) <= _SLACK for each in sums):
        parts = tuple(Span(*match.span()) for match in found[: len(others)])
        yield Match(*rest.span("share"), related=parts, note=f"the shares make {sum(shares):g}%")


def _of_tables(document: Document) -> Iterator[Match]:
    for grid in grids(document).values():
        cells = grid.by_place
        lines = [*_columns(document, cells), *_rows(document, cells)]
        wrong = [line for line in lines if not _adds_up(line[0], line[1:])]
        if len(lines) > len(wrong) or len(lines) == 1:
            yield from map(_wrong, wrong)


def _wrong(line: Sequence[Amount]) -> Match:
    total, *parts = line
    related = tuple(Span(part.start, part.end) for part in parts)
    return Match(total.start, total.end, related=related, note=_note(total, parts))


def _columns(document: Document, cells: _Cells) -> Iterator[list[Amount]]:
    """Yield the total and the parts of each column above a row named total, the last of its table."""
    last, wide = max(row for row, _ in cells), max(column for _, column in cells)
    if not _is_total(document, cells.get((last, 0))):
        return
    if any(_is_no_part(document, cells.get((row, 0))) for row in range(1, last)):
        return
    for column in range(1, wide + 1):
        if not _is_no_part(document, cells.get((0, column))):
            line = [cells.get((row, column)) for row in range(last, 0, -1)]
            yield from _line(document, line)


def _rows(document: Document, cells: _Cells) -> Iterator[list[Amount]]:
    """Yield the total and the parts of each row before a column named total, the last of its table."""
    last, wide = max(row for row, _ in cells), max(column for _, column in cells)
    if not _is_total(document, cells.get((0, wide))):
        return
    if any(_is_no_part(document, cells.get((0, column))) for column in range(1, wide)):
        return
    for row in range(1, last + 1):
        yield from _line(document, [cells.get((row, column)) for column in range(wide, 0, -1)])


def _line(document: Document, cells: Iterable[Block | None]) -> Iterator[list[Amount]]:
    """Yield a total and its parts when all cells are amounts of one unit and could be summed."""
    line = [_in_cell(document, cell) for cell in cells]
    amounts = [amount for amount in line if amount]
    if len(amounts) < len(line) or len(amounts) <= _LEAST or len({a.unit for a in amounts}) > 1:
        return
    total, parts = amounts[0].value, [amount.value for amount in amounts[1:]]
    product = 1.0
    for part in parts:
        product *= part
    if not min(parts) <= total <= max(parts) and product != total:
        yield amounts


def _is_total(document: Document, cell: Block | None) -> bool:
    return cell is not None and bool(_TOTAL.fullmatch(document.folded, cell.start, cell.end))


def _is_no_part(document: Document, cell: Block | None) -> bool:
    return cell is None or bool(_NO_PART.search(document.folded, cell.start, cell.end))


def _in_cell(document: Document, cell: Block | None) -> Amount | None:
    match = _CELL.fullmatch(document.folded, cell.start, cell.end) if cell else None
    if not match:
        return None
    unit = (match["sign"] or "") + (match["unit"] or "")
    return _amount(match["number"])._replace(unit=unit, start=match.start(), end=match.end())


def _amount(text: str) -> Amount:
    """Return a number as it is written; 1,200 may have been rounded to hundreds.

    >>> _amount("1,200.5")[:2], _amount("1,200")[:2]
    ((1200.5, 1), (1200.0, -2))
    """
    whole, _, behind = text.replace(",", "").partition(".")
    places = len(behind) or len(whole.rstrip("0")) - len(whole)
    return Amount(float(f"{whole}.{behind}"), places, "", 0, 0)


def _adds_up(total: Amount, parts: Sequence[Amount]) -> bool:
    """Tell whether parts make a total, give or take what each may have been rounded by."""
    amounts = (total, *parts)
    given = [amount.places for amount in amounts]
    places = min(given) if min(given) > 0 else max(given) if max(given) <= 0 else 0
    rounded = places or max(given) > 0 or total.unit == "%"
    slack = len(amounts) / 2 * 10.0**-places if rounded else 0.0
    return abs(total.value - sum(part.value for part in parts)) <= slack + 1e-6


def _note(total: Amount, parts: Sequence[Amount]) -> str:
    return f"{total.value:,.10g} is not the sum of its parts, {sum(p.value for p in parts):,.10g}"
