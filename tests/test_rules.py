"""Every rule's examples, as tests."""

import pytest

from quality import load
from quality.rule import Rule
from quality.ruletest import problems


@pytest.mark.parametrize("rule", load.builtin(), ids=lambda rule: rule.id)
def test_a_rule_finds_what_its_examples_mark_and_nothing_else(rule: Rule) -> None:
    assert list(problems(rule)) == []
