"""The `fixes` of SARIF: what a reader of the log gets when it makes the changes it is offered."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from quality.fix import applied, edits
from quality.gate import Run
from quality.render.checked import Checked, View
from quality.render.formats import made
from quality.scorer import Scorer

SCORER = Scorer(select=["repetition.doubled-word", "formatting", "attribution", "generation"])
RULES = {rule.id: rule for rule in SCORER.rules}
LINE = re.compile(r"\r\n|\n|\r")
TWICE = "A 🙂 plan.\r\n\r\nShe read the the report.\r\n\r\nCritics argue that it\r\nit failed.\r\n"
parts = st.sampled_from(
    ["She read the the report.", "It it rains.", "🙂 🙂 a a b", "`the the`", "> it it", "in\nin it"]
)
ends = st.sampled_from(["\n\n", "\r\n\r\n", "\r\r", " "])


def logged(text, path="docs/a.md"):
    checked = Checked(path, text, SCORER.score(text, format="markdown"))
    form = made("sarif", View(rules=RULES), 0)
    lines = [*form.begin(), *form.document(checked, 0), *form.end(Run())]
    return checked, json.loads("\n".join(lines))


def replacements(log):
    """Return what each result says to replace, as a reader of SARIF finds it."""
    found = []
    for result in log["runs"][0]["results"]:
        for fix in result.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            found.append((result["ruleId"], change))
    return found


def offset(text, line, column):
    """Return the offset of a line and column, lines as `newlineSequences` has them."""
    starts = [0, *(match.end() for match in LINE.finditer(text))]
    return starts[line - 1] + column - 1


def done(text, changes):
    """Return a text with replacements made, from the last to the first."""
    spans = []
    for change in changes:
        for each in change["replacements"]:
            region = each["deletedRegion"]
            start = offset(text, region["startLine"], region["startColumn"])
            end = offset(text, region["endLine"], region["endColumn"])
            spans.append((start, end, each.get("insertedContent", {"text": ""})["text"]))
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_a_log_with_fixes_keeps_the_official_schema(official):
    _, log = logged(TWICE)
    official.validate(log)
    assert len(replacements(log)) == 2


def test_the_changes_are_those_that_fix_makes():
    checked, log = logged(TWICE)
    wanted = applied(TWICE, edits(TWICE, checked.report, RULES.values()))
    assert done(TWICE, [change for _, change in replacements(log)]) == wanted
    assert "the the" not in wanted


@given(st.lists(st.tuples(parts, ends), max_size=6))
def test_every_change_stands_at_its_place_whatever_the_line_ends(pieces):
    text = "".join(part + end for part, end in pieces)
    checked, log = logged(text)
    wanted = applied(text, edits(text, checked.report, RULES.values()))
    assert done(text, [change for _, change in replacements(log)]) == wanted


def test_only_findings_with_a_safe_replacement_have_a_fix():
    _, log = logged("Critics argue that it it failed.\n")
    fixed = {result["ruleId"]: "fixes" in result for result in log["runs"][0]["results"]}
    assert fixed["repetition.doubled-word"]
    assert not fixed["attribution.weasel-attribution"]


def test_a_fix_names_its_file_and_says_what_it_does():
    _, log = logged("She read the the report.\n", "docs/über uns.md")
    ((rule, change),) = replacements(log)
    assert change["artifactLocation"] == {"uri": "docs/%C3%BCber%20uns.md"}
    (result,) = [each for each in log["runs"][0]["results"] if each["ruleId"] == rule]
    assert result["fixes"][0]["description"] == {"text": RULES[rule].fix}


def test_lines_end_as_the_log_says():
    _, log = logged("One\rtwo two\r")
    assert log["runs"][0]["newlineSequences"] == ["\r\n", "\n", "\r"]
