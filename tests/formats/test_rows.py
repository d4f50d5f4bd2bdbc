"""The rows of `score`: a table, csv and json."""

import csv
import io
import json
from dataclasses import asdict

import pytest

from quality.files import Problem
from quality.render import rows
from quality.render.terminal import Ink
from quality.report import AiStyle, Explanation


@pytest.fixture
def loss(reports):
    """What a finding cost."""
    found = (reports.finding(),)
    return Explanation("attribution.weasel", 4.5, "per 1,000 words", 0.5, -7.2, 0.0, found)


def test_the_table_has_a_row_a_document(reports, loss):
    style = AiStyle(0.1, -2.0, 0.0, "few signs", "")
    documents = [
        reports.document(path="日本.md", explanations=(loss,), ai_style=style),
        reports.document(path="short.md", status="too_short", score=None, words=3),
    ]
    assert list(rows.table(documents, Ink(), 100)) == [
        "document  score                   words  style             costs most",
        "日本.md   52/100 fair             890    few signs (0.10)  attribution.weasel -7.2",
        "short.md  not scored (too short)  3",
    ]


def test_csv_has_a_column_a_feature(reports, loss):
    made = reports.document(explanations=(loss,), features={"x": 1.5, "w": 2.0})
    head, row = csv.reader(rows.as_csv([rows.row("a,b.md", made.report)]))
    assert head[:2] + head[-3:] == ["path", "status", "losses", "w", "x"]
    assert row[0] == "a,b.md"
    assert row[-3:] == ["attribution.weasel=7.20", "2.0", "1.5"]


def test_csv_keeps_a_path_of_two_lines_in_one_cell(reports):
    lines = list(rows.as_csv([rows.row("a\rb\nc.md", reports.document().report)]))
    _, row = csv.reader(io.StringIO("\n".join(lines), newline=""))
    assert row[0] == "a\rb\nc.md"


def test_rows_as_json_name_the_problems(reports):
    problem = Problem("c.md", "no such file", "check the name", "missing")
    found = [rows.row("a.md", reports.document().report)]
    data = json.loads("".join(rows.as_json(found, [problem])))
    assert data["documents"][0]["score"] == 52.4
    assert data["problems"] == [asdict(problem)]
    assert data["problems"][0]["remedy"] == "check the name"
