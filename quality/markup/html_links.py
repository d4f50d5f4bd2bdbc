"""Runs of lines that are links and nothing else: menus, teasers and tables of contents of a page."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from quality.markup.reading import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, Block, Reading

_KINDS = frozenset((PARAGRAPH, LIST_ITEM, HEADING, CAPTION))
_FEWEST = 3  # lines of a run
_FEWEST_IN_ROW = 6  # links of one paragraph
_LINKED = 0.8  # of the characters of a line that is a link
_LONGEST = 120  # characters
_MOST_BETWEEN = 2  # words of a line between links: a date, a topic


def linked_lines(reading: Reading) -> frozenset[int]:
    """Return the indices of blocks in runs of at least three lines that are links, or rows of links.

    >>> from quality.markup import read
    >>> menu = "<p>It rains.<ul><li><a href=a>One</a><li><a href=b>Two</a><li><a href=c>Three</a></ul>"
    >>> sorted(linked_lines(read(menu, "html")))
    [1, 2, 3]
    """
    linked = _linked(reading)
    found = set(_rows(reading))
    for runs, group in groupby(range(len(linked)), lambda at: _runs(reading, linked, at)):
        links = [at for at in group if linked[at]] if runs else []
        if len(links) >= _FEWEST:
            found.update(range(links[0], links[-1] + 1))
    return frozenset(found)


def _runs(reading: Reading, linked: Sequence[bool], at: int) -> bool:
    block = reading.blocks[at]
    between = block.kind in _KINDS and block.kind != HEADING
    return linked[at] or (
        between and reading.text.count(" ", block.start, block.end) < _MOST_BETWEEN
    )


def _rows(reading: Reading) -> Iterator[int]:
    """Yield the index of each paragraph that is a row of links: a cloud of tags."""
    pairs = zip(reading.blocks, _lengths(reading), strict=True)
    for at, (block, lengths) in enumerate(pairs):
        told = _LINKED * (block.end - block.start)
        if block.kind in _KINDS and len(lengths) >= _FEWEST_IN_ROW and sum(lengths) >= told:
            yield at


def _linked(reading: Reading) -> Sequence[bool]:
    """Tell for each block whether it is a link and nothing else."""
    pairs = zip(reading.blocks, _lengths(reading), strict=True)
    return [_is_linked(block, sum(lengths)) for block, lengths in pairs]


def _lengths(reading: Reading) -> Sequence[Sequence[int]]:
    """Return for each block how long its links are."""
    starts = [block.start for block in reading.blocks]
    found: list[list[int]] = [[] for _ in starts]
    for zone in reading.zones:
        if zone.kind == "link":
            found[bisect_right(starts, zone.start) - 1].append(zone.end - zone.start)
    return found


def _is_linked(block: Block, linked: int) -> bool:
    length = block.end - block.start
    return block.kind in _KINDS and _LINKED * length <= linked and length <= _LONGEST
