"""Every number and quantity of a text with its type, found once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from quality.claims.decision import STATISTIC, Passage, learnt
from quality.claims.figures import Figure, figures
from quality.claims.tables import Tables
from quality.document import Document
from quality.markup.reading import TABLE_CELL


class Quantity(NamedTuple):
    """A figure with its type: `statistic`, or what it is instead (date, age, price, count ...)."""

    figure: Figure
    type: str
    sentence: int


def quantities(document: Document) -> tuple[Quantity, ...]:
    """Return every figure of a text with its type, found once.

    >>> [q.type for q in quantities(Document("In 2019 it sold 40% more than in step 2."))]
    ['date', 'statistic', 'identifier']
    """
    return document.memo("quantities", _quantities)


def statistics(document: Document) -> tuple[Quantity, ...]:
    """Return the figures that are statistics, found once."""
    return document.memo("statistics", _statistics)


def _quantities(document: Document) -> tuple[Quantity, ...]:
    tables = Tables(document)
    by_sentence = groupby(figures(document), key=lambda f: document.sentence_at(f.start))
    found = [
        quantity
        for index, group in by_sentence
        if index >= 0
        for quantity in _typed(document, index, group, tables)
    ]
    for place in _of_pairs(document, found, tables):
        found[place] = found[place]._replace(type=STATISTIC)
    return tuple(found)


def _of_pairs(document: Document, found: Sequence[Quantity], tables: Tables) -> Iterator[int]:
    """Yield the places of shares in a row, before and after, one of which is a statistic."""
    rows: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for place, (figure, _, index) in enumerate(found):
        block = document.blocks[document.sentences[index].block]
        if block.kind == TABLE_CELL and figure.kind == "percent" and tables.is_of_a_time(block):
            rows[block.group, block.row].append(place)
    for places in rows.values():
        if any(found[place].type == STATISTIC for place in places):
            yield from places


def _typed(
    document: Document, index: int, group: Iterable[Figure], tables: Tables
) -> Iterator[Quantity]:
    block = document.blocks[document.sentences[index].block]
    span = document.sentence_words(index)
    words = frozenset(document.words.texts[span.start : span.stop])
    if block.kind == TABLE_CELL:
        words |= tables.heads(block)
    passage = Passage(document, index, words, learnt())
    for figure in group:
        yield Quantity(figure, passage.type_of(figure), index)


def _statistics(document: Document) -> tuple[Quantity, ...]:
    return tuple(q for q in quantities(document) if q.type == STATISTIC)
