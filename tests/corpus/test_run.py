"""A run: every row is in the results or in the quarantine, and the bytes are always the same."""

import csv
import io
import json
import os
import sys
from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quality import Scorer
from quality.corpus import durable, results
from quality.corpus.journal import Busy, Journal
from quality.corpus.progress import Progress
from quality.corpus.rows import Columns
from quality.corpus.work import Work


def quarantine(job):
    lines = (job.folder / "quarantine.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_row_is_scored_or_in_the_quarantine(run_inline, job, corpus):
    outcome, _ = run_inline(job, corpus)
    assert (outcome.rows, outcome.scored, outcome.quarantined) == (201, 198, 3)
    assert (outcome.balanced, outcome.exit_code, outcome.problems) == (True, 0, ())


def test_the_quarantine_says_where_and_why(run_inline, job, corpus):
    run_inline(job, corpus)
    two = str(corpus / "two.jsonl")
    assert quarantine(job)[1:] == [
        {
            "path": two,
            "row": 11,
            "line": 11,
            "id": None,
            "reason": "not JSON: Expecting property name enclosed in double quotes at character 1",
            "head": "{",
        },
        {
            "path": two,
            "row": 91,
            "line": 91,
            "id": f"{two}:91",
            "reason": "column 'text' is null",
            "head": "",
        },
    ]


def test_a_result_has_the_place_of_its_row_and_its_score(run_inline, job, corpus):
    run_inline(job, corpus)
    table = pq.read_table(job.folder / "one.parquet")
    first = table.slice(10, 1).to_pylist()[0]
    assert (first["row"], first["id"]) == (12, f"{corpus / 'one.jsonl'}:12")
    assert first["q_findings"][0]["excerpt"] == "Critics argue"
    assert "text" not in table.column_names


@pytest.mark.parametrize(
    ("form", "chunks"), [*(("parquet", n) for n in range(6)), ("jsonl", 2), ("csv", 4)]
)
def test_a_run_that_was_stopped_goes_on_where_it_was(
    run_inline, job, corpus, read_all, tmp_path, form, chunks
):
    job = replace(job, form=form)
    run_inline(replace(job, folder=tmp_path / "whole"), corpus)
    with pytest.raises(InterruptedError):
        run_inline(job, corpus, chunks=chunks)
    outcome, rows = run_inline(job, corpus)
    assert read_all(job.folder) == read_all(tmp_path / "whole")
    assert outcome.balanced
    assert rows == 201 - sum([40, 40, 20, 40, 40][:chunks])


def test_a_finished_run_has_nothing_left_to_do(run_inline, job, corpus, read_all):
    first, _ = run_inline(job, corpus)
    before = read_all(job.folder)
    again, rows = run_inline(job, corpus)
    assert (again.kept, rows, read_all(job.folder)) == (2, 0, before)
    assert again.markers == first.markers


def test_only_the_input_that_changed_is_scored_again(run_inline, job, corpus):
    run_inline(job, corpus)
    (corpus / "two.jsonl").write_text('{"text": "Now it differs."}\n', "utf-8")
    outcome, rows = run_inline(job, corpus)
    assert (outcome.kept, rows, outcome.rows) == (1, 1, 101)


CHANGES = {
    "rules": lambda job: replace(job, scorers=(Scorer(select=["hedging"]),)),
    "profile": lambda job: replace(job, scorers=(Scorer(profile="news", select=["hedging"]),)),
    "column": lambda job: replace(job, columns=Columns(text="text", id="text")),
    "no findings": lambda job: replace(job, findings=False),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_results_of_other_rules_or_options_are_not_kept(run_inline, job, corpus, change):
    with pytest.raises(InterruptedError):
        run_inline(job, corpus, chunks=4)
    outcome, rows = run_inline(change(job), corpus)
    assert (outcome.kept, rows) == (0, 201)


def test_a_result_that_was_lost_is_made_again(run_inline, job, corpus, read_all):
    run_inline(job, corpus)
    before = read_all(job.folder)
    (job.folder / "one.parquet").unlink()
    run_inline(job, corpus)
    assert read_all(job.folder) == before


def test_what_a_killed_run_left_unfinished_is_removed(run_inline, job, corpus):
    job.folder.mkdir()
    (job.folder / ".one.parquet.12345.tmp").write_bytes(b"half")
    (job.folder / ".quarantine.jsonl.12345.tmp").write_bytes(b"half")
    run_inline(job, corpus)
    assert [*job.folder.glob("*.tmp"), *job.folder.glob(".*.tmp")] == []


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path):
    path = tmp_path / "a"
    durable.write(path, b"whole")
    with pytest.raises(ZeroDivisionError), durable.replacing(path) as unfinished:
        unfinished.write_bytes(b"ha" * (1 // 0))
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"whole"


def test_rows_that_vanish_are_noticed(run_inline, job, corpus):
    run_inline(job, corpus)
    (job.folder / ".quality" / "two.bad.jsonl").write_text("", "utf-8")
    outcome, _ = run_inline(job, corpus)
    assert (outcome.balanced, outcome.exit_code) == (False, 1)


def test_a_damaged_file_is_told_and_the_others_are_scored(run_inline, job, corpus):
    (corpus / "bad.parquet").write_bytes(b"PAR1")
    outcome, _ = run_inline(job, corpus)
    assert (outcome.rows, outcome.balanced, outcome.exit_code) == (201, True, 2)
    assert outcome.problems[0].path == str(corpus / "bad.parquet")
    assert quarantine(job)[0]["row"] is None
    assert not (job.folder / "bad.parquet").exists()


def test_damage_is_told_again_by_a_run_that_keeps_the_rows_before_it(run_inline, job, tmp_path):
    import gzip

    rows = ({"pad": str(n**90), "text": f"Row {n}."} for n in range(1200))
    data = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(data[:-20])
    first, _ = run_inline(job, tmp_path / "a.jsonl.gz")
    again, rows = run_inline(job, tmp_path / "a.jsonl.gz")
    assert (again.rows, again.problems, again.exit_code) == (first.rows, first.problems, 2)
    assert first.rows > 500
    assert (rows, again.kept) == (0, 1)


def test_a_run_in_which_no_row_could_be_scored_is_no_success(run_inline, job, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"body": "One."}\n{"body": "Two."}\n', "utf-8")
    outcome, _ = run_inline(job, tmp_path / "a.jsonl")
    assert (outcome.hopeless, outcome.balanced, outcome.exit_code) == (True, True, 2)


def test_an_empty_file_has_results_without_rows(run_inline, job, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"")
    outcome, _ = run_inline(job, tmp_path / "a.jsonl")
    assert (outcome.rows, outcome.exit_code) == (0, 0)
    assert pq.read_table(job.folder / "a.parquet").column_names[:4] == [
        "id",
        "source",
        "row",
        "q_score",
    ]


def test_two_runs_do_not_write_into_one_folder(job):
    first = Journal(job.folder).lock()
    with first, pytest.raises(Busy, match="another run"):
        Journal(job.folder).lock()


def test_the_summary_is_the_same_however_rows_were_cut_into_chunks(job):
    from quality.corpus.parts import joined, unpacked
    from quality.corpus.rows import Bad, Row

    text = "Critics argue that it may perhaps fail. " * 20
    rows = [Row(n, n, f"r{n}", text * n, "a.jsonl") for n in range(9)]
    rows[4] = Bad(4, 4, None, "a.jsonl", "column 'text' is null")
    work = Work(job)
    whole, pieces = work(rows), [work(rows[:1]), work(rows[1:5]), work(rows[5:])]
    assert unpacked(joined(pieces)) == unpacked(whole)
    assert unpacked(whole).summary["bad"] == {"column 'text' is null": 1}


def test_a_file_that_changes_while_it_is_read_has_no_results(run_inline, job, corpus, monkeypatch):
    path = corpus / "two.jsonl"
    monkeypatch.setattr(Work, "__call__", _writing_into(path, Work.__call__))
    outcome, _ = run_inline(job, corpus)
    assert outcome.problems[0].reason.startswith("changed while it was read")
    assert not (job.folder / "two.parquet").exists()
    monkeypatch.undo()
    assert run_inline(job, corpus)[0].exit_code == 0


def _writing_into(path, work):
    def write(self, rows):
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")
        return work(self, rows)

    return write


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode here")
def test_a_file_name_that_is_not_utf_8_is_scored(run_inline, job, tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.jsonl")
    path.write_bytes(b'{"text": "One."}\n{\n')
    outcome, _ = run_inline(job, path)
    assert (outcome.scored, outcome.quarantined) == (1, 1)
    assert quarantine(job)[0]["path"].endswith("caf\ufffd.jsonl")


def test_a_line_of_progress_is_written_at_times():
    ticks = iter(range(0, 1000, 20))
    stream = io.StringIO()
    progress = Progress(1_000_000, stream, clock=lambda: next(ticks))
    progress.keep(500_000)
    progress.advance(10, 100_000)
    progress.advance(10, 100_000)
    progress.end()
    assert stream.getvalue() == "70% of 1.0 MB, 20 rows, 0 rows/s, 1:30 left\n"


def test_the_line_of_progress_changes_on_a_screen():
    ticks = iter(range(0, 1000, 20))
    stream = io.StringIO()
    stream.isatty = lambda: True
    progress = Progress(1_000_000, stream, clock=lambda: next(ticks))
    progress.advance(10, 100_000)
    progress.end()
    first, last = stream.getvalue().split("\x1b[K", 1)
    assert first.startswith("\r10% of 1.0 MB")
    assert last == "\r\x1b[K"


def test_a_carriage_return_stays_within_its_cell_of_csv(tmp_path):
    path = tmp_path / "a.csv"
    results.write([pa.RecordBatch.from_pydict({"text": ["one\rtwo"], "id": ["x"]})], path, "csv")
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["text", "id"], ["one\rtwo", "x"]]


def test_the_fields_of_a_struct_are_columns_of_csv(tmp_path):
    path, rows = tmp_path / "a.csv", {"id": ["x"], "scores": [{"a": 1.5, "b": None}], "n": [7]}
    results.write([pa.RecordBatch.from_pydict(rows)], path, "csv")
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["id", "a", "b", "n"], ["x", "1.5", "", "7"]]


def test_an_id_that_a_spreadsheet_would_work_out_is_text_in_csv(tmp_path):
    path = tmp_path / "a.csv"
    ids = ["=1+1", "@ann", "-5", "x"]
    results.write([pa.RecordBatch.from_pydict({"id": ids, "row": [-1, 2, 3, 4]})], path, "csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1:] == [["'=1+1", "-1"], ["'@ann", "2"], ["-5", "3"], ["x", "4"]]


def test_an_id_is_as_it_was_in_jsonl(tmp_path):
    path = tmp_path / "a.jsonl"
    results.write([pa.RecordBatch.from_pydict({"id": ["=1+1"]})], path, "jsonl")
    assert json.loads(path.read_text("utf-8")) == {"id": "=1+1"}
