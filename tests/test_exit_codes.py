"""What `quality check` ends with, case by case of the contract, from its configuration."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quality.cli.app import app

PLAIN = "The plan was made in spring and then it was carried out by the town. " * 5
CONFIG = 'select = ["filler.zonk", "filler.blip"]\nrules-path = ["own"]\n'
REPETITION = ("--extend-select", "repetition")  # rules that take points


@pytest.fixture
def here(tmp_path, monkeypatch, write_rule):
    """The current folder: a configuration, two rules of its own and some texts."""
    monkeypatch.chdir(tmp_path)
    for phrase, severity in (("zonk", "error"), ("blip", "warning")):
        write_rule(tmp_path / "own", phrase, severity)
    write("quality.toml", CONFIG)
    write("clean.md", PLAIN)
    write("error.md", f"{PLAIN}\n\nA zonk.")
    write("warning.md", f"{PLAIN}\n\nA blip.")
    write("many.md", f"{PLAIN}\n\n" + "A zonk. " * 256)
    return tmp_path


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def check(*arguments, text=None):
    return CliRunner().invoke(app, ["check", *arguments], input=text, catch_exceptions=False)


def last(done):
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("case", "arguments", "code"),
    [
        ("clean", ["clean.md"], 0),
        ("findings below the gate", ["warning.md"], 0),
        ("findings at the gate", ["error.md"], 1),
        ("256 findings", ["many.md"], 1),
        ("score gate", ["many.md", *REPETITION, "--fail-on", "never", "--min-score", "100"], 1),
        ("both gates", ["error.md", "--min-score", "100"], 1),
        ("warnings within their number", ["warning.md", "--max-warnings", "1"], 0),
        ("too many warnings", ["warning.md", "--max-warnings", "0"], 1),
        ("a gate that is off", ["error.md", "--fail-on", "never"], 0),
        ("a failed gate that is let pass", ["error.md", "--exit-zero"], 0),
        ("a missing file is not let pass", ["nowhere.md", "--exit-zero"], 2),
        ("a key of the configuration is unknown", ["clean.md", "--config", "profil=news"], 2),
        ("a configuration is missing", ["clean.md", "--config", "nowhere.toml"], 2),
        ("a configuration and isolated", ["--isolated", "--config", "quality.toml"], 2),
        ("unknown rule", ["clean.md", "--ignore", "filler.zonc"], 2),
        ("no rule where one is to be named", ["clean.md", "--select", ","], 2),
        ("no configuration where one is to be named", ["clean.md", "--config", ""], 2),
        ("no baseline where one is to be named", ["clean.md", "--baseline", ""], 2),
        ("a size that no file may have", ["clean.md", "--max-size", "inf"], 2),
        ("unknown option", ["clean.md", "--nothing"], 2),
        ("limit on style out of range", ["clean.md", "--fail-on-ai-style", "80"], 2),
        ("missing file among good ones", ["clean.md", "nowhere.md", "warning.md"], 2),
        ("no files", ["own"], 2),
        ("no files, passed over", ["own", "--pass-on-no-files"], 0),
        ("a glob that matches nothing", ["*.rst"], 2),
        ("a glob that matches nothing, passed over", ["*.rst", "--pass-on-no-files"], 0),
        ("a missing file is not passed over", ["nowhere.md", "--pass-on-no-files"], 2),
    ],
)  # fmt: skip
def test_check_ends_as_contracted(here, case, arguments, code):
    assert check(*arguments).exit_code == code, case


def test_both_gates_are_named_with_the_gap(here):
    line = last(check("many.md", *REPETITION, "--fail-on", "error", "--min-score", "100"))
    assert " (--fail-on error allows none); many.md scores " in line
    assert line.endswith(" under --min-score 100")


def test_a_missing_file_keeps_no_other_from_being_checked(here):
    done = check("error.md", "nowhere.md", "warning.md")
    assert done.stderr.startswith("quality: nowhere.md: no such file; ")
    assert last(done).startswith(
        "checked 2 documents, could not check 1 (missing); 1 error, 1 warning; failed: "
    )


def test_gates_may_be_set_in_the_configuration(here):
    write("quality.toml", f'{CONFIG}fail-on = "warning"')
    assert check("warning.md").exit_code == 1
    assert check("warning.md", "--fail-on", "error").exit_code == 0


def test_a_folder_may_have_a_gate_of_its_own(here):
    write("strict/quality.toml", 'extend = "../quality.toml"\nmax-warnings = 0')
    write("strict/warning.md", f"{PLAIN}\n\nA blip.")
    done = check("warning.md", "strict")
    assert done.exit_code == 1
    assert last(done).endswith("failed: 1 warning, 1 over --max-warnings 0")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("\nprofil = 'x'", "quality.toml:2: unknown key 'profil': did you mean 'profile'?"),
        ("ignore = ['filler.zonc']", "quality.toml:1: no rule is called 'filler.zonc': did you"),
        ("profile = ", "quality.toml:1: not TOML: "),
        ("exclude = [\n'a/',\n'!']", "quality.toml:3: '!' is no glob as in .gitignore"),
        ("include = ['\\']", "quality.toml:1: '\\\\' is no glob as in .gitignore"),
    ],
)
def test_a_configuration_that_cannot_be_used_stops_the_run(here, text, complaint):
    write("quality.toml", text)
    done = check(".")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"quality: {complaint}")


def test_what_is_excluded_is_left_out_counted_and_named_when_asked(here):
    write("quality.toml", f'{CONFIG}exclude = ["error.md", "many*", "vendor/"]')
    write("vendor/a.md", "A zonk.")
    done = check(".", "--verbose")
    assert done.exit_code == 0
    assert last(done).startswith("checked 2 documents, skipped 3 (3 excluded); ")
    assert "quality: error.md: excluded by the configuration; take it out" in done.stderr
    assert f"quality: vendor{os.sep}: excluded" in done.stderr
    quiet = check(".", "--format", "json")
    assert quiet.stderr == ""
    assert json.loads(quiet.stdout)["problems"] == []
    assert json.loads(quiet.stdout)["summary"]["skipped"] == 3


def test_a_text_that_is_named_is_not_replaced_by_a_report(here):
    before = Path("error.md").read_text("utf-8")
    done = check("error.md", "--format", "json=./error.md")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "error.md is to be checked, and --format would write over it" in done.stderr
    assert Path("error.md").read_text("utf-8") == before


def test_a_report_in_the_folder_is_none_of_its_texts(here):
    first = check(".", "--format", "html=report.html", "--verbose")
    again = check(".", "--format", "html=report.html", "--verbose")
    assert "skipped" not in first.stdout
    assert again.stdout == first.stdout.replace(";", ", skipped 1 (excluded);", 1)
    assert "quality: report.html: a report of this run goes there; write it" in again.stderr


def test_an_excluded_file_is_checked_when_it_is_named(here):
    write("quality.toml", f'{CONFIG}exclude = ["error.md"]')
    assert check("error.md").exit_code == 1


def test_an_excluded_file_that_is_named_is_left_out_by_force(here):
    write("quality.toml", f'{CONFIG}exclude = ["error.md"]')
    done = check("error.md", "--force-exclude")
    assert (done.exit_code, last(done)) == (
        0,
        "checked 0 documents, skipped 1 (excluded); no findings; passed",
    )


def test_what_to_take_from_folders_may_be_said(here):
    write("quality.toml", f'{CONFIG}include = ["*.text", "!draft.text"]')
    write("texts/a.text", "A zonk.")
    write("texts/draft.text", "A zonk.")
    write("texts/b.md", "A zonk.")
    assert last(check("texts")).startswith("checked 1 document (too short); 1 error;")


def test_a_folder_whose_texts_are_all_excluded_has_no_texts(here):
    write("quality.toml", f'{CONFIG}exclude = ["*.md"]')
    done = check(".")
    assert done.exit_code == 2
    assert "no texts in this folder" in done.stderr


def test_the_settings_for_standard_input_are_those_for_its_name(here):
    write("docs/quality.toml", 'select = ["hedging"]')
    assert check("-", "--stdin-filename", "a.md", text="A zonk.").exit_code == 1
    assert check("-", "--stdin-filename", "docs/a.md", text="A zonk.").exit_code == 0


def test_one_key_may_be_set_on_the_command_line(here):
    assert check("warning.md", "--config", "fail-on=warning").exit_code == 1
    assert check("warning.md", "--config", "rules.filler.blip.severity=error").exit_code == 1


def test_statistics_count_the_findings_of_each_rule(here):
    done = check("error.md", "warning.md", "many.md", "--statistics")
    assert done.stdout.splitlines()[:3] == [
        "   257  error filler.zonk in 2 documents",
        "     1  warning filler.blip in 1 document",
        "",
    ]


def test_a_text_without_a_score_is_named_when_asked(here):
    write("short.md", "One two.")
    done = check("short.md", "--verbose", "--format", "concise")
    assert done.stderr == "quality: short.md: no score: too short\n"


def test_a_limit_on_style_is_explained(here):
    done = check("clean.md", "--fail-on-ai-style", "0.9")
    assert done.exit_code == 0
    assert "a resemblance, no proof of who wrote a text" in done.stderr
    assert "texts by people" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a Unix shell")
def test_an_interrupted_check_ends_with_130_and_says_so(here, root):
    os.mkfifo("pipe.md")
    with (
        subprocess.Popen(
            [sys.executable, "-m", "quality", "check", "pipe.md"],
            env={**os.environ, "PYTHONPATH": str(root)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process,
        Path("pipe.md").open("wb"),
    ):  # returns when the other side has begun to read
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate()
    assert (process.returncode, complaints) == (130, b"quality: interrupted\n")
