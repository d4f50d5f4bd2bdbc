"""What each rule costs in time.

Each rule is run alone on documents already taken apart into sentences, words and cues,
which all rules share. The one pass over the text that finds all phrases and needles
together is charged to each rule that needs it in full, and so is what several checks look
up together: a rule's share is the most it can cost, and the shares add up to more than it all.
"""

import random
from collections.abc import Iterable, Sequence
from time import perf_counter

from rule_texts import Sample

from quality import model, rule_files
from quality.assess import assess
from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.rule import Rule
from quality.stepwise import alone

DOCUMENTS = 200
MOST = 0.05  # of the time that a whole document takes
_ROUNDS = 3


def print_costs(texts: Sequence[Sample]) -> int:
    """Print microseconds a document and share of the time by rule; return 1 if one is too slow."""
    plain = [each.text for each in texts if each.kind == "plain"]
    chosen = random.Random(0).sample(plain, DOCUMENTS)
    whole = _whole(chosen)
    costs = {rule.id: cost for rule, cost in _costs(rule_files.builtin(), chosen)}
    print(f"{whole * 1e6:8.0f} us a document: reading it, all rules, both scores")
    for name, cost in sorted(costs.items(), key=lambda pair: -pair[1]):
        print(f"{cost * 1e6:8.1f} us  {cost / whole:6.2%}  {name}")
    slow = [name for name, cost in costs.items() if cost > MOST * whole]
    print(f"over {MOST:.0%} of the time: {', '.join(slow) or 'none'}")
    return int(bool(slow))


def _whole(texts: Sequence[str]) -> float:
    """Return the seconds that a document takes from text to report."""
    ruleset, models = Ruleset(rule_files.builtin()), model.load()

    def run() -> None:
        for text in texts:
            alone(assess(Document(text), ruleset, models, "web"))

    return _fastest(run) / len(texts)


def _costs(rules: Sequence[Rule], texts: Iterable[str]) -> Iterable[tuple[Rule, float]]:
    documents = [Document(text) for text in texts]
    ruleset = Ruleset(rules)
    for document in documents:
        ruleset.matches(document, Features(document))
    for rule in rules:
        yield rule, _alone(Ruleset([rule]), documents) / len(documents)


def _alone(ruleset: Ruleset, documents: Sequence[Document]) -> float:
    def run() -> None:
        for document in documents:
            vars(document).pop("_memos", None)  # what checks have looked up together
            ruleset.matches(document, Features(document))

    return _fastest(run)


def _fastest(run) -> float:
    """Return the seconds of the fastest of some rounds, after one that does not count."""
    run()
    times = []
    for _ in range(_ROUNDS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)
