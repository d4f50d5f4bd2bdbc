"""From matches to numbers, findings and a score: the limits, each on both of its sides."""

import pytest

from quality.assess import WORD_FLOOR, assess, value_of
from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.match import Match
from quality.model import AiStyleModel, Models, QualityModel, Term
from quality.rule import Rule
from quality.stepwise import alone

BANDS = ((80.0, "strong"), (-1e9, "poor"))
SENTENCE = "The ferry sails at nine and the baker opens early. "  # ten words


def rule(name="zonk", **changes):
    known = {
        "id": f"filler.{name}",
        "summary": f"A {name}.",
        "why": "Because.",
        "fix": "Leave it out.",
        "severity": "warning",
        "kind": "phrases",
        "since": "0.1.0",
        "scope": frozenset({"prose"}),
        "body": {"phrases": [name]},
    }
    return Rule(**known | changes)


def models(base=50.0, style=None, **terms):
    quality = {f"filler.{name}": Term((0.0, 1000.0), points) for name, points in terms.items()}
    weights = {
        f"filler.{name}": Term((0.0, 1000.0), points) for name, points in (style or {}).items()
    }
    likeness = AiStyleModel("1", 0.0, weights, dict.fromkeys(weights, "wording"), {}, {})
    return Models(QualityModel("1", base, quality, BANDS), likeness)


def report(text, *rules, using=None):
    document = Document(text, "plain")
    return alone(assess(document, Ruleset(rules), using or models(), "web"))


@pytest.mark.parametrize(
    ("measure", "value"),
    [("count", 2.0), ("present", 1.0), ("per_1000_words", 200.0), ("share_of_sentences", 2.0)],
)
def test_a_number_is_what_the_rule_measures(measure, value):
    document, matches = Document(SENTENCE), (Match(0, 3), Match(4, 9))
    assert value_of(rule(measure=measure), matches, document, Features(document)) == value


def test_a_number_may_be_that_of_the_first_match():
    document, matches = Document(SENTENCE), (Match(0, 3, value=7.0), Match(4, 9, value=8.0))
    assert value_of(rule(measure="value"), matches, document, Features(document)) == 7.0


@pytest.mark.parametrize(("least", "value"), [(10, 1.0), (11, 0.0)])
def test_a_text_shorter_than_a_rule_asks_for_counts_nothing(least, value):
    document = Document(SENTENCE)
    asked = rule(measure="count", min_words=least)
    assert value_of(asked, (Match(0, 3),), document, Features(document)) == value


@pytest.mark.parametrize(("marks", "findings"), [(2, 0), (3, 3)])
def test_a_rule_is_silent_up_to_its_limit(marks, findings):
    limited = rule(measure="count", report="over-limit", limits={"web": 2})
    assert len(report("A zonk. " * marks, limited).findings) == findings


@pytest.mark.parametrize(("least", "findings"), [(9, 1), (10, 0)])
def test_a_limit_holds_from_the_words_that_a_rule_asks_for(least, findings):
    text = "One zonk is all that there is in here."  # nine words
    limited = rule(measure="count", report="over-limit", limits={"web": 0}, min_words=least)
    assert len(report(text, limited).findings) == findings


@pytest.mark.parametrize(("sentences", "findings"), [(4, 0), (5, 1)])
def test_several_matches_count_in_a_text_that_is_long_enough_for_a_score(sentences, findings):
    text = f"{SENTENCE * (sentences - 1)}A zonk and a zonk and a zonk come in."
    limited = rule(report="together", limits={"web": 1.0}, min_words=300)
    assert len(report(text, limited).findings) == findings


@pytest.mark.parametrize(("zonks", "limit", "findings"), [(1, 2.0, 0), (2, 2.0, 1), (1, 1.5, 1)])
def test_one_match_is_no_rate_unless_hardly_one_is_usual(zonks, limit, findings):
    text = SENTENCE * 6 + "A zonk comes in. " * zonks
    limited = rule(report="together", measure="per_1000_words", limits={"web": limit})
    assert len(report(text, limited).findings) == findings


@pytest.mark.parametrize(("base", "score"), [(150.0, 100.0), (-20.0, 0.0), (61.5, 61.5)])
def test_a_score_lies_within_0_and_100(base, score):
    quality = report(SENTENCE * 6, rule(), using=models(base)).quality
    assert (quality.raw, quality.score) == (base, score)


@pytest.mark.parametrize(
    ("words", "status"), [(0, "empty"), (WORD_FLOOR - 1, "too_short"), (WORD_FLOOR, "ok")]
)
def test_a_score_asks_for_50_words(words, status):
    text = " ".join((SENTENCE * 6).split()[:words])
    found = report(text, rule())
    assert (found.status, found.quality.score is None) == (status, status != "ok")


def test_points_are_added_up_by_family():
    counted = rule(measure="count"), rule("blip", measure="count")
    using = models(zonk=(0.0, -1000.0), blip=(0.0, -2000.0))
    found = report(f"A zonk and a blip. {SENTENCE * 5}", *counted, using=using)
    assert found.quality.families == {"filler": -3.0}


def test_explanations_of_equal_points_have_the_most_evidence_first():
    using = models(style={"blip": (0.0, 1.0), "zonk": (0.0, -9.0)})
    found = report(f"A zonk and a blip. {SENTENCE * 15}", rule(), rule("blip"), using=using)
    assert [each.rule for each in found.explanations] == ["filler.zonk", "filler.blip"]


def test_a_rule_that_found_nothing_is_explained_where_that_takes_points():
    (explanation,) = report(SENTENCE * 5, rule(), using=models(zonk=(-5.0, -9.0))).explanations
    assert (explanation.rule, explanation.value, explanation.points) == ("filler.zonk", 0.0, -5.0)


@pytest.mark.parametrize(("sentences", "points"), [(10, -10.0), (15, -10.0), (20, -7.5)])
def test_a_rate_in_a_text_under_150_words_costs_what_it_costs_in_one_of_150(sentences, points):
    text = (SENTENCE * sentences).replace("early", "zonk", 1)
    found = report(text, rule(), using=models(zonk=(0.0, -1500.0)))
    assert found.quality.families["filler"] == pytest.approx(points)


@pytest.mark.parametrize(("sentences", "shown", "cut"), [(3, 152, False), (4, 160, True)])
def test_an_excerpt_has_160_characters_at_most(sentences, shown, cut):
    line = rule(kind="pattern", body={"patterns": ["The ferry.*"]})
    (finding,) = report((SENTENCE * sentences).strip(), line).findings
    assert (len(finding.excerpt), finding.excerpt.endswith("…")) == (shown, cut)


@pytest.mark.parametrize(
    ("direction", "limit", "found"),
    [("above", 10.0, 0), ("above", 9.9, 1), ("below", 10.0, 0), ("below", 10.1, 1)],
)
def test_a_measure_is_found_beyond_its_limit_and_not_at_it(direction, limit, found):
    body = {"metric": "readability.mean_sentence_words", "direction": direction}
    measured = rule(kind="metric", body=body, limits={"web": limit})
    assert len(report(SENTENCE * 20, measured).findings) == found


def test_rules_that_are_given_no_others_know_themselves():
    assert Ruleset([rule()]).known == (rule(),)
