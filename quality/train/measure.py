"""Measuring many texts: one row of rule values a text."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial

from quality import load
from quality.assess import value_of
from quality.assess.matching import all_matches
from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.residue import parted
from quality.rule import Rule
from quality.train.normalise import normalised
from quality.turns import alone


@cache
def _ruleset() -> Ruleset:
    return Ruleset(rule for rule in load.builtin() if rule.status == "stable")


def rules() -> tuple[Rule, ...]:
    """Return the rules whose values are measured, in the order of the columns."""
    return _ruleset().rules


def values(text: str, profile: str = "web") -> list[float]:
    """Return the value of every rule for one text, its artefacts normalised."""
    document = Document(normalised(text), "markdown" if "\n#" in text or "**" in text else "plain")
    parts = parted(document)
    features = Features(parts.body)
    matches = alone(all_matches(_ruleset(), parts, features, profile))
    return [value_of(rule, matches.get(rule.id, ()), parts.body, features) for rule in rules()]


def table(texts: Iterable[str], workers: int = 2, profile: str = "web") -> list[list[float]]:
    """Return `values` of each text, in order."""
    texts = list(texts)
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(partial(values, profile=profile), texts, chunksize=32))


def column(rule: Rule, found: Sequence[Sequence[float]]) -> list[float]:
    """Return one rule's values over all texts."""
    index = [each.id for each in rules()].index(rule.id)
    return [row[index] for row in found]
