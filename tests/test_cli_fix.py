"""`--fix` and `--diff-fix`: what is written, what is shown, what is said."""

import sys

import pytest
from typer.testing import CliRunner

from quality.cli.app import app

PLAIN = "The crew met at the pier and then it went home for the night.\n" * 20
FAULTY = f"She read the the report.\r\n\r\nI hope this helps!\r\n\r\n{PLAIN}"
FIXED = f"She read the report.\r\n\r\n{PLAIN}"
RULES = "repetition.doubled-word,generation.chatbot-residue,formatting.odd-characters"
WORDY = "filler.wordy-phrases"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "a.md").write_bytes(FAULTY.encode())
    (tmp_path / "b.md").write_text(PLAIN, "utf-8")
    return tmp_path


def run(*arguments, text=None):
    given = ("check", "--select", RULES, *arguments)
    return CliRunner().invoke(app, given, input=text, catch_exceptions=False)


def test_what_is_certain_is_written_and_what_is_left_is_shown(here):
    done = run("--fix", "a.md", "b.md", "--format", "concise")
    assert (here / "a.md").read_bytes() == FIXED.encode()
    assert done.stdout == "checked 2 documents; no findings; passed\n"
    assert done.stderr == "quality: fixed 2 of 2 findings in 1 document\n"


def test_a_file_without_faults_is_not_written(here):
    before = (here / "b.md").stat().st_mtime_ns
    run("--fix", "b.md")
    assert (here / "b.md").stat().st_mtime_ns == before


def test_fixing_again_changes_nothing(here):
    run("--fix", "a.md")
    done = run("--fix", "a.md")
    assert (here / "a.md").read_bytes() == FIXED.encode()
    assert done.stderr == "quality: fixed 0 of 0 findings in 0 documents\n"


def test_the_gate_decides_on_what_is_left(here):
    (here / "a.md").write_text(f"As an AI language model, I agree the the plan is good. {PLAIN}")
    done = run("--fix", "a.md")
    assert (done.exit_code, done.stderr) == (1, "quality: fixed 1 of 2 findings in 1 document\n")


def test_a_difference_is_shown_and_nothing_written(here):
    done = run("--diff-fix", "a.md", "b.md")
    assert (here / "a.md").read_bytes() == FAULTY.encode()
    assert done.stdout.splitlines()[:8] == [
        "--- a.md",
        "+++ a.md",
        "@@ -1,6 +1,4 @@",
        "-She read the the report.",
        "-",
        "-I hope this helps!",
        "+She read the report.",
        " ",
    ]
    assert done.stderr == (
        "quality: would fix 2 of 2 findings in 1 document\n"
        "quality: checked 2 documents; 1 error, 1 warning; "
        "failed: 1 error (--fail-on error allows none)\n"
    )
    assert done.exit_code == 1


def test_a_missing_last_line_ending_is_said(here):
    (here / "a.md").write_text(f"{PLAIN}It was the the end.")
    lines = run("--diff-fix", "a.md").stdout.splitlines()
    marker = "\\ No newline at end of file"
    assert lines[-4:] == ["-It was the the end.", marker, "+It was the end.", marker]


def test_wording_is_changed_only_when_asked(here):
    wordy = "We came in order to see it prior to noon.\n" * 30
    (here / "a.md").write_text(wordy)
    run("--fix", "a.md", "--select", WORDY)
    assert (here / "a.md").read_text() == wordy
    run("--fix", "--unsafe-fixes", "a.md", "--select", WORDY)
    assert (here / "a.md").read_text() == "We came to see it before noon.\n" * 30


def test_standard_input_is_fixed_to_standard_output(here):
    done = run("--fix", "-", "--stdin-filename", "a.md", text=FAULTY)
    assert done.stdout_bytes == FIXED.encode()
    assert done.stderr == (
        "quality: fixed 2 of 2 findings in 1 document\n"
        "quality: checked 1 document; no findings; passed\n"
    )


def test_standard_input_without_faults_is_passed_on(here):
    assert run("--fix", "-", text=PLAIN).stdout == PLAIN


def test_reports_go_into_files_beside_a_difference(here):
    run("--diff-fix", "a.md", "--format", "json=report.json")
    assert "doubled-word" in (here / "report.json").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_said_and_the_others_are_fixed(here, monkeypatch):
    (here / "b.md").write_bytes(FAULTY.encode())
    (here / "c.md").write_bytes(FAULTY.encode())
    real = sys.modules["quality.files.rewrite"]._replace

    def refuse(target, data):
        if target.name == "b.md":
            raise PermissionError(13, "Permission denied")
        real(target, data)

    monkeypatch.setattr("quality.files.rewrite._replace", refuse)
    done = run("--fix", "a.md", "b.md", "c.md", "--format", "concise")
    assert done.exit_code == 2
    assert "b.md: cannot be written (Permission denied); check that you may" in done.stderr
    assert "fixed 4 of 4 findings in 2 documents" in done.stderr
    assert (here / "c.md").read_bytes() == FIXED.encode()
    assert "b.md:1:10: warning repetition.doubled-word" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--unsafe-fixes", "a.md"], "add --fix, or --diff-fix"),
        (["--fix", "--diff-fix", "a.md"], "leave one out"),
        (["--fix", "-", "a.md"], "name no other file"),
        (["--fix", "--diff", "HEAD", "a.md"], "leave out --diff"),
    ],
)
def test_options_that_do_not_go_together_are_refused(here, arguments, complaint):
    done = run(*arguments)
    assert (done.exit_code, complaint in done.stderr) == (2, True)
    assert (here / "a.md").read_bytes() == FAULTY.encode()
