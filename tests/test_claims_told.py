"""Figures that are statistics by how they are put, figures that a rule asks for, and who measured."""

import pytest

from quality.checks.statistics.claims import unsourced_percentage
from quality.claims import claims, quantities
from quality.claims.figures import figures
from quality.document import Document


def types(text):
    return [quantity.type for quantity in quantities(Document(text, "markdown"))]


def support(text):
    return claims(Document(text, "markdown"))[-1].support


def flagged(text):
    document = Document(text, "markdown")
    return [document.text[m.start : m.end] for m in unsourced_percentage(document, {})]


@pytest.mark.parametrize(
    "figure",
    ["one lamp keeper", "by a third party", "by a quarter to five", "one man in three huts"],
)
def test_words_like_those_of_a_share_are_none(figure):
    text = f"It was seen {figure}."
    assert "odds" not in {f.kind for f in figures(Document(text))}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("One woman in three has had it.", "One woman in three"),
        ("It fell by a quarter in May.", "quarter"),
        ("Fares fell by almost a third.", "third"),
        ("The new stove burns a fifth less wood.", "fifth"),
    ],
)
def test_a_share_is_found_with_what_it_is_of(text, figure):
    assert [text[f.start : f.end] for f in figures(Document(text))] == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "One child in four leaves school unable to swim.",
        "Children with a pet are twice as likely to walk.",
        "Pages load four times faster.",
        "Fares fell by almost a third.",
        "The new stove burns a fifth less wood.",
        "Every pound spent returns four.",
        "Each euro put into trees saves nine.",
        "Just £5 a month protects a yard of reef.",
        "Let us be frank: 70% of gym cards gather dust.",
        "Of the walkers, 15% turned back.",
    ],
)
def test_how_a_figure_is_put_makes_it_a_statistic(text):
    assert "statistic" in types(text)


def test_a_rating_by_many_is_a_statistic_beside_their_number():
    assert types("Rated 4.9 out of 5 by thousands of owners.") == ["statistic", "statistic"]


@pytest.mark.parametrize(
    "text",
    [
        "My walk took me twice as long.",
        "If it were three times faster, it would fly.",
        "Make it three times longer.",
        "This is a thousand times more.",
        "Just £5 a month keeps your lamps lit.",
        "It was rated 4.9 out of 5.",
        "Keep the top 5% of plums.",
    ],
)
def test_what_is_supposed_ordered_or_one_s_own_is_no_statistic_by_its_form(text):
    assert "statistic" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "It takes a two-thirds majority.",
        "A quorum of 40% of members is required.",
        "The bell rings when more than 5% of lamps fail.",
        "A percentage point is the step from 4% to 5%.",
    ],
)
def test_what_a_rule_asks_for_is_no_statistic(text):
    assert set(types(text)) == {"rule"}


@pytest.mark.parametrize(
    "before",
    [
        "A survey by the Norr Institute asked 2,000 adults about naps. It was held in March. It was long.",
        "The Office for Rivers surveyed 480 streams last summer. Helpers took the samples.",
        "The food bank weighed each crate.",
        "The union went through all contracts one by one.",
        "We timed both kettles.",
        "Our log shows each call.",
    ],
)
def test_who_is_said_to_have_measured_stands_behind_what_follows(before):
    assert support(f"{before} Nearly 60% of them failed.") in ("named", "own_method")


@pytest.mark.parametrize(
    "before",
    [
        "The streams were surveyed last summer.",
        "The Office for Rivers tested the wind.",
        "The Office for Rivers surveyed 480 streams. Studies show much else.",
    ],
)
def test_who_has_not_measured_does_not_stand_behind_what_follows(before):
    assert support(f"{before} Nearly 60% of them failed.") in ("none", "anonymous")


@pytest.mark.parametrize(
    "text",
    [
        "Clinicians observed that 30% of patients stop early.",
        "Nurses reported that 30% of patients stop early.",
    ],
)
def test_people_of_a_trade_are_nobody_in_particular(text):
    assert support(text) == "none"


@pytest.mark.parametrize(
    "text", ["Table 4 shows that sales fell by 11%.", "Figure 2b shows that sales fell by 11%."]
)
def test_a_table_with_a_number_is_a_source(text):
    assert support(text) == "named"


def test_a_share_of_two_numbers_beside_it_needs_no_source():
    assert flagged("The shed lent 540 tools in May and 430 in April. That is 26% more.") == []


def test_a_share_that_no_two_numbers_beside_it_give_needs_one():
    text = "The shed lent 540 tools in May and 430 in April. Some 41% of tools came back late."
    assert flagged(text) == ["41% of tools"]


@pytest.mark.parametrize(
    "text",
    [
        "The fire service said it put out 140 blazes, 30% more than last year.",
        "Mayor Lena Osk put the cost of the clean-up at 4.2 million francs.",
        "The regulator's yearly review counts 318 breaches, three times more than before.",
        "Timber exports rose by 8%, according to customs data.",
        "All numbers are medians of 50 runs. It is three times faster.",
        "The shelter keeps a log of each call. Calls rose by 30%.",
        "The fire service recorded 40% fewer calls last year.",
        "The bank sees growth slowing to 1.2% next year.",
    ],
)
def test_who_puts_a_number_to_something_stands_behind_it(text):
    assert support(text) in ("named", "own_method")


@pytest.mark.parametrize(
    "text",
    [
        "They say 30% of pledges are gone by February.",
        "Bugs found in old code cost three times more.",
        "Timber exports rose by 8%, according to recent data.",
        "The happy customers said it removes 30% of stains.",
        "Old habits put 30% of gardens at risk.",
        "The new review counts for 30% of grades.",
        "The bank sees 40% of its loans go bad.",
        "The nurses of St Anne's report 40% fewer falls.",
    ],
)
def test_nobody_stands_behind_what_only_looks_like_it(text):
    assert support(text) in ("none", "anonymous")


@pytest.mark.parametrize(
    "text", ["Our members save 6 hours a month.", "Drivers lose 90 hours a year at the border."]
)
def test_time_saved_or_lost_by_many_is_a_statistic(text):
    assert types(text) == ["statistic"]


@pytest.mark.parametrize(
    "text", ["To save 6 hours a month, plan ahead.", "I lose 90 hours a year at the border."]
)
def test_time_that_is_to_be_saved_or_one_s_own_is_none(text):
    assert types(text) == ["duration"]


def test_a_threshold_that_something_passes_is_a_rule():
    assert types("The pump stops when the level falls below 15%.") == ["rule"]
