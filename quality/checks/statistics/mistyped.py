"""Sums, measures and votes that come back with their digits changed about, or one side another."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from quality.checks.content import stems, words_of
from quality.claims import Quantity, quantities
from quality.claims.vocabulary import MEASURES
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_MOST = 12  # such figures; of more, two may be alike by chance
_MOST_CELLS = 60
_LARGE = 100  # pounds; smaller sums with pence are prices, and may well be like each other
_RARE = 3  # uses of a word that tells what a figure is of
_POINTING = frozenset("the that this its our their".split())
_TALLY = Lazy(
    r"\b(?:voted|votes?|carried|passed|approved|backed|rejected|lost|won)\b(?: [a-z]+){0,3}? (?:by )?"
    r"(?P<ayes>\d{1,3})(?: votes)?(?: to |-|–)(?P<noes>\d{1,3})\b"
)


def mistyped(document: Document) -> Iterator[Match]:
    """Yield each figure that is one before it with two digits changed about, and each other tally of a vote.

    >>> text = "The stall took £860 in May. It rained.\\n\\nWith the £680 from the stall we bought tar."
    >>> [text[m.start:m.end] for m in mistyped(Document(text))]
    ['£680']
    """
    found = [q for q in quantities(document) if _is_told(document, q)]
    for one, other in combinations(found, 2) if len(found) <= _MOST else ():
        if _are_slips(document, one, other):
            related = (Span(one.figure.start, one.figure.end),)
            yield Match(other.figure.start, other.figure.end, related=related)
    yield from _unlike_cells(document, found)
    if any(quantity.figure.kind == "range" for quantity in quantities(document)):
        yield from _tallies(document)


def _unlike_cells(document: Document, told: Sequence[Quantity]) -> Iterator[Match]:
    """Yield what a section says of something, with two digits changed about from its row in a table."""
    heads = {(b.group, b.row): b for b in document.blocks if b.kind == TABLE_CELL and not b.column}
    cells = [q for q in quantities(document) if told and _is_in_cell(document, q)][:_MOST_CELLS]
    values = {cell.figure.value for cell in cells}
    for quantity in told:
        if quantity.figure.value in values:
            continue
        for cell in cells:
            block = document.blocks[document.sentences[cell.sentence].block]
            head = heads.get((block.group, block.row))
            slip = _are_changed_about(document, cell, quantity)
            if slip and head and _is_about(document, quantity, head):
                related = (Span(cell.figure.start, cell.figure.end),)
                yield Match(quantity.figure.start, quantity.figure.end, related=related)


def _is_in_cell(document: Document, quantity: Quantity) -> bool:
    kind = document.blocks[document.sentences[quantity.sentence].block].kind
    return kind == TABLE_CELL and len(_digits(quantity)) > 1 and bool(_unit(document, quantity))


def _is_about(document: Document, quantity: Quantity, head: Block) -> bool:
    """Tell whether the section or paragraph of a figure has a name from the head of a row."""
    block = document.blocks[document.sentences[quantity.sentence].block]
    above = [each for each in document.headings if each.end <= block.start][-1:]
    told = " ".join(document.block_text(each) for each in (*above, block))
    names = [word for word in document.block_text(head).split() if word[0].isupper()]
    return any(re.search(rf"\b{re.escape(name)}\b", told) for name in names)


def _is_told(document: Document, quantity: Quantity) -> bool:
    """Tell whether a figure is a sum or measure of two digits or more in the author's words."""
    if len(_digits(quantity)) < 2 or not _unit(document, quantity):
        return False
    kind = document.blocks[document.sentences[quantity.sentence].block].kind
    return kind in (PARAGRAPH, LIST_ITEM) and not document.in_zone(
        "quotation", quantity.figure.start
    )


def _digits(quantity: Quantity) -> str:
    """Return the digits of a figure without the noughts at its end, "" for a fraction that is no large sum."""
    value = quantity.figure.value
    if quantity.figure.kind == "money" and value >= _LARGE:
        return f"{value:.2f}".replace(".", "").rstrip("0")
    return f"{value:.0f}".rstrip("0") if value.is_integer() else ""


def _unit(document: Document, quantity: Quantity) -> str:
    """Return the sign or measure of a figure, "" for none."""
    figure, texts = quantity.figure, document.words.texts
    if figure.kind == "money":
        return document.text[figure.start]
    after = texts[figure.words.stop : figure.words.stop + 1]
    return after[0] if figure.kind == "number" and after and after[0] in MEASURES else ""


def _are_slips(document: Document, one: Quantity, other: Quantity) -> bool:
    told = _are_changed_about(document, one, other) and one.sentence != other.sentence
    return told and (
        _points(document, other) or _share_a_word(document, one.sentence, other.sentence)
    )


def _are_changed_about(document: Document, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures of one unit differ by two digits that changed their places."""
    here, there = _digits(one), _digits(other)
    changed = here != there and sorted(here) == sorted(there)
    beside = sum(a != b for a, b in zip(here, there, strict=False)) == 2
    alike = _unit(document, one) == _unit(document, other)
    size = len(f"{one.figure.value:.0f}") == len(f"{other.figure.value:.0f}")
    return changed and beside and alike and size


def _points(document: Document, quantity: Quantity) -> bool:
    """Tell of `the £680`, which was spoken of before."""
    first = quantity.figure.words.start
    return first > 0 and document.words.texts[first - 1] in _POINTING


def _share_a_word(document: Document, one: int, other: int) -> bool:
    """Tell whether two sentences have a word that few others have."""
    sentences = (document.sentences[index] for index in (one, other))
    here, there = (stems(words_of(document, sentence)) for sentence in sentences)
    return any(_uses(document, stem) <= _RARE for stem in here & there)


def _uses(document: Document, stem: str) -> int:
    """Return how often the forms of a word stand in the text."""
    return sum(uses for word, uses in document.word_counts.items() if stem in stems((word,)))


def _tallies(document: Document) -> Iterator[Match]:
    """Yield the second tally of a text where one side of it is that of the first and the other is not."""
    found = list(_TALLY.finditer(document.folded))
    tallies = {(each["ayes"], each["noes"]): each for each in reversed(found)}
    if len(tallies) == 2:
        one, other = sorted(tallies.values(), key=lambda each: each.start())
        if (one["ayes"] == other["ayes"]) != (one["noes"] == other["noes"]):
            related = (Span(one.start("ayes"), one.end()),)
            yield Match(other.start("ayes"), other.end(), related=related)
