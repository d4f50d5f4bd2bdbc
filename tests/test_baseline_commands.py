"""`quality baseline` and runs that know one: what is hidden, written and pruned."""

import json
import subprocess

import pytest
from typer.testing import CliRunner

from quality.baseline import FILE
from quality.cli.app import app

RULES = "attribution.weasel-attribution,repetition.doubled-word,formatting.placeholders"
WEASEL, DOUBLED = "Critics argue that the plan will fail.", "It sails on on Monday."
BLANK = "The fee is XX% of what the boats earn."


def page(*parts):
    return "\n\n".join(parts)


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
