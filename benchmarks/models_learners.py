"""The style vocabulary on essays by learners of English and by pupils who grew up with it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from quality.train import corpora, vocabulary


def learners(data: Path) -> Iterator[str]:
    """Yield how the two groups' essays, cut to one length, are read.

    Entries are barred by one half of the essays and judged by the other, both ways.
    """
    texts = corpora.with_assistants(corpora.style_texts(data))
    labels = np.array([float(text.machine) for text in texts])
    table = vocabulary.Table(texts, corpora.essays(data))
    half = np.arange(len(table.learner)) // 2 % 2 == 0
    yield "## ai_style: the vocabulary on essays by learners and by pupils, cut to one length"
    yield "| entries barred by | essays read | learners, median | pupils, median | learners above pupils |"
    yield "|---|---|---|---|---|"
    nobody = np.zeros(len(table.entries), dtype=bool)
    for name, barred, read in (
        ("nobody", nobody, half | ~half),
        ("one half", table.barred(half), ~half),
        ("the other half", table.barred(~half), half),
    ):
        weights = table.fit(labels, np.arange(len(texts)), barred)
        said, learner = table.essays[read] @ weights, table.learner[read]
        middles = " | ".join(f"{np.median(said[who]):.1f}" for who in (learner, ~learner))
        yield f"| {name} | {read.sum()} | {middles} | {roc_auc_score(learner, said):.2f} |"
    yield "Learners above pupils: the share of pairs in which the learner's essay leans further; .5 is level."
