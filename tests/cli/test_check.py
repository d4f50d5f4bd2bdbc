"""The command line in one process: exit codes, formats and what is said about bad input."""

import json

import pytest
from typer.testing import CliRunner

from quality.cli.app import app


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.md"], 0),
        (["blip.md"], 0),
        (["zonk.md"], 1),
        (["zonk.md", "--fail-on", "never"], 0),
        (["blip.md", "--fail-on", "warning"], 1),
        (["blip.md", "--max-warnings", "2"], 0),
        (["blip.md", "--max-warnings", "1"], 1),
        (["good.md", "--min-score", "80"], 0),
        (["good.md", "--min-score", "80.5"], 1),
        (["zonk.md", "--fail-on", "never", "--min-score", "60"], 1),
        (["zonk.md", "--ignore", "filler.zonk"], 0),
        (["zonk.md", "--ignore", "filler"], 0),
        (["missing.md"], 2),
        (["zonk.md", "missing.md"], 2),
        (["good.md", "--profile", "nothing"], 2),
        (["good.md", "--fail-on", "nothing"], 2),
        (["good.md", "--max-warnings", "-1"], 2),
        (["good.md", "--nothing"], 2),
        (["good.md", "--rules", "nowhere"], 2),
        (["good.md", "--model", "nowhere"], 2),
        (["good.md", "--ignore", "filler.zonc"], 2),
    ],
)
def test_check_ends_with_0_1_or_2(here, arguments, code, run):
    assert run("check", *arguments).exit_code == code


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("x.md", b"\x00\xff\x00\xff", "binary (a NUL byte at offset 0); export it as Markdown"),
        ("x.odt", b"PK\x03\x04", "binary (a zip, docx, odt or epub file); export it"),
        ("x.md", b"caf\xe9", "not UTF-8: byte 0xE9 at offset 3, line 1; re-save it as UTF-8"),
        ("x.md", "text".encode("utf-16-le"), "UTF-16 without a byte order mark; re-save it"),
        ("x.md", b"a" * 2000, "larger than 0.001 MB; split it, or raise --max-size"),
    ],
)
def test_a_named_file_that_is_no_text_is_a_problem_and_the_others_are_checked(
    here, name, data, complaint, run, write
):
    (here / name).write_bytes(data)
    write(here, "small.md", "A zonk.")
    done = run("check", name, "small.md", "--max-size", "0.001", "--format", "concise")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {name}: {complaint}")
    assert "small.md:1:3: error filler.zonk" in done.stdout


def test_a_folder_is_checked_and_what_is_binary_in_it_is_skipped_aloud(here, run):
    (here / "x.md").write_bytes(b"\x00\xff\x00\xff")
    done = run("check", ".", "--fail-on", "never")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == (
        "checked 3 documents, skipped 1 (binary); 1 error, 2 warnings; passed"
    )


def test_without_paths_this_folder_is_checked(here, run):
    assert run("check").stdout.splitlines()[-1].startswith("checked 3 documents;")


def test_a_folder_without_texts_cannot_be_checked(here, run):
    done = run("check", "own")
    assert done.exit_code == 2
    assert done.stderr.startswith("quality: own: no texts in this folder; name a file")


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_file_of_rows_is_not_taken_for_one_text(here, command, run, write):
    write(here, "a.jsonl", '{"text": "One."}\n')
    done = run(command, "a.jsonl")
    remedy = "to score each: quality score a.jsonl --output FOLDER"
    assert done.exit_code == 2
    assert done.stderr == f"quality: a.jsonl: has rows of texts; {remedy}\n"


def test_a_file_of_rows_that_a_configuration_includes_is_a_text(here, run, write):
    write(here, "quality.toml", 'include = ["*.csv"]\n')
    write(here, "a.csv", "It rains, and it snows.\n")
    assert run("check").stdout.splitlines()[-1].startswith("checked 1 document")


def test_an_empty_file_is_said_to_be_empty_and_passes(here, run, write):
    write(here, "empty.md", "")
    done = run("check", "empty.md")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "empty.md  empty",
        "",
        "checked 1 document (empty); no findings; passed",
    ]


