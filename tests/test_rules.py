"""Every rule's examples, as tests."""

import pytest

from quality import rule_files
from quality.rule import Rule
from quality.ruletest import problems


@pytest.mark.parametrize("rule", rule_files.builtin(), ids=lambda rule: rule.id)
def test_a_rule_finds_what_its_examples_mark_and_nothing_else(rule: Rule) -> None:
    assert list(problems(rule)) == []
