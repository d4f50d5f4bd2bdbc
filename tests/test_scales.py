"""The scale of a profile: the same score means as much in each."""

import numpy as np
import pytest

from quality import Scorer
from quality.model import QualityModel, Scale, Term
from quality.train import measure, scales

MODEL = QualityModel(
    "1", 100.0, {"a.b": Term((0.0, 10.0), (0.0, -50.0))}, ((-1e9, "poor"),), {"news": Scale(90, 2)}
)
RULE = next(rule for rule in measure.rules() if rule.id == "readability.long-average-sentence")
LONGER = [" ".join([*["we"] * words, "go."]) for words in range(120)]


def test_a_profile_with_a_scale_has_its_own_base_and_points():
    news = MODEL.within("news")
    assert (news.base, news.terms["a.b"](5.0)) == (90, -50.0)


def test_a_profile_without_a_scale_has_that_of_all():
    assert MODEL.within("legal") is MODEL


def test_the_points_of_a_scale_still_add_up():
    report = Scorer("technical").score("The road was closed, and many experts agree. " * 20)
    points = sum(each.points for each in report.explanations)
    assert report.quality.base + points == pytest.approx(report.quality.raw, abs=1e-9)


@pytest.mark.parametrize(("most", "factor"), [(30.0, 1.12), (60.0, 0.8), (5.0, 1.25)])
def test_the_median_of_published_texts_is_80_and_points_stretch_by_a_quarter_at_most(most, factor):
    term = {"edges": [1.0, 121.0], "points": [0.0, -2 * most]}
    found = scales.scales([RULE], {"base": 100.0, "terms": {RULE.id: term}}, {"news": LONGER})
    lost = np.interp(np.arange(1, 121), term["edges"], term["points"])
    scores = found["news"]["base"] + found["news"]["factor"] * lost
    assert np.median(scores) == pytest.approx(80.0, abs=0.1)
    assert found["news"]["factor"] == pytest.approx(factor, abs=0.01)


def test_a_profile_with_few_texts_keeps_the_scale_of_all():
    assert scales.scales([RULE], {"base": 100.0, "terms": {}}, {"news": LONGER[:99]}) == {}