def test_an_unknown_rule_brings_up_the_nearest(here, run):
    done = run("check", "good.md", "--ignore", "filler.zonc")
    expected = "quality: no rule is called 'filler.zonc': did you mean filler.zonk"
    assert done.stderr.startswith(expected)


def test_a_rule_that_cannot_be_read_is_named_with_its_line(here, run):
    path = here / "own" / "filler" / "zonk.yaml"
    path.write_text(path.read_text("utf-8").replace("severity: error", "severity: awful"), "utf-8")
    done = run("check", "good.md")
    assert done.exit_code == 2
    assert "zonk.yaml:5: " in done.stderr


def test_standard_input_is_read_and_named(here, run):
    done = run("check", "-", "--stdin-filename", "x.md", "--format", "concise", text="A zonk.")
    assert done.stdout.startswith("x.md:1:3: error filler.zonk")


def test_standard_input_without_a_name_is_a_dash(here, run):
    assert run("check", "-", "--format", "concise", text="A zonk.").stdout.startswith("-:1:3: ")


def test_a_path_alone_that_is_missing_is_said(here, run, write):
    write(here, "notes.md", "Some text.")
    done = run("note.md")
    assert done.exit_code == 2
    assert done.stderr.startswith("quality: note.md: no such file; did you mean notes.md?")


def test_a_path_alone_is_checked(here):
    done = CliRunner().invoke(app, ["good.md", "--rules", "own", "--select", "filler.zonk"])
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (
        0,
        "checked 1 document; no findings; passed",
    )


def test_what_is_neither_a_command_nor_a_path_is_unknown(here):
    done = CliRunner().invoke(app, ["chekc"])
    assert (done.exit_code, "Did you mean 'check'?" in done.stderr) == (2, True)


def test_facts_are_hidden_until_asked_for(here, run, write):
    write(here, "fact.md", "A fact.")
    assert "filler.fact" not in run("check", "fact.md").stdout
    assert "filler.fact" in run("check", "fact.md", "--show-info").stdout


def test_the_limit_per_rule_caps_what_is_printed_only(here, run):
    done = run("check", "blip.md", "--limit-per-rule", "1", "--max-warnings", "1")
    assert "and 1 more filler.blip" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("2 warnings, 1 over --max-warnings 1")


def test_quiet_prints_findings_alone(here, run):
    done = run("check", "good.md", "blip.md", "--quiet", "--format", "concise")
    assert [line.split(" ")[1] for line in done.stdout.splitlines()] == ["warning", "warning"]


def test_check_as_json_has_the_reports_and_the_gate(here, run):
    done = run("check", "zonk.md", "missing.md", "--format", "json")
    data = json.loads(done.stdout)
    assert [each["path"] for each in data["documents"]] == ["zonk.md"]
    assert data["documents"][0]["quality"]["score"] == 50
    assert [each["kind"] for each in data["problems"]] == ["missing"]
    assert data["summary"]["failures"] == ["1 error (--fail-on error allows none)"]


def test_a_profile_is_used(here, run):
    data = json.loads(run("check", "good.md", "--profile", "news", "--format", "json").stdout)
    assert data["documents"][0]["profile"] == "news"


def test_the_input_format_is_used(here, run, write):
    write(here, "x.txt", "# A zonk")
    done = run("check", "x.txt", "--input-format", "markdown", "--format", "json")
    assert json.loads(done.stdout)["documents"][0]["format"] == "markdown"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--fail-on", "warnings"), "'warnings' is not one of error, warning, suggestion, never"),
        (("--fail-on", "WARNING"), "did you mean 'warning'?"),
        (("--profile", "zonk"), "'zonk' is not one of web, news,"),
    ],
)
def test_a_choice_that_does_not_exist_is_refused_with_those_that_do(given, said, run):
    done = run("check", "a.md", *given)
    assert (done.exit_code, said in " ".join(done.stderr.split())) == (2, True)
