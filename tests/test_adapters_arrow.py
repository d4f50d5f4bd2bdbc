"""Arrow batches: a row in, a row out, under one schema."""

import datetime
import json
import pickle

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quality
from quality.adapters.arrow import schema, score_batch, score_table
from quality.adapters.rows import Rows

TEXT = "Critics argue that the plan may perhaps fail. " * 20
SPANISH = "El ayuntamiento aprobó ayer el nuevo plan de transporte para la ciudad. " * 8


@pytest.fixture(scope="module")
def scorer() -> quality.Scorer:
    return quality.Scorer()


def test_a_row_says_what_the_report_says(scorer):
    report = scorer.score(TEXT)
    row = score_batch(pa.record_batch({"text": [TEXT]}), scorer=scorer).to_pylist()[0]
    assert row["q_score"] == report.quality.score
    assert row["q_band"] == report.quality.band
    assert row["q_ai_style"] == report.ai_style.probability
    assert row["q_ai_verdict"] == report.ai_style.verdict
    assert row["q_words"] == report.words
    assert row["q_language"] == report.language
    assert row["q_status"] == report.status
    assert row["q_features"] == report.features
    assert row["q_finding_count"] == len(report.findings) == len(row["q_findings"])
    assert row["q_profile"] == "web"
    assert row["q_version"] == f"{quality.__version__}+{scorer.digest[:12]}"


def test_a_finding_has_its_place_and_what_its_rule_measured(scorer):
    report = scorer.score(TEXT)
    row = score_batch(pa.record_batch({"text": [TEXT]}), scorer=scorer).to_pylist()[0]
    first, told = report.findings[0], row["q_findings"][0]
    names = ("rule", "severity", "message", "start", "end", "line", "column", "excerpt")
    assert {name: told[name] for name in names} == {name: getattr(first, name) for name in names}
    because = {each.rule: each for each in report.explanations}[first.rule]
    assert (told["value"], told["limit"]) == (because.value, because.limit)
    related = [[(s["start"], s["end"]) for s in each["related"]] for each in row["q_findings"]]
    assert related == [[tuple(span) for span in each.related] for each in report.findings]


def test_the_reasons_and_the_base_add_up_to_the_score(scorer):
    report = scorer.score(TEXT)
    row = score_batch(pa.record_batch({"text": [TEXT]}), scorer=scorer).to_pylist()[0]
    lost = sum(each["points"] for each in row["q_reasons"])
    assert report.quality.base + lost == pytest.approx(report.quality.raw)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (TEXT, "ok"),
        ("Short.", "too_short"),
        ("", "empty"),
        (SPANISH, "unsupported_language"),
    ],
)
def test_the_status_is_the_reports(text, status):
    row = score_batch(pa.record_batch({"text": [text]})).to_pylist()[0]
    assert (row["q_status"], row["q_error"]) == (status, None)


INVALID = pa.StringArray.from_buffers(
    2, pa.py_buffer(b"\0\0\0\0\4\0\0\0\7\0\0\0"), pa.py_buffer(b"ab\xffcok.")
)
FAR = pa.array([2**62], pa.timestamp("s"))  # no year that Python has


@pytest.mark.parametrize(
    ("column", "reason"),
    [
        (pa.array([None], pa.string()), "no text: null"),
        (pa.nulls(1), "no text: null"),
        (pa.array([3]), "not text but int"),
        (pa.array([2.5]), "not text but float"),
        (pa.array([["a"]]), "not text but list"),
        (pa.array([{"a": 1}]), "not text but dict"),
        (pa.array([datetime.date(2020, 1, 1)]), "not text but date"),
        (FAR, "not text but TimestampScalar"),
        (pa.array([b"caf\xe9 bar"]), "not UTF-8: byte 0xE9 at offset 3"),
        (INVALID.slice(0, 1), "not UTF-8: byte 0xFF at offset 2"),
    ],
)
def test_what_is_no_text_is_a_row_with_the_reason(column, reason):
    scored = score_batch(pa.record_batch({"text": column}))
    row = scored.select(schema().names).to_pylist()[0]
    assert (row["q_status"], row["q_error"]) == ("error", reason)
    assert row["q_score"] is row["q_words"] is row["q_findings"] is row["q_features"] is None


class Failing(quality.Scorer):
    def scoring(self, text, **options):
        if "fail" in text:
            raise RecursionError("too deep")
        return super().scoring(text, **options)


def test_a_row_on_which_the_scorer_fails_loses_no_other_row():
    batch = pa.record_batch({"text": ["Fine.", "This will fail.", "Fine."]})
    scored = score_batch(batch, scorer=Failing())
    assert scored["q_status"].to_pylist() == ["too_short", "error", "too_short"]
    assert scored["q_error"].to_pylist() == [None, "RecursionError: too deep", None]


