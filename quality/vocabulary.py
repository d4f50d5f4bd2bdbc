"""The vocabularies: words and pairs of words by what they say of a text.

The style vocabulary leans to people or to models, learnt from texts whose writer is known; the
wording to texts that readers rated high or low. Both are dated tables of weights. Names and figures
are masked and a word is in them only when most corpora use it, so they speak of habit. A text's
value is the sum of what its entries add.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, compress, count, pairwise
from math import log, log1p
from operator import add, mul
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from quality.document import Document, Sentence
from quality.graded import READ, graded_part, length, read_part
from quality.span import Span
from quality.tokens import START, masked, places_of, prose_tokens, tokens
from quality.word_cache import WordCache

_FILE = Path(__file__).parent / "models" / "style_vocabulary.json"
_WORDING = Path(__file__).parent / "models" / "wording.json"
WORST, BEST = 1.0, 5.0
PARTS = ("clarity", "concision", "support")  # what readers rated, and the wording speaks of
GRADES = (*PARTS, "craft")  # and what editors of fiction rated: see `quality.train.fiction`
STYLE, TODAY, WORDING = 0, 1, 2  # columns: all models, today's, and the first of `GRADES`
_NOTHING = (0.0,) * len(GRADES)
_NO_COLUMNS: tuple[tuple[float, ...], ...] = ((),) * (WORDING + len(GRADES))
BEND = 5.0  # uses per 1,000 words; the wording counts fewer evenly, so one line moves it little
_UNKNOWN = 1
_READING = Lock()
_PAIR = 1 << 16  # a pair is one number: the first token's code times this, plus the second's

Entry = str | tuple[str, str]  # a word or mark, or two that stand side by side


class Weights(NamedTuple):
    """What each entry weighs, by code: every token of an entry has a code, all others share one.

    First the style, above 0 leaning to models and below 0 to people, of all and of today's; then for
    each of `GRADES` what the entry adds to `usual`, the grade of a text without any. What begins with
    a token is there from when `codes` was first asked for it: most texts need little of the files.
    """

    codes: WordCache[int]
    entries: Mapping[int, tuple[float, ...]]
    least: int  # words; the style of a shorter text counts as that of one so long
    usual: tuple[float, ...]
    per_length: tuple[float, ...]  # what a grade owes to the logarithm of the length read


def weights() -> Weights:
    """Return the shipped weights; an entry of one vocabulary weighs nothing in the other.

    The same ones in every thread: what one has learnt of them another counts with.
    """
    with _READING:
        return read_weights()


@cache
def read_weights() -> Weights:
    """Read the shipped weights, once until the cache is cleared."""
    style, wording = (json.loads(path.read_text("utf-8")) for path in (_FILE, _WORDING))
    shipped = _Shipped(style["weights"], wording["weights"], style.get("columns", 1))
    told = style.get("least", 1), *(tuple(wording[name]) for name in ("usual", "per_length"))
    return Weights(WordCache(shipped.code), shipped.entries, *told)


class _Shipped:
    """Both vocabularies as their files have them, a line a token, and the entries met so far."""

    def __init__(self, style: Mapping[str, str], wording: Mapping[str, str], columns: int) -> None:
        self._style, self._wording, self._columns = style, wording, columns
        self._codes = dict(zip(dict.fromkeys(chain(style, wording)), count(_UNKNOWN + 1)))
        self._numbers = WordCache(float)  # one object a weight: four of five come back
        self.entries: dict[int, tuple[float, ...]] = {}

    def code(self, token: str) -> int:
        """Return the code of a token as it is written, having learnt what begins with it."""
        folded = masked(token)
        code = self._codes.get(folded, _UNKNOWN)
        if code != _UNKNOWN and code not in self.entries:
            self._learn(folded, code)
        return code

    def _learn(self, token: str, code: int) -> None:
        """Add what begins with a token, all at once: another thread may be reading."""
        found: dict[int, tuple[float, ...]] = {}
        if token in self._style:
            entries, leanings = self._apart(self._style[token], code, self._columns)
            both = zip(*[*leanings, [0.0] * len(entries)][:WORDING], strict=True)
            found = dict(zip(entries, [(*each, *_NOTHING) for each in both], strict=True))
        if token in self._wording:
            entries, grades = self._apart(self._wording[token], code, len(GRADES))
            style = [found.get(entry, _NOTHING)[:WORDING] for entry in entries]
            rows = zip(style, zip(*grades, strict=True), strict=True)
            found |= dict(zip(entries, [(*one, *other) for one, other in rows], strict=True))
        self.entries.update(found)

    def _apart(self, line: str, code: int, columns: int) -> tuple[list[int], list[list[float]]]:
        """Return the codes of the entries of a line, and what they weigh, column by column."""
        parts, each = ["", *line.split(" ")], 1 + columns
        seconds = map(self._codes.__getitem__, parts[each::each])
        weighed = [
            [*map(self._numbers.__getitem__, parts[1 + column :: each])]
            for column in range(columns)
        ]
        return [code, *map((code * _PAIR).__add__, seconds)], weighed


def entries(document: Document, part: Iterable[Sentence] | None = None) -> Counter[Entry]:
    """Return how often each token of sentences, or of `read_part`, and each pair is used."""
    read = read_part(document) if part is None else part
    found = [masked(token) for token in tokens(document, read)]
    counts: Counter[Entry] = Counter(found)
    counts.update(pairwise(found))
    return counts


def strength(uses: int, words: int, bend: float = 1.0) -> float:
    """Return how much `uses` of an entry count: the logarithm of 1 + uses per 1,000 words.

    Beyond `bend` of them a further one counts clearly less.
    """
    return log1p(uses * 1_000 / (max(1, words) * bend))


class Uses(NamedTuple):
    """The entries that a document uses, by code, how much each counts, and what each weighs.

    `strengths` are for the style and for the wording; `length` is the logarithm of how much of the
    document is read, 0 for all that may be.
    """

    codes: tuple[int, ...]
    strengths: tuple[tuple[float, ...], tuple[float, ...]]
    columns: tuple[tuple[float, ...], ...]
    length: float


def uses(document: Document) -> Uses:
    """Return the entries of both vocabularies that the document uses."""
    return document.memo("vocabulary", _uses)


def _uses(document: Document) -> Uses:
    table, words = weights(), length(document)
    counts = _counted(document.memo("vocabulary codes", _codes), table)
    columns = tuple(zip(*map(table.entries.__getitem__, counts), strict=True)) or _NO_COLUMNS
    style = _strengths(tuple(counts.values()), max(table.least, words))
    graded = _strengths(*_graded(document, counts, table), BEND)
    return Uses(tuple(counts), (style, graded), columns, log(min(1.0, max(1, words) / READ)))


def _codes(document: Document) -> list[int]:
    read = read_part(document)
    short = len(read) == len(document.prose)
    found = prose_tokens(document) if short else tokens(document, read)
    return [*map(weights().codes.__getitem__, found)]


def _pairs(codes: Sequence[int]) -> Iterator[int]:
    """Return the codes of the pairs that neighbours make."""
    return map(add, map(_PAIR.__mul__, codes), codes[1:])


def _counted(codes: Sequence[int], table: Weights) -> Counter[int]:
    """Return how often each entry of the vocabularies stands in tokens, by code."""
    return Counter(filter(table.entries.__contains__, chain(codes, _pairs(codes))))


def _graded(
    document: Document, counts: Counter[int], table: Weights
) -> tuple[tuple[int, ...], int]:
    """Return how often each entry is used in `graded_part`, and how many words that has."""
    part = frozenset(graded_part(document))
    left_out = [sentence for sentence in read_part(document) if sentence not in part]
    graded = Counter(counts)
    graded.subtract(_counted([*map(table.codes.__getitem__, tokens(document, left_out))], table))
    return tuple(graded.values()), length(document) - length(document, left_out)


def _strengths(times: tuple[int, ...], words: int, bend: float = 1.0) -> tuple[float, ...]:
    """Return how much each number of uses counts."""
    known = {each: strength(each, words, bend) for each in set(times)}
    return tuple(map(known.__getitem__, times))


def added(document: Document, column: int) -> Iterator[float]:
    """Return what each entry that the document uses adds to it, in the order of its uses."""
    found = uses(document)
    return map(mul, found.columns[column], found.strengths[column >= WORDING])


def graded(document: Document, part: int) -> float:
    """Return the grade, 1 to 5, that readers gave texts in such words, for one of `GRADES`."""
    table = weights()
    grade = table.usual[part] + sum(added(document, WORDING + part))
    grade -= table.per_length[part] * uses(document).length
    return min(BEST, max(WORST, grade))


def places(document: Document, entries: Iterable[int]) -> Iterator[Span]:
    """Yield where entries stand, given by code: the words in reading order, then the pairs."""
    start = weights().codes[START]
    chosen = {code for code in entries if code % _PAIR != start}  # it stands nowhere
    codes, spans = document.memo("vocabulary codes", _codes), document.memo("token spans", _spans)
    words = compress(spans, map(chosen.__contains__, codes))
    pairs = compress(pairwise(spans), map(chosen.__contains__, _pairs(codes)))
    yield from (Span(start, end) for start, end in words)
    yield from (Span(start, end) for (start, _), (_, end) in pairs)


def _spans(document: Document) -> list[tuple[int, int]]:
    return places_of(document, read_part(document))
