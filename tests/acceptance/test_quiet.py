"""Good prose is left alone: how often edited human articles are flagged."""

import gzip
import json
import os
from pathlib import Path
from statistics import median

import pytest

import quality

SHARED = Path(os.environ.get("SHARED", "../shared")).resolve()
SETS = {"human_onestop": "Adv-Txt", "human_news_pre2021": "", "human_blogs_pre2020": ""}
MOST_WARNINGS = 2.0  # per 1,000 words, median
MOST_ERRORS = 0.02  # of the documents


@pytest.fixture(scope="module", params=SETS)
def reports(request: pytest.FixtureRequest) -> list[quality.Report]:
    path = SHARED / "data" / "ai" / f"{request.param}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [
            row for row in map(json.loads, lines) if row["domain"].endswith(SETS[request.param])
        ]
    return list(quality.Scorer().score_many((row["text"] for row in rows), workers=2))


def _counts(report: quality.Report, *severities: str) -> int:
    return sum(finding.severity in severities for finding in report.findings)


def test_warnings_are_few(reports: list[quality.Report]) -> None:
    rates = [1000 * _counts(r, "warning", "error") / max(1, r.words) for r in reports]
    assert median(rates) <= MOST_WARNINGS


def test_errors_are_rare(reports: list[quality.Report]) -> None:
    assert sum(_counts(r, "error") > 0 for r in reports) <= MOST_ERRORS * len(reports)
