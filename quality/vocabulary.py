"""The style vocabulary: words and pairs of words that lean to people or to models.

A dated table of weights learnt from texts whose writer is known. Names and figures are
masked and a word is in it only when most corpora use it, so that it speaks of habit and
not of subject. A text's value is the sum of what its entries add.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from math import log1p
from pathlib import Path
from typing import NamedTuple

from quality.document import Document
from quality.span import Span

_FILE = Path(__file__).parent / "models" / "style_vocabulary.json"
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*|[,.;:!?()]")
START, NAME, FIGURE = "<start>", "<name>", "<figure>"


Entry = str | tuple[str, str]  # a word or mark, or two that stand side by side


class Lean(NamedTuple):
    """What one entry adds to a text, and where it stands."""

    entry: Entry
    weight: float
    places: tuple[Span, ...]


@cache
def weights() -> Mapping[Entry, float]:
    """Return the weight of each entry: above 0 leans to models, below 0 to people."""
    table: Mapping[str, float] = json.loads(_FILE.read_text("utf-8"))["weights"]
    return {_entry(name): weight for name, weight in table.items()}


def _entry(name: str) -> Entry:
    one, blank, other = name.partition(" ")
    return (one, other) if blank else one


def tokens(document: Document) -> list[str]:
    """Return the words and marks of the prose, names and figures masked, sentences marked off."""
    found: list[str] = []
    for start, end, _ in document.prose:
        texts = _TOKEN.findall(document.text, start, end)
        found += (START, *(_masked(text.lower()) for text in texts[:1]), *map(_masked, texts[1:]))
    return found


@lru_cache(maxsize=1 << 16)
def _masked(token: str) -> str:
    if token[0].isdigit():
        return FIGURE
    if token[0].isupper() and len(token) > 1:
        return NAME
    return token.lower().replace("’", "'")


def entries(document: Document) -> Counter[Entry]:
    """Return how often each token of the prose and each pair of neighbours is used."""
    found = tokens(document)
    counts: Counter[Entry] = Counter(found)
    counts.update(pairwise(found))
    return counts


def strength(document: Document, uses: int) -> float:
    """Return how much `uses` of an entry count: the logarithm of 1 + uses per 1,000 words."""
    return log1p(document.per_1000(uses))


def leaning(document: Document, table: Mapping[Entry, float]) -> float:
    """Return what the entries of `table` add up to in the document."""
    scale = document.per_1000(1)
    found = tokens(document)
    known = table.__contains__
    counts: Counter[Entry] = Counter(filter(known, found))
    counts.update(filter(known, pairwise(found)))
    return sum(table[entry] * log1p(uses * scale) for entry, uses in counts.items())


def leans(document: Document, table: Mapping[Entry, float]) -> list[Lean]:
    """Return what each entry of `table` adds to the document and where, strongest first."""
    places: dict[Entry, list[Span]] = {}
    for entry, span in _places(document):
        if entry in table:
            places.setdefault(entry, []).append(span)
    found = (
        Lean(entry, table[entry] * strength(document, len(spans)), tuple(spans))
        for entry, spans in places.items()
    )
    return sorted(found, key=lambda lean: (-abs(lean.weight), str(lean.entry)))


def _places(document: Document) -> Iterator[tuple[Entry, Span]]:
    for sentence in document.prose:
        before, low = START, sentence.start
        for match in _TOKEN.finditer(document.text, sentence.start, sentence.end):
            text = match[0].lower() if before == START else match[0]
            token = _masked(text)
            yield token, Span(*match.span())
            yield (before, token), Span(low, match.end())
            before, low = token, match.start()
