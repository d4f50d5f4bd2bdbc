"""The vocabularies: words and pairs of words by what they say of a text.

The style vocabulary leans to people or to models, learnt from texts whose writer is known;
the wording to texts that readers rated high or low. Both are dated tables of weights. Names
and figures are masked and a word is in them only when most corpora use it, so that they
speak of habit and not of subject. A text's value is the sum of what its entries add.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, count, pairwise
from math import log, log1p
from operator import add, itemgetter, mul
from pathlib import Path
from typing import Any, NamedTuple

from quality.document import Document, Sentence
from quality.known import Known
from quality.span import Span

_FILE = Path(__file__).parent / "models" / "style_vocabulary.json"
_WORDING = Path(__file__).parent / "models" / "wording.json"
_WORST, _BEST = 1.0, 5.0
PARTS = ("clarity", "concision", "support")  # what readers rated, and the wording speaks of
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*|[,.;:!?()]")
READ = 550  # words; a longer text is judged by its beginning, as the texts learnt from
START, NAME, FIGURE = "<start>", "<name>", "<figure>"


_UNKNOWN = 1
_PAIR = 1 << 16  # a pair is one number: the first token's code times this, plus the second's


Entry = str | tuple[str, str]  # a word or mark, or two that stand side by side


class Weights(NamedTuple):
    """The weight of each entry, by code: every token of an entry has a code, all others share one.

    `style` is above 0 leaning to models, below 0 to people; `wording` has for each of `PARTS` the
    grades of 5 that an entry adds, `usual` the grade of a text without any.
    """

    codes: Known[int]
    style: Mapping[int, float]
    wording: tuple[Mapping[int, float], ...]
    usual: tuple[float, ...]
    per_length: tuple[float, ...]  # what a grade owes to the logarithm of the length read


class _Shipped(NamedTuple):
    """A vocabulary as its file has it: words, then pairs, and a column of weights each."""

    words: Sequence[str]
    firsts: Sequence[str]
    seconds: Sequence[str]
    columns: Sequence[Sequence[float]]


@cache
def weights() -> Weights:
    """Return the shipped weights; an entry of one vocabulary weighs nothing in the other."""
    style, wording = (json.loads(path.read_text("utf-8")) for path in (_FILE, _WORDING))
    habits, grades = _shipped(style, 1), _shipped(wording, len(PARTS))
    tokens = dict.fromkeys(chain(*habits[:3], *grades[:3]))
    codes = dict(zip(tokens, count(_UNKNOWN + 1)))
    ours, theirs = _joint(habits, codes), _joint(grades, codes)
    nothing = dict.fromkeys(chain(ours, theirs), 0.0)
    return Weights(
        Known(partial(_code, codes=codes)),
        nothing | dict(zip(ours, habits.columns[0], strict=True)),
        tuple(nothing | dict(zip(theirs, column, strict=True)) for column in grades.columns),
        tuple(wording["usual"]),
        tuple(wording["per_length"]),
    )


def _shipped(table: Mapping[str, Any], columns: int) -> _Shipped:
    """Return a table of lines, a word or two words and then their weights, taken apart."""
    words, pairs = (" ".join(table[kind]).split(" ") for kind in ("words", "pairs"))
    alone, beside = 1 + columns, 2 + columns
    return _Shipped(
        words[::alone],
        pairs[::beside],
        pairs[1::beside],
        [
            [*map(float, chain(words[1 + i :: alone], pairs[2 + i :: beside]))]
            for i in range(columns)
        ],
    )


def _joint(found: _Shipped, codes: Mapping[str, int]) -> list[int]:
    """Return the code of each entry: of a pair that of its first token, moved, plus the second's."""
    words, firsts, seconds = (map(codes.__getitem__, part) for part in found[:3])
    return [*words, *map(add, map(_PAIR.__mul__, firsts), seconds)]


def lines(entries: Mapping[str, Sequence[float]]) -> dict[str, list[str]]:
    """Return entries with their weights as a vocabulary file holds them.

    >>> lines({"we": [-0.25], "we had": [-0.5]})
    {'words': ['we -0.25'], 'pairs': ['we had -0.5']}
    """
    found: dict[str, list[str]] = {"words": [], "pairs": []}
    for entry, columns in entries.items():
        shown = " ".join([entry, *(f"{weight:.3g}" for weight in columns)])
        found["pairs" if " " in entry else "words"].append(shown)
    return found


def read_part(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of prose that are looked at: those of the first 550 words."""
    total, kept = 0, 0
    for kept, length in enumerate(document.prose_lengths, 1):  # noqa: B007 it is used below
        total += length
        if total >= READ:
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


class Uses(NamedTuple):
    """The entries that a document uses, by code, and how much each counts.

    `length` is the logarithm of how much of the document is read, 0 for all that may be.
    """

    codes: tuple[int, ...]
    strengths: tuple[float, ...]
    length: float
    chosen: Callable[[Mapping[int, float]], Sequence[float]]  # the weights of the entries


def uses(document: Document) -> Uses:
    """Return the entries of both vocabularies that the document uses."""
    return document.memo("vocabulary", _uses)


def _uses(document: Document) -> Uses:
    table, scale = weights(), _per_use(document)
    known, codes = table.style, [*map(table.codes.__getitem__, tokens(document))]
    pairs = map(add, map(_PAIR.__mul__, codes), codes[1:])
    counts = Counter(filter(known.__contains__, chain(codes, pairs)))
    strengths = {count: log1p(count * scale) for count in set(counts.values())}
    length = log(min(1.0, 1_000 / scale / READ))
    used = tuple(counts)
    return Uses(used, tuple(map(strengths.__getitem__, counts.values())), length, _chosen(used))


def _chosen(codes: tuple[int, ...]) -> Callable[[Mapping[int, float]], Sequence[float]]:
    """Return what takes the weights of `codes` out of a table, all in one step."""
    if len(codes) > 1:
        return itemgetter(*codes)
    return lambda table: [table[code] for code in codes]


def added(document: Document, table: Mapping[int, float]) -> Iterator[float]:
    """Return what each entry that the document uses adds to it, in the order of its uses."""
    found = uses(document)
    return map(mul, found.chosen(table), found.strengths)


def graded(document: Document, part: int) -> float:
    """Return the grade, 1 to 5, that readers gave texts in such words, for a part of `PARTS`."""
    table = weights()
    grade = table.usual[part] + sum(added(document, table.wording[part]))
    grade -= table.per_length[part] * uses(document).length
    return min(_BEST, max(_WORST, grade))


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
