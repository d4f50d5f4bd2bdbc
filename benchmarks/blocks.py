"""Measure what is called boilerplate: `python benchmarks/blocks.py DATA_FOLDER`.

Prints how many blocks of web pages labelled content, and how many labelled boilerplate, the rules
about residue report, and how well a block's shape alone tells content. Blocks with broken
encoding are set aside: the labels call the same paragraphs content where the encoding is whole.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import quality

Row = dict[str, Any]
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


def is_prose(text: str) -> bool:
    """Tell whether a block is as long as a sentence and ends as one."""
    return len(text.split()) >= _LEAST and text.rstrip(_CLOSERS)[-1:] in _ENDS


def reported(rows: Sequence[Row]) -> set[int]:
    """Return which blocks of a page hold a finding of the rules."""
    scorer, starts, text = quality.Scorer(select=list(_RULES)), [], ""
    for row in rows:
        starts.append(len(text))
        text += " ".join(row["text"].split()) + "\n\n"
    found = [finding.start for finding in scorer.score(text).findings]
    return {max(i for i, start in enumerate(starts) if start <= place) for place in found}


def print_shape(rows: Sequence[Row]) -> None:
    """Print how well the shape of a block tells content."""
    truth = [row["label"] == "content" for row in rows]
    told = [is_prose(row["text"]) for row in rows]
    hits = sum(a and b for a, b in zip(truth, told, strict=True))
    print(f"content by shape: F1 {2 * hits / (sum(truth) + sum(told)):.3f}")
    missed = sum(not a and not b for a, b in zip(truth, told, strict=True))
    wrong = 2 * len(rows) - sum(truth) - sum(told)
    print(f"boilerplate by shape: F1 {2 * missed / wrong:.3f}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    with gzip.open(parser.parse_args().data / _SET, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    whole = [row for row in rows if _BROKEN not in row["text"]]
    print(f"{len(rows)} blocks, {len(whole)} with whole encoding")
    print_shape(rows)
    print_shape(whole)
    pages: defaultdict[str, list[Row]] = defaultdict(list)
    for row in whole:
        pages[row["doc"]].append(row)
    hit, every = defaultdict(int), defaultdict(int)
    for page in pages.values():
        places = reported(page)
        for index, row in enumerate(page):
            every[row["label"]] += 1
            hit[row["label"]] += index in places
    for label, count in every.items():
        print(f"{label}: {hit[label]} of {count} blocks reported, {hit[label] / count:.3f}")


if __name__ == "__main__":
    main()
