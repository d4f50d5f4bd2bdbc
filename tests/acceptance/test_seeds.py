"""Real articles against what an expert editor expects of them."""

import csv
import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest

import quality

SHARED = Path(os.environ.get("SHARED", "../shared")).resolve()
SEEDS = ("000", "001", "003")
LEAST = {"must": 0.95, "should": 0.6}


@pytest.fixture(scope="module")
def scorer() -> quality.Scorer:
    return quality.Scorer()


@pytest.fixture(scope="module")
def reports(scorer: quality.Scorer) -> dict[str, quality.Report]:
    return {seed: scorer.score(_seed(seed), name=f"{seed}.txt") for seed in SEEDS}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (SHARED / "seeds" / "acceptance.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _seed(name: str) -> str:
    return (SHARED / "seeds" / f"{name}.txt").read_text("utf-8")


def _met(row: dict[str, str], report: quality.Report, scorer: quality.Scorer) -> bool:
    ids = {rule.id for rule in scorer.rules if row["rule"] in rule.aliases}
    found = [finding for finding in report.findings if finding.rule in ids]
    if not row["start"]:
        return bool(found) or any(e.rule in ids for e in report.explanations)
    start, end = int(row["start"]), int(row["end"])
    places = [(f.start, f.end) for f in found] + [tuple(r) for f in found for r in f.related]
    return any(s < end and start < e for s, e in places)


def _told(row: dict[str, str]) -> str:
    return f"{row['seed']} {row['rule']} line {row['line']}: {row['span'][:60]}"


@pytest.mark.parametrize("level", LEAST)
def test_an_editors_faults_are_found(
    level: str,
    rows: list[dict[str, str]],
    reports: dict[str, quality.Report],
    scorer: quality.Scorer,
) -> None:
    asked = [row for row in rows if row["level"] == level]
    missed = [_told(row) for row in asked if not _met(row, reports[row["seed"]], scorer)]
    assert 1 - len(missed) / len(asked) >= LEAST[level], "\n".join(missed)


def test_what_an_editor_lets_stand_is_not_flagged(
    rows: list[dict[str, str]], reports: dict[str, quality.Report], scorer: quality.Scorer
) -> None:
    kept = [row for row in rows if row["level"] == "must-not"]
    assert [_told(row) for row in kept if _met(row, reports[row["seed"]], scorer)] == []


def test_filler_scores_below_edited_journalism(
    reports: dict[str, quality.Report], scorer: quality.Scorer
) -> None:
    edited = [scorer.score(row["text"]).quality.score for row in _edited(10)]
    worst_edited = min(score for score in edited if score is not None)
    best_filler = max(report.quality.score or 0.0 for report in reports.values())
    assert best_filler < worst_edited, (best_filler, sorted(map(str, edited)))


def _edited(count: int) -> list[dict[str, Any]]:
    path = SHARED / "data" / "ai" / "human_onestop.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    advanced = sorted((r for r in every if r["domain"].endswith("Adv-Txt")), key=lambda r: r["id"])
    return advanced[:: len(advanced) // count][:count]
