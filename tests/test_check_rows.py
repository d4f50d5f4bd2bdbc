"""quality.check: which rows pass, which do not, and what a pipeline does about it."""

import json
import pickle

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import quality
from quality.adapters.check import CheckFailed
from quality.registry import UnknownRule

VAGUE = "Critics argue that the plan may perhaps fail. " * 20
PLAIN = "Jane Doe counted 412 trams on 3 May. The city sold 17 of them. " * 8
SPANISH = "El ayuntamiento aprobó ayer el nuevo plan de transporte para la ciudad. " * 8


def kinds(checked):
    return [[reason.kind for reason in each.reasons] for each in checked.failed]


def test_rows_without_faults_pass():
    checked = quality.check([PLAIN, PLAIN])
    assert (checked.passed, checked.exit_code, checked.rows, checked.failed) == (True, 0, 2, ())


def test_a_row_under_the_least_score_fails_and_says_by_how_much():
    score = quality.score(VAGUE).quality.score
    checked = quality.check([PLAIN, VAGUE], min_score=score + 2.5)
    assert (checked.passed, checked.exit_code) == (False, 1)
    failed = checked.failed[0]
    assert (failed.row, failed.status, failed.score) == (1, "ok", score)
    assert failed.reasons[0].text == f"scores {score:.2f}, 2.50 under {score + 2.5:g}"


def test_a_row_at_the_least_score_passes():
    assert quality.check([VAGUE], min_score=quality.score(VAGUE).quality.score).passed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Short.", "too_short"),
        ("", "empty"),
        (SPANISH, "unsupported_language"),
        (None, "error"),
        (float("nan"), "error"),
        (7, "error"),
    ],
)
def test_a_row_without_a_score_fails_where_a_least_score_is_asked_for(text, kind):
    assert kinds(quality.check([text], min_score=1)) == [[kind]]


@pytest.mark.parametrize("least", [300, -1, float("nan")])
def test_a_least_score_that_no_text_can_have_is_refused(least):
    with pytest.raises(ValueError, match="a score from 0 to 100"):
        quality.check([PLAIN], min_score=least)


def test_a_text_too_short_for_a_score_passes_where_none_is_asked_for():
    assert quality.check(["Short."]).passed


@pytest.mark.parametrize("name", ["attribution.weasel-attribution", "attribution", "A01"])
def test_findings_of_named_rules_are_not_allowed(name):
    checked = quality.check([VAGUE, PLAIN], rules=[name])
    assert kinds(checked) == [["attribution.weasel-attribution"]]
    assert checked.failed[0].reasons[0].text == "attribution.weasel-attribution: 20 findings"


def test_a_finding_as_bad_as_fail_on_is_not_allowed():
    assert kinds(quality.check([VAGUE], fail_on="warning")) != []
    assert kinds(quality.check([VAGUE], fail_on="never")) == []


def test_findings_are_counted_by_rule_over_all_rows():
    counted = quality.check([VAGUE, PLAIN, VAGUE]).findings
    reports = [quality.score(text) for text in (VAGUE, PLAIN, VAGUE)]
    assert sum(counted.values()) == sum(len(report.findings) for report in reports)
    assert counted["attribution.weasel-attribution"] == 40
    assert list(counted.values()) == sorted(counted.values(), reverse=True)


def test_failed_rows_are_counted_by_reason():
    assert quality.check([VAGUE, None, "", None], min_score=99).reasons == {
        "error": 2,
        "min_score": 1,
        "empty": 1,
    }


@pytest.mark.parametrize(("share", "passed"), [(0.25, True), (0.24, False)])
def test_as_many_rows_may_fail_as_are_allowed_to(share, passed):
    assert quality.check([PLAIN, PLAIN, PLAIN, None], max_fail_frac=share).passed is passed


@pytest.mark.parametrize(("least", "passed"), [(0, True), (1, False)])
def test_no_rows_do_not_pass_unless_none_are_expected(least, passed):
    checked = quality.check([], min_rows=least)
    assert (checked.passed, checked.fail_frac) == (passed, 0.0)


def test_raise_for_status_raises_with_the_rows_and_their_reasons():
    checked = quality.check([{"id": "a7", "text": None}], id="id")
    with pytest.raises(CheckFailed, match=r"row 0 \(a7\): no text: null"):
        checked.raise_for_status()


def test_raise_for_status_does_nothing_when_all_is_well():
    assert quality.check([PLAIN]).raise_for_status() is None


