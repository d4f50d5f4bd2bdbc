"""Every rule's examples, as tests; and its phrases, each in one template."""

from collections import Counter
from itertools import chain, product

import pytest

from quality import rule_files
from quality.matchers.template import parse
from quality.rule import Rule
from quality.ruletest import problems

RULES = rule_files.builtin()


def phrases(template: str) -> set[str]:
    return {"".join(each).strip() for each in product(*parse(template).parts)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_finds_what_its_examples_mark_and_nothing_else(rule: Rule) -> None:
    assert list(problems(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_phrase_of_a_rule_stands_in_two_of_its_templates(rule: Rule) -> None:
    times = Counter(chain.from_iterable(map(phrases, rule.phrase_lists()["phrases"])))
    assert [phrase for phrase in times if times[phrase] > 1] == []
