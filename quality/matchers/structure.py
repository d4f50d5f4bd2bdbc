"""Blocks of one kind by their text, their length or their number in a row."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import Any

from quality.document import Document
from quality.expression import Expression
from quality.folding import plain
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span


def blocks(document: Document, body: Mapping[str, Any]) -> Iterator[Match]:
    """Yield each block that `body` describes, or the last of each long enough run of them."""
    wanted = [b for b in document.blocks if b.kind == body["block"]]
    if not wanted:
        return
    found = list(_described(document, wanted, body))
    run = int(body.get("in-a-row", 1))
    for _, group in groupby(found, key=lambda block: block.group):
        together = [Span(block.start, block.end) for block in group]
        if run == 1:
            yield from (Match(*span) for span in together)
        elif len(together) >= run:
            yield from (Match(*span, tuple(together)) for span in together)


def _described(
    document: Document, candidates: list[Block], body: Mapping[str, Any]
) -> Iterator[Block]:
    patterns = tuple(body.get("patterns", ()))
    over, under = body.get("longer-than"), body.get("shorter-than")
    for block in candidates:
        text = plain(document.block_text(block))
        if patterns and not _any_of(patterns).starts(text):
            continue
        words = len(document.words_in(block.start, block.end))
        if (over is None or words > over) and (under is None or words < under):
            yield block


@lru_cache(maxsize=1024)
def _any_of(patterns: tuple[str, ...]) -> Expression:
    return Expression("(?is)" + "|".join(f"(?:{each})" for each in patterns))
