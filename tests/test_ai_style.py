"""How strongly a style resembles machine text: the verdicts, and when none is given."""

from math import inf

import pytest

from quality.ai_style import AGREES, judge
from quality.document import Document
from quality.model import AiStyleModel, Calibration

SPOKEN = "“The ferry sails at nine from the old pier,” said Ann Wood of Arle. "
KINDS = {"one.a": "wording", "two.b": "rhythm", "three.c": "layout", "four.d": "layout"}
PLAIN = "The ferry sails at nine. " * 30


def table(**changes):
    known = {
        "version": "1",
        "intercept": 0.5,
        "terms": {},
        "kinds": KINDS,
        "ranges": {"one.a": (1.0, 5.0)},
        "calibration": {"web": Calibration(1.0, 0.0)},
    }
    return AiStyleModel(**known | changes)


def judged(text=PLAIN, evidence=None, *, values=None, profile="web", status="ok", **changes):
    document = Document(text, "markdown")
    return judge(document, table(**changes), evidence or {}, values or {}, profile, status)


def test_the_log_odds_are_the_intercept_and_the_evidence():
    assert judged(evidence={"one.a": 1.0, "two.b": -0.25}).log_odds == 1.25


@pytest.mark.parametrize(
    ("words", "log_odds", "reason"),
    [(49, None, "under 50 words"), (50, 0.5, "under 150 words"), (149, 0.5, "under 150 words")],
)
def test_a_short_text_has_no_probability(words, log_odds, reason):
    style = judged("ferry " * words)
    assert (style.log_odds, style.probability, style.reason) == (log_odds, None, reason)
    assert style.verdict == "withheld"


def test_a_text_of_150_words_has_a_probability():
    assert judged("ferry " * 150, intercept=0.0).probability == 0.5


def test_a_text_in_another_language_has_nothing():
    style = judged(status="unsupported_language")
    assert (style.log_odds, style.verdict, style.reason) == (None, "withheld", "not English")


def test_a_profile_without_a_calibration_has_no_probability():
    assert judged(profile="legal").reason == "not calibrated for the profile legal"


@pytest.mark.parametrize(
    "text", [SPOKEN * 12, "# A heading of some words\n\n" * 40, "| A cell |\n|---|\n" + "| It rains |\n" * 90]
)  # fmt: skip
def test_a_text_with_little_prose_of_its_own_has_no_probability(text):
    assert judged(text).reason == "mostly quotations, tables, headings or code"


@pytest.mark.parametrize("value", [0.9, 5.1, inf])
def test_a_text_unlike_those_of_the_calibration_has_no_probability(value):
    style = judged(values={"one.a": value})
    assert style.reason == "unlike the texts it was calibrated on (one.a)"
    assert (style.log_odds, style.probability) == (0.5, None)


@pytest.mark.parametrize("value", [1.0, 5.0])
def test_a_value_at_the_end_of_the_range_is_within_it(value):
    assert judged(values={"one.a": value}).probability is not None


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        ({"one.a": -3.0}, "few signs"),
        ({"one.a": -0.5}, "cannot tell"),
        ({"one.a": 1.0, "two.b": 1.0, "three.c": 1.0}, "many signs"),
    ],
)
def test_the_verdict_goes_by_the_probability(evidence, verdict):
    assert judged(evidence=evidence).verdict == verdict


@pytest.mark.parametrize(
    "evidence",
    [
        {"one.a": 2.0, "two.b": 2.0},
        {"one.a": 2.0, "three.c": 2.0, "four.d": 2.0},
        {"one.a": 2.0, "two.b": 2.0, "three.c": AGREES},
        {"one.a": 3.0, "two.b": 2.0, "three.c": -0.5},
    ],
)
def test_many_signs_are_of_three_kinds_that_agree(evidence):
    style = judged(evidence=evidence)
    assert style.probability > 0.8
    assert (style.verdict, style.reason) == (
        "cannot tell",
        "kinds of sign that agree: 2 of the 3 needed",
    )
