"""Measure what is called boilerplate: `python benchmarks/blocks.py DATA_FOLDER`.

Prints how many blocks of web pages labelled content, and how many labelled boilerplate, the rules
about residue report, and how well `quality.residue.content` tells the main text, by page and by
half of the pages: its limits were set on one half and on other pages, and what the other half is
missed for has been read since (`vague.md`). Blocks with broken encoding are set
aside: the labels call the same paragraphs content where the encoding is whole.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from statistics import mean, median
from typing import Any

from sklearn.metrics import f1_score

import quality
from quality.document import Document
from quality.markup.reading import (
    CAPTION,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    TABLE_CELL,
    Block,
    Reading,
)
from quality.residue.content import content

Row = dict[str, Any]
Page = Sequence[Row]
_SET = "quality/aeb_blocks.jsonl.gz"
_RULES = (
    "filler.page-furniture",
    "filler.page-remnants",
    "filler.page-dates-and-tags",
    "filler.reading-time",
    "filler.stock-disclaimer",
    "filler.call-to-action",
    "generation.chatbot-residue",
    "formatting.placeholders",
)
_LEAST = 8  # words of a block that is content by its shape
_ENDS = ".!?…:"
_CLOSERS = "\"'”’ )"
_BROKEN = "â\x80"
_KINDS = {"li": LIST_ITEM, "figcaption": CAPTION, "td": TABLE_CELL, "th": TABLE_CELL} | {
    f"h{n}": HEADING for n in range(1, 7)
}


def pages_of(data: Path, *, whole: bool) -> Mapping[str, Page]:
    """Return the blocks of each page, those with broken encoding left out where asked for."""
    pages: defaultdict[str, list[Row]] = defaultdict(list)
    with gzip.open(data / _SET, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if not (whole and _BROKEN in row["text"]):
                pages[row["doc"]].append(row)
    return pages


def half(page: str) -> str:
    """Return which half a page belongs to, by a hash of its name."""
    return "held out" if int(sha256(page.encode()).hexdigest(), 16) % 2 else "tuned on"


def truth(page: Page) -> list[bool]:
    """Tell for each block whether it is labelled content."""
    return [row["label"] == "content" for row in page]


def words(page: Page) -> list[int]:
    """Return the number of words of each block."""
    return [len(row["text"].split()) for row in page]


def document(page: Page) -> Document:
    """Return a page as a reader of HTML would give it."""
    text, blocks = "", []
    for row in page:
        start, kind = len(text), _KINDS.get(row["tag"], PARAGRAPH)
        text += " ".join(row["text"].split())
        blocks.append(Block(kind, start, len(text), int(row["tag"][1]) if kind == HEADING else 0))
        text += "\n\n"
    return Document(Reading(text, text, tuple(blocks)))


def by_shape(page: Page) -> list[bool]:
    """Tell for each block whether it is as long as a sentence and ends as one."""
    return [
        len(row["text"].split()) >= _LEAST and row["text"].rstrip(_CLOSERS)[-1:] in _ENDS
        for row in page
    ]


def by_content(page: Page) -> Sequence[bool]:
    """Tell for each block whether it is main text."""
    return content(document(page))


def scores(pages: Sequence[Page], told: Callable[[Page], Sequence[bool]]) -> str:
    """Return F1 of content: mean and median of pages, of their words, over all blocks."""
    answers = [(truth(page), list(told(page)), words(page)) for page in pages]
    known = [each for each in answers if any(each[0])]
    blocks = [f1_score(one, other) for one, other, _ in known]
    weighed = [f1_score(one, other, sample_weight=counts) for one, other, counts in known]
    every = f1_score(*([*chain.from_iterable(each[n] for each in answers)] for n in (0, 1)))
    return (
        f"by page {mean(blocks):.3f} (median {median(blocks):.3f}), "
        f"words by page {mean(weighed):.3f}, all blocks {every:.3f}"
    )


def reported(page: Page) -> set[int]:
    """Return which blocks of a page hold a finding of the rules."""
    scorer, starts, text = quality.Scorer(select=list(_RULES)), [], ""
    for row in page:
        starts.append(len(text))
        text += " ".join(row["text"].split()) + "\n\n"
    found = [finding.start for finding in scorer.score(text).findings]
    return {max(i for i, start in enumerate(starts) if start <= place) for place in found}


def print_reported(pages: Mapping[str, Page]) -> None:
    """Print how many blocks of each label the rules report."""
    hit, every = defaultdict(int), defaultdict(int)
    for page in pages.values():
        places = reported(page)
        for index, row in enumerate(page):
            every[row["label"]] += 1
            hit[row["label"]] += index in places
    for label, count in every.items():
        print(f"{label}: {hit[label]} of {count} blocks reported, {hit[label] / count:.3f}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    data = parser.parse_args().data
    for whole, name in ((False, "all blocks"), (True, "whole encoding")):
        pages = pages_of(data, whole=whole)
        for part in ("tuned on", "held out"):
            chosen = [page for key, page in pages.items() if half(key) == part]
            print(f"{name}, {part}: {len(chosen)} pages, {sum(map(len, chosen))} blocks")
            print(f"  shape alone: {scores(chosen, by_shape)}")
            print(f"  main text:   {scores(chosen, by_content)}")
    print_reported(pages_of(data, whole=True))


if __name__ == "__main__":
    main()
