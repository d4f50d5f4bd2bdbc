"""Rules that look at some kinds of text only."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from quality import Scorer, rule_files

Write = Callable[..., Path]


@pytest.fixture
def own(tmp_path: Path, write_rule: Write) -> Path:
    """A folder with a rule for news and legal texts."""
    write_rule(tmp_path, "zonk", "warning", more="profiles: [news, legal]")
    return tmp_path


@pytest.mark.parametrize(
    ("profile", "count"), [("news", 1), ("legal", 1), ("web", 0), ("fiction", 0)]
)
def test_a_rule_looks_only_at_texts_of_its_profiles(own: Path, profile: str, count: int) -> None:
    scorer = Scorer(rules=[own], select=["filler.zonk"], profile=profile)
    assert len(scorer.score("A zonk came.").findings) == count


def test_examples_are_held_against_the_first_of_the_profiles(own: Path) -> None:
    (rule,) = rule_files.folder(own)
    assert rule.home == "news"


def test_a_profile_that_is_none_is_refused(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path, "zonk", "warning", more="profiles: [news, poetry]")
    with pytest.raises(rule_files.RuleError, match=re.escape("'poetry' is not one of web, news")):
        rule_files.folder(tmp_path)
