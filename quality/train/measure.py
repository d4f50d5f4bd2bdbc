"""Measuring many texts: one row of rule values a text."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial

from quality import rule_files
from quality.assess import value_of
from quality.assess.matching import all_matches
from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.processes import end_with_parent
from quality.residue import Parted, parted
from quality.rule import Rule
from quality.stepwise import alone
from quality.train.normalise import normalised


@cache
def _ruleset() -> Ruleset:
    return Ruleset(rule for rule in rule_files.builtin() if rule.status == "stable")


def rules() -> tuple[Rule, ...]:
    """Return the rules whose values are measured, in the order of the columns."""
    return _ruleset().rules


def values(text: str, profile: str = "web") -> list[float]:
    """Return the value of every rule for one text, its artefacts normalised."""
    found = parts(text)
    features = Features(found.body)
    matches = alone(all_matches(_ruleset(), found, features, profile))
    return [value_of(rule, matches.get(rule.id, ()), found.body, features) for rule in rules()]


def parts(text: str) -> Parted:
    """Return one text as a document, its artefacts normalised and what is not its own set apart."""
    document = Document(normalised(text), "markdown" if "\n#" in text or "**" in text else "plain")
    return parted(document)


def table(texts: Iterable[str], workers: int = 2, profile: str = "web") -> list[list[float]]:
    """Return `values` of each text, in order."""
    texts = list(texts)
    with ProcessPoolExecutor(workers, initializer=end_with_parent) as pool:
        return list(pool.map(partial(values, profile=profile), texts, chunksize=32))


def column(rule: Rule, found: Sequence[Sequence[float]]) -> list[float]:
    """Return one rule's values over all texts."""
    index = [each.id for each in rules()].index(rule.id)
    return [row[index] for row in found]
