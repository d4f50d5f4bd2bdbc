"""Texts of a corpus that are alike, and sentences that stand in many of them.

Inputs are read again. Hashes go to files beside the journal, so that memory holds four bytes a row
and one file of 64 at a time; two texts are alike when an estimated 80% of their runs of five words
are the same.
"""

import heapq
import shutil
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from quality.corpus.inputs import Shard
from quality.corpus.rows import Columns, Damaged, Meter, Row
from quality.corpus.sketches import HASHES, are_alike, hashed, hashes, sentences_of, sketch
from quality.corpus.spill import Spill

ALIKE = 0.8
_INDEXED = 8  # smallest hashes under which a text is looked up
_MODELS = 16  # texts of a group that others are compared with
_SHOWN = 12
_IDS = 5
_SOME = 3  # texts that a sentence stands in to be boilerplate
_BYTES = HASHES * 4


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A sentence, in how many texts it stands, and the id of the first."""

    text: str
    texts: int
    id: str


@dataclass(frozen=True, slots=True)
class Likes:
    """Texts that are alike: how many, the ids of some, how one begins."""

    texts: int
    ids: tuple[str, ...]
    start: str


@dataclass(frozen=True, slots=True)
class Alike:
    """What is repeated in a corpus; the longest lists first, cut short.

    `groups` of texts are alike, and `spare` texts would go if one of each group stayed.
    `sentences` stand in three texts or more.
    """

    texts: int
    groups: int
    spare: int
    likes: tuple[Likes, ...]
    sentences: int
    boilerplate: tuple[Boilerplate, ...]


def alike(shards: Sequence[Shard], columns: Columns, folder: Path) -> Alike:
    """Return what is repeated in a corpus; `folder` is for its files and is removed."""
    try:
        return _alike(shards, columns, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _alike(shards: Sequence[Shard], columns: Columns, folder: Path) -> Alike:
    sentences, runs = Spill(folder / "sentences"), Spill(folder / "runs")
    with (folder / "sketches").open("w+b") as file:
        texts = 0
        for text in _texts(shards, columns):
            found = sketch(text.text)
            for key in found.sentences:
                sentences.add(key, texts)
            for key in found.runs[:_INDEXED]:
                runs.add(key, texts)
            found.runs.tofile(file)
            texts += 1
        first = _joined(runs, file, texts)
    sizes = Counter(first)
    groups = [(size, at) for at, size in sizes.items() if size > 1]
    likes = dict(_largest(groups))
    common, count = _common(sentences)
    shown = _shown(shards, columns, likes, first, common)
    return Alike(texts, len(groups), sum(size - 1 for size, _ in groups), shown[0], count, shown[1])


def _texts(shards: Sequence[Shard], columns: Columns) -> Iterator[Row]:
    for shard in shards:
        with suppress(Damaged, OSError):  # told when it was scored
            yield from (row for row in shard.rows(columns, Meter()) if isinstance(row, Row))


def _joined(runs: Spill, file: BinaryIO, texts: int) -> "array[int]":
    """Return, for each text, the number of the first one like it, which may be its own."""
    first = array("I", range(texts))
    for _, group in runs.groups():
        models: list[tuple[int, frozenset[int]]] = []
        for at in group:
            ours = hashes(_read(file, at))
            same = next((text for text, model in models if are_alike(ours, model, ALIKE)), None)
            if same is not None:
                _join(first, same, at)
            elif len(models) < _MODELS:
                models.append((at, ours))
    return array("I", (_root(first, at) for at in range(texts)))


def _read(file: BinaryIO, at: int) -> "array[int]":
    file.seek(at * _BYTES)
    runs = array("I")
    runs.frombytes(file.read(_BYTES))
    return runs


def _root(first: "array[int]", at: int) -> int:
    while first[at] != at:
        first[at] = first[first[at]]
        at = first[at]
    return at


def _join(first: "array[int]", one: int, other: int) -> None:
    low, high = sorted((_root(first, one), _root(first, other)))
    first[high] = low


def _largest(groups: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the first text and the size of the largest groups."""
    for size, at in heapq.nsmallest(_SHOWN, groups, key=lambda group: (-group[0], group[1])):
        yield at, size


def _common(sentences: Spill) -> tuple[dict[int, tuple[int, int]], int]:
    """Return the most common sentences (first text, number of texts), and how many are common."""
    count = 0
    best: list[tuple[int, int, int]] = []
    for key, texts in sentences.groups():
        if len(texts) >= _SOME:
            count += 1
            heapq.heappush(best, (len(texts), -texts[0], key))
            if len(best) > _SHOWN:
                heapq.heappop(best)
    return {key: (-negative, size) for size, negative, key in sorted(best, reverse=True)}, count


def _shown(
    shards: Sequence[Shard],
    columns: Columns,
    likes: dict[int, int],
    first: "array[int]",
    common: dict[int, tuple[int, int]],
) -> tuple[tuple[Likes, ...], tuple[Boilerplate, ...]]:
    """Return what is to be shown, with the words of the texts, which are read once more."""
    holders = {at for at, _ in common.values()}
    ids: dict[int, list[str]] = {at: [] for at in likes}
    starts: dict[int, str] = {}
    found: dict[int, Boilerplate] = {}
    for at, row in enumerate(_texts(shards, columns) if likes or common else ()):
        if first[at] in likes and len(ids[first[at]]) < _IDS:
            ids[first[at]].append(row.id)
            starts.setdefault(first[at], " ".join(row.text[:400].split())[:160])
        if at in holders:
            found |= _held(row, at, common)
    groups = tuple(Likes(size, tuple(ids[at]), starts[at]) for at, size in likes.items())
    return groups, tuple(found[key] for key in common)


def _held(row: Row, at: int, common: dict[int, tuple[int, int]]) -> dict[int, Boilerplate]:
    """Return the common sentences of which a text is the first that has them."""
    return {
        key: Boilerplate(text[:240], common[key][1], row.id)
        for text, folded in sentences_of(row.text)
        if common.get(key := hashed(folded), (-1, 0))[0] == at
    }
