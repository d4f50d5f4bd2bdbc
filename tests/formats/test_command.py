"""`quality check --format` as typed, and the examples of docs/formats.md."""

import json
import re

import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.gate import Run
from quality.render.checked import View

TEXT = "Critics argue that the plan will fail, and that 73% of people agree.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(TEXT, "utf-8")
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


def test_one_run_writes_several_formats(run, tmp_path):
    done = run(
        "check", "docs", "--format", "github", "--format=sarif=x.sarif", "--format=csv=x.csv"
    )
    assert done.exit_code in {0, 1}, done.output
    assert done.stdout.startswith("::")
    (found,) = json.loads((tmp_path / "x.sarif").read_text("utf-8"))["runs"]
    rows = (tmp_path / "x.csv").read_text("utf-8").splitlines()
    assert len(found["results"]) == len(rows) - 1 == done.stdout.count(" file=docs/a.md,")


def test_a_run_into_files_prints_its_last_line(run, tmp_path):
    done = run("check", "docs", "--format", "html=report.html")
    assert done.stdout.startswith("checked 1 document")
    assert done.stdout.count("\n") == 1
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("formats", "said"),
    [
        (["zonk"], "no format is called 'zonk': there are full, concise,"),
        (["sarff"], "no format is called 'sarff': did you mean 'sarif'? There are full, concise,"),
        (["json", "csv"], "json and csv would both go to standard output"),
        (["json=no/such.json"], "no/such.json: there is no folder no: make it first"),
    ],
)
def test_what_cannot_be_written_ends_the_run_before_it_begins(run, formats, said):
    done = run("check", "docs", *(f"--format={name}" for name in formats))
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_statistics_can_go_to_a_file_beside_another_format(run, tmp_path):
    run("check", "docs", "--format", "json", "--format", "statistics=counts.txt")
    assert "in 1 document" in (tmp_path / "counts.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def examples_of_page(root):
    page = (root / "docs" / "formats.md").read_text("utf-8")
    return re.findall(r"^```(\w*)\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


def test_the_commands_of_the_page_run(run, examples_of_page):
    lines = [line for kind, code in examples_of_page for line in code.splitlines() if not kind]
    codes = [run(*line.split()[1:]).exit_code for line in lines]
    assert len(codes) == 2
    assert set(codes) <= {0, 1}


def test_the_format_of_the_page_is_a_format(examples_of_page, reports):
    first, second = (code for kind, code in examples_of_page if kind == "python")
    names = {}
    exec(first + second, names)
    form = names["Toml"](View())
    document = reports.document(reports.finding())
    lines = (*form.begin(), *form.document(document, 0), *form.end(Run()))
    assert lines[1] == "[[finding]]\npath = 'docs/a.md'\nrule = \"attribution.weasel\""
    assert names["schema"]["$defs"].keys() >= {"report", "line"}
