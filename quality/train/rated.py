"""The texts that readers rated, in whole and in parts.

Those of `web_ratings` were rated by two readers. Further texts of `data/ai`, of more kinds, were
rated by one, who read no more than the readers of the others: `rated_texts.tsv` names them.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from quality.train.data import rows

PARTS = ("clarity", "concision", "support", "shape")
_FURTHER = Path(__file__).parent / "rated_texts.tsv"
_SHOWN = re.compile(r"\s*(?:\S+\s+){0,399}\S+")  # what a reader saw: 400 words
_CUT = "[...]"  # what stands behind them where there are more


class Rated(NamedTuple):
    """A text as readers rated it; `readers` of them."""

    text: str
    score: float
    parts: dict[str, float]
    group: str
    source: str
    readers: int


def rated_texts(data: Path) -> list[Rated]:
    """Return the texts that were rated: web texts by two readers, then further ones by one."""
    return [*_by_two(data), *_by_one(data)]


def _by_two(data: Path) -> Iterator[Rated]:
    for row in rows([data / "quality" / "web_ratings.jsonl.gz"]):
        if row["use"] == "training":
            told = row["score"], _mean_parts(row), row["group"], row["source"]
            yield Rated(row["text"].replace(_CUT, ""), *told, readers=2)


def _mean_parts(row: dict[str, dict[str, dict[str, float]]]) -> dict[str, float]:
    one, two = row["ratings"]["a"], row["ratings"]["b"]
    return {part: (one[part] + two[part]) / 2 for part in one}


def _by_one(data: Path) -> Iterator[Rated]:
    with _FURTHER.open(encoding="utf-8", newline="") as lines:
        ratings = [*csv.DictReader(lines, delimiter="\t")]
    texts = _texts(data, {each["set"] for each in ratings})
    for each in ratings:
        row, parts = texts[each["id"]], {part: float(each[part]) for part in PARTS}
        told = float(each["overall"]), parts, str(row.get("group") or row["id"]), row["dataset"]
        yield Rated(shown(row["text"]), *told, readers=1)


def _texts(data: Path, names: set[str]) -> dict[str, dict[str, Any]]:
    """Return the rows of these sets that may train, by their id."""
    paths = [data / "ai" / f"{name}.jsonl.gz" for name in sorted(names)]
    return {row["id"]: row for row in rows(paths) if row["use"] == "training"}


def shown(text: str) -> str:
    """Return what a reader saw of a text: its first 400 words.

    >>> len(shown("word " * 500).split())
    400
    """
    found = _SHOWN.match(text)
    return found[0].strip() if found else ""
