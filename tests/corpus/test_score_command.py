"""`quality score --output`: what it prints, its exit status, and what a kill leaves behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quality.cli import corpus
from quality.cli.app import app

FEW = ("--select", "hedging,attribution")


@pytest.fixture
def command(root, tmp_path):
    """The command line and environment of `quality score` in a folder of its own."""
    environment = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "100"}

    def command(*arguments):
        return {
            "args": [sys.executable, "-m", "quality", "score", *map(str, arguments)],
            "cwd": tmp_path,
            "env": environment,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "encoding": "utf-8",
        }

    return command


@pytest.fixture
def run(command):
    """A function that runs `quality score` to its end."""

    def run(*arguments):
        return subprocess.run(**command(*arguments), timeout=300, check=False)

    return run


def test_the_balance_is_printed(run, corpus):
    done = run("in", "-o", "out", *FEW)
    assert (done.returncode, done.stdout) == (0, "201 rows in = 198 scored + 3 quarantined\n")
    where = os.path.join("out", "quarantine.jsonl")  # noqa: PTH118
    assert done.stderr == f"quality: 3 rows could not be scored: listed with reasons in {where}\n"


def test_a_wrong_text_column_is_named_with_those_that_are_there(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"body": "One two.", "key": 1}\n' * 2, "utf-8")
    done = run("a.jsonl", "-o", "out", *FEW)
    assert done.returncode == 2
    said = "no row could be scored; the first: a.jsonl: row 1: no column 'text': it has body, key"
    assert said in done.stderr


def test_a_folder_with_results_is_left_alone_unless_resumed(run, tmp_path):
    (tmp_path / "a.csv").write_text("body,key\nOne two.,x\n", "utf-8")
    columns = ("--text-column", "body", "--id-column", "key", "--output-format", "jsonl")
    run("a.csv", "-o", "out", *columns, *FEW)
    again = run("a.csv", "-o", "out", *columns, *FEW)
    assert again.returncode == 2
    assert "out: has results of an earlier run; add --resume" in again.stderr
    resumed = run("a.csv", "-o", "out", *columns, *FEW, "--resume")
    assert resumed.stdout == "1 rows in = 1 scored + 0 quarantined\n"
    assert resumed.stderr == "quality: 1 input kept from an earlier run\n"
    assert json.loads((tmp_path / "out" / "a.jsonl").read_text("utf-8"))["id"] == "x"


PROBLEMS = {
    "missing": ("none.jsonl", "none.jsonl: no such file"),
    "of another kind": ("a.txt", "a.txt: no file of rows (.jsonl .ndjson .csv"),
    "two of one name": ("twice", "would be written to one file: rename one of them"),
    "the folder of results": ("out", "out: is the folder of inputs and of results"),
    "an empty folder": ("empty", "empty: neither files of rows"),
    "no such column": ("b.csv", "b.csv: no column 'text': it has body"),
}


@pytest.mark.parametrize(("path", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_cannot_be_scored_ends_with_two(run, tmp_path, path, message):
    (tmp_path / "a.txt").write_text("One.", "utf-8")
    (tmp_path / "b.csv").write_text("body\nOne.\n", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "twice").mkdir()
    (tmp_path / "twice" / "a.csv").write_text("text\n", "utf-8")
    (tmp_path / "twice" / "a.jsonl").write_text("", "utf-8")
    done = run(path, "-o", "out", *FEW)
    assert done.returncode == 2
    assert message in done.stderr


def test_a_file_of_rows_is_not_scored_as_one_text(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n', "utf-8")
    done = run("a.jsonl", *FEW)
    message = "quality: a.jsonl: has rows of texts; add --output FOLDER to score each row\n"
    assert (done.returncode, done.stderr) == (2, message)


def test_a_csv_of_other_columns_says_what_divides_its_cells(run, tmp_path):
    (tmp_path / "a.csv").write_text("id;text\n1;One.\n", "utf-8")
    done = run("a.csv", "-o", "out", *FEW)
    said = "a.csv: no column 'text': it has id;text (cells are divided by commas, here by semicolons)\n"
    assert done.stderr.startswith(f"quality: {said}")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_csv_that_is_not_utf_8_says_so(run, tmp_path, encoding):
    (tmp_path / "a.csv").write_bytes("\ufeffid,text\n1,One.\n".encode(encoding))
    done = run("a.csv", "-o", "out", *FEW)
    said = "a.csv: line 1 is no UTF-8: save the file as UTF-8\n"
    assert done.stderr.startswith(f"quality: {said}")


@pytest.mark.parametrize("option", ["--resume", "--report=a.html", "--quarantine=a.jsonl"])
def test_options_of_a_corpus_need_a_folder(run, tmp_path, option):
    done = run(option, *FEW)
    name = option.partition("=")[0]
    message = f"quality: {name} is for a corpus; add --output FOLDER for its results\n"
    assert (done.returncode, done.stderr) == (2, message)


def test_rows_for_a_folder_are_not_printed_in_any_form(run, tmp_path):
    done = run("-o", "out", "--format", "csv", *FEW)
    message = (
        "quality: --format csv is for rows that are printed; for the files in the folder of "
        "--output give --output-format parquet, jsonl or csv\n"
    )
    assert (done.returncode, done.stderr) == (2, message)


def test_results_never_take_the_place_of_other_files(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_text('{"text": "One."}\n', "utf-8")
    done = run("in/a.jsonl", "-o", "in", "--output-format", "jsonl", *FEW)
    assert done.returncode == 2
    assert "a.jsonl: is not of an earlier run and would be lost" in done.stderr
    assert (tmp_path / "in" / "a.jsonl").read_text("utf-8") == '{"text": "One."}\n'


def test_results_below_the_inputs_are_no_inputs(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text("One two three.", "utf-8")
    report = ("--report", "in/out/page.html")
    first = run("in", "-o", "in/out", *report, *FEW)
    again = run("in", "-o", "in/out", "--resume", *report, *FEW)
    assert (first.returncode, first.stdout) == (0, "1 rows in = 1 scored + 0 quarantined\n")
    assert again.stdout == first.stdout
    assert (tmp_path / "in" / "out" / "page.html").exists()


def test_without_pyarrow_the_command_to_install_it_is_told(monkeypatch):
    monkeypatch.setattr(corpus, "find_spec", lambda name: None)
    done = CliRunner().invoke(app, ["score", ".", "--isolated", "--output", "out"])
    assert "pip install 'quality[arrow]'" in done.stderr
    assert done.exit_code == 2


def test_without_an_engine_the_command_to_install_it_is_told(monkeypatch):
    monkeypatch.setattr(corpus, "find_spec", lambda name: name == "pyarrow" or None)
    asked = ["score", ".", "--isolated", "--output", "out", "--engine", "spark"]
    done = CliRunner().invoke(app, asked)
    assert "needs pyspark: pip install 'quality[spark]'" in done.stderr
    assert done.exit_code == 2


def test_texts_of_a_folder_are_rows(run, tmp_path):
    (tmp_path / "texts" / "deep").mkdir(parents=True)
    (tmp_path / "texts" / "a.md").write_text("# A\n\nIt may perhaps possibly work.", "utf-8")
    (tmp_path / "texts" / "deep" / "b.html").write_text("<p>Critics argue.</p>", "utf-8")
    done = run("texts", "-o", "out", "--output-format", "jsonl", *FEW)
    assert done.stdout == "2 rows in = 2 scored + 0 quarantined\n"
    lines = (tmp_path / "out" / "texts.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(line)["q_findings"][0]["rule"] for line in lines]
    assert found == ["hedging.stacked-hedges", "attribution.weasel-attribution"]


def test_a_filter_has_its_verdict_in_the_results(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Too short to keep."}\n', "utf-8")
    asked = ("--filter", "corpus-gopher-quality", "--no-features", "--output-format", "jsonl")
    run("a.jsonl", "-o", "out", *asked, *FEW)
    row = json.loads((tmp_path / "out" / "a.jsonl").read_text("utf-8"))
    assert (row["q_filter"], "q_features" in row) == (False, False)
    assert row["q_filter_reasons"][0].startswith("gopher_short_doc: ")


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_killed_run_goes_on_to_the_same_bytes(run, command, tmp_path, read_all):
    (tmp_path / "in").mkdir()
    rows = (f'{{"text": "Critics argue that {n} may fail."}}\n' for n in range(4000))
    (tmp_path / "in" / "rows.jsonl").write_text("".join(rows), "utf-8")
    run("in", "-o", "whole", *FEW)
    with subprocess.Popen(**command("in", "-o", "out", "--workers", "1", *FEW)) as running:
        wait_for(lambda: any((tmp_path / "out").rglob("*.arrow")))
        workers = workers_of(running.pid)
        os.kill(running.pid, signal.SIGKILL)
    wait_for(lambda: not any(map(alive, workers)))
    resumed = run("in", "-o", "out", "--resume", *FEW)
    assert resumed.returncode == 0
    assert read_all(tmp_path / "out") == read_all(tmp_path / "whole")


def workers_of(pid):
    """Return the ids of the processes that a process has started, where the system tells."""
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(each) for each in told.read_text("utf-8").split()] if told.exists() else []


def alive(pid):
    """Return whether a process still runs; one that is dead and not yet buried does not."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"


def wait_for(condition, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
