"""The baseline: what is known is left out, what is new is not, and what is gone is said."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from quality.baseline import FILE, Baseline, BaselineError, found, nearest, read, write
from quality.cli.app import app
from quality.fingerprint import new
from quality.scorer import Scorer

RULES = "attribution.weasel-attribution,repetition.doubled-word,formatting.placeholders"
SCORER = Scorer(select=RULES.split(","))
ON = frozenset(rule.id for rule in SCORER.rules)
WEASEL, DOUBLED = "Critics argue that the plan will fail.", "It sails on on Monday."
NEUTRAL = (
    "The ferry sails at nine.",
    "A baker opens the shop by the pier.",
    "## The times of the boat",
    "- Bring a coat.\n- Bring a hat.",
    "> A short word of thanks.",
)
parts = st.lists(st.sampled_from([WEASEL, DOUBLED, *NEUTRAL]), max_size=5)
paragraphs = st.lists(st.sampled_from(NEUTRAL), max_size=4)
HERE = Baseline(Path("docs"))


def scored(text):
    return SCORER.score(text, format="markdown")


def page(*parts):
    return "\n\n".join(parts)


def baseline_of(*parts):
    return HERE.updated({"a.md": found(scored(page(*parts)))})


def shown(baseline, *parts):
    return [
        f.excerpt for f in new(scored(page(*parts)).findings, baseline.fingerprints("docs/a.md"))
    ]


@given(old=parts, now=parts, before=paragraphs, after=paragraphs)
def test_unrelated_paragraphs_never_change_which_findings_are_new(old, now, before, after):
    baseline = baseline_of(*old)
    assert shown(baseline, *before, *now, *after) == shown(baseline, *now)


@given(old=parts, now=parts, before=paragraphs, after=paragraphs)
def test_paragraphs_that_go_never_change_which_findings_are_new(old, now, before, after):
    whole, part = baseline_of(*before, *old, *after), baseline_of(*old)
    assert shown(whole, *now) == shown(part, *now)


@given(old=parts, order=st.randoms(use_true_random=False))
def test_paragraphs_that_move_bring_nothing_new(old, order):
    moved = list(old)
    order.shuffle(moved)
    assert shown(baseline_of(*old), *moved) == []


@given(old=parts, now=parts)
def test_every_entry_is_met_or_gone(old, now):
    baseline, report = baseline_of(*old), scored(page(*now))
    met = len(report.findings) - len(shown(baseline, *now))
    assert met + baseline.gone("docs/a.md", report, ON) == baseline.size()


def test_another_file_knows_nothing_of_it():
    assert baseline_of(WEASEL).fingerprints("docs/b.md") == frozenset()


def test_a_rule_that_is_off_has_nothing_gone():
    baseline, on = baseline_of(WEASEL, DOUBLED), ON - {"repetition.doubled-word"}
    assert baseline.gone("docs/a.md", scored(""), on) == 1


def test_what_a_rule_that_is_off_found_is_not_pruned():
    known = baseline_of(WEASEL, DOUBLED)
    kept = known.pruned("docs/a.md", scored(NEUTRAL[0]), frozenset({"repetition.doubled-word"}))
    assert kept == {
        "attribution.weasel-attribution": found(scored(WEASEL))["attribution.weasel-attribution"],
        "repetition.doubled-word": frozenset(),
    }


def test_facts_are_neither_recorded_nor_hidden():
    scorer = Scorer(select=["headline.no-headline"], preview=True)
    report = scorer.score("The ferry sails at nine on most of the days of the year. " * 30)
    assert [finding.severity for finding in report.findings] == ["info"]
    assert found(report) == {}


def test_what_is_written_is_read(tmp_path):
    baseline = Baseline(tmp_path, baseline_of(WEASEL, DOUBLED).documents)
    write(baseline, tmp_path / FILE)
    assert read(tmp_path / FILE) == baseline


def test_what_is_empty_is_not_in_the_file(tmp_path):
    write(HERE.updated({"a.md": {}, "b.md": {"filler.cliches": frozenset()}}), tmp_path / FILE)
    assert read(tmp_path / FILE).documents == {}


def test_the_file_is_sorted_has_an_entry_a_line_and_no_text(tmp_path):
    known = {"b.md": found(scored(WEASEL)), "a.md": found(scored(page(DOUBLED, WEASEL)))}
    write(Baseline(tmp_path, known), tmp_path / FILE)
    text = (tmp_path / FILE).read_text("utf-8")
    assert text.splitlines()[:6] == [
        "{",
        ' "version": 1,',
        ' "documents": {',
        '  "a.md": {',
        '   "attribution.weasel-attribution": [',
        '    "d9863211974b7b8a"',
    ]
    assert text == json.dumps(json.loads(text), indent=1, sort_keys=False) + "\n"
    assert "plan" not in text


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "not JSON: Expecting value"),
        ('{\n "version": 1,\n<<<<<<< ours\n', 3, "not JSON: Expecting property name"),
        ("[" * 100_000, 1, "nested too deeply"),
        ("[]", 1, "no baseline: `version` and `documents` are wanted"),
        ('{"version": 1}', 1, "no baseline: `version` and `documents` are wanted"),
        ('{"documents": {},\n\t"version": 2}', 2, "version 2 is not read here, 1 is"),
        ('{"version": 1,\n"documents": {\n"a.md": []}}', 3, "no list of rules"),
        ('{"version": 1, "documents": {"a.md":\n{\n"x.y": 3}}}', 3, "no list of fingerprints"),
        ('{"version": 1, "documents": {"a.md":\n{"x.y": [3]}}}', 2, "no list of fingerprints"),
    ],
)
def test_a_damaged_baseline_is_named_with_its_line(tmp_path, text, line, problem):
    path = tmp_path / FILE
    path.write_text(text, "utf-8")
    with pytest.raises(BaselineError) as raised:
        read(path)
    assert str(raised.value).startswith(f"{os.path.relpath(path)}:{line}: {problem}")
    assert str(raised.value).endswith("write it again: quality baseline write")


def test_the_nearest_baseline_is_found_up_to_the_root_of_the_repository(tmp_path):
    inner = tmp_path / "repository" / "docs"
    inner.mkdir(parents=True)
    (tmp_path / FILE).touch()
    assert nearest(inner) == tmp_path / FILE
    (tmp_path / "repository" / ".git").mkdir()
    assert nearest(inner) is None
    (tmp_path / "repository" / FILE).touch()
    assert nearest(inner) == tmp_path / "repository" / FILE


def show():
    return CliRunner().invoke(app, ["baseline", "show"]).stdout.splitlines()


def test_names_in_a_baseline_are_shown_on_a_line_each(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known = {"version": 1, "documents": {"a\x1b[31m\nb.md": {"hedging": ["0"]}}}
    Path(FILE).write_text(json.dumps(known), "utf-8")
    shown = CliRunner().invoke(app, ["baseline", "show"]).stdout
    assert shown.splitlines()[0] == "a\ufffd[31m b.md  1 finding"
