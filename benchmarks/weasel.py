"""Measure the weasel sentences: `python benchmarks/weasel.py DATA_FOLDER`.

Prints how well the forms tell the sentences of Wikipedia that editors called vague, by half of
the articles: the forms were chosen on one half alone. Nothing of the texts is written down.
"""

import argparse
import gzip
import json
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from quality.document import Document
from quality.measures.weasels import weasel_sentences

Row = dict[str, Any]
_SET = "quality/conll2010_wiki_weasel.jsonl.gz"
_SPACED = re.compile(r" (?=[.,;:!?)'])|(?<=[(]) ")


def half(article: str) -> str:
    """Return which half an article belongs to, by a hash of its name."""
    return "held out" if int(sha256(article.encode()).hexdigest(), 16) % 2 else "tuned on"


def is_weasel(row: Row) -> bool:
    """Return what the forms say of a sentence, whose tokens are joined as people write them."""
    return weasel_sentences(Document(_SPACED.sub("", row["text"]), "plain")) > 0


def print_half(name: str, rows: Sequence[Row]) -> None:
    """Print the score on some sentences."""
    truth = [row["label"] == "uncertain" for row in rows]
    told = [is_weasel(row) for row in rows]
    hits = sum(a and b for a, b in zip(truth, told, strict=True))
    f1 = 2 * hits / max(1, sum(truth) + sum(told))
    precision, recall = hits / max(1, sum(told)), hits / max(1, sum(truth))
    print(f"{name}: {len(rows)} sentences, {sum(truth)} weasels")
    print(f"  F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    with gzip.open(parser.parse_args().data / _SET, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name in ("tuned on", "held out"):
        print_half(name, [row for row in rows if half(row["doc"]) == name])


if __name__ == "__main__":
    main()
