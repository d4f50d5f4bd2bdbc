"""The labelled sentences that claims are learnt from, and the signs of the figures in them."""

import csv
import gzip
import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import repeat
from pathlib import Path
from typing import Any, NamedTuple

from quality.claims.context import Context
from quality.claims.figures import figures
from quality.claims.kinds import kind_of
from quality.claims.signs import of_figure, of_sentence
from quality.claims.wording import (
    LEAD,
    OF_NOUN,
    TAIL,
    counted_noun,
    ending_of,
    near,
    noun_signs,
    of_amount,
    of_form,
    stem_of,
)
from quality.document import Document

HERE = Path(__file__).parent
_LABELS, _TOLD = HERE / "claim_labels.tsv", HERE / "claim_told.tsv.gz"
_LINES = HERE / "claim_lines.tsv"
_TIMES = 3  # that each plain line counts: they are few
_SET = "quality/statistic_support.jsonl.gz"
_BESIDE = (*LEAD, *TAIL, "before", "after")
COUNTS = {"words": 0.35, "stems": 0.35, "endings": 0.2, **dict.fromkeys(_BESIDE, 0.5)}
TABLES = ("signs", "words", "stems", "endings", *_BESIDE, *OF_NOUN)
Signs = dict[str, float]


class Sentence(NamedTuple):
    """A labelled sentence: the signs of each figure in it that may be a statistic."""

    figures: tuple[Signs, ...]
    statistic: bool
    group: str
    text: str


class Told(NamedTuple):
    """A sentence with how likely each of its figures is a statistic."""

    figures: tuple[Signs, ...]
    chances: tuple[float, ...]
    group: str


def is_held_out(doc: str) -> bool:
    """Tell whether a document of the labelled set is only for judging."""
    return bool(int(sha256(doc.encode()).hexdigest(), 16) % 2)


def sentences(data: Path) -> list[Sentence]:
    """Return all labelled sentences that may train."""
    rows = _rows(data / _SET)
    known = [
        _sentence(row["before"], row["text"], row["after"], row["label"], row["doc"])
        for row in rows
        if row["use"] == "training" and not is_held_out(row["doc"])
    ]
    return [*known, *_labelled(data), *(_TIMES * [*_lines()])]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@cache
def texts_of(data: Path, name: str) -> dict[str, str]:
    """Return the texts of a set that may train, by their id."""
    rows = _rows(data / "ai" / f"{name}.jsonl.gz")
    return {row["id"]: row["text"] for row in rows if row["use"] == "training"}


def _labelled(data: Path) -> Iterator[Sentence]:
    """Yield the sentences of the labels, cut out of the texts they are in."""
    with _LABELS.open(encoding="utf-8", newline="") as lines:
        for label in csv.DictReader(lines, delimiter="\t"):
            text = texts_of(data, label["set"])[label["id"]]
            before, start, end, after = (int(label[k]) for k in ("before", "start", "end", "after"))
            parts = (text[before:start].strip(), text[start:end], text[end:after].strip())
            yield _sentence(*parts, label["label"], label["id"])


def _lines() -> Iterator[Sentence]:
    """Yield the plain lines written for this: what no set says plainly, each with its opposite."""
    with _LINES.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t"):
            yield _sentence("", line["text"], "", line["label"], line["text"])


def told(data: Path, places: Path = _TOLD) -> Iterator[Told]:
    """Yield the sentences whose figures a slow model has told, cut out of the texts they are in.

    One that has more or fewer open figures now than it was told of is left out.
    """
    with gzip.open(places, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            text = texts_of(data, row["set"])[row["id"]][int(row["start"]) : int(row["end"])]
            chances = tuple(int(each) / 100 for each in row["percent"].split())
            found = tuple(_signs(Document(text, "markdown"), 0, len(text)))
            if len(found) == len(chances):
                yield Told(found, chances, row["id"])


def _sentence(before: str, text: str, after: str, label: str, group: str) -> Sentence:
    lead = f"{before} " if before else ""
    document = Document(f"{lead}{text}{' ' if after else ''}{after}", "markdown")
    low, high = len(lead), len(lead) + len(text)
    return Sentence(tuple(_signs(document, low, high)), label != "N", group, text)


def _signs(document: Document, low: int, high: int) -> Iterator[Signs]:
    """Yield the signs of each figure between two places of the source that may be a statistic."""
    for figure in figures(document):
        index = document.sentence_at(figure.start)
        if index >= 0 and low <= document.source_span(figure.start, figure.end).start < high:
            span = document.sentence_words(index)
            words = frozenset(document.words.texts[span.start : span.stop])
            context = Context(document, figure, span, words)
            if not kind_of(context):
                yield signs_of(context, index)


def signs_of(context: Context, index: int) -> Signs:
    """Return the signs of a figure in sentence `index`, each with how much it counts."""
    found: Signs = {}
    for table, sign in _all_signs(context, index):
        name = f"{table}|{sign}"
        found[name] = found.get(name, 0.0) + COUNTS.get(table, 1.0)
    return found


def _all_signs(context: Context, index: int) -> Iterator[tuple[str, str]]:
    """Yield the signs of a figure with the tables they are in, as often as they count."""
    words, first = context.words, context.document.words.texts[context.span.start]
    kind, noun = context.figure.kind, counted_noun(context.tail)
    yield from zip(repeat("signs"), of_figure(context))
    yield from zip(repeat("signs"), of_amount(context))
    yield from zip(repeat("signs"), of_sentence(words, first))
    yield from zip(repeat("signs"), of_form(context.document, index))
    yield from zip(OF_NOUN, noun_signs(kind, noun), strict=True)
    yield from near(context)
    for word in words:
        yield "words", word
        yield "stems", stem_of(word)
        yield "endings", ending_of(word)
