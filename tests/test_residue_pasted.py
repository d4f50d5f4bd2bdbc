"""Tests of what is set aside of a web page that was pasted whole as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quality
from quality.document import Document
from quality.residue import families, parted

SENTENCE = "The ferry sails again on Monday at nine o'clock, and it carries forty cars."
TEXT = [f"{SENTENCE} {SENTENCE}"] * 6
MENU = ["Home", "Harbours", "Timetables", "Fares", "Islands", "Log in", "The trust", "Menu"]
FOOT = ["About us", "Press room", "Tides", "Pier cameras", "Privacy", "Terms", "Wind", "Contact"]


def pasted(*blocks):
    return Document("\n\n".join(blocks), "plain")


def body(*blocks):
    return parted(pasted(*blocks)).body.text.split("\n\n")


def test_menus_above_and_below_a_text_are_set_aside():
    assert body(*MENU, *TEXT, *FOOT) == TEXT


def test_the_title_and_what_stands_between_it_and_the_text_stay():
    title = ["The ferry sails again after the storm", "Ann Marsh", "The harbour"]
    assert body(*MENU, *title, *TEXT, *FOOT) == [*title, *TEXT]


def test_a_list_right_below_a_text_stays():
    assert body(*MENU, *TEXT, "The old pier", "The new pier", *FOOT)[-2:] == [
        "The old pier",
        "The new pier",
    ]


def test_lines_pasted_without_blank_lines_are_set_aside():
    source = "\n".join((*MENU, "", *TEXT, "", *FOOT))
    assert parted(Document(source, "plain")).body.text.split("\n") == TEXT


def test_a_sentence_among_the_menus_stays():
    assert SENTENCE in body(*MENU, *TEXT, *FOOT[:4], SENTENCE, *FOOT[4:])


def test_a_teaser_that_breaks_off_is_set_aside():
    teaser = SENTENCE[:-1] + " over to the old town"
    assert teaser not in body(*MENU, *TEXT, *FOOT, teaser)


def test_a_notice_is_set_aside_though_it_is_a_sentence():
    notice = "Read our privacy policy and our terms of use before you send a letter to us here."
    assert notice not in body(*MENU, *TEXT, *FOOT, notice)


@pytest.mark.parametrize(
    "lines",
    [
        MENU[:4],
        ["Home", "Harbours", "Timetables", "Fares", "Islands", "The pier", "The trust", "Tides"],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        [f"- {line}" for line in ("Flour", "Eggs", "Milk", "Salt", "Oats", "Rye", "Tea", "Oil")],
    ],
    ids=["short", "one button", "numbers", "ingredients"],
)
def test_a_list_that_proves_no_page_stays(lines):
    assert families(pasted(*lines, *TEXT)) == ()


def test_a_text_of_lines_alone_stays_whole():
    assert "around" not in families(pasted(*MENU, *FOOT))


def test_what_is_set_aside_of_a_page_changes_no_measure():
    alone = quality.score("\n\n".join(TEXT), format="plain")
    page = quality.score("\n\n".join((*MENU, *TEXT, *FOOT)), format="plain")
    assert page.quality == alone.quality


def test_markdown_is_never_taken_for_a_pasted_page():
    source = "\n\n".join((*MENU, *TEXT, *FOOT))
    assert "around" not in families(Document(source, "markdown"))


@given(st.lists(st.sampled_from([*TEXT[:1], SENTENCE, *MENU, *FOOT, "It rains."]), max_size=40))
def test_no_long_sentence_is_ever_set_aside(blocks):
    found = families(pasted(*blocks))
    kept = [block for block, family in zip(blocks, found, strict=False) if not family]
    assert sum(map(SENTENCE.__eq__, kept)) == (blocks.count(SENTENCE) if found else 0)
