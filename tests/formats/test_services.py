"""The formats of GitHub, GitLab, reviewdog and build servers, as each documents them."""

import csv
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from quality.files import Problem
from quality.gate import Gate
from quality.render.checked import View
from quality.report import AiStyle, Explanation
from quality.scorer import Scorer

MISSING = Problem("c,d.md", "no such file", "check the name", "missing")
SKIPPED = Problem("x.png", "a PNG image", "export it", "binary", skipped=True)
COMMAND = re.compile(
    r"::(error|warning|notice)(?: [a-zA-Z]+=[^:,\r\n]*(?:,[a-zA-Z]+=[^:,\r\n]*)*)?::.*"
)
LOSS = Explanation("attribution.weasel", 4.5, "per 1,000 words", 0.5, -7.2, 0.0, (), "", "Ask.")


@pytest.mark.parametrize(
    ("severity", "level"),
    [("error", "error"), ("warning", "warning"), ("suggestion", "notice")],
)
def test_github_has_a_command_a_finding(reports, severity, level):
    found = reports.finding(severity=severity)
    first, *_ = reports.printed("github", [reports.document(found)]).splitlines()
    assert first == (
        f"::{level} file=docs/a.md,line=3,col=1,endColumn=14,endLine=3,"
        "title=attribution.weasel::Credits nobody."
    )


def test_github_gets_no_columns_where_a_finding_goes_over_lines(reports):
    found = reports.finding(40, 65)
    first, *_ = reports.printed("github", [reports.document(found)]).splitlines()
    assert first.startswith("::warning file=docs/a.md,line=3,endLine=4,title=")


def test_github_is_told_the_fix(reports):
    document = reports.document(reports.finding(), explanations=(LOSS,))
    first, *_ = reports.printed("github", [document]).splitlines()
    assert first.endswith("::Credits nobody.%0AFix: Ask.")


def test_github_is_told_what_was_not_checked_and_which_gate_failed(reports):
    documents = [reports.document(reports.finding(severity="error"))]
    *_, missing, skipped, failed, last = reports.printed(
        "github", documents, [MISSING, SKIPPED]
    ).splitlines()
    assert missing.startswith("::error file=c%2Cd.md,title=quality%3A not checked::no such file")
    assert skipped.startswith("::warning file=x.png,")
    assert failed == "::error title=quality%3A failed::1 error (--fail-on error allows none)"
    assert last.startswith("checked 1 document")


def test_github_commands_keep_their_syntax(reports):
    odd = reports.finding(message="a\r\nb: 50%, c ::error::d")
    documents = [reports.document(odd, path="a:b,c%\n.md")]
    lines = reports.printed("github", documents, [MISSING]).splitlines()
    assert [line for line in lines[:-1] if not COMMAND.fullmatch(line)] == []
    assert lines[0].endswith("::a%0D%0Ab: 50%25, c ::error::d")
    assert "file=a%3Ab%2Cc%25 .md," in lines[0]


def test_gitlab_has_an_issue_a_finding(reports):
    (issue,) = json.loads(reports.printed("gitlab", [reports.document(reports.finding())]))
    assert re.fullmatch("[0-9a-f]{16}", issue.pop("fingerprint"))
    assert issue == {
        "description": "Credits nobody.",
        "check_name": "attribution.weasel",
        "severity": "minor",
        "location": {"path": "docs/a.md", "lines": {"begin": 3, "end": 3}},
    }


def test_gitlab_severities_are_those_it_knows(reports):
    found = [reports.finding(severity=name) for name in ("error", "warning", "suggestion", "info")]
    view = View(show_info=True)
    issues = json.loads(reports.printed("gitlab", [reports.document(*found)], view=view))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "info"]


def test_gitlab_fingerprints_differ_over_a_run(reports):
    text = "Critics argue that it fails. " * 50
    found = Scorer(select=["attribution.weasel-attribution"]).score(text).findings
    documents = [reports.document(*found, path=path, text=text) for path in ("a", "b")]
    issues = json.loads(reports.printed("gitlab", documents))
    assert len({issue["fingerprint"] for issue in issues}) == 100


