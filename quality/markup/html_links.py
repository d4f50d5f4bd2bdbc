"""Runs of lines that are links and nothing else: menus, teasers and tables of contents of a page."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from quality.markup.reading import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, Block, Reading

_KINDS = frozenset((PARAGRAPH, LIST_ITEM, HEADING, CAPTION))
_FEWEST = 3  # lines of a run
_LINKED = 0.8  # of the characters of a line that is a link
_LONGEST = 120  # characters
_MOST_BETWEEN = 2  # words of a line between links: a date, a topic


def linked_lines(reading: Reading) -> frozenset[int]:
    """Return the indices of blocks in runs of at least three lines that are links.

    >>> from quality.markup import read
    >>> menu = "<p>It rains.<ul><li><a href=a>One</a><li><a href=b>Two</a><li><a href=c>Three</a></ul>"
    >>> sorted(linked_lines(read(menu, "html")))
    [1, 2, 3]
    """
    linked = _linked(reading)
    found: set[int] = set()
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


def _linked(reading: Reading) -> Sequence[bool]:
    """Tell for each block whether it is a link and nothing else."""
    starts = [block.start for block in reading.blocks]
    linked = [0] * len(starts)
    for zone in reading.zones:
        if zone.kind == "link":
            linked[bisect_right(starts, zone.start) - 1] += zone.end - zone.start
    return [_is_linked(*each) for each in zip(reading.blocks, linked, strict=True)]


def _is_linked(block: Block, linked: int) -> bool:
    length = block.end - block.start
    return block.kind in _KINDS and _LINKED * length <= linked and length <= _LONGEST
