"""`quality rules`: what is listed and shown, what fails a test, how a rule is started."""

import json

import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.rule_files import builtin, folder
from quality.ruletest import problems

RULE = """\
id: filler.zonk
aliases: [Z99]
summary: Says zonk.
why: Nobody knows what it means.
fix: Leave it out.
severity: warning
kind: phrases
phrases: [zonk]
limit: {web: 0.5, news: 0.25}
since: 0.1.0
sources: ["https://example.org/zonk"]
examples:
  bad: ["A [[zonk]] one.", "The [[zonk]] two."]
  good: ["Nothing.", "A zonkey."]
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The file of a rule in a folder of rules called own, in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    path = tmp_path / "own" / "filler" / "zonk.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE, encoding="utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(app, ["rules", *arguments], catch_exceptions=False)


def test_the_list_has_a_line_a_rule():
    shown = run("list").stdout.splitlines()
    assert [line.split()[0] for line in shown] == [rule.id for rule in builtin()]


def test_the_list_can_be_of_one_family():
    shown = run("list", "--family", "hedging").stdout.splitlines()
    assert {line.partition(".")[0] for line in shown} == {"hedging"}


def test_an_unknown_family_brings_up_the_nearest():
    done = run("list", "--family", "hedgin")
    assert done.exit_code == 2
    assert "did you mean hedging" in done.stderr


def test_a_family_is_not_shown_as_a_rule():
    done = run("show", "headline")
    assert done.exit_code == 2
    assert "'headline' is a family of rules" in done.stderr
    assert "--family headline" in done.stderr


def test_rules_of_a_folder_are_listed_too(own):
    shown = run("list", "--rules", "own", "--family", "filler.zonk").stdout
    assert shown.split() == ["filler.zonk", "warning", "Says", "zonk."]


def test_the_list_as_json_has_every_rule_in_full(own):
    data = json.loads(run("list", "--rules", "own", "--format", "json").stdout)
    (rule,) = (each for each in data["rules"] if each["id"] == "filler.zonk")
    assert (rule["family"], rule["limits"]["news"]) == ("filler", 0.25)
    assert rule["examples"][0] == {"bad": True, "text": "A [[zonk]] one."}


@pytest.mark.parametrize("name", ["filler.zonk", "Z99", "zonk"])
def test_a_page_has_all_there_is_to_know(own, name):
    assert run("show", name, "--rules", "own").stdout.splitlines() == [
        "filler.zonk  warning",
        "  what       Says zonk.",
        "  why        Nobody knows what it means.",
        "  fix        Leave it out.",
        "  used in    the quality score",
        "  limit      web 0.5, news 0.25 (per 1,000 words)",
        "  also       Z99",
        "  source     https://example.org/zonk",
        "  since      0.1.0",
        "  file       own/filler/zonk.yaml",
        "",
        "  bad        A [[zonk]] one.",
        "  bad        The [[zonk]] two.",
        "  good       Nothing.",
        "  good       A zonkey.",
        "",
        "  ignore it  quality check --ignore filler.zonk",
        '  configure  [rules."filler.zonk"] in quality.toml: severity, limit, accept',
        "  or here    <!-- quality: ignore[filler.zonk] the reason -->",
    ]


def test_several_rules_have_a_page_each():
    first, second = (rule.id for rule in builtin()[:2])
    shown = run("show", first, second).stdout
    assert shown.startswith(f"{first}  ")
    assert f"\n\n{second}  " in shown


def test_a_page_as_json():
    rule = builtin()[0]
    data = json.loads(run("show", rule.id, "--format", "json").stdout)
    assert [each["why"] for each in data["rules"]] == [rule.why]


def test_an_unknown_rule_has_no_page():
    done = run("show", "hedging.stacked-hegdes")
    assert done.exit_code == 2
    assert "did you mean hedging.stacked-hedges" in done.stderr


def test_rules_whose_examples_are_as_marked_pass(own):
    done = run("test", "own")
    assert (done.exit_code, done.stdout) == (0, "tested 1 rule: all examples are as marked\n")


def test_a_rule_whose_examples_are_not_as_marked_fails(own):
    own.write_text(RULE.replace("A [[zonk]] one", "[[A zonk]] one"), encoding="utf-8")
    done = run("test", "own")
    assert done.exit_code == 1
    assert "own/filler/zonk.yaml: " in done.stdout
    assert done.stdout.splitlines()[-1] == "tested 1 rule: 1 problem"


@pytest.mark.parametrize("name", ["nowhere", "own/filler/zonk.yaml"])
def test_what_is_no_folder_of_rules_cannot_be_tested(own, name):
    done = run("test", name)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {name}: not a folder of rules")


def test_a_new_rule_loads_and_waits_for_its_examples(own):
    done = run("new", "hedging.many-zonks", "--output", "own")
    assert done.exit_code == 0
    assert done.stdout == (
        "wrote own/hedging/many-zonks.yaml\nfill it in, then run: quality rules test own\n"
    )
    (rule,) = (each for each in folder(own.parents[1]) if each.family == "hedging")
    assert (rule.id, rule.status) == ("hedging.many-zonks", "preview")
    assert [problem.partition(": ")[2] for problem in problems(rule)] == [
        "0 bad examples: write at least 2",
        "0 good examples: write at least 2",
    ]


def test_a_new_rule_overwrites_nothing(own):
    done = run("new", "filler.zonk", "--folder", "own")
    assert done.exit_code == 2
    assert "it exists; choose another name" in done.stderr
    assert own.read_text("utf-8") == RULE


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("hedging", "a name is of small letters, digits and single hyphens; write it so"),
        ("hedging.Many", "a name is of small letters, digits and single hyphens; write it so"),
        ("hedging.many--hedges", "a name is of small letters, digits and single hyphens"),
        ("hedging.../escape", "a name is of small letters, digits and single hyphens"),
        ("nonsense.many", "no such family; write FAMILY.NAME, with one of readability, "),
        ("hedging.stacked-hedges", "there is such a rule; choose another name"),
    ],
)
def test_the_name_of_a_new_rule_must_be_fit(own, name, complaint):
    done = run("new", name)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {name}: {complaint}")
