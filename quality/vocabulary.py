"""The style vocabulary: words and pairs of words that lean to people or to models.

A dated table of weights learnt from texts whose writer is known. Names and figures are
masked and a word is in it only when most corpora use it, so that it speaks of habit and
not of subject. A text's value is the sum of what its entries add.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import log1p
from pathlib import Path

from quality.document import Document, Sentence
from quality.span import Span

_FILE = Path(__file__).parent / "models" / "style_vocabulary.json"
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*|[,.;:!?()]")
_WORDS = 550  # a longer text is judged by its beginning, as the texts learnt from
_CACHE = 1 << 16
START, NAME, FIGURE = "<start>", "<name>", "<figure>"


Entry = str | tuple[str, str]  # a word or mark, or two that stand side by side


@cache
def weights() -> Mapping[Entry, float]:
    """Return the weight of each entry: above 0 leans to models, below 0 to people."""
    table: Mapping[str, float] = json.loads(_FILE.read_text("utf-8"))["weights"]
    return {_entry(name): weight for name, weight in table.items()}


def _entry(name: str) -> Entry:
    one, blank, other = name.partition(" ")
    return (one, other) if blank else one


def read_part(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of prose that are looked at: those of the first 550 words."""
    total, kept = 0, 0
    for kept, length in enumerate(document.prose_lengths, 1):  # noqa: B007 it is used below
        total += length
        if total >= _WORDS:
            break
    return document.prose[:kept]


def tokens(document: Document) -> list[str]:
    """Return the words and marks of the prose, names and figures masked, sentences marked off."""
    found: list[str] = []
    mask = _MASKS.__getitem__
    for start, end, _ in read_part(document):
        texts = _TOKEN.findall(document.text, start, end)
        texts[:1] = map(str.lower, texts[:1])
        found.append(START)
        found += map(mask, texts)
    return found


class _Masks(dict[str, str]):
    """What each token stands for; worked out when first asked for."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _CACHE:
            self.clear()
        self[token] = masked = _masked(token)
        return masked


def _masked(token: str) -> str:
    if token[0].isdigit():
        return FIGURE
    if token[0].isupper() and len(token) > 1:
        return NAME
    return token.lower().replace("’", "'")


_MASKS = _Masks()


def entries(document: Document) -> Counter[Entry]:
    """Return how often each token of the prose and each pair of neighbours is used."""
    found = tokens(document)
    counts: Counter[Entry] = Counter(found)
    counts.update(pairwise(found))
    return counts


def strength(document: Document, uses: int) -> float:
    """Return how much `uses` of an entry count: the logarithm of 1 + uses per 1,000 words."""
    return log1p(uses * _per_use(document))


def _per_use(document: Document) -> float:
    lengths = document.prose_lengths[: len(read_part(document))]
    return 1_000 / max(1, sum(lengths))


def weighed(document: Document, table: Mapping[Entry, float]) -> dict[Entry, float]:
    """Return what each entry of `table` adds to the document."""
    scale, found, known = _per_use(document), tokens(document), table.__contains__
    counts: Counter[Entry] = Counter(filter(known, found))
    counts.update(filter(known, pairwise(found)))
    return {entry: table[entry] * log1p(uses * scale) for entry, uses in counts.items()}


def places(document: Document, chosen: Collection[Entry]) -> Iterator[Span]:
    """Yield where the chosen entries stand, in reading order."""
    last = {entry if isinstance(entry, str) else entry[1] for entry in chosen}
    for sentence in read_part(document):
        before, low = START, sentence.start
        for match in _TOKEN.finditer(document.text, sentence.start, sentence.end):
            token = _MASKS[match[0].lower() if before == START else match[0]]
            if token in last:
                if token in chosen:
                    yield Span(*match.span())
                if (before, token) in chosen:
                    yield Span(low, match.end())
            before, low = token, match.start()
