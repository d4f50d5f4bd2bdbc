"""One fault is told and counted once, by the rule that the others give way to."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quality import Scorer, rule_files
from quality.assess import assess
from quality.document import Document
from quality.engine import Ruleset
from quality.engine.precedence import Circular, order, told_once
from quality.match import Match
from quality.model import AiStyleModel, Models, QualityModel
from quality.registry import UnknownRule, require
from quality.report import Report
from quality.rule import Rule
from quality.span import Span
from quality.stepwise import alone

BUILTIN = rule_files.builtin()
MODELS = Models(
    QualityModel("1", 50.0, {}, ((0.0, "strong"),)), AiStyleModel("1", 0.0, {}, {}, {}, {})
)
SMALL = Rule(
    id="filler.small",
    summary="A zonk.",
    why="Because.",
    fix="Leave it out.",
    severity="warning",
    kind="phrases",
    since="0.1.0",
    scope=frozenset({"prose"}),
    body={"phrases": ["zonk"]},
    gives_way_to=("hedging.large",),
)
LARGE = replace(SMALL, id="hedging.large", body={"phrases": ["big zonk"]}, gives_way_to=())
TEXT = "A big zonk and a small zonk came in. The ferry sails at nine, and the baker opens early."


def report(*rules: Rule, text: str = TEXT) -> Report:
    document = Document(text, "plain")
    return alone(assess(document, Ruleset(rules), MODELS, "web"))


def told(*rules: Rule, text: str = TEXT) -> list[tuple[str, int]]:
    return [(each.rule, each.start) for each in report(*rules, text=text).findings]


def test_what_two_rules_find_at_the_same_words_is_told_by_one() -> None:
    assert told(SMALL, LARGE) == [("hedging.large", 2), ("filler.small", 23)]


def test_what_is_told_by_another_rule_is_not_counted() -> None:
    counted = replace(SMALL, measure="count")
    assert report(counted, LARGE).features["filler.small"] == 1


def test_a_sign_of_style_counts_though_another_rule_tells_it() -> None:
    sign = replace(SMALL, measure="count", role="ai-style")
    found = report(sign, LARGE)
    assert (found.features[sign.id], len(found.findings)) == (2, 2)


def test_a_family_names_its_rules() -> None:
    assert ("filler.small", 6) not in told(replace(SMALL, gives_way_to=("hedging",)), LARGE)


def test_a_rule_that_is_off_tells_nothing_and_the_other_does() -> None:
    assert told(SMALL) == [("filler.small", 6), ("filler.small", 23)]


def test_a_limit_is_held_against_all_matches() -> None:
    limited = replace(SMALL, measure="count", report="over-limit", limits={"web": 1})
    assert told(limited, LARGE) == [("hedging.large", 2), ("filler.small", 23)]


@pytest.mark.parametrize(
    "changes",
    [{"report": "over-limit", "limits": {"web": 900.0}}, {"report": "together"}, {"min_words": 99}],
)
def test_no_rule_gives_way_to_one_that_may_keep_silent(changes: dict[str, object]) -> None:
    assert ("filler.small", 6) in told(SMALL, replace(LARGE, **changes))  # type: ignore[arg-type]


def test_what_gives_way_takes_nothing_from_a_third() -> None:
    found = {"a.a": (Match(0, 4),), "b.b": (Match(3, 8),), "c.c": (Match(7, 9),)}
    ways = [("b.b", frozenset({"c.c"})), ("a.a", frozenset({"b.b"}))]
    assert told_once(found, ways).keys() == {"a.a", "c.c"}


def test_a_rule_comes_behind_those_it_gives_way_to() -> None:
    last = replace(SMALL, id="attribution.last", gives_way_to=("filler.small",))
    assert [name for name, _ in order([last, SMALL, LARGE])] == ["filler.small", last.id]


def test_matches_in_the_residue_meet_only_those_in_the_residue() -> None:
    left = Match(0, 0, place=Span(10, 14))
    found = {"a.a": (Match(11, 13), left), "b.b": (Match(0, 0, place=Span(12, 20)),)}
    assert told_once(found, [("a.a", frozenset({"b.b"}))])["a.a"] == (Match(11, 13),)


def test_rules_that_give_way_to_one_another_are_refused() -> None:
    with pytest.raises(Circular, match=re.escape("filler.small, hedging.large, filler.small")):
        order([SMALL, replace(LARGE, gives_way_to=("filler",))])


def test_a_fault_that_a_comment_silences_is_told_by_the_other_rule() -> None:
    source = "A big zonk came. <!-- quality: ignore-line[hedging.large] it is one -->"
    found = alone(assess(Document(source, "markdown"), Ruleset([SMALL, LARGE]), MODELS, "web"))
    assert [each.rule for each in found.findings] == ["filler.small"]


def test_a_name_that_is_no_rule_is_refused_with_its_file(
    tmp_path: Path, write_rule: Callable[..., Path]
) -> None:
    write_rule(tmp_path, "zonk", "warning", more="gives-way-to: [hedging.absolut-claim]")
    with pytest.raises(UnknownRule, match=r"zonk\.yaml: gives-way-to: .*hedging\.absolute-claim"):
        Scorer(rules=[tmp_path])


def test_built_in_rules_give_way_to_rules_that_there_are() -> None:
    require([name for rule in BUILTIN for name in rule.gives_way_to], BUILTIN)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Researchers believe that the moss spreads.", "attribution.weasel-attribution"),
        ("Countless studies show that moss spreads.", "attribution.unnamed-studies"),
        ("Needless to say, the moss spreads.", "hedging.asserted-certainty"),
        ("The mill serves as a testament to its builders.", "generation.inflated-significance"),
        ("The yard has a best-in-class crane.", "statistics.unsupported-ranking"),
        ("The yard offers unparalleled comfort.", "generation.puffery"),
        ("Each and every crane was oiled.", "filler.pleonasms"),
        ("Maybe it could rain at the yard.", "hedging.stacked-hedges"),
    ],
)
def test_a_fault_of_the_same_words_is_told_once(sentence: str, rule: str) -> None:
    assert [each.rule for each in Scorer().score(sentence).findings] == [rule]