def test_the_summary_names_ten_rows_and_counts_the_rest():
    summary = str(quality.check([None] * 13)).splitlines()
    assert summary[0] == "failed: 100.00% of 13 rows fail, 0.00% may"
    assert summary[1] == "13 rows: error"
    assert summary[-2:] == ["row 9: no text: null", "and 3 more"]


def test_a_summary_says_when_rows_are_missing():
    summary = str(quality.check([PLAIN], min_rows=5))
    assert "1 row, and 5 at least are expected" in summary


ROWS = [{"id": "a", "body": VAGUE}, {"id": "b", "body": None}]
FRAMES = [
    ROWS,
    (row for row in ROWS),
    {"id": ["a", "b"], "body": [VAGUE, None]},
    pd.DataFrame(ROWS),
    pl.DataFrame(ROWS),
    pl.LazyFrame(ROWS),
    pa.Table.from_pylist(ROWS),
    pa.RecordBatch.from_pylist(ROWS),
]


@pytest.mark.parametrize("data", FRAMES, ids=lambda data: f"{type(data).__module__}.{type(data)}")
def test_every_kind_of_frame_is_read(data):
    checked = quality.check(data, "body", id="id", rules=["attribution"])
    assert [each.id for each in checked.failed] == ["a", "b"]
    assert kinds(checked) == [["attribution.weasel-attribution"], ["error"]]


COLUMNS = [
    [VAGUE, None],
    (VAGUE, None),
    pd.Series([VAGUE, None]),
    pl.Series([VAGUE, None]),
    pa.array([VAGUE, None]),
    pa.chunked_array([[VAGUE], [None]]),
]


@pytest.mark.parametrize("data", COLUMNS, ids=lambda data: f"{type(data).__module__}.{type(data)}")
def test_every_kind_of_column_is_read(data):
    assert kinds(quality.check(data)) == [["error"]]


def test_one_text_is_a_type_error():
    with pytest.raises(TypeError, match="one text is no set of texts: put it in a list"):
        quality.check(VAGUE)


@pytest.mark.parametrize("data", [None, 3])
def test_what_holds_no_texts_is_a_type_error(data):
    with pytest.raises(TypeError, match=f"a column or a frame, not as {type(data).__name__}"):
        quality.check(data)


@pytest.mark.parametrize("data", [pd.DataFrame(ROWS), pa.Table.from_pylist(ROWS), {"body": []}])
def test_a_column_that_is_not_there_is_a_key_error(data):
    with pytest.raises(KeyError, match="text"):
        quality.check(data)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"max_fail_frac": 5}, "max_fail_frac is a share from 0 to 1, not 5"),
        ({"fail_on": "bad"}, "fail_on is one of error, warning, suggestion, never, not 'bad'"),
    ],
)
def test_a_limit_that_makes_no_sense_is_a_value_error(options, message):
    with pytest.raises(ValueError, match=message):
        quality.check([PLAIN], **options)


def test_a_rule_that_does_not_exist_is_said_to():
    with pytest.raises(UnknownRule, match="no rule is called 'hedgin'"):
        quality.check([PLAIN], rules=["hedgin"])


def test_what_came_of_it_is_plain_json_and_pickles():
    checked = quality.check([VAGUE, None], min_score=99)
    wire = json.loads(json.dumps(checked.to_dict()))
    assert (wire["passed"], wire["fail_frac"], wire["failed"][1]["row"]) == (False, 1.0, 1)
    assert pickle.loads(pickle.dumps(checked)) == checked


def test_checking_texts_imports_no_data_library(run_python):
    loaded = run_python(
        f"import sys, quality; quality.check([{PLAIN!r}]);"
        "print({'pandas', 'polars', 'pyarrow', 'numpy', 'sklearn'} & set(sys.modules))"
    )
    assert loaded == "set()\n"


def test_one_rule_may_be_named_alone():
    alone = quality.check([VAGUE], rules="attribution")
    assert kinds(alone) == kinds(quality.check([VAGUE], rules=["attribution"]))


def test_columns_of_unlike_lengths_are_refused():
    with pytest.raises(ValueError, match="shorter"):
        quality.check({"text": [PLAIN, VAGUE], "id": ["a"]}, id="id")


@pytest.mark.parametrize("make", [pd.DataFrame, dict])
def test_a_missing_column_is_named_with_those_that_are_there(make):
    with pytest.raises(KeyError, match="no column is called 'body': there are id, text"):
        quality.check(make({"id": [1], "text": [PLAIN]}), "body")
