"""Shares of one whole that make more than all of it, and shares that may well."""

import pytest

from quality.checks.statistics.shares import exceed_whole
from quality.document import Document


def found(text, markup="markdown"):
    document = Document(text, markup)
    return [document.text[m.start : m.end] for m in exceed_whole(document, {})]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Cars, trains and buses bring 45%, 38% and 27% of our customers.", "27%"),
        ("Our customers come by car (45%), by train (38%) and by bus (27%).", "27%"),
        ("Coal accounts for 45% of the energy, gas for 38% and oil for 27%.", "27%"),
        ("About 70 percent of it goes to schools, 30 percent to roads and 20 percent to parks.", "20 percent"),
        ("The money is split: 60% for wages, 35% for rent, and 15% for repairs.", "15%"),
        ("The revenue is made up of 45% ads, 38% sales and 27% fees.", "27%"),
        ("Of the visitors, 52% were women and 51% men.", "51%"),
        ("The vote was 55% for and 52% against.", "52%"),
        ("The workforce is 58% male and 47% female.", "47%"),
        ("Some 62% said yes, 31% said no and 14% would not say.", "14%"),
        ("Some 60% had a dog and 45% had none.", "45%"),
        ("In the poll 60% would pay and 45% would not.", "45%"),
        ("In the town 52% voted for, 41% voted against and 12% were undecided.", "12%"),
    ],
)  # fmt: skip
def test_parts_of_one_whole_that_are_more_than_all_of_it_are_found(text, last):
    assert found(text) == [last]


@pytest.mark.parametrize(
    "text",
    [
        "Our customers come by car (45%), by train (38%) and by bus (17%).",
        "33.4% came by bus, 33.3% by car and 33.4% by train.",
        "60% of men and 55% of women smoke.",
        "Costs fell by 45% in May, 38% in June and 27% in July.",
        "Some 45% own a cat, 38% a dog and 27% both.",
        "45% said price, 38% said quality and 27% said service mattered.",
        "About 80% come to shop, 45% to eat and 20% to meet friends.",
        "Sales split 45%, 38% and 27% in Spain, France and Italy respectively.",
        "Literacy is 75% for men and 60% for women.",
        "Some 62% said yes, 31% said no and 7% would not say.",
        "Some 60% had a dog, 45% had a cat and 12% would not say.",
        "About 60% of men had a dog and 45% of women did not.",
        "In May 60% had paid and in June 55% had not.",
        "Some 60% had a dog, 45% did not answer the second question.",
        "Coal accounts for 95% of power, 60% of heat and 40% of the trains.",
        "“Cars bring 45%, trains 38% and buses 27% of us,” he said.",
    ],
)
def test_shares_that_may_overlap_or_differ_in_their_whole_are_left_alone(text):
    assert found(text) == []


def test_the_other_shares_are_related_and_the_sum_is_noted():
    document = Document("52% were women and 51% men.")
    (match,) = exceed_whole(document, {})
    assert [document.text[s.start : s.end] for s in match.related] == ["52%"]
    assert match.note == "the shares make 103%"


LIST = "- wages: 60%\n- rent: 35%\n- repairs: 15%"


@pytest.mark.parametrize(
    ("lead", "last"),
    [("The money is split like this:", ["15%"]), ("What people asked for:", [])],
)
def test_a_list_is_of_one_whole_when_the_line_before_it_says_so(lead, last):
    assert found(f"{lead}\n\n{LIST}") == last


@pytest.mark.parametrize(
    ("head", "rows", "last"),
    [
        ("Market share", ("Acme|45%", "Zed|38%", "Ixo|27%"), ["27%"]),
        ("Market share", ("2020|45%", "2021|38%", "2022|27%"), []),
        ("Use it", ("Acme|45%", "Zed|38%", "Ixo|27%"), []),
        ("% of total", ("Acme|45%", "Zed|38%", "Total|27%"), []),
    ],
)
def test_a_column_is_of_one_whole_when_its_head_says_so(head, rows, last):
    lines = "\n".join(f"|{row}|" for row in rows)
    assert found(f"|Firm|{head}|\n|---|---|\n{lines}") == last
