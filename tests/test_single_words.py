"""No single phrase decides: one more of any of them costs at most three points."""

from pathlib import Path

import pytest

import quality
from quality.matchers.template import parse
from quality.rule import Rule

SCORER = quality.Scorer()
MOST = 3.0
PHRASE_RULES = [rule for rule in SCORER.rules if rule.kind in ("phrases", "near")]


@pytest.fixture(scope="module")
def article() -> tuple[str, str]:
    """A text of about 500 words, in two halves between which a sentence fits."""
    text = (Path(__file__).parent.parent / "examples" / "edited.md").read_text("utf-8")
    middle = text.index("\n\n", len(text) // 2)
    return text[:middle], text[middle:]


def raw(text: str) -> float:
    score = SCORER.score(text, format="markdown").quality.raw
    assert score is not None
    return score


def phrases(rule: Rule) -> list[str]:
    lists = rule.phrase_lists()
    templates = [parse(t) for key in ("phrases", "first", "second") for t in lists[key]]
    return [each for template in templates for each in (template.literals or template.anchors)[:4]]


@pytest.mark.parametrize("rule", PHRASE_RULES, ids=lambda rule: rule.id)
def test_one_phrase_moves_the_score_by_three_points_at_most(
    rule: Rule, article: tuple[str, str]
) -> None:
    before, after = article
    plain = raw(f"{before} They saw the thing there.{after}")
    moved = {
        phrase: plain - raw(f"{before} They saw the {phrase} there.{after}")
        for phrase in phrases(rule)
    }
    assert {phrase: points for phrase, points in moved.items() if abs(points) > MOST} == {}
