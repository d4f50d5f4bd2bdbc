"""What the rules were measured to do: it keeps its schema, covers every rule and is shown."""

import json

import jsonschema
import pytest
from typer.testing import CliRunner

from quality import evidence, rule_files
from quality.cli.app import app
from quality.evidence import Evidence
from quality.render.rates import rates

CELL = {"n": 9, "rate": 0.5, "found": 0.25}
FIGURES = {
    "human": {"blogs": CELL, "news": CELL | {"rate": 12.345}},
    "machine": {"blogs": CELL},
    "ratio": 2.0,
    "interval": [1.5, None],
    "human_found": 0.034,
    "non_native": CELL,
    "native": CELL | {"rate": 0.0},
}


@pytest.fixture(scope="module")
def data(root):
    return json.loads((root / "rules" / "evidence.json").read_text("utf-8"))


def shown(figures, rule_id="hedging.stacked-hedges"):
    (rule,) = (rule for rule in rule_files.builtin() if rule.id == rule_id)
    measured = Evidence("2026-01-02", {rule_id: FIGURES | figures})
    return dict(rates(rule, measured))


def test_the_evidence_keeps_its_schema(data, root):
    schema = json.loads((root / "quality" / "evidence.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)


def test_every_rule_that_ships_was_measured(data):
    assert set(data["rules"]) == {rule.id for rule in rule_files.builtin()}, (
        "`make evidence` measures"
    )


def test_the_evidence_is_small(root):
    assert (root / "rules" / "evidence.json").stat().st_size < 400_000


def test_the_page_of_a_rule_shows_its_rates():
    done = CliRunner().invoke(app, ["rules", "show", "hedging.stacked-hedges"])
    assert f"measured   {evidence.read().date}" in done.stdout


def test_the_page_as_json_has_the_figures_too(data):
    done = CliRunner().invoke(app, ["rules", "show", "hedging.stacked-hedges", "--format", "json"])
    (rule,) = json.loads(done.stdout)["rules"]
    assert rule["evidence"] == data["rules"]["hedging.stacked-hedges"]


def test_the_lines_say_what_happens_on_whose_text():
    assert shown({}) == {
        "human": "news 12.3, blogs 0.5 per 1,000 words; a finding in 3.4% of 18 documents",
        "machine": "blogs 0.5; 2 times the human rate (1.5 and more)",
        "non-native": "0.5 (n 9), natives 0 (n 9) per 1,000 words (essays)",
        "measured": "2026-01-02, findings by the limits for the web",
    }


def test_what_people_never_write_has_no_ratio():
    never = {"human": {"blogs": CELL | {"rate": 0.0}}, "ratio": None, "interval": None}
    assert shown(never)["machine"] == "blogs 0.5; none in human text"


def test_a_measure_without_a_zero_has_no_ratio():
    line = shown({"ratio": None, "interval": None})["machine"]
    assert line == "blogs 0.5; no ratio: the values have no zero"


def test_a_metric_has_means_and_not_rates():
    assert " on average; " in shown({}, "readability.passive-voice")["human"]


def test_a_rule_that_was_not_measured_has_no_lines():
    assert [*rates(rule_files.builtin()[0], Evidence("", {}))] == []


def test_without_the_file_nothing_was_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(evidence, "_CHECKOUT", tmp_path)
    assert evidence.read() == Evidence("", {})


def test_a_rule_that_takes_the_place_of_another_has_not_its_figures(tmp_path, root):
    own = tmp_path / "hedging" / "stacked-hedges.yaml"
    own.parent.mkdir()
    theirs = root / "rules" / "hedging" / "stacked-hedges.yaml"
    own.write_text(theirs.read_text("utf-8"), "utf-8")
    arguments = ["rules", "show", "hedging.stacked-hedges", "--rules", str(tmp_path)]
    assert "measured" not in CliRunner().invoke(app, arguments).stdout
