"""The `sarif` format: the official schema, the limits of code scanning, what readers need."""

import json
from collections import Counter

import pytest

from quality.files import Problem
from quality.gate import Gate
from quality.render.checked import View
from quality.render.sarif import LIMIT, descriptor
from quality.scorer import Scorer
from quality.span import Span

PROBLEMS = [
    Problem("odd name.md", "no such file", "check the name", "missing"),
    Problem("x.png", "a PNG image", "export it", "binary", skipped=True),
]
TEXT = "Ann. Critics 🙂 argue.\nThey say so.\n"


def run_of(text):
    (run,) = json.loads(text)["runs"]
    return run


@pytest.fixture
def run(reports):
    related = (Span(5, 12), Span(22, 26))
    found = reports.finding(5, 20, text=TEXT, related=related)
    document = reports.document(found, path="docs/über uns.md", text=TEXT)
    return run_of(reports.printed("sarif", [document], PROBLEMS, Gate("warning")))


def test_a_run_keeps_the_official_schema(official, reports):
    documents = [
        reports.document(reports.finding(related=(Span(0, 1),)), path='a "b".md'),
        reports.document(reports.finding(severity="info"), path="/elsewhere/b.md", score=None),
        reports.document(),
    ]
    official.validate(json.loads(reports.printed("sarif", documents, PROBLEMS)))


def test_a_run_of_nothing_keeps_the_official_schema(official, reports):
    official.validate(json.loads(reports.printed("sarif", [])))


def test_the_rules_that_ship_keep_the_official_schema(official, reports):
    rules = {rule.id: rule for rule in Scorer(preview=True).rules}
    found = [reports.finding(rule=rule) for rule in rules]
    printed = reports.printed("sarif", [reports.document(*found)], view=View(rules=rules))
    official.validate(json.loads(printed))
    assert len(run_of(printed)["tool"]["driver"]["rules"]) == len(rules)


def test_a_finding_of_a_rule_that_is_not_known_keeps_the_official_schema(official, reports):
    document = reports.document(reports.finding(rule="filler.gone"))
    official.validate(json.loads(reports.printed("sarif", [document])))


def test_columns_count_code_points(run):
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 6, 21)


def test_paths_are_uris(run):
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "docs/%C3%BCber%20uns.md"}
    assert run["artifacts"][0]["location"]["uri"] == place["uri"]


def test_related_places_have_their_lines(run):
    (result,) = run["results"]
    regions = [each["physicalLocation"]["region"] for each in result["relatedLocations"]]
    assert [(region["startLine"], region["startColumn"]) for region in regions] == [(1, 6), (2, 1)]


def test_results_point_to_their_rule_and_its_help(run):
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "attribution.weasel"
    assert rule["help"]["markdown"].splitlines()[0] == "**Why:** Nobody can be asked."
    assert "> Ann argues." in rule["help"]["markdown"]


def test_problems_are_notifications(run):
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["exitCode"] == 2
    notes = invocation["toolExecutionNotifications"]
    assert [note["level"] for note in notes] == ["error", "warning"]


def test_equal_findings_of_two_files_have_their_own_fingerprints(reports):
    documents = [reports.document(reports.finding(), path=path) for path in ("a.md", "b.md")]
    first, second = run_of(reports.printed("sarif", documents))["results"]
    assert first["partialFingerprints"] != second["partialFingerprints"]


def test_an_edit_above_leaves_the_fingerprint_as_it_was(reports):
    scorer = Scorer(select=["attribution.weasel-attribution"])
    texts = ("Critics argue that it fails.", "A line.\n\nCritics argue that it fails.")
    documents = [
        reports.document(*scorer.score(text, format="markdown").findings, path="a.md", text=text)
        for text in texts
    ]
    before, after = (run_of(reports.printed("sarif", [each]))["results"] for each in documents)
    assert before[0]["partialFingerprints"] == after[0]["partialFingerprints"]
    assert before[0]["locations"] != after[0]["locations"]


def test_the_worst_5000_of_10000_findings_are_written_and_the_rest_counted(official, reports):
    mild = [reports.finding(severity="suggestion")] * 9_990
    bad = [reports.finding(severity="error")] * 10
    printed = reports.printed(
        "sarif", [reports.document(*mild), reports.document(*bad, path="b.md")]
    )
    official.validate(json.loads(printed))
    run = run_of(printed)
    assert Counter(result["level"] for result in run["results"]) == {
        "note": LIMIT - 10,
        "error": 10,
    }
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "5,000 findings are not here: a run shows the 5,000 worst"


def test_a_file_checked_twice_is_one_artifact(official, reports):
    printed = reports.printed("sarif", [reports.document(reports.finding())] * 2)
    official.validate(json.loads(printed))
    assert len(run_of(printed)["artifacts"]) == 1


def test_a_rule_has_tags_and_a_severity_for_code_scanning(reports):
    properties = descriptor(reports.rule)["properties"]
    assert properties == {"tags": ["writing", "attribution"], "problem.severity": "warning"}
