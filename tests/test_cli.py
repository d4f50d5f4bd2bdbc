"""The command line in one process: exit codes, formats and what is said about bad input."""

import json

import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.model import MODELS

WORDS = "The plan was made in spring and then it was carried out by the town. " * 5

RULE = """\
id: filler.{name}
summary: A {severity} for the tests.
why: Because.
fix: Leave it out.
severity: {severity}
kind: phrases
phrases: [{phrase}]
since: 0.1.0
examples:
  bad: ["A [[{phrase}]] one.", "The [[{phrase}]] two."]
  good: ["Nothing.", "Nothing at all."]
"""

QUALITY = {
    "base": 80,
    "terms": {"filler.zonk": {"edges": [0, 0.1], "points": [0, -30]}},
    "bands": [[70, "good"], [0, "poor"]],
}
STYLE = {"intercept": 0, "terms": {}, "kinds": {}, "ranges": {}, "calibration": {}}


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder, with three rules and a model of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    family = tmp_path / "own" / "filler"
    family.mkdir(parents=True)
    for name, severity, phrase in (
        ("zonk", "error", "zonk"),
        ("blip", "warning", "blip blip"),
        ("fact", "info", "fact"),
    ):
        rule = RULE.format(name=name, severity=severity, phrase=phrase)
        write(family, f"{name}.yaml", rule)
    (tmp_path / "model").mkdir()
    for name, changes in (("quality.json", QUALITY), ("ai_style.json", STYLE)):
        shipped = json.loads((MODELS / name).read_text("utf-8"))
        write(tmp_path / "model", name, json.dumps({**shipped, **changes}))
    write(tmp_path, "good.md", WORDS)
    write(tmp_path, "zonk.md", f"# A zonk\n\n{WORDS}")
    write(tmp_path, "blip.md", f"{WORDS}\n\nIt goes blip blip and blip blip.\n")
    return tmp_path


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


def run(command, *arguments, text=None):
    own = ("--rules", "own", "--model", "model", "--select", "filler.zonk,filler.blip")
    given = (command, *own, "--select", "filler.fact", *arguments)
    return CliRunner().invoke(app, given, input=text, catch_exceptions=False)


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
def test_check_ends_with_0_1_or_2(here, arguments, code):
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
    here, name, data, complaint
):
    (here / name).write_bytes(data)
    write(here, "small.md", "A zonk.")
    done = run("check", name, "small.md", "--max-size", "0.001", "--format", "concise")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {name}: {complaint}")
    assert "small.md:1:3: error filler.zonk" in done.stdout


def test_a_folder_is_checked_and_what_is_binary_in_it_is_skipped_aloud(here):
    (here / "x.md").write_bytes(b"\x00\xff\x00\xff")
    done = run("check", ".", "--fail-on", "never")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == (
        "checked 3 documents, skipped 1 (binary); 1 error, 2 warnings; passed"
    )


def test_without_paths_this_folder_is_checked(here):
    assert run("check").stdout.splitlines()[-1].startswith("checked 3 documents;")


def test_a_folder_without_texts_cannot_be_checked(here):
    done = run("check", "own")
    assert done.exit_code == 2
    assert done.stderr.startswith("quality: own: no texts in this folder; name a file")


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_file_of_rows_is_not_taken_for_one_text(here, command):
    write(here, "a.jsonl", '{"text": "One."}\n')
    done = run(command, "a.jsonl")
    remedy = "to score each: quality score a.jsonl --output FOLDER"
    assert done.exit_code == 2
    assert done.stderr == f"quality: a.jsonl: has rows of texts; {remedy}\n"


def test_a_file_of_rows_that_a_configuration_includes_is_a_text(here):
    write(here, "quality.toml", 'include = ["*.csv"]\n')
    write(here, "a.csv", "It rains, and it snows.\n")
    assert run("check").stdout.splitlines()[-1].startswith("checked 1 document")


def test_an_empty_file_is_said_to_be_empty_and_passes(here):
    write(here, "empty.md", "")
    done = run("check", "empty.md")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "empty.md  empty",
        "",
        "checked 1 document (empty); no findings; passed",
    ]


def test_an_unknown_rule_brings_up_the_nearest(here):
    done = run("check", "good.md", "--ignore", "filler.zonc")
    expected = "quality: no rule is called 'filler.zonc': did you mean filler.zonk"
    assert done.stderr.startswith(expected)


def test_a_rule_that_cannot_be_read_is_named_with_its_line(here):
    path = here / "own" / "filler" / "zonk.yaml"
    path.write_text(path.read_text("utf-8").replace("severity: error", "severity: awful"), "utf-8")
    done = run("check", "good.md")
    assert done.exit_code == 2
    assert "zonk.yaml:5: " in done.stderr


def test_standard_input_is_read_and_named(here):
    done = run("check", "-", "--stdin-filename", "x.md", "--format", "concise", text="A zonk.")
    assert done.stdout.startswith("x.md:1:3: error filler.zonk")


def test_standard_input_without_a_name_is_a_dash(here):
    assert run("check", "-", "--format", "concise", text="A zonk.").stdout.startswith("-:1:3: ")


def test_a_path_alone_that_is_missing_is_said(here):
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


def test_facts_are_hidden_until_asked_for(here):
    write(here, "fact.md", "A fact.")
    assert "filler.fact" not in run("check", "fact.md").stdout
    assert "filler.fact" in run("check", "fact.md", "--show-info").stdout


