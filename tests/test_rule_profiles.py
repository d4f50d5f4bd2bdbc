"""Rules that look at some kinds of text only."""

import re
from pathlib import Path

import pytest

from quality import Scorer, load

RULE = """\
id: filler.zonk
summary: A zonk.
why: Because.
fix: Leave it out.
severity: warning
kind: phrases
phrases: [zonk]
profiles: [news, legal]
since: 0.1.0
examples:
  bad: ["A [[zonk]] one.", "The [[zonk]] two."]
  good: ["Nothing.", "Nothing at all."]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a rule for news and legal texts."""
    path = tmp_path / "filler" / "zonk.yaml"
    path.parent.mkdir()
    path.write_text(RULE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("profile", "count"), [("news", 1), ("legal", 1), ("web", 0), ("fiction", 0)]
)
def test_a_rule_looks_only_at_texts_of_its_profiles(own: Path, profile: str, count: int) -> None:
    scorer = Scorer(rules=[own], select=["filler.zonk"], profile=profile)
    assert len(scorer.score("A zonk came.").findings) == count


def test_examples_are_held_against_the_first_of_the_profiles(own: Path) -> None:
    (rule,) = load.folder(own)
    assert rule.home == "news"


def test_a_profile_that_is_none_is_refused(own: Path) -> None:
    (path,) = own.glob("*/*.yaml")
    path.write_text(RULE.replace("legal", "poetry"), encoding="utf-8")
    with pytest.raises(load.RuleError, match=re.escape("'poetry' is not one of web, news")):
        load.folder(own)
