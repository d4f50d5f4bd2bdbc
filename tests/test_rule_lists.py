"""Lists of a rule file: named alternatives, written out in its patterns."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quality import Scorer, rule_files
from quality.matchers.lists import ListError, written_out
from quality.rule_files import RuleError

RULE = """\
id: attribution.vague
summary: Somebody says so.
why: Nobody can ask them.
fix: Name them.
severity: suggestion
kind: pattern
lists:
  people: [critics, "industry\\\\s+analysts"]
  say: [say, says]
patterns:
  - '\\b{people}\\s+{say}\\b'
since: 0.1.0
examples:
  bad: ["[[Critics say]] no.", "[[Industry analysts say]] no."]
  good: ["Critics, say five, came.", "Jo says no."]
"""


@pytest.fixture
def rule_file(tmp_path: Path) -> Path:
    (tmp_path / "attribution").mkdir()
    path = tmp_path / "attribution" / "vague.yaml"
    path.write_text(RULE, "utf-8")
    return path


def test_a_name_in_a_pattern_stands_for_its_list(rule_file: Path) -> None:
    assert rule_files.file(rule_file).body["patterns"] == [
        r"\b(?:critics|industry\s+analysts)\s+(?:say|says)\b"
    ]


def test_what_a_list_names_is_found_and_marked(rule_file: Path) -> None:
    scorer = Scorer(rules=[rule_file.parents[1]], select=["attribution.vague"])
    text = "The plan is old, and industry analysts say that it will fail."
    assert [text[each.start : each.end] for each in scorer.score(text).findings] == [
        "industry analysts say"
    ]


def test_an_entry_may_name_a_list_above_its_own() -> None:
    data = {"lists": {"a": ["x"], "b": ["{a}y", "z"]}, "patterns": ["{b}"]}
    assert written_out(data) == {"patterns": ["(?:(?:x)y|z)"]}


def test_an_entry_that_is_only_a_name_adds_no_group() -> None:
    data = {"lists": {"a": ["x", "y"], "b": ["{a}", "z"]}, "patterns": ["{b}"]}
    assert written_out(data) == {"patterns": ["(?:x|y|z)"]}


def test_the_example_of_the_page_is_written_out_as_it_says(root: Path) -> None:
    page = (root / "docs" / "rule-format.md").read_text("utf-8")
    example = page.partition("```yaml\nlists:")[2].partition("```")[0]
    said = example.partition("# ")[2].strip()
    assert written_out(yaml.safe_load(f"lists:{example}")) == {"patterns": [said]}


@pytest.mark.parametrize("braces", [r"\{a\}", r"\p{a}", r"\x{a}", r"x{2}", r"x{2,3}", "{A}"])
def test_other_braces_stay_as_they_are(braces: str) -> None:
    data = {"lists": {"a": ["x"]}, "patterns": ["{a}" + braces]}
    assert written_out(data) == {"patterns": ["(?:x)" + braces]}


def test_a_rule_without_lists_keeps_its_braces() -> None:
    data = {"patterns": ["{name}"]}
    assert written_out(data) is data


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("b{people}", "b{peopel}{people}", ":11: no list above has the name 'peopel': add it"),
        ("say: [say", "say: ['{people}', '{later}'", ":9: no list above has the name 'later'"),
        ("[say, says]", "['{say}']", ":9: no list above has the name 'say'"),
        ("{say}", "says?", ":9: no pattern names {say}: remove the list"),
        ("[say, says]", "[]", ":9: [] lists too little: 1 at least"),
        ("[say, says]", "says", ":9: 'says' is not a list"),
        ("[say, says]", "[no]", ":9: False is not text"),
        ("[say, says]", "['sa(y']", ":11: "),
    ],
)
def test_a_fault_is_named_with_its_line(rule_file: Path, old: str, new: str, problem: str) -> None:
    rule_file.write_text(RULE.replace(old, new, 1), "utf-8")
    with pytest.raises(RuleError) as caught:
        rule_files.file(rule_file)
    assert str(caught.value).startswith(f"{rule_file}{problem}")


def test_lists_that_double_one_another_are_refused_before_they_fill_the_memory() -> None:
    doubling = {f"a{i}": [f"{{a{i - 1}}}{{a{i - 1}}}"] for i in range(1, 99)}
    with pytest.raises(ListError, match="longer than 10,000 characters when written out"):
        written_out({"lists": {"a0": ["x"], **doubling}, "patterns": ["{a98}"]})


@given(st.lists(st.text("ABC\\|()[]+*.", max_size=9)))
def test_what_names_no_list_is_never_changed(patterns: list[str]) -> None:
    data = {"lists": {"a": ["x"]}, "patterns": ["{a}", *patterns]}
    assert written_out(data) == {"patterns": ["(?:x)", *patterns]}
