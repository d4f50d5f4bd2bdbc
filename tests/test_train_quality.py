"""What the quality model asks for a fault at least, and at most."""

import numpy as np
import pytest

from quality.rule import Rule
from quality.train import fit_quality, knots, points, prices
from quality.train.parts import Ratings, ratings_of
from quality.train.rated import PARTS, Rated
from quality.train.slopes import Ramps, Slopes


def _rule(**given):
    told = {"summary": "", "why": "", "fix": "", "severity": "suggestion", "since": "1"}
    return Rule(**{"id": "filler.example", "kind": "phrases", "body": {}, **told, **given})


def _of(rule, rates):
    return knots.ramps([rule], [rates], [rates])[0]


def test_the_more_faults_the_higher_the_least_cost_up_to_70_in_1000_words():
    rule = _rule(measure="per_1000_words")
    assert (prices.least(rule, _of(rule, [0.0] * 9 + [1.0])) > 0).all()
    assert _of(rule, [0.0] * 9 + [1.0]).knots[-1] == 70.0


def test_a_source_without_a_name_costs_less_at_least_than_another_fault():
    fault, unnamed = (
        _rule(id=f"{family}.example", measure="per_1000_words")
        for family in ("filler", "attribution")
    )
    ramps = _of(fault, [0.0] * 9 + [1.0])
    part = prices.least(unnamed, ramps) / prices.least(fault, ramps)
    assert part == pytest.approx(np.full(len(part), 0.7))


def test_matches_up_to_the_limit_of_a_rule_that_shows_none_there_cost_less_than_those_beyond():
    rule = _rule(measure="per_1000_words", report="together", limits={"web": 6.0})
    ramps = _of(rule, [0.0] * 9 + [1.0])
    each = prices.least(rule, ramps) / np.diff(ramps.knots)
    beyond = np.array(ramps.knots[1:]) > 6.0
    assert each[~beyond].max() < each[beyond].min()


@pytest.mark.parametrize("points", [[30.0, 30.0], [15.0, 15.0, 40.0]])
def test_what_a_rule_costs_beyond_the_full_price_still_grows(points):
    rule = _rule(measure="share_of_sentences")
    ramps = Ramps(tuple(map(float, range(len(points) + 1))))
    bounded = prices.bounded(rule, ramps, np.array(points))
    assert (bounded > 0).all()
    assert bounded.sum() < sum(points)


def test_one_counted_suggestion_more_costs_no_more_than_its_bound():
    rule = _rule(measure="count", kind="function")
    bounded = prices.bounded(rule, Ramps((0.0, 1.0, 2.0)), np.array([4.0, 7.0]))
    assert bounded.max() == pytest.approx(prices.MOST_A_COUNT)


@pytest.mark.parametrize(
    ("knots", "worse"), [((0.01, 0.05), [0.05, 0.09, 0.17]), ((0.8, 0.5), [0.5, 0.2])]
)
def test_a_measure_worse_than_in_any_rated_text_costs_still_more(knots, worse):
    rule = _rule(measure="value", kind="metric")
    fitted = Slopes((rule,), (Ramps(knots),), (np.array([-1.0]),), 5.0)
    assert (np.diff(points._going_on(fitted).predict([worse])) < 0).all()


@pytest.mark.parametrize("direction", ["above", "below"])
def test_no_small_change_of_a_measure_costs_much(direction):
    rule = _rule(measure="value", kind="metric", body={"direction": direction}, limits={"web": 9.0})
    knots = np.array(_of(rule, [*np.linspace(1, 30, 200)]).knots)
    assert abs(np.diff(knots)).min() >= 0.4 * abs(knots[-1] - knots[0])


def test_a_measure_that_readers_do_not_mind_costs_nothing_however_high():
    rule = _rule(measure="value", kind="metric")
    fitted = Slopes((rule,), (Ramps((1.0, 2.0)),), (np.array([0.0]),), 5.0)
    assert points._going_on(fitted).predict([[9.0]]) == pytest.approx([5.0])


def test_the_shares_of_the_rules_and_the_intercept_make_the_rating():
    rules = (_rule(measure="value", kind="metric"), _rule(measure="count"))
    fitted = Slopes(rules, (Ramps((0.0, 2.0)), Ramps((0.0, 1.0))), (np.array([-1.0]),) * 2, 5.0)
    columns = [[1.0, 2.0], [0.0, 3.0]]
    assert fitted.shares(columns).tolist() == [[-0.5, 0.0], [-1.0, -1.0]]
    assert fitted.predict(columns).tolist() == [4.5, 3.0]


def _measures(*ids):
    return tuple(_rule(id=name, measure="value", kind="metric") for name in ids)


def _fitted(parts):
    one, other = np.linspace(0, 1, 60), np.tile([0.0, 1.0], 30)
    rules = _measures("readability.example", "filler.example")
    ratings = Ratings(4 - one - other, dict.fromkeys(parts, 4 - other))
    ramps = [Ramps((0.0, 1.0))] * 2
    return [float(each[0]) for each in fit_quality.fit(rules, ramps, [one, other], ratings).weights]


def test_the_rating_of_a_part_moves_what_its_own_family_costs():
    (alone, beside), (pulled, _) = _fitted([]), _fitted(["clarity"])
    assert abs(pulled) < abs(alone) * 0.8
    assert _fitted(["clarity"])[1] == pytest.approx(beside, rel=0.1)


def test_a_liking_for_figures_pulls_at_no_rule():
    rated = [Rated("A text.", 5.0, dict.fromkeys(PARTS, 3.0), "group", "source", readers=2)]
    assert {*ratings_of(rated).parts} == {"concision", "clarity"}


@pytest.mark.parametrize("parts", [[], ["concision", "clarity"]])
def test_no_rule_costs_less_than_its_least_whatever_the_ratings_say(parts):
    rule, rates = _rule(measure="per_1000_words", severity="warning"), np.linspace(0, 9, 40)
    ramps = _of(rule, rates)
    ratings = Ratings(1 + rates, dict.fromkeys(parts, 1 + rates))
    weights = fit_quality.fit([rule], [ramps], [rates], ratings).weights[0]
    assert (-weights >= prices.least(rule, ramps) - 1e-9).all()


def test_a_grade_that_no_text_falls_below_costs_nothing():
    rule = _rule(id="filler.told-wording", kind="metric", measure="value")
    ramps = knots.ramps([rule], [[4.2] * 50], [[4.2] * 50])[0]
    assert ramps.columns([1.0, 4.2]).shape == (2, 0)
    assert prices.least(rule, ramps).sum() == 0.0
