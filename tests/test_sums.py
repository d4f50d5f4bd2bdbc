"""Totals against their parts, in tables and in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.checks.statistics.sums import total_differs
from quality.document import Document

COUNTS = st.integers(1, 9_999)


def found(text):
    document = Document(text, "markdown")
    return [document.text[m.start : m.end] for m in total_differs(document, {})]


def table(*rows, head="Pier | Boats"):
    wide = head.count("|") + 1
    return "\n".join([f"| {head} |", "|---" * wide + "|", *(f"| {row} |" for row in rows)])


@given(st.lists(COUNTS, min_size=2, max_size=8))
def test_a_total_that_is_the_sum_of_its_column_is_left_alone(counts):
    rows = [f"Pier {i} | {count:,}" for i, count in enumerate(counts)]
    assert found(table(*rows, f"Total | {sum(counts):,}")) == []


@given(st.lists(COUNTS, min_size=2, max_size=8), st.sampled_from([21, 33, 47]))
def test_a_total_above_the_sum_of_its_column_is_found(counts, more):
    rows = [f"Pier {i} | {count:,}" for i, count in enumerate(counts)]
    wrong = f"{sum(counts) + more:,}"
    assert found(table(*rows, f"Total | {wrong}")) == [wrong]


def test_a_total_at_the_end_of_a_row_is_compared_with_the_row():
    rows = ["2019 | 4 | 5 | 9", "2020 | 6 | 7 | 23"]
    assert found(table(*rows, head="Year | North | South | Total")) == ["23"]


@pytest.mark.parametrize(
    "rows",
    [
        ("North | 33.3%", "East | 33.3%", "South | 33.3%", "Total | 100%"),
        ("North | $1.24", "South | $1.24", "Total | $2.5"),
        ("North | 12", "Subtotal | 12", "South | 15", "Total | 27"),
        ("North | 8", "South | 9", "Total | 8.5"),
        ("North | 12", "South | none", "Total | 40"),
        ("North | 12", "South | 40%", "Total | 90"),
        ("North | 12", "South | 15"),
        ("Total | 12",),
    ],
)
def test_a_total_that_need_not_be_a_sum_is_left_alone(rows):
    assert found(table(*rows)) == []


def test_a_column_of_means_is_left_alone():
    rows = ["North | 8", "South | 9", "Total | 30"]
    assert found(table(*rows, head="Pier | Mean age")) == []


def test_a_table_in_which_no_total_is_a_sum_is_left_alone():
    rows = ["Rope | 3 | 5 | 15", "Nails | 2 | 9 | 18"]
    assert found(table(*rows, head="Item | Each | Price | Total")) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The fund paid for 12 boats and 7 vans, a total of 20.", ["20"]),
        ("It has 3 piers, 4 docks and 5 ramps, making a total of 13.", ["13"]),
        ("It has 12 boats and 7 vans, 21 vehicles in total.", ["21"]),
        ("It has 12 boats and 7 vans, a total of 19.", []),
        ("It has about 12 boats and 7 vans, a total of 20.", []),
        ("It has 12 boats and 7 vans, a total of 3 million euros.", []),
        ("The crew of 30 people (14 men and 12 women) left.", ["30"]),
        ("The crew of 26 people (14 men and 12 women) left.", []),
    ],
)
def test_a_total_in_a_sentence_is_compared_with_what_is_listed(text, wrong):
    assert found(text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Some 40% walk, 35% ride and the remaining 35% drive.", ["35"]),
        ("Some 40% walk, 35% ride and the remaining 25% drive.", []),
        ("Of the 60% who walk, 70% are old and the remaining 30% young.", []),
        ("Sales rose 60%, and the other 70% is debt.", []),
        ("Some 40% walk, 35% ride and 35% drive.", []),
    ],
)
def test_shares_with_a_rest_make_no_more_than_all(text, wrong):
    assert found(text) == wrong


def test_a_finding_shows_the_parts_and_their_sum():
    document = Document("The fund paid for 12 boats and 7 vans, a total of 20.")
    match = next(total_differs(document, {}))
    assert match.note == "20 is not the sum of its parts, 19"
    assert [document.text[s.start : s.end] for s in match.related] == ["12 boats and 7 vans"]


@pytest.mark.parametrize(
    "text", ["1 a " * 20_000 + "total of 3", "9,9 b and " * 9_000, "the other 9% " * 9_000]
)
def test_a_hostile_text_is_read_to_its_end(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Of the 120 patients, 70 were men and 60 women.", ["120"]),
        ("Of the 120 patients in the trial, 70 were women and 60 were men.", ["120"]),
        ("Of its 40 boats, 25 sank and the remaining 20 burned.", ["40"]),
        ("The fleet has 20 vessels: 12 boats and 7 vans.", ["20"]),
        ("The crew of 30 sailors, made up of 12 men and 17 women, left.", ["30"]),
        ("Of the 130 patients, 70 were men and 60 women.", []),
        ("Of the 120 patients, 70 were men and 30 were smokers.", []),
        ("Of the 120 patients, about 70 were men and 60 women.", []),
        ("You need 3 things: 2 eggs, 1 cup of milk and 4 spoons of sugar.", []),
        ("He scored 10 points: 3 in May and 4 in June.", []),
    ],
)
def test_the_parts_of_a_counted_whole_make_it(text, total):
    assert found(text) == total
