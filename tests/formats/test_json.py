"""The format json: one object, in plain letters, whatever the texts hold."""

import json

from quality.files import Problem

PROBLEM = Problem("c.md", "no such file", "check the name", "missing")


def test_json_has_documents_problems_and_a_summary(reports, printed):
    documents = [reports.document(reports.finding(), path="a.md"), reports.document(path="b.md")]
    data = json.loads(printed("json", documents, [PROBLEM]))
    assert data["schema_version"] == 1
    assert [each["path"] for each in data["documents"]] == ["a.md", "b.md"]
    assert data["documents"][0]["findings"][0]["excerpt"] == "Critics 🙂 arg"
    assert data["problems"][0]["kind"] == "missing"
    assert data["summary"]["exit_code"] == 2


def test_json_of_no_documents_is_json(printed):
    assert json.loads(printed("json", []))["documents"] == []


def test_json_is_ascii_without_lone_surrogates_or_infinity(reports, printed):
    odd = reports.finding(message="\udce9日")
    made = reports.document(odd, path="caf\udce9.md", features={"x": float("nan")})
    text = printed("json", [made])
    assert text.isascii()
    (document,) = json.loads(text)["documents"]
    assert document["path"] == "caf\ufffd.md"
    assert document["findings"][0]["message"] == "\ufffd日"
    assert document["features"]["x"] is None


def test_json_is_the_same_every_time(reports, printed):
    documents = [reports.document(reports.finding())]
    assert printed("json", documents) == printed("json", documents)
