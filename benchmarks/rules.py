"""Measure every rule on human and machine text: `python benchmarks/rules.py DATA_FOLDER`.

Writes rules/evidence.json and the table of benchmarks/README.md. With --cost, prints instead
what each rule costs in time.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from rule_cost import print_costs
from rule_rates import Group, Measured, cells, comparison, fairness, group, share
from rule_summary import put
from rule_texts import EXCERPTS, Sample, samples

from quality import model, rule_files
from quality.assess import WORD_FLOOR, assess
from quality.document import Document
from quality.engine import Matches, Ruleset
from quality.features import Features
from quality.rule import Rule
from quality.stepwise import Work, alone
from quality.train.corpora import SEED, fingerprint

TARGET = Path(__file__).resolve().parent.parent / "rules" / "evidence.json"
README = Path(__file__).resolve().parent / "README.md"
PROFILE = "web"
Groups = dict[str, Group]
Texts = Sequence[tuple[Sample, Measured]]


class _Recording(Ruleset):
    """Rules that remember what they found last, so that all matches can be counted."""

    last: Matches = {}  # noqa: RUF012 replaced, never changed

    @cached_property
    def of_residue(self) -> "_Recording":
        """The rules that look at residue, which remember, too."""
        return _Recording(super().of_residue.rules)

    def forget(self) -> None:
        """Forget what was found in the text before."""
        self.last = self.of_residue.last = {}

    def count(self, name: str) -> int:
        """Return how many matches a rule had in the last text and in its residue."""
        return sum(len(each.get(name, ())) for each in (self.last, self.of_residue.last))

    def matching(self, document: Document, features: Features, profile: str) -> Work[Matches]:
        self.last = yield from super().matching(document, features, profile)
        return self.last


@cache
def _ruleset() -> _Recording:
    return _Recording(rule_files.builtin())


@cache
def _models() -> model.Models:
    return model.load()


def averaged(rule: Rule) -> bool:
    """Tell whether the mean over documents is taken and not a rate per 1,000 words."""
    return rule.measure in ("value", "present")


def measured(text: str) -> Measured | None:
    """Return what the rules do to a text; None when it is too short or not English."""
    ruleset = _ruleset()
    ruleset.forget()
    document = Document(text)
    report = alone(assess(document, ruleset, _models(), PROFILE))
    if report.words < WORD_FLOOR or report.language != "en":
        return None
    counts = {rule.id: ruleset.count(rule.id) for rule in ruleset.rules}
    shown = {finding.rule for finding in report.findings}
    levels = [
        report.features[rule.id] if averaged(rule) else document.per_1000(counts[rule.id])
        for rule in ruleset.rules
    ]
    matched = [counts[rule.id] > 0 for rule in ruleset.rules]
    return Measured(report.words, levels, matched, [rule.id in shown for rule in ruleset.rules])


def _groups(chosen: Mapping[str, Sequence[Measured]]) -> Groups:
    means = [averaged(rule) for rule in _ruleset().rules]
    return {name: group(each, means, SEED) for name, each in sorted(chosen.items())}


def _by(texts: Texts, part: str, *, machine: bool, kind: str = "plain") -> Groups:
    """Return the groups of one class by a part of the sample: its genre, year or kind."""
    chosen: dict[str, list[Measured]] = defaultdict(list)
    for sample, result in texts:
        name = getattr(sample, part)
        if sample.machine is machine and name and (not kind or sample.kind == kind):
            chosen[name].append(result)
    return _groups(chosen)


def _seen_by(rule: Rule, groups: Groups) -> Groups:
    """Return the groups that a rule can be measured on: for layout only whole texts."""
    layout = rule.kind == "structure" or rule.family in ("structure", "formatting", "headline")
    return {name: each for name, each in groups.items() if not layout or name not in EXCERPTS}


class Drawn(NamedTuple):
    """The groups of texts that rules are compared over."""

    human: Groups
    machine: Groups
    years: Groups
    altered: Groups
    fair: Groups

    def sizes(self) -> dict[str, int]:
        """Return how many texts there are of people, of models, and in each special group."""
        both = {"human": self.human, "machine": self.machine}
        special = {**self.altered, **self.fair}
        return {
            **{name: sum(map(len, groups.values())) for name, groups in both.items()},
            **{name: len(each) for name, each in special.items()},
        }

    def figures(self, index: int, rule: Rule) -> dict[str, Any]:
        """Return what is known of the rule that is `index` among those measured."""
        people, models = (_seen_by(rule, each) for each in (self.human, self.machine))
        shares = share(people, index)
        return {
            "human": cells(people, index),
            "machine": cells(models, index),
            "by_year": cells(self.years, index),
            "altered": cells(self.altered, index),
            **comparison(people, models, index),
            "human_share": shares["matched"],
            "human_found": shares["found"],
            **fairness(self.fair["non_native"], self.fair["native"], index),
        }


def _drawn(texts: Texts) -> Drawn:
    human, machine = (_by(texts, "genre", machine=which) for which in (False, True))
    fair, altered = (_by(texts, "kind", machine=which, kind="") for which in (False, True))
    del altered["plain"], fair["plain"]
    return Drawn(human, machine, _by(texts, "year", machine=True), altered, fair)


def _measured(chosen: Sequence[Sample]) -> Texts:
    """Return the samples that are long enough, with what the rules do to each."""
    with ProcessPoolExecutor(2) as pool:
        results = pool.map(measured, [each.text for each in chosen], chunksize=32)
        pairs = zip(chosen, results, strict=True)
        return [(sample, result) for sample, result in pairs if result is not None]


def evidence(data: Path) -> dict[str, Any]:
    """Return all that is known of every rule, from texts drawn from `data`."""
    texts = _measured(samples(data))
    drawn = _drawn(texts)
    return {
        "date": date.today().isoformat(),
        "data": fingerprint(sample.text for sample, _ in texts),
        "profile": PROFILE,
        "documents": drawn.sizes(),
        "rules": {r.id: drawn.figures(index, r) for index, r in enumerate(_ruleset().rules)},
    }


def written(found: Mapping[str, Any]) -> str:
    """Return the evidence as JSON with a line a rule."""
    head = {key: value for key, value in found.items() if key != "rules"}
    rules = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(figures)}" for name, figures in found["rules"].items()
    )
    return f'{json.dumps(head, indent=1)[:-2]},\n "rules": {{\n{rules}\n }}\n}}\n'


def main(arguments: Sequence[str]) -> int:
    """Measure or print costs; return 1 when a rule costs too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of corpora")
    parser.add_argument("--cost", action="store_true", help="time the rules instead")
    given = parser.parse_args(arguments)
    if given.cost:
        return print_costs(samples(given.data))
    found = evidence(given.data)
    TARGET.write_text(written(found), "utf-8")
    put(README, found, _ruleset().rules)
    print(f"wrote {TARGET.name}: {TARGET.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
