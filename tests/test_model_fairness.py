"""The table of the quality score on essays by learners and by pupils."""

import gzip
import importlib
import json

import pytest

CLEAN = (
    "We took the ferry to Leith in May because the bridge was shut. Ann counted 312 cars on the quay, "
    "and the crew sold tea for two pounds a cup. It rained on the way home, so we sat below and read "
    "the paper, which said that the bridge would open again on Monday after nine weeks of repairs."
)
LOUD = CLEAN.replace(". ", "! ").replace("We took", "Critics argue that we really, truly took")


@pytest.fixture
def lines(root, tmp_path, monkeypatch):
    """Return the table of twelve loud essays by learners and twelve plain ones by pupils."""
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    (tmp_path / "ai").mkdir()
    rows = [{"text": LOUD, "domain": "toefl_essay_nonnative"}, {"text": CLEAN, "domain": "us"}] * 12
    packed = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    (tmp_path / "ai" / "fairness_liang.jsonl.gz").write_bytes(packed)
    return [*importlib.import_module("models_fair").learners_quality(tmp_path)]


def test_the_raw_score_of_both_groups_is_told_with_an_interval(lines):
    row = next(line for line in lines if line.startswith("| raw score"))
    _, learners, pupils, less, interval = row.strip("| ").split(" | ")
    assert float(learners) < float(pupils)
    assert float(less) == pytest.approx(float(learners) - float(pupils), abs=0.11)
    assert interval == f"{float(less):+.1f} to {float(less):+.1f}"


def test_the_rules_that_set_the_groups_apart_are_named_dearest_first(lines):
    named = [line.split(" | ")[0] for line in lines if line.startswith("| `")]
    assert "| `formatting.exclamation-marks`" in named
    assert len(named) <= 12


def test_the_versions_of_one_article_are_told_by_level(root, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    (tmp_path / "quality").mkdir()
    texts = {"elementary": CLEAN, "intermediate": CLEAN, "advanced": LOUD}
    rows = [{"doc": "a", "label": level, "text": text} for level, text in texts.items()]
    rows.append({"doc": "b", "label": "elementary", "text": LOUD})
    packed = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    (tmp_path / "quality" / "onestopenglish.jsonl.gz").write_bytes(packed)
    lines = [*importlib.import_module("models_fair").simpler_english(tmp_path)]
    assert lines[1].startswith("1 articles")
    assert lines[1].endswith("or higher in 100%.")
    _, simple, middle, advanced = lines[5].strip("| ").split(" | ")
    assert float(simple) == float(middle) > float(advanced)
