"""How well hedges are told: `python benchmarks/hedges.py DATA_FOLDER`.

BioScope abstracts, split in two by document; the cues were chosen on the first half, so the second
is the one to believe. Approximators ("about 40", "usually") are left out: BioScope marks none.
"""

import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from quality.document import Document
from quality.hedges import Hedge, hedges


def main(data: Path) -> None:
    """Print the figures of both halves."""
    path = data / "quality" / "bioscope_abstracts.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name, half in (("looked at", 0), ("held out", 1)):
        print(f"{name}: {figures([row for row in rows if _half(row['doc']) == half])}")


def figures(rows: list[dict[str, Any]]) -> str:
    """Return F1 over sentences and the share of marked cues that we overlap."""
    found = [_found(row["text"]) for row in rows]
    pairs = [(bool(ours), bool(row["spans"])) for ours, row in zip(found, rows, strict=True)]
    right, ours, gold = (
        pairs.count((True, True)),
        sum(o for o, _ in pairs),
        sum(g for _, g in pairs),
    )
    f1 = 2 * right / (ours + gold)
    marked = [(each, span) for each, row in zip(found, rows, strict=True) for span in row["spans"]]
    hit = sum(_overlapped(each, span) for each, span in marked)
    rates = f"precision {right / ours:.3f}, recall {right / gold:.3f}, F1 {f1:.3f}"
    return (
        f"{len(rows)} sentences: {rates}; {hit / len(marked):.3f} of {len(marked)} cues overlapped"
    )


def _found(text: str) -> list[Hedge]:
    return [hedge for hedge in hedges(Document(text, "plain")) if hedge.kind != "approximator"]


def _overlapped(found: list[Hedge], span: dict[str, int]) -> bool:
    return any(hedge.start < span["end"] and hedge.end > span["start"] for hedge in found)


def _half(document: str) -> int:
    return int(hashlib.sha256(f"hedge {document}".encode()).hexdigest(), 16) % 2


if __name__ == "__main__":
    main(Path(sys.argv[1]))
