"""The texts that ai_style is judged on, and what is held out together.

All that trains, and besides what does not: attacked texts, rewrites, rows for evaluation only,
the human documents on the subjects of the articles of 2026. A text is never judged by a model that
saw its fold.
"""

import random
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from quality.train import assistants, corpora, years
from quality.train.corpora import AUTHORED
from quality.train.data import rows
from quality.train.genres import genre

MORE = 300  # texts of a set, class and attack beside those that train
TOPICS = 3  # parts in which the subjects of authored_2026 are held out
NEVER = "liang_bias"  # not learnt from: every fold's model is the whole one


class Item(NamedTuple):
    """A text with what the tables tell apart; `trains` says that it may be learnt from."""

    id: str
    text: corpora.Text
    fold: str
    genre: str
    year: str
    attack: str
    words: int
    trains: bool


class Fold(NamedTuple):
    """Items that are judged together by models that saw none of them.

    `task` is `sets` (a data set, or a repository of the web) or `topics`.
    """

    task: str
    name: str
    items: tuple[int, ...]


def pool(data: Path, more: int = MORE) -> list[Item]:
    """Return the texts that train and up to `more` others of each set, class and attack."""
    taught = corpora.with_assistants(corpora.style_texts(data))
    training = {(text.dataset, text.text) for text in taught}
    subjects, paired = _subjects(data), corpora.paired_subjects(data)
    kept: list[Item] = []
    others: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for row in (*rows(sorted((data / "ai").glob("*.jsonl.gz"))), *assistants.rows()):
        item = _item(row, training, paired)
        if item.trains:
            training.discard((item.text.dataset, item.text.text))
            kept.append(item)
        elif item.id in subjects:
            kept.append(item)
        elif len(row["text"]) >= corpora.SHORTEST:
            others[item.text.dataset, row["label"], item.attack].append(item)
    for key in sorted(others):
        found = others[key]
        kept += random.Random(corpora.SEED).sample(found, min(more, len(found)))
    named = corpora.folds([item.text for item in kept])
    return [item._replace(fold=fold) for item, fold in zip(kept, named, strict=True)]


def _subjects(data: Path) -> set[str]:
    """Return the ids of the human documents that are judged beside the articles of 2026."""
    return {row["group"] for row in rows([data / "ai" / f"{AUTHORED}.jsonl.gz"])}


def _item(row: dict[str, Any], training: set[tuple[str, str]], paired: Collection[str]) -> Item:
    text = corpora.text_of(row, paired)
    trains = (text.dataset, text.text) in training
    trains = trains and row["use"] == "training"
    attack = str(row["attack"] or "").replace("llm_edit:LLM_edited_", "llm_edit:")
    words = len(row["text"].split())
    return Item(row["id"], text, "", genre(text.domain), years.of(row), attack, words, trains)


def folds(items: Sequence[Item]) -> list[Fold]:
    """Return each data set, each repository of the web, and each part of the subjects of 2026."""
    sets: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        sets[item.fold].append(index)
    found = [Fold("sets", name, tuple(sets[name])) for name in sorted(sets)]
    return [*found, *_topics(items)]


def _topics(items: Sequence[Item]) -> Iterator[Fold]:
    """Yield the articles of 2026 with the human documents on the same subjects."""
    subjects = sorted({item.text.group for item in items if item.text.dataset == AUTHORED})
    for part in range(TOPICS):
        chosen = set(subjects[part::TOPICS])
        together = [i for i, item in enumerate(items) if _subject(item) in chosen]
        if together:
            yield Fold("topics", f"topics {part}", tuple(together))


def _subject(item: Item) -> str:
    return item.text.group if item.text.dataset == AUTHORED else item.id
