"""A report as JSON and back: the same report, to the last bit of every number.

Findings are written once, in a table, and so are their sentences: explanations point into the
one, findings into the other. Values go in the order of their fields, so a new field of text,
number or None needs nothing here.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from typing import Any

from quality.report import AiStyle, Claim, Explanation, Finding, Quality, Report
from quality.span import Span

Row = Sequence[Any]


def dumps(report: Report) -> bytes:
    """Return `report` as JSON."""
    table: dict[Finding, int] = {}
    own = [table.setdefault(each, len(table)) for each in report.findings]
    why = [_values(each, findings=_places(each.findings, table)) for each in report.explanations]
    row = _values(
        report,
        quality=_values(report.quality, families=dict(report.quality.families)),
        ai_style=_values(report.ai_style),
        findings=own,
        explanations=why,
        features=json.dumps(dict(report.features), separators=(",", ":")),
        versions=dict(report.versions),
        claims=[_values(claim) for claim in report.claims],
    )
    sentences: dict[str, int] = {}
    found = [
        _values(each, sentence=sentences.setdefault(each.sentence, len(sentences)))
        for each in table
    ]
    return json.dumps([row, found, list(sentences)], separators=(",", ":")).encode()


def _places(findings: Iterable[Finding], table: dict[Finding, int]) -> list[int]:
    return [table.setdefault(each, len(table)) for each in findings]


def loads(data: bytes) -> Report:
    """Return the report that `data` was made of.

    Raises ValueError, TypeError, LookupError or AttributeError for what is no such data.
    """
    row, found, sentences = json.loads(data)
    table = [_made(Finding, each, related=_spans, sentence=sentences.__getitem__) for each in found]

    def pick(places: Row) -> tuple[Finding, ...]:
        return tuple([table[place] for place in places])

    report: Report = _made(
        Report,
        row,
        quality=lambda values: Quality(*values),
        ai_style=lambda values: AiStyle(*values),
        findings=pick,
        features=Later,
        explanations=lambda rows: tuple(
            [_made(Explanation, each, findings=pick, places=_spans) for each in rows]
        ),
        notes=tuple,
        claims=lambda rows: tuple([_made(Claim, each, source=_span) for each in rows]),
    )
    return report


class Later(Mapping[str, float]):
    """Numbers by name, read when first asked for: most formats show none of them."""

    def __init__(self, data: str) -> None:
        self._data = data

    @cached_property
    def _numbers(self) -> dict[str, float]:
        numbers: dict[str, float] = json.loads(self._data)
        return numbers

    def __getitem__(self, name: str) -> float:
        return self._numbers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __repr__(self) -> str:
        return repr(self._numbers)


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


_KINDS = (Report, Quality, AiStyle, Finding, Explanation, Claim)
_NAMES: Mapping[type, tuple[str, ...]] = {kind: _names(kind) for kind in _KINDS}
_VALUES = {kind: attrgetter(*names) for kind, names in _NAMES.items()}
_PLACES = {kind: {name: i for i, name in enumerate(names)} for kind, names in _NAMES.items()}


def _values(value: Any, **others: object) -> list[Any]:
    """Return the values of the fields of `value`, in order; `others` take the place of some."""
    row = list(_VALUES[type(value)](value))
    for name, other in others.items():
        row[_PLACES[type(value)][name]] = other
    return row


def _made(kind: Any, row: Any, **readers: Callable[[Any], object]) -> Any:
    for name, reader in readers.items():
        place = _PLACES[kind][name]
        row[place] = reader(row[place])
    return kind(*row)


def _spans(rows: Row) -> tuple[Span, ...]:
    return tuple([Span(*row) for row in rows])


def _span(row: Row | None) -> Span | None:
    return None if row is None else Span(*row)