def test_bad_rows_leave_good_ones_as_they_were():
    batch = pa.record_batch({"text": INVALID})
    assert score_batch(batch)["q_status"].to_pylist() == ["error", "too_short"]


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.dictionary(pa.int8(), pa.string()),
    ],
    ids=str,
)
def test_every_type_of_text_column_is_read(kind, scorer):
    column = pa.array([TEXT, None, TEXT], kind)
    scored = score_batch(pa.record_batch({"text": column}), scorer=scorer)
    score = scorer.score(TEXT).quality.score
    assert scored["q_score"].to_pylist() == [score, None, score]


def test_the_columns_given_come_first_and_unchanged():
    batch = pa.record_batch({"id": [1, 2], "text": ["One.", None], "url": ["a", "b"]})
    scored = score_batch(batch)
    assert scored.select(["id", "text", "url"]) == batch
    assert scored.schema.names[:4] == ["id", "text", "url", "q_score"]


def test_scoring_again_replaces_the_columns():
    once = score_batch(pa.record_batch({"text": [TEXT], "id": [1]}))
    assert score_batch(once) == once


@pytest.mark.parametrize("options", [{}, {"findings": False}, {"features": False}], ids=str)
def test_the_schema_is_the_same_whatever_the_rows(options):
    texts = [[TEXT], [None], [""], []]
    batches = [pa.record_batch({"text": pa.array(each, pa.string())}) for each in texts]
    expected = [pa.field("text", pa.string()), *schema(**options)]
    assert [list(score_batch(each, **options).schema) for each in batches] == [expected] * 4


def test_findings_and_features_can_be_left_out():
    batch = pa.record_batch({"text": [TEXT]})
    slim = score_batch(batch, findings=False, features=False)
    left_out = set(score_batch(batch).schema.names) - set(slim.schema.names)
    assert left_out == {"q_findings", "q_features"}


def test_features_are_those_of_the_scorer():
    scorer = quality.Scorer(select=["hedging"], features=["textstat.lix"])
    row = score_batch(pa.record_batch({"text": [TEXT]}), scorer=scorer).to_pylist()[0]
    assert tuple(row["q_features"]) == scorer.feature_names
    assert row["q_features"] == scorer.score(TEXT).features


def test_a_slice_is_scored_and_nothing_beyond_it():
    whole = pa.record_batch({"text": [TEXT, "Short.", None, ""]})
    assert score_batch(whole.slice(1, 2)) == score_batch(whole).slice(1, 2)


def test_a_table_of_several_chunks_keeps_its_order():
    chunks = pa.chunked_array([["One."], [], [TEXT, None]], pa.string())
    table = pa.table({"id": [1, 2, 3], "text": chunks})
    scored = score_table(table)
    assert scored["id"].to_pylist() == [1, 2, 3]
    assert scored["q_status"].to_pylist() == ["too_short", "ok", "error"]


def test_an_empty_table_has_the_columns():
    scored = score_table(pa.table({"text": pa.array([], pa.string())}))
    assert (scored.num_rows, scored.schema.names[1]) == (0, "q_score")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["body", "id"], "no column is called 'text': there are body, id"),
        (["text", "text"], "2 columns are called 'text': there are text, text"),
    ],
)
def test_a_text_column_that_cannot_be_told_is_a_key_error(names, message):
    batch = pa.RecordBatch.from_arrays([pa.array(["a"]), pa.array(["b"])], names)
    with pytest.raises(KeyError, match=message):
        score_batch(batch)
    with pytest.raises(KeyError, match=message):
        score_table(pa.Table.from_batches([batch]))


def test_metadata_of_the_columns_given_is_kept():
    given = pa.schema([pa.field("text", pa.string(), metadata={"a": "b"})], {"made": "by hand"})
    scored = score_batch(pa.record_batch({"text": ["One."]}, schema=given))
    assert scored.schema.metadata == {b"made": b"by hand"}
    assert scored.schema.field("text").metadata == {b"a": b"b"}


def test_rows_pickle_and_score_alike(scorer):
    rows = Rows(scorer, findings=False)
    assert pickle.loads(pickle.dumps(rows))(TEXT) == rows(TEXT)


def test_a_row_is_plain_json(scorer):
    row = Rows(scorer)(TEXT)
    assert json.loads(json.dumps(row)) == row


def test_the_columns_of_every_row_are_those_promised(scorer):
    rows = Rows(scorer)
    assert set(rows(TEXT)) == set(rows(None)) == set(rows.columns)


@settings(max_examples=30)
@given(texts=st.lists(st.one_of(st.none(), st.text().map(str.encode)), max_size=4))
def test_a_row_comes_out_for_each_row_in_and_in_order(texts):
    batch = pa.record_batch({"id": range(len(texts)), "text": pa.array(texts, pa.binary())})
    scored = score_batch(batch, features=False)
    assert scored["id"].to_pylist() == list(range(len(texts)))
    assert [status == "error" for status in scored["q_status"].to_pylist()] == [
        each is None for each in texts
    ]
