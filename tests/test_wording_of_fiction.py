"""The wording of fiction: learnt from edited paragraphs, and graded in the profile fiction alone."""

import numpy as np
import pytest

from quality import Scorer
from quality.model import QualityModel, Scale, Term, load
from quality.rule_files import builtin
from quality.train import fiction
from quality.train.corpora import Essays
from quality.train.wording import RULES

STOCK = (
    "She felt a mix of sadness and hope, a sense of longing that seemed to fill the air around her. "
    "It was as if the weight of the world had been replaced by a quiet understanding. "
) * 3
PLAIN = (
    "She got up and put the plate in the sink. There was a bus at six, and he knew that she'd be on "
    "it. He said it was going to rain, and then he went out and did not come back till she had gone. "
) * 3
OWN = Scale(90, 2, {"a.b": Term((0.0,), (0.0,)), "c.d": Term((0.0, 1.0), (-5.0, 0.0))})
TERMS = {"a.b": Term((0.0, 10.0), (0.0, -50.0))}
MODEL = QualityModel("1", 100.0, TERMS, ((-1e9, "poor"),), {"fiction": OWN})


def test_stock_words_cost_in_fiction_and_plain_ones_hardly_do():
    stock, plain = (
        {each.rule: each.points for each in Scorer("fiction").score(text).explanations}
        for text in (STOCK, PLAIN)
    )
    assert stock[fiction.RULE] < plain.get(fiction.RULE, 0.0) - 10


def test_stock_words_are_shown_where_they_stand():
    text = STOCK * 2
    (finding,) = Scorer("fiction", select=[fiction.RULE]).score(text).findings
    assert "mix" in {word for start, end in finding.related for word in text[start:end].split()}


def test_the_wording_of_fiction_has_no_part_in_other_profiles():
    report = Scorer("web").score(STOCK)
    assert fiction.RULE not in {each.rule for each in report.explanations}


def test_the_wording_of_the_web_costs_nothing_in_fiction():
    report = Scorer("fiction").score(STOCK)
    assert not {each.rule for each in report.explanations if each.points} & set(RULES)


def test_the_points_of_fiction_still_add_up():
    report = Scorer("fiction").score(STOCK)
    points = sum(each.points for each in report.explanations)
    assert report.quality.base + points == pytest.approx(report.quality.raw, abs=1e-9)


def test_a_profile_puts_terms_of_its_own_in_place_of_those_of_all():
    there = MODEL.within("fiction").terms
    assert (there["a.b"](10.0), there["c.d"](0.0)) == (0.0, -10.0)


def test_the_wording_of_fiction_can_cost_what_that_of_the_web_can():
    quality = load().quality
    web = sum(min(quality.terms[name].points) for name in RULES)
    own = quality.scales[fiction.PROFILE].terms[fiction.RULE]
    assert min(own.points) == pytest.approx(web, abs=1e-3)


def test_a_rule_without_a_limit_for_the_web_has_its_examples_held_against_its_own_profile():
    (rule,) = (rule for rule in builtin() if rule.id == fiction.RULE)
    assert rule.home == "fiction"


def versions(number, word):
    """Return many paragraphs of their own subject, each with a worse version that has a word more."""
    for place in range(number):
        subject = " ".join(f"w{place}x{letter}" for letter in "abcdefghijklmnopqrstuvwxy")
        yield fiction.Paragraph(f"The road was long. {subject}.", 7.0)
        yield fiction.Paragraph(f"The road was long, {word}. {subject}.", 3.0)


def essays(learners):
    """Return essays of learners, and others of pupils."""
    return Essays([learners] * 9 + ["It rained. " * 9] * 9, [True] * 9 + [False] * 9)


def test_versions_of_a_paragraph_are_one_family_and_no_others():
    found = fiction.families([each.text for each in versions(3, "alas")])
    assert [*found] == [0, 0, 1, 1, 2, 2]


def test_a_word_that_editors_take_out_lowers_the_grade_of_texts_that_were_not_learnt_from():
    craft = fiction.Craft([*versions(50, "alas")], [PLAIN, STOCK * 2], essays("It rained. " * 9))
    grades = craft.held_out().reshape(-1, 2)
    assert craft.grade().weights["alas"] < 0
    assert np.all(grades[:, 0] > grades[:, 1] + 0.5)


def test_a_word_that_tells_learners_from_pupils_grades_no_story():
    said = essays("Alas, it rained. " * 9)
    craft = fiction.Craft([*versions(50, "alas")], [PLAIN, STOCK * 2], said)
    assert "alas" not in craft.grade().weights
