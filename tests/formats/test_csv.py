"""The `csv` format in a spreadsheet: texts of strangers are no formulas, numbers stay numbers."""

import csv
import io

import pytest

from quality.render import rows
from quality.render.csv import line, path

FORMULAS = ["=1+1", "+44 20", "-5% of it", "@SUM(A1)", "\t=1+1", "\r=1+1", "=\n1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_would_be_worked_out_has_a_mark_before_it(reports, text):
    finding = reports.finding(0, len(text), message=text, text=text)
    document = reports.document(finding, text=text, path=f"{text.strip()}.md")
    (row,) = csv.DictReader(io.StringIO(reports.printed("csv", [document]), newline=""))
    assert (row["message"], row["excerpt"]) == (f"'{text}", f"'{text}")
    assert row["path"] == f"./{text.strip()}.md"


@pytest.mark.parametrize("text", ["a = b", "'=1", "-", "=", "", "–5%", "5-3", "-5", "+1.5"])
def test_any_other_text_stays_as_it_is(text):
    (row,) = csv.reader(io.StringIO(line([text, "end"]), newline=""))
    assert row == [text, "end"]


def test_numbers_stay_numbers():
    assert line([-1.5, -2, None, "x"]) == "-1.5,-2,,x"


@pytest.mark.parametrize("name", ["-", "a.md", "docs/=a.md"])
def test_a_path_that_is_no_formula_stays_as_it_is(name):
    assert path(name) == name


def test_scores_as_csv_have_such_paths_too(reports):
    document = reports.document(path="@acme/a.md")
    _, row = rows.as_csv([rows.row(document.path, document.report, None)])
    assert row.startswith("./@acme/a.md,ok,52.4,fair,")