def test_the_limit_per_rule_caps_what_is_printed_only(here):
    done = run("check", "blip.md", "--limit-per-rule", "1", "--max-warnings", "1")
    assert "and 1 more filler.blip" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("2 warnings, 1 over --max-warnings 1")


def test_quiet_prints_findings_alone(here):
    done = run("check", "good.md", "blip.md", "--quiet", "--format", "concise")
    assert [line.split(" ")[1] for line in done.stdout.splitlines()] == ["warning", "warning"]


def test_check_as_json_has_the_reports_and_the_gate(here):
    done = run("check", "zonk.md", "missing.md", "--format", "json")
    data = json.loads(done.stdout)
    assert [each["path"] for each in data["documents"]] == ["zonk.md"]
    assert data["documents"][0]["quality"]["score"] == 50
    assert [each["kind"] for each in data["problems"]] == ["missing"]
    assert data["summary"]["failures"] == ["1 error (--fail-on error allows none)"]


def test_a_profile_is_used(here):
    data = json.loads(run("check", "good.md", "--profile", "news", "--format", "json").stdout)
    assert data["documents"][0]["profile"] == "news"


def test_the_input_format_is_used(here):
    write(here, "x.txt", "# A zonk")
    done = run("check", "x.txt", "--input-format", "markdown", "--format", "json")
    assert json.loads(done.stdout)["documents"][0]["format"] == "markdown"


def test_score_has_a_row_a_document(here):
    done = run("score", "good.md", "zonk.md")
    assert done.exit_code == 0
    assert [" ".join(line.split()) for line in done.stdout.splitlines()] == [
        "document score words style costs most",
        "good.md 80/100 good 75 withheld",
        "zonk.md 50/100 poor 77 withheld filler.zonk -30.0",
    ]


def test_score_as_csv_has_the_features(here):
    head, row = run("score", "zonk.md", "--format", "csv").stdout.splitlines()
    assert head.startswith("path,status,score,band,words,style,probability,log_odds,losses,")
    assert "filler.zonk" in head.split(",")
    assert row.startswith("zonk.md,ok,50.0,poor,77,withheld,")


def test_score_says_2_when_a_document_is_missing(here):
    done = run("score", "good.md", "missing.md", "--format", "json")
    assert done.exit_code == 2
    assert json.loads(done.stdout)["problems"][0]["path"] == "missing.md"


def test_explain_takes_one_score_apart(here):
    done = run("explain", "zonk.md")
    assert done.exit_code == 0
    assert "    80.00  base\n   -30.00  filler.zonk: " in done.stdout
    assert "   +30.00  filler.zonk (line 1): Leave it out.\n" in done.stdout


def test_explain_as_json_has_the_same_sum(here):
    data = json.loads(run("explain", "zonk.md", "--format", "json").stdout)
    assert (data["quality"]["base"], data["quality"]["raw"]) == (80, 50)


@pytest.mark.parametrize("name", ["missing.md", "own", "x" * 300])
def test_explain_says_2_for_what_it_cannot_read(here, name):
    done = run("explain", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"quality: {name}: ")


def test_score_says_what_a_corpus_filter_would_drop(here):
    lines = run("score", "good.md", "zonk.md", "--filter", "corpus-gopher").stdout.splitlines()
    assert lines[0].endswith("corpus-gopher")
    assert "top_2_gram" not in lines[1]
    assert "dup" in lines[1]


def test_score_as_json_has_the_reasons_of_a_filter(here):
    write(here, "short.md", "Too short.")
    done = run("score", "short.md", "--filter", "corpus-c4,corpus-fineweb", "--format", "json")
    verdict = json.loads(done.stdout)["documents"][0]["filter"]
    assert (verdict["name"], verdict["passed"]) == ("corpus-c4, corpus-fineweb", False)
    assert verdict["reasons"][0] == {
        "name": "too_few_sentences",
        "feature": "c4_dt.sentences",
        "value": 0.0,
        "low": 5,
        "high": None,
    }


def test_score_as_csv_has_a_filter_and_its_reasons(here):
    write(here, "short.md", "Too short.")
    done = run("score", "short.md", "--filter", "corpus-c4-paragraphs", "--format", "csv")
    head, row = done.stdout.splitlines()
    assert ",losses,filter,reasons," in head
    assert ',failed,"< 3 paragraphs: c4_dt.third_longest_line is 0, under 200",' in row


def test_score_has_the_features_that_were_asked_for(here):
    done = run("score", "good.md", "--features", "nemo.word_count,textstat.lix", "--format", "csv")
    head = done.stdout.splitlines()[0].split(",")
    assert {"nemo.word_count", "textstat.lix"} <= set(head)


@pytest.mark.parametrize("option", ["--filter", "--features"])
def test_score_says_2_for_a_filter_or_feature_that_does_not_exist(here, option):
    done = run("score", "good.md", option, "corpus-nothing")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "corpus-nothing" in done.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--fail-on", "warnings"), "'warnings' is not one of error, warning, suggestion, never"),
        (("--fail-on", "WARNING"), "did you mean 'warning'?"),
        (("--profile", "zonk"), "'zonk' is not one of web, news,"),
    ],
)
def test_a_choice_that_does_not_exist_is_refused_with_those_that_do(given, said):
    done = run("check", "a.md", *given)
    assert (done.exit_code, said in " ".join(done.stderr.split())) == (2, True)
