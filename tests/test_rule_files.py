"""Rule files: what is refused, with file, line and remedy."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from quality import registry, rule_files
from quality.rule_files import RuleError

GOOD = """\
id: filler.empty-word
summary: An empty word.
why: It says nothing.
fix: Cut it.
severity: suggestion
kind: phrases
phrases: [basically, "{very|really} nice"]
since: 0.1.0
examples:
  bad: ["It is [[basically]] done.", "A [[very nice]] day."]
  good: ["It is done.", "The basic idea is old."]
"""


@pytest.fixture
def rule_file(tmp_path: Path) -> Path:
    folder = tmp_path / "filler"
    folder.mkdir()
    path = folder / "empty-word.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def spoilt(path: Path, old: str, new: str) -> str:
    path.write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(RuleError) as caught:
        rule_files.file(path)
    return str(caught.value).removeprefix(str(path))


def test_a_rule_file_becomes_a_rule(rule_file: Path) -> None:
    rule = rule_files.file(rule_file)
    assert (rule.id, rule.family, rule.name, rule.kind) == (
        "filler.empty-word",
        "filler",
        "empty-word",
        "phrases",
    )
    assert rule.examples[0].marks == ((6, 15),)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("phrases: [", "phrase: [", ":7: unknown key 'phrase': did you mean 'phrases'?"),
        ("[basically,", "[no,", ":7: False is not text: bare true and false"),
        ("[basically,", "[3,", ":7: 3 is not text: put it in quotes"),
        ("severity: suggestion", "severity: hint", ":5: 'hint' is not one of error, warning"),
        ("kind: phrases", "kind: phrase", ":6: 'phrase' is not one of phrases, pattern"),
        ("summary: An empty word.\n", "", ":1: the key 'summary' is missing: add it"),
        ('phrases: [basically, "{very|really} nice"]\n', "", ":1: the key 'phrases' is missing"),
        (
            "id: filler.empty-word",
            "id: filler.other",
            ":1: the id is 'filler.other' but the path says",
        ),
        ("[[basically]]", "[[basically", ":10: a mark [[...]] is not closed: close it"),
        ("since: 0.1.0", "since: [", "not YAML"),
    ],
)
def test_a_fault_is_named_with_its_line_and_the_remedy(
    rule_file: Path, old: str, new: str, said: str
) -> None:
    assert said in spoilt(rule_file, old, new)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="not a folder of rules"):
        rule_files.folder(tmp_path / "absent")


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no rules in it"):
        rule_files.folder(tmp_path)


def test_every_rule_that_ships_keeps_the_schema(root: Path) -> None:
    schema = json.loads((root / "quality" / "rule.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    paths = sorted((root / "rules").glob("*/*.yaml"))
    faults = [
        f"{path}: {fault.message}"
        for path in paths
        for fault in validator.iter_errors(yaml.safe_load(path.read_text("utf-8")))
    ]
    assert paths
    assert faults == []


def test_ids_and_aliases_are_unique() -> None:
    rules = rule_files.builtin()
    names = [name for rule in rules for name in (rule.id, *rule.aliases)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    "family",
    ["readability", "repetition", "hedging", "statistics", "attribution", "filler", "generation"],
)
def test_every_family_has_rules(family: str) -> None:
    assert len(registry.select(rule_files.builtin(), [family])) >= 6


def test_an_unknown_name_gets_a_suggestion() -> None:
    with pytest.raises(registry.UnknownRule, match="did you mean"):
        registry.select(rule_files.builtin(), ["hedgin"])


def test_rules_are_chosen_by_id_alias_family_and_prefix() -> None:
    rules = rule_files.builtin()
    rule = rules[0]
    by_name = [registry.select(rules, [name]) for name in (rule.id, rule.family, *rule.aliases)]
    assert all(rule in chosen for chosen in by_name)
    assert rule not in registry.select(rules, [], [rule.id])
