"""The style vocabulary: words and pairs of words that lean to people or to models.

A dated table of weights learnt from texts whose writer is known. Names and figures are
masked and a word is in it only when most corpora use it, so that it speaks of habit and
not of subject. A text's value is the sum of what its entries add.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain, pairwise
from math import log1p
from operator import add
from pathlib import Path
from typing import NamedTuple

from quality.document import Document, Sentence
from quality.known import Known
from quality.span import Span

_FILE = Path(__file__).parent / "models" / "style_vocabulary.json"
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*|[,.;:!?()]")
_WORDS = 550  # a longer text is judged by its beginning, as the texts learnt from
START, NAME, FIGURE = "<start>", "<name>", "<figure>"


_UNKNOWN = 1
_PAIR = 1 << 16  # a pair is one number: the first token's code times this, plus the second's


Entry = str | tuple[str, str]  # a word or mark, or two that stand side by side


class Weights(NamedTuple):
    """The weight of each entry, above 0 leaning to models, below 0 to people; by code.

    Every token of an entry has a code, all others share one.
    """

    codes: Known[int]
    by_code: Mapping[int, float]


@cache
def weights() -> Weights:
    """Return the shipped weights."""
    table: Mapping[str, float] = json.loads(_FILE.read_text("utf-8"))["weights"]
    codes: dict[str, int] = {}
    by_code: dict[int, float] = {}
    for name, weight in table.items():
        token, _, other = name.partition(" ")
        code = codes.setdefault(token, len(codes) + _UNKNOWN + 1)
        if other:
            code = code * _PAIR + codes.setdefault(other, len(codes) + _UNKNOWN + 1)
        by_code[code] = weight
    return Weights(Known(partial(_code, codes=codes)), by_code)


def read_part(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of prose that are looked at: those of the first 550 words."""
    total, kept = 0, 0
    for kept, length in enumerate(document.prose_lengths, 1):  # noqa: B007 it is used below
        total += length
        if total >= _WORDS:
            break
    return document.prose[:kept]


def tokens(document: Document) -> list[str]:
    """Return the words and marks of the prose, sentences marked off."""
    found: list[str] = []
    for start, end, _ in read_part(document):
        texts = _TOKEN.findall(document.text, start, end)
        texts[:1] = map(str.lower, texts[:1])
        found.append(START)
        found += texts
    return found


def _code(token: str, codes: Mapping[str, int]) -> int:
    """Return the code of a token as it is written."""
    return codes.get(masked(token), _UNKNOWN)


def masked(token: str) -> str:
    """Return a token folded; a name or a figure as what it is.

    >>> masked("Paris"), masked("1998"), masked("Don’t"[1:])
    ('<name>', '<figure>', "on't")
    """
    if token[0].isdigit():
        return FIGURE
    if token[0].isupper() and len(token) > 1:
        return NAME
    return token.lower().replace("’", "'")


def entries(document: Document) -> Counter[Entry]:
    """Return how often each token of the prose and each pair of neighbours is used."""
    found = [masked(token) for token in tokens(document)]
    counts: Counter[Entry] = Counter(found)
    counts.update(pairwise(found))
    return counts


def strength(document: Document, uses: int) -> float:
    """Return how much `uses` of an entry count: the logarithm of 1 + uses per 1,000 words."""
    return log1p(uses * _per_use(document))


def _per_use(document: Document) -> float:
    lengths = document.prose_lengths[: len(read_part(document))]
    return 1_000 / max(1, sum(lengths))


def weighed(document: Document) -> dict[int, float]:
    """Return what each entry that the document uses adds to it, by code."""
    table, scale = weights(), _per_use(document)
    known, codes = table.by_code, [*map(table.codes.__getitem__, tokens(document))]
    pairs = map(add, map(_PAIR.__mul__, codes), codes[1:])
    counts = Counter(filter(known.__contains__, chain(codes, pairs)))
    most = max(counts.values(), default=0)
    strengths = [log1p(uses * scale) for uses in range(most + 1)]
    return {code: known[code] * strengths[uses] for code, uses in counts.items()}


def places(document: Document, codes: Iterable[int]) -> Iterator[Span]:
    """Yield where the entries of these codes stand, in reading order."""
    chosen, code_of = frozenset(codes), weights().codes
    last = {code % _PAIR for code in chosen}
    for sentence in read_part(document):
        start = before = code_of[START]
        low = sentence.start
        for match in _TOKEN.finditer(document.text, sentence.start, sentence.end):
            code = code_of[match[0].lower() if before == start else match[0]]
            if code in last:
                if code in chosen:
                    yield Span(*match.span())
                if before * _PAIR + code in chosen:
                    yield Span(low, match.end())
            before, low = code, match.start()