def test_paths_start_where_the_run_did(reports, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    inside = str(tmp_path / "docs" / "a.md")
    (issue,) = json.loads(
        reports.printed("gitlab", [reports.document(reports.finding(), path=inside)])
    )
    assert issue["location"]["path"] == "docs/a.md"


def test_rdjson_counts_columns_in_bytes(reports):
    text = "é 🙂 x\nö b"
    found = reports.finding(4, 9, text=text)
    (each,) = json.loads(reports.printed("rdjson", [reports.document(found, text=text)]))[
        "diagnostics"
    ]
    assert each == {
        "message": "Credits nobody.",
        "location": {
            "path": "docs/a.md",
            "range": {"start": {"line": 1, "column": 9}, "end": {"line": 2, "column": 5}},
        },
        "severity": "WARNING",
        "code": {"value": "attribution.weasel"},
    }


@pytest.mark.parametrize(
    ("text", "span", "new"),
    [
        ("Öl: we saw the the pier.", (16, 20), ""),
        ("Öl: we met prior to dinner.", (13, 21), "before"),
    ],
)
def test_rdjson_suggests_the_one_change_that_is_known(reports, text, span, new):
    scorer = Scorer(select=["repetition.doubled-word", "readability.complex-words"])
    documents = [reports.document(*scorer.score(text).findings, text=text)]
    view = View(rules={rule.id: rule for rule in scorer.rules})
    (each,) = json.loads(reports.printed("rdjson", documents, view=view))["diagnostics"]
    start, end = ({"line": 1, "column": column} for column in span)
    assert each["suggestions"] == [{"range": {"start": start, "end": end}, "text": new}]


def test_rdjson_suggests_nothing_where_a_person_must_decide(reports):
    scorer = Scorer(select=["attribution"])
    text = "Critics argue that it failed."
    documents = [reports.document(*scorer.score(text).findings, text=text)]
    view = View(rules={rule.id: rule for rule in scorer.rules})
    (each,) = json.loads(reports.printed("rdjson", documents, view=view))["diagnostics"]
    assert "suggestions" not in each


def test_junit_has_a_suite_a_document_and_a_test_a_finding(reports):
    found = [reports.finding(severity=name) for name in ("error", "warning", "suggestion")]
    documents = [reports.document(*found), reports.document(path="b.md")]
    root = ElementTree.fromstring(reports.printed("junit", documents, gate=Gate("never")))
    first, second, gates = root
    assert (first.get("name"), first.get("tests"), first.get("failures")) == ("docs/a.md", "3", "2")
    assert [case.get("name") for case in first.iter("testcase")] == ["attribution.weasel 3:1"] * 3
    assert first.find("properties/property").get("value") == "52.40"
    assert [case.get("name") for case in second.iter("testcase")] == ["no findings"]
    assert gates.get("failures") == "0"


def test_junit_fails_with_the_gate_and_with_what_was_not_checked(reports):
    documents = [reports.document(reports.finding(severity="error"))]
    root = ElementTree.fromstring(reports.printed("junit", documents, [MISSING, SKIPPED]))
    _, problems, gates = root
    assert problems.find("testcase/error").get("message") == "no such file; check the name"
    assert problems.find("testcase/skipped") is not None
    assert "allows none" in gates.find("testcase/failure").get("message")


def test_csv_has_a_row_a_finding(reports):
    documents = [reports.document(reports.finding(), explanations=(LOSS,)), reports.document()]
    (row,) = csv.DictReader(reports.printed("csv", documents).splitlines())
    assert (row["path"], row["line"], row["start"], row["fix"]) == ("docs/a.md", "3", "9", "Ask.")
    assert (row["score"], row["words"], len(row["fingerprint"])) == ("52.4", "890", 16)


def test_markdown_names_the_worst_twenty_documents_first(reports):
    documents = [
        reports.document(*[reports.finding()] * number, path=f"{number:02}.md")
        for number in range(30)
    ]
    lines = reports.printed("markdown", documents).splitlines()
    rows = [line for line in lines if re.match(r"\| \d\d\.md", line)]
    assert [row[2:7] for row in rows] == [f"{number:02}.md" for number in range(29, 9, -1)]
    assert "- and 10 more documents" in lines


def test_markdown_of_few_documents_names_them_all(reports):
    documents = [reports.document(path=f"{number:02}.md") for number in range(20)]
    assert " more document" not in reports.printed("markdown", documents)


def test_markdown_of_many_findings_fits_in_a_step_summary(reports):
    found = [reports.finding(message="long " * 500)] * 400
    documents = [reports.document(*found, path=f"{number}.md") for number in range(25)]
    assert len(reports.printed("markdown", documents).encode()) < 1_000_000


def test_markdown_says_whether_the_run_passed(reports):
    assert "**Passed.** checked 1 document" in reports.printed("markdown", [reports.document()])
    failed = reports.printed(
        "markdown", [reports.document(reports.finding())], gate=Gate("warning")
    )
    assert "**Failed.**" in failed


@pytest.mark.parametrize("name", ["github", "markdown", "html", "sarif", "json"])
def test_a_gate_on_style_says_what_it_means_wherever_it_fails(reports, name):
    style = AiStyle(0.95, 3.0, 0.0, "many signs", "")
    documents = [reports.document(ai_style=style)]
    printed = reports.printed(name, documents, gate=Gate(fail_on_ai_style=0.9))
    assert "is a resemblance, no proof of who wrote a text" in printed


def test_grouped_has_the_findings_under_their_document(reports):
    documents = [reports.document(*[reports.finding()] * 3), reports.document(path="b.md")]
    assert reports.printed("grouped", documents, limit=2).splitlines() == [
        "docs/a.md  52/100 fair · 890 words · style: withheld",
        "  3:1  warning     attribution.weasel  Credits nobody.",
        "  3:1  warning     attribution.weasel  Credits nobody.",
        "       and 1 more attribution.weasel",
        "",
        "b.md  52/100 fair · 890 words · style: withheld",
        "",
        "checked 2 documents; 3 warnings; passed",
    ]


def test_summary_is_the_closing_line(reports):
    printed = reports.printed("summary", [reports.document(reports.finding())])
    assert printed == "checked 1 document; 1 warning; passed\n"


def test_paths_are_as_given_outside_the_folder(reports, monkeypatch, tmp_path):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    outside = str(Path(tmp_path, "b.md"))
    printed = reports.printed("gitlab", [reports.document(reports.finding(), path=outside)])
    assert json.loads(printed)[0]["location"]["path"] == outside
