"""Rows that cannot be scored: each is told with its line and a reason, none stops the others."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quality import Scorer
from quality.corpus.inputs import shards
from quality.corpus.rows import Bad, Columns, Damaged, Meter, Row

GOOD = b'{"text": "A good row."}\n'
SMALL = Columns(max_mb=0.001)


def read(path, columns=SMALL):
    """Return the rows of a file and, where it is damaged, why."""
    rows = []
    (shard,) = shards([str(path)])
    try:
        rows.extend(shard.rows(columns, Meter()))
    except Damaged as error:
        return rows, str(error)
    return rows, ""


def shown(rows):
    """Return good rows by their text, bad ones by their line and reason."""
    return [row.text if isinstance(row, Row) else (row.line, row.reason) for row in rows]


JSONL = {
    "not JSON": (
        b"{oops}",
        "not JSON: Expecting property name enclosed in double quotes at character 1",
    ),
    "cut off": (b'{"text": "half', "not JSON: Unterminated string starting at character 9"),
    "two records on a line": (
        b'{"text": "a"}{"text": "b"}',
        "not JSON: Extra data at character 13",
    ),
    "a list": (b'["text"]', "not an object with columns"),
    "a bare text": (b'"text"', "not an object with columns"),
    "no such column": (b'{"body": "b", "url": "u"}', "no column 'text': it has body, url"),
    "no column at all": (b"{}", "no column 'text': it has nothing"),
    "null": (b'{"text": null}', "column 'text' is null"),
    "a number": (b'{"text": 7.5}', "column 'text' holds a number, not text"),
    "true": (b'{"text": true}', "column 'text' holds true or false, not text"),
    "an object": (b'{"text": {}}', "column 'text' holds an object, not text"),
    "a list of texts": (b'{"text": ["a"]}', "column 'text' holds a list, not text"),
    "bytes of Latin-1": (b'{"text": "caf\xe9"}', "not UTF-8: byte 0xE9 at offset 13"),
    "bytes of UTF-16": ('{"text": "a"}'.encode("utf-16-le"), "not JSON: Expecting property name"),
    "a cut character": (b'{"text": "\xe2\x82"}', "not UTF-8: byte 0xE2 at offset 10"),
    "half a surrogate pair": (
        b'{"text": "a\\ud83d"}',
        "column 'text' holds half a surrogate pair (U+D83D at character 1)",
    ),
    "a NUL": (b'{"text": "a\\u0000b"}', "column 'text' holds a NUL at character 1"),
    "too large a line": (
        b'{"text": "%s"}' % (b"a" * 2000),
        "a line of 2,012 bytes is larger than 1,000 bytes (--max-size)",
    ),
    "nested without end": (b'{"text": ' + b"[" * 400 + b"}", "not JSON: Expecting value"),
    "a comma too many": (b'{"text": "a",}', "not JSON: "),
    "single quotes": (b"{'text': 'a'}", "not JSON: Expecting property name"),
    "a bare tab": (b'{"text": "a\tb"}', "not JSON: Invalid control character at character 11"),
    "a bad escape": (b'{"text": "\\x"}', "not JSON: Invalid \\escape at character 10"),
    "a comment": (b"// text", "not JSON: Expecting value at character 0"),
    "surrogates in UTF-8": (b'{"text": "\xed\xa0\xbd"}', "not UTF-8: byte 0xED at offset 10"),
    "an overlong character": (b'{"text": "\xc0\xaf"}', "not UTF-8: byte 0xC0 at offset 10"),
    "a low half alone": (b'{"text": "\\udc00"}', "column 'text' "),
    "a list of objects": (b'[{"text": "a"}]', "not an object with columns"),
    "another case": (b'{"Text": "a"}', "no column 'text': it has Text"),
    "one level too deep": (b'{"data": {"text": "a"}}', "no column 'text': it has data"),
    "a word": (b"null", "not an object with columns"),
    "a number of too many digits": (b'{"n": %s}' % (b"9" * 900), "no column 'text': it has n"),
}


@pytest.mark.parametrize(("line", "reason"), JSONL.values(), ids=JSONL)
def test_a_bad_line_of_json_costs_one_row(tmp_path, line, reason):
    path = tmp_path / "a.jsonl"
    path.write_bytes(GOOD + line + b"\n" + GOOD)
    rows, damage = read(path)
    assert [isinstance(row, Bad) for row in rows] == [False, True, False]
    assert (rows[1].number, rows[1].line, damage) == (2, 2, "")
    assert rows[1].reason.startswith(reason)


def test_a_shard_of_over_thirty_kinds_of_bad_rows_balances(tmp_path, job, run_inline):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(GOOD + line + b"\n" for line, _ in JSONL.values()))
    outcome, _ = run_inline(replace(job, columns=SMALL), path)
    listed = (job.folder / "quarantine.jsonl").read_text("utf-8").splitlines()
    assert len(JSONL) > 30
    assert (outcome.rows, outcome.scored) == (2 * len(JSONL), len(JSONL))
    assert [json.loads(line)["line"] for line in listed] == list(range(2, 2 * len(JSONL) + 1, 2))
    assert all(json.loads(line)["reason"] for line in listed)
    assert (outcome.balanced, outcome.exit_code) == (True, 0)


def test_json_nested_without_end_is_a_bad_row(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"[" * 200_000 + b"\n" + GOOD)
    rows, _ = read(path, Columns())
    assert shown(rows) == [(1, "not JSON: nested too deeply"), "A good row."]


def test_a_row_that_the_scorer_fails_on_is_set_aside(tmp_path, job, run_inline, monkeypatch):
    scoring = Scorer.scoring

    def fail(self, text, **options):
        if "boom" in text:
            raise ArithmeticError("a bug")
        return scoring(self, text, **options)

    monkeypatch.setattr(Scorer, "scoring", fail)
    path = tmp_path / "a.jsonl"
    path.write_bytes(GOOD + b'{"text": "Then boom."}\n')
    outcome, _ = run_inline(job, path)
    told = json.loads((job.folder / "quarantine.jsonl").read_text("utf-8"))
    assert (outcome.scored, outcome.quarantined) == (1, 1)
    assert told["reason"] == "cannot be scored: ArithmeticError: a bug"


IDS = {
    "null": (b"null", "column 'key' is null"),
    "a list": (b"[1]", "column 'key' holds a list, not text"),
    "half a surrogate pair": (
        b'"\\udc00"',
        "column 'key' holds half a surrogate pair (U+DC00 at character 0)",
    ),
}


@pytest.mark.parametrize(("value", "reason"), IDS.values(), ids=IDS)
def test_a_row_with_a_bad_id_is_bad(tmp_path, value, reason):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a", "key": 5}\n{"text": "b", "key": %s}\n' % value)
    rows, _ = read(path, Columns(id="key"))
    assert (rows[0].id, rows[1].reason) == ("5", reason)


CSV = {
    "too few cells": (b"only one", "1 cell, the header has 2"),
    "too many cells": (b"a,b,c", "3 cells, the header has 2"),
    "letters after a quote": (b'a,"b"c', "not CSV: ',' expected after '\"'"),
    "bytes of Latin-1": (b"a,caf\xe9", "column 'text' is not UTF-8: byte 0xE9 at character 3"),
    "a NUL": (b"a,b\0", "column 'text' holds a NUL at character 1"),
    "a bare return": (b"a,b\rc", "not CSV: new-line character seen in unquoted field"),
    "too large a line": (b"a," + b"b" * 2000, "a line of 2,002 bytes is larger than 1,000 bytes"),
    "a quote not closed": (b'a,"never closed', "not CSV: a quote is not closed, or too large"),
}


@pytest.mark.parametrize(("line", "reason"), CSV.values(), ids=CSV)
def test_a_bad_record_of_csv_costs_one_row(tmp_path, line, reason):
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,text\n1,One.\n" + line + b"\n3,Three.\n" + b"4,Four.\n" * 200)
    rows, damage = read(path)
    assert shown(rows[:1] + rows[2:4]) == ["One.", "Three.", "Four."]
    assert (rows[1].line, len(rows), damage) == (3, 203, "")
    assert rows[1].reason.startswith(reason)


def test_a_quote_not_closed_before_the_end_costs_one_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,text\n1,"One.\n2,Two.\n')
    assert shown(read(path)[0]) == [(2, "not CSV: unexpected end of data"), "Two."]


def test_a_record_of_csv_may_have_lines_and_commas_in_quotes(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'\xef\xbb\xbftext,id\r\n"One, ""two""\r\nthree.",1\r\n\r\nFour.,2\r\n')
    rows, _ = read(path, Columns(id="id"))
    assert [(row.line, row.id, row.text) for row in rows] == [
        (2, "1", 'One, "two"\nthree.'),
        (5, "2", "Four."),
    ]


def test_a_file_without_the_column_is_damaged(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,body\n1,b\n")
    assert read(path) == ([], "no column 'text': it has id, body")


def test_how_much_of_a_parquet_file_is_read_is_a_share_of_its_rows(tmp_path):
    (shard,) = shards([str(parquet(tmp_path / "a.parquet", ["one", "two", "three", "four"]))])
    meter = Meter()
    assert [meter.share for _ in shard.rows(SMALL, meter)] == [0.25, 0.5, 0.75, 1.0]


def parquet(path, texts):
    pq.write_table(pa.table({"text": texts}), path, row_group_size=2, compression="none")
    return path


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (pa.array(["a", None]), "column 'text' is null"),
        (pa.array([b"a", b"\xff"]), "column 'text' is not UTF-8: byte 0xFF at character 0"),
        (
            pa.array([b"a", b"\xff"]).view(pa.string()),
            "column 'text' is not UTF-8: byte 0xFF at character 0",
        ),
        (pa.array(["a", "b\0"]), "column 'text' holds a NUL at character 1"),
        (
            pa.array(["a", "b" * 2000]),
            "a text of 2,000 bytes is larger than 1,000 bytes (--max-size)",
        ),
        (pa.array(["a", None]).dictionary_encode(), "column 'text' is null"),
    ],
    ids=["null", "bytes", "false strings", "NUL", "too large", "dictionary"],
)
def test_a_bad_value_of_parquet_costs_one_row(tmp_path, texts, reason):
    rows, damage = read(parquet(tmp_path / "a.parquet", texts))
    assert (shown(rows), damage) == (["a", (None, reason)], "")


def test_a_column_of_numbers_is_no_column_of_texts(tmp_path):
    path = parquet(tmp_path / "a.parquet", [1, 2])
    assert read(path) == ([], "column 'text' holds int64, not text")


def test_a_damaged_row_group_costs_its_rows(tmp_path):
    path = parquet(tmp_path / "a.parquet", ["one", "two", "three", "four", "five"])
    chunk = pq.read_metadata(path).row_group(1).column(0)
    data = bytearray(path.read_bytes())
    start = chunk.dictionary_page_offset
    data[start : start + chunk.total_compressed_size] = b"\xff" * chunk.total_compressed_size
    path.write_bytes(data)
    lost = (None, "row group 2 of 3 is damaged")
    assert shown(read(path)[0]) == ["one", "two", lost, lost, "five"]


@pytest.mark.parametrize("name", ["a.parquet", "a.jsonl.gz", "a.jsonl.zst"])
def test_a_file_that_is_not_what_its_name_says_is_damaged(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"Nothing of the kind, but long enough to be looked at.")
    rows, damage = read(path)
    assert rows == []
    assert damage.startswith(("is no Parquet: ", "cannot be read after 0 bytes: "))


def packed(name, data):
    if name.endswith(".gz"):
        return gzip.compress(data)
    return pa.Codec("zstd").compress(data, asbytes=True)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_rows_before_the_damage_are_read(tmp_path, name):
    path = tmp_path / name
    texts = "".join(json.dumps({"text": f"{n} {n**40}"}) + "\n" for n in range(9000))
    data = packed(name, texts.encode())
    path.write_bytes(data[: len(data) * 3 // 4])
    rows, damage = read(path)
    assert len(rows) > 3000
    assert {type(row) for row in rows} == {Row}
    assert damage.startswith("cannot be read after")


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.ndjson", "a.JSONL"])
def test_packed_files_of_several_frames_are_read_to_the_end(tmp_path, name):
    path = tmp_path / name
    whole = [packed(name, GOOD * 3), packed(name, GOOD)] if "." in name[2:] else [GOOD * 4]
    path.write_bytes(b"".join(whole) if name.count(".") == 2 else GOOD * 4)
    assert shown(read(path)[0]) == ["A good row."] * 4


def test_blank_lines_are_no_rows_and_the_last_line_needs_no_end(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD + b"\r\n  \n" + GOOD.rstrip())
    assert [(row.number, row.line) for row in read(path)[0]] == [(1, 1), (2, 4)]


def test_a_text_that_is_binary_is_a_bad_row(tmp_path):
    (tmp_path / "a.md").write_bytes(b"# One\n\nTwo.")
    (tmp_path / "b.txt").write_bytes(b"\0\1\2")
    rows, _ = read(tmp_path)
    assert (rows[0].format, rows[0].id) == ("markdown", str(tmp_path / "a.md"))
    assert rows[1].reason.startswith("binary (a NUL byte at offset 0); ")


def test_a_huge_line_is_never_held(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        file.writelines(b"a" * 1_000_000 for _ in range(100))
        file.write(b'"}\n' + GOOD)
    import tracemalloc

    tracemalloc.start()
    rows, _ = read(Path(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rows[0].reason == "a line of 100.0 MB is larger than 1,000 bytes (--max-size)"
    assert isinstance(rows[1], Row)
    assert peak < 5_000_000
