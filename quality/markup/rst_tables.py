"""The tables of reStructuredText: where the cells of grid and simple tables stand."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

_SIMPLE_RULE = re.compile(r"=+(?: +=+)+ *")
_GRID_RULE = re.compile(r"\+(?:[-=]+\+)+ *")
_SPAN_RULE = re.compile(r"-+(?: +-+)* *")


class Cell(NamedTuple):
    """The place of a cell and the source span of each of its lines."""

    row: int
    column: int
    lines: tuple[tuple[int, int], ...]


def is_simple_rule(line: str) -> bool:
    """Tell whether a line is the rule of a simple table: `==== ====`."""
    return bool(_SIMPLE_RULE.fullmatch(line))


def is_grid_rule(line: str) -> bool:
    """Tell whether a line is the rule of a grid table: `+---+---+`."""
    return bool(_GRID_RULE.fullmatch(line))


def grid_end(lines: Sequence[str]) -> int:
    """Return how many of `lines` belong to the grid table they begin with."""
    return sum(1 for _ in takewhile(lambda line: line.startswith(("+", "|")), lines))


def simple_end(lines: Sequence[str]) -> int:
    """Return how many of `lines` belong to the simple table they begin with.

    It ends with a rule that has a blank line after it.
    """
    for index, line in enumerate(lines[1:], 1):
        if is_simple_rule(line) and not any(lines[index + 1 : index + 2]):
            return index + 1
    return 1


def grid_cells(lines: Sequence[tuple[str, int]]) -> Iterator[Cell]:
    """Yield the cells of a grid table from its lines and their offsets."""
    headed = any(is_grid_rule(line) and "=" in line for line, _ in lines)
    row = 0 if headed else 1
    band: list[list[tuple[str, int]]] = []
    for line, offset in lines:
        if not line.startswith("|"):
            yield from _cells(row, _columns(band))
            row += bool(band)
            band = []
        else:
            band.append(_parts(line, offset))
    yield from _cells(row, _columns(band))


def _parts(line: str, offset: int) -> list[tuple[str, int]]:
    parts = []
    start = 1
    for part in line.rstrip().removesuffix("|")[1:].split("|"):
        parts.append((part, offset + start))
        start += len(part) + 1
    return parts


def _columns(band: Sequence[Sequence[tuple[str, int]]]) -> list[list[tuple[str, int]]]:
    width = max(map(len, band), default=0)
    return [[parts[column] for parts in band if column < len(parts)] for column in range(width)]


def simple_cells(lines: Sequence[tuple[str, int]]) -> Iterator[Cell]:
    """Yield the cells of a simple table from its lines and their offsets."""
    rules = [index for index, (line, _) in enumerate(lines) if is_simple_rule(line)]
    row = 0 if len(rules) > 2 else 1
    starts = [match.start() for match in re.finditer(r"=+", lines[0][0])]
    band: list[list[tuple[str, int]]] = []
    for line, offset in lines[1:]:
        rule = is_simple_rule(line) or bool(_SPAN_RULE.fullmatch(line))
        if band and (rule or line[: starts[1]].strip()):
            yield from _cells(row, _columns(band))
            row += 1
            band = []
        if not rule and line.strip():
            band.append(_slices(line, offset, starts))
    yield from _cells(row, _columns(band))


def _slices(line: str, offset: int, starts: Sequence[int]) -> list[tuple[str, int]]:
    ends = [*starts[1:], len(line)]
    return [(line[start:end], offset + start) for start, end in zip(starts, ends, strict=True)]


def _cells(row: int, columns: Sequence[Sequence[tuple[str, int]]]) -> Iterator[Cell]:
    for column, parts in enumerate(columns):
        lines = tuple(_span(part, offset) for part, offset in parts if part.strip())
        if lines:
            yield Cell(row, column, lines)


def _span(part: str, offset: int) -> tuple[int, int]:
    start = offset + len(part) - len(part.lstrip())
    return start, start + len(part.strip())
