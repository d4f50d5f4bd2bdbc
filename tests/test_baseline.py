"""The baseline: what is known is left out, what is new is not, and what is gone is said."""

import json
import os
import subprocess
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
BLANK = "The fee is XX% of what the boats earn."
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


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder: a repository with two texts that have faults."""
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(page(WEASEL, BLANK), "utf-8")
    (tmp_path / "b.md").write_text(WEASEL, "utf-8")
    return tmp_path


def run(*arguments, rules=RULES):
    return CliRunner().invoke(app, [*arguments, "--select", rules], catch_exceptions=False)


def last(done):
    return done.stdout.splitlines()[-1]


def test_known_findings_are_hidden_counted_and_held_against_nobody(here):
    assert run("check").exit_code == 1
    assert (
        last(run("baseline", "write")) == "wrote .quality-baseline.json: 3 findings in 2 documents"
    )
    done = run("check", "--format", "concise")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "checked 2 documents (2 too short); no new findings;"
        " 3 findings known to the baseline; passed"
    ]


def test_a_new_finding_is_shown_and_fails(here):
    run("baseline", "write")
    (here / "b.md").write_text(page(WEASEL, BLANK), "utf-8")
    done = run("check", "--format", "concise")
    assert done.exit_code == 1
    assert done.stdout.startswith("b.md:3:12: error formatting.placeholders")
    assert "; 1 error; 3 findings known to the baseline; failed:" in last(done)


def test_data_say_how_many_are_known(here):
    run("baseline", "write")
    assert json.loads(run("check", "--format", "json").stdout)["summary"]["aside"] == {
        "known to the baseline": 3
    }


def test_the_baseline_serves_in_the_folders_below_it(here, monkeypatch):
    run("baseline", "write")
    monkeypatch.chdir(here / "docs")
    assert "2 findings known" in last(run("check", "a.md"))


def test_it_can_be_left_out(here):
    run("baseline", "write")
    assert run("check", "--no-baseline").exit_code == 1


def test_another_file_can_be_named(here):
    run("baseline", "write", "b.md", "--baseline", "docs/known.json")
    assert "1 finding known" in last(run("check", "--baseline", "docs/known.json"))
    assert list(json.loads((here / "docs" / "known.json").read_text("utf-8"))["documents"]) == [
        "../b.md"
    ]


def test_a_baseline_that_is_named_must_be_there(here):
    done = run("check", "--baseline", "known.json")
    assert (done.exit_code, done.stderr) == (2, "quality: known.json: No such file or directory\n")


def test_a_baseline_that_is_configured_must_be_there(here):
    (here / "quality.toml").write_text('\nbaseline = "known.json"\n', "utf-8")
    done = run("check")
    assert done.exit_code == 2
    assert done.stderr.startswith("quality: quality.toml:2: known.json: no such file: write it")
    run("baseline", "write")
    assert run("check").exit_code == 0


def test_a_damaged_baseline_ends_the_run_with_2(here):
    (here / FILE).write_text("{\n<<<<<<<", "utf-8")
    done = run("check")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {FILE}:2: not JSON")


def test_what_is_gone_is_said_and_pruned(here):
    run("baseline", "write")
    (here / "b.md").unlink()
    (here / "docs" / "a.md").write_text(WEASEL, "utf-8")
    assert run("check").stderr == (
        "quality: .quality-baseline.json: 2 entries stand for nothing now;"
        " `quality baseline prune` drops what is gone\n"
    )
    assert last(run("baseline", "prune")) == (
        "dropped 2; .quality-baseline.json: 1 finding in 1 document"
    )
    assert run("check").stderr == ""


def test_prune_never_adds(here):
    run("baseline", "write", "b.md")
    (here / "b.md").write_text(page(WEASEL, DOUBLED), "utf-8")
    assert last(run("baseline", "prune")).startswith("dropped 0; ")


def test_a_pruned_baseline_of_nothing_is_empty(here):
    run("baseline", "write", "b.md")
    (here / "b.md").unlink()
    run("baseline", "prune")
    assert last(run("baseline", "prune")).endswith("0 findings in 0 documents")


def test_write_leaves_other_files_and_other_rules_as_they_were(here):
    run("baseline", "write")
    (here / "docs" / "a.md").write_text(page(WEASEL, DOUBLED), "utf-8")
    run("baseline", "write", "docs", rules="repetition.doubled-word")
    assert show() == [
        "b.md  1 finding",
        "     1  attribution.weasel-attribution",
        "docs/a.md  3 findings",
        "     1  attribution.weasel-attribution",
        "     1  formatting.placeholders",
        "     1  repetition.doubled-word",
        "4 findings in 2 documents",
    ]


def show():
    return CliRunner().invoke(app, ["baseline", "show"]).stdout.splitlines()


def test_a_file_that_cannot_be_read_keeps_its_entries_and_the_others_are_written(here):
    run("baseline", "write")
    (here / "b.md").write_bytes(b"caf\xe9")
    (here / "docs" / "a.md").write_text(WEASEL, "utf-8")
    done = run("baseline", "write")
    assert done.exit_code == 2
    assert "b.md: not UTF-8" in done.stderr
    assert show()[-1] == "2 findings in 2 documents"


def test_a_name_that_is_not_ascii_is_kept_as_it_is(here):
    (here / "größe.md").write_text(WEASEL, "utf-8")
    run("baseline", "write")
    assert "größe.md" in (here / FILE).read_text("utf-8")
    assert "known to the baseline" in last(run("check", "größe.md"))


def test_names_in_a_baseline_are_shown_on_a_line_each(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known = {"version": 1, "documents": {"a\x1b[31m\nb.md": {"hedging": ["0"]}}}
    Path(FILE).write_text(json.dumps(known), "utf-8")
    shown = CliRunner().invoke(app, ["baseline", "show"]).stdout
    assert shown.splitlines()[0] == "a\ufffd[31m b.md  1 finding"
