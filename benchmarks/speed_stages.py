"""Where the time of a report goes, stage by stage."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from speed_texts import articles, cost

import quality
from quality.claims import claims
from quality.document import Document, cues
from quality.engine import Ruleset
from quality.features import Features
from quality.rule_files import builtin


def stages(data: Path) -> None:
    """Print what each stage adds to a report, stage by stage on fresh documents, best of three."""
    texts = articles(data)[:200]
    scorer, ruleset = quality.Scorer(), Ruleset([r for r in builtin() if r.status == "stable"])
    passes = [_pass(texts, ruleset) for _ in range(3)]
    taken = {name: min(each[name] for each in passes) for name in passes[0]}
    whole = min(cost(scorer.score, texts) for _ in range(3))
    rest = whole - sum(taken.values())
    print(f"{'stage':34}{'µs a document':>15}{'share':>8}")
    for name, seconds in [*taken.items(), ("models, findings, report", rest), ("whole", whole)]:
        print(f"{name:34}{1e6 * seconds / len(texts):15.0f}{seconds / whole:8.1%}")


def _pass(texts: list[str], ruleset: Ruleset) -> Counter[str]:
    taken: Counter[str] = Counter()
    for text in texts:
        for name, seconds in _stages(text, ruleset):
            taken[name] += seconds
    return taken


def _stages(text: str, ruleset: Ruleset) -> Iterator[tuple[str, float]]:
    clock = time.process_time
    start = clock()
    document = Document(text)
    yield "markup", clock() - start
    steps: dict[str, Callable[[], Any]] = {
        "words": lambda: document.words,
        "sentences": lambda: (document.sentences, document.prose_words),
        "language": lambda: document.language,
        "cues": lambda: [document.cues(name) for name in cues.CUES],
        "claims": lambda: claims(document),
        "features": lambda: dict(features),
        "rules": lambda: ruleset.matches(document, features),
    }
    features = Features(document)
    for name, step in steps.items():
        start = clock()
        step()
        yield name, clock() - start
