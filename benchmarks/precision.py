"""Draw findings for a person to judge: `python benchmarks/precision.py DATA_FOLDER SEED OUT [rule ...]`.

Writes to OUT, a JSON file, up to ten findings of each rule (or of the rules named) in texts by
people: at most one of a text, spread over the genres, each with its message and what stands around
it. Another seed draws other texts. What was said of the findings is in precision.md; OUT holds text
of the corpora and is for the reader alone.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from rule_texts import Sample, samples

import quality

TEXTS = 2600  # read of a draw
MOST = 10  # findings of a rule
_SPARE = 3 * MOST  # kept, to choose from
_AROUND = 350  # characters
_LONGEST = 1200  # of a finding that is shown whole
_PROFILES = {genre: genre for genre in ("news", "technical", "academic", "fiction")}


class Drawn(NamedTuple):
    """A finding with what its reader needs to judge it; double brackets mark it in `text`."""

    genre: str
    dataset: str
    profile: str
    message: str
    line: int
    words: int
    text: str


def drawn(
    texts: Iterable[Sample], rules: Sequence[str], rng: random.Random
) -> dict[str, list[Drawn]]:
    """Return the findings to judge, by rule; of all rules where none is named."""
    scorers = {name: quality.Scorer(profile=name) for name in {*_PROFILES.values(), "web"}}
    found: dict[str, list[Drawn]] = defaultdict(list)
    for sample in texts:
        profile = _PROFILES.get(sample.genre, "web")
        findings = list(scorers[profile].score(sample.text).findings)
        rng.shuffle(findings)
        for rule, finding in {each.rule: each for each in findings}.items():
            if len(found[rule]) < _SPARE and (not rules or rule in rules):
                found[rule].append(_shown(sample, profile, finding))
    return {rule: _spread(found[rule]) for rule in sorted(found) if found[rule]}


def _shown(sample: Sample, profile: str, finding: quality.Finding) -> Drawn:
    text = _marked(sample.text, finding.start, finding.end)
    words = len(sample.text.split())
    return Drawn(sample.genre, sample.dataset, profile, finding.message, finding.line, words, text)


def _marked(text: str, start: int, end: int) -> str:
    if end - start >= _LONGEST:
        return f"[[{text[start : start + 2 * _AROUND]}..."
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{before}[[{text[start:end]}]]{after}"


def _spread(found: Sequence[Drawn]) -> list[Drawn]:
    """Return at most MOST findings, one genre after the other."""
    turns: dict[str, int] = defaultdict(int)
    order: list[tuple[int, int, Drawn]] = []
    for each in found:
        order.append((turns[each.genre], len(order), each))
        turns[each.genre] += 1
    return [each for _, _, each in islice(sorted(order), MOST)]


def main() -> None:
    """Draw findings and write them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("seed")
    parser.add_argument("out", type=Path)
    parser.add_argument("rules", nargs="*")
    given = parser.parse_args()
    texts = [
        s for s in samples(given.data) if not s.machine and s.kind == "plain" and s.genre != "legal"
    ]
    rng = random.Random(given.seed)
    rng.shuffle(texts)
    found = drawn(texts[:TEXTS], given.rules, rng)
    rows = {rule: [each._asdict() for each in some] for rule, some in found.items()}
    given.out.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"{sum(map(len, found.values()))} findings of {len(found)} rules")


if __name__ == "__main__":
    main()
