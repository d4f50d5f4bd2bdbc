"""The articles that every part of speed.py reads, and what work over them costs."""

import gzip
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

SETS = ("human_web", "ai_web", "human_blogs_pre2020", "human_news_pre2021")
LENGTHS = (2_000, 5_000)  # characters: articles
STREAM = 600  # articles
SEED = 20261122
Work = Callable[[str], object]


def articles(data: Path) -> list[str]:
    """Return a seeded sample of texts as long as articles, of every set alike."""
    texts = [text for name in SETS for text in _texts(data / "ai" / f"{name}.jsonl.gz")]
    fitting = [text for text in texts if LENGTHS[0] <= len(text) <= LENGTHS[1]]
    return random.Random(SEED).sample(fitting, min(STREAM, len(fitting)))


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def size(texts: list[str]) -> float:
    """Return how many megabytes of UTF-8 the texts are."""
    return sum(len(text.encode(errors="replace")) for text in texts) / 1e6


def cost(work: Work, texts: list[str]) -> float:
    """Return the CPU seconds that work on the texts takes, one after another."""
    before = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - before
