"""The style vocabulary: words and pairs of words that lean to people or to models.

A dated table of weights learnt from texts whose writer is known. Names and figures are
masked and a word is in it only when most corpora use it, so that it speaks of habit and
not of subject. A text's value is the sum of what its entries add.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from math import log1p
from pathlib import Path
from typing import NamedTuple

from quality.document import Document
from quality.span import Span

_FILE = Path(__file__).parent / "models" / "style_vocabulary.json"
_TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|[,.;:!?()]")
START, NAME, FIGURE = "<start>", "<name>", "<figure>"


class Token(NamedTuple):
    """A word or mark of the prose as the vocabulary knows it, and where it stands."""

    text: str
    start: int
    end: int


class Lean(NamedTuple):
    """What one entry adds to a text, and where it stands."""

    entry: str
    weight: float
    places: tuple[Span, ...]


@cache
def weights() -> Mapping[str, float]:
    """Return the weight of each entry: above 0 leans to models, below 0 to people."""
    table: Mapping[str, float] = json.loads(_FILE.read_text("utf-8"))["weights"]
    return table


def tokens(document: Document) -> Iterator[list[Token]]:
    """Yield the tokens of each sentence of the prose, names and figures masked."""
    text, folded = document.text, document.folded
    for sentence in document.prose:
        found = [Token(START, sentence.start, sentence.start)]
        for match in _TOKEN.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            named = text[start].isupper() and len(found) > 1 and end - start > 1
            masked = FIGURE if text[start].isdigit() else NAME if named else folded[start:end]
            found.append(Token(masked, start, end))
        yield found


def entries(document: Document) -> Iterator[tuple[str, int, int]]:
    """Yield each token of the prose and each pair of neighbours, with its place."""
    for sentence in tokens(document):
        before = sentence[0]
        for token in sentence[1:]:
            yield token.text, token.start, token.end
            yield f"{before.text} {token.text}", before.start, token.end
            before = token


def strength(document: Document, uses: int) -> float:
    """Return how much `uses` of an entry count: the logarithm of 1 + uses per 1,000 words."""
    return log1p(document.per_1000(uses))


def leans(document: Document, table: Mapping[str, float]) -> list[Lean]:
    """Return what each entry of `table` adds to the document, strongest first."""
    places: dict[str, list[Span]] = {}
    for entry, start, end in entries(document):
        if entry in table:
            places.setdefault(entry, []).append(Span(start, end))
    found = (
        Lean(entry, table[entry] * strength(document, len(spans)), tuple(spans))
        for entry, spans in places.items()
    )
    return sorted(found, key=lambda lean: (-abs(lean.weight), lean.entry))
