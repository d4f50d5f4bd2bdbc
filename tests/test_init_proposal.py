"""What `quality init` proposes: the profile, the limits and the lowest score."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.adoption import survey
from quality.adoption.proposal import Proposal
from quality.adoption.survey import Guess, Limit, Scored, Scores
from quality.files import Source
from quality.scorer import Scorer

PLAIN = (
    "Jane Doe counted {n} trams on 3 May, from six in the morning until midnight. The depot in "
    "Mill Road repairs two a week, and each repair costs the city about $9,000. Riders will "
    "notice: line {n} runs every 20 minutes now. In March it ran every 12. "
)


@pytest.mark.parametrize(
    ("paths", "text", "expected"),
    [
        (["a.md", "b.md"], "One.", Guess("web", "nothing speaks for another")),
        (["a.md", "b.md"], "One.\n\n```\nx\n```\n",
         Guess("technical", "2 of 2 texts hold blocks of code")),
        (["site/News/a.md", "b.md"], "One.",
         Guess("news", "1 of 2 texts in a folder of that kind")),
        (["legal/a.md", "b.md", "c.md"], "One.", Guess("web", "nothing speaks for another")),
    ],
)  # fmt: skip
def test_the_profile_is_guessed_from_code_and_folders(paths, text, expected):
    assert survey.guess([Source(path, text) for path in paths]) == expected


@pytest.fixture(scope="module")
def scored():
    """Ten texts, eight of which hold nothing but long sentences."""
    scorer, long = Scorer(), " and ".join(["the tram came late to the depot in the rain"] * 9)
    texts = [f"{long}. " * 9] * 8 + [PLAIN.format(n=3) * 6] * 2
    found = [Scored(f"{n}.md", scorer.score(text)) for n, text in enumerate(texts)]
    return found, scorer.rules


def test_a_limit_is_raised_where_more_than_one_text_in_ten_goes_beyond_it(scored):
    texts, rules = scored
    raised = {limit.rule: limit for limit in survey.limits(texts, rules, "web")}
    limit = raised["readability.many-long-sentences"]
    assert limit.own == 1.0 > limit.usual


def test_no_limit_is_made_stricter(scored):
    texts, rules = scored
    directions = {rule.id: rule.body.get("direction", "above") for rule in rules}
    worse = [
        limit
        for limit in survey.limits(texts, rules, "web")
        if (limit.own > limit.usual) != (directions[limit.rule] == "above")
    ]
    assert worse == []


def test_scores_have_percentiles(scored):
    texts, _ = scored
    found = survey.scores(texts)
    assert found.lowest <= found.fifth <= found.median


def test_too_few_scores_have_none(scored):
    texts, _ = scored
    assert survey.scores(texts[:9]) is None


def test_a_proposal_says_what_to_mend_before_the_floor_is_raised():
    scores = Scores(20.4, 41.9, 60.0, ("a.md", "b.md", "c.md", "d.md"))
    proposal = Proposal(Guess("web", "why"), scores, [Limit("filler.x", 3.0, 5.5)], 40)
    assert proposal.text("tool.quality").splitlines() == [
        "[tool.quality]",
        "# Proposed by `quality init` from 40 texts.",
        'profile = "web"  # why',
        'fail-on = "error"  # with a baseline "warning" is safe: only new findings count',
        "min-score = 20  # the lowest of your texts; the median is 60",
        "# Raise it to 41, the 5th percentile, when these are mended: a.md, b.md, c.md and 1 more",
        "",
        '[tool.quality.rules."filler.x"]',
        "limit = 5.5  # usually 3; nine texts in ten keep within",
    ]


@given(st.floats(1e-6, 1e6), st.booleans())
def test_a_rounded_value_is_on_its_side_and_near(value, up):
    near = survey.rounded(value, up=up)
    assert near >= value * (1 - 1e-6) if up else near <= value * (1 + 1e-6)
    assert abs(near - value) <= 0.11 * value
    assert len(re.sub(r"e.*|[.]|^0+[.]?0*", "", f"{near:.6e}").rstrip("0")) <= 2
