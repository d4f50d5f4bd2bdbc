"""`quality/report.schema.json`: what `json`, `jsonl` and `report.to_dict()` keep to."""

import json
from dataclasses import fields

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality import filters
from quality import report as values
from quality.files import Problem
from quality.gate import Run
from quality.render import rows, summary
from quality.render.anatomy import anatomy
from quality.render.checked import Checked
from quality.scorer import Scorer

SCORER = Scorer()
PLACED = Scorer(places=True)
PROBLEM = Problem("c.md", "no such file", "check the name", "missing")
PIECES = (
    "Critics argue that 73% of people agree.",
    "# A title",
    "| Year | Share |\n|---|---|\n| 2020 | 7.5% |",
    "Of 300 people asked, 41% said yes, says [the office](https://example.org).",
    "In today's fast-paced world, it is important to note that the plan is a testament to hope.",
    "```\ncode\n```",
    "日本 🙂 é \ud800 \x00",
)


@pytest.fixture(scope="module")
def schema(root):
    return json.loads((root / "quality" / "report.schema.json").read_text("utf-8"))


def validator(schema, name=None):
    part = schema if name is None else {**schema, "$ref": f"#/$defs/{name}"}
    whole = {key: value for key, value in part.items() if name is None or key.startswith("$")}
    return jsonschema.Draft202012Validator(whole)


def test_the_schema_is_a_schema(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12), repeat=st.sampled_from((1, 6)))
def test_every_report_keeps_the_schema(schema, pieces, repeat):
    wire = SCORER.score("\n\n".join(pieces * repeat), format="markdown").to_dict()
    validator(schema, "report").validate(json.loads(json.dumps(wire)))


@pytest.mark.parametrize(
    ("part", "kind", "more"),
    [
        ("report", values.Report, {"schema_version"}),
        ("finding", values.Finding, {"fingerprint", "points"}),
        ("explanation", values.Explanation, set()),
        ("claim", values.Claim, set()),
        ("quality", values.Quality, set()),
        ("ai_style", values.AiStyle, set()),
    ],
)
def test_the_schema_names_every_key_and_no_other(schema, part, kind, more):
    keys = {field.name for field in fields(kind)} - {"sentence", "ordinal"}
    assert schema["$defs"][part]["properties"].keys() == keys | more


def test_the_schema_names_every_key_of_problems_and_of_the_summary(schema):
    assert schema["$defs"]["problem"]["properties"].keys() == {f.name for f in fields(Problem)}
    assert schema["$defs"]["summary"]["properties"].keys() == summary.wire(Run()).keys()


@pytest.mark.parametrize("score", [52.4, None])
def test_json_keeps_the_schema(schema, reports, score):
    documents = [reports.document(reports.finding(), score=score), reports.document(path="b.md")]
    data = json.loads(reports.printed("json", documents, [PROBLEM]))
    validator(schema).validate(data)


def test_json_of_nothing_keeps_the_schema(schema, reports):
    validator(schema).validate(json.loads(reports.printed("json", [])))


def test_each_line_of_jsonl_keeps_the_schema(schema, reports):
    lines = reports.printed("jsonl", [reports.document(reports.finding())], [PROBLEM]).splitlines()
    kinds = [json.loads(line)["type"] for line in lines]
    assert kinds == ["document", "problem", "summary"]
    assert [list(validator(schema, "line").iter_errors(json.loads(line))) for line in lines] == [
        [],
        [],
        [],
    ]


def test_a_value_that_is_not_finite_is_null(schema, reports):
    document = reports.document(features={"x": float("inf")})
    data = json.loads(reports.printed("json", [document]))
    validator(schema).validate(data)
    assert data["documents"][0]["features"] == {"x": None}


@pytest.mark.parametrize("pieces", [PIECES * 6, PIECES[:1], ()])
def test_a_score_taken_apart_keeps_the_schema_and_names_every_key(schema, pieces):
    text = "\n\n".join(pieces)
    wire = json.loads(json.dumps(anatomy(Checked("a.md", text, PLACED.score(text)))))
    validator(schema, "anatomy").validate(wire)
    assert set(wire) == set(schema["$defs"]["anatomy"]["properties"])


@pytest.mark.parametrize("sieve", [None, filters.named("corpus-c4")])
def test_a_row_of_scores_keeps_the_schema(schema, sieve):
    text = "\n\n".join(PIECES * 6)
    made = rows.row("a.md", Scorer(features=["c4_dt"]).score(text), sieve)
    wire = json.loads("\n".join(rows.as_json([made], [PROBLEM])))
    validator(schema, "scores").validate(wire)
    assert set(made) <= set(schema["$defs"]["row"]["properties"])
