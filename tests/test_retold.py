"""Figures of one thing that a text tells again and otherwise."""

import pytest

from quality import Scorer

SCORER = Scorer(select=["statistics.figures-disagree", "statistics.shares-exceed-whole"])


def found(text):
    return [each.excerpt for each in SCORER.score(text, format="plain").findings]


@pytest.mark.parametrize(
    ("first", "later", "marked"),
    [
        ("The trust asked 88 nurses.", "The 96 nurses in the trial slept.", ["96"]),
        ("The trust asked 88 nurses.", "Those 96 nurses slept.", ["96"]),
        ("The trust asked 96 nurses.", "The 88 nurses who slept were well.", []),
        ("The trust asked 88 nurses.", "The 96 nurses of Leeds slept.", []),
        ("The trust asked 88 nurses.", "It asked 96 nurses in Hull.", []),
        ("The trust asked 88 nurses.", "The other 96 nurses slept.", []),
        ("It drew a crowd of 8,420.", "The 8,240 spectators were wet.", ["8,240"]),
        ("It followed 7,214 adults.", "The 7,412 volunteers ate soup.", ["7,412"]),
        ("It drew a crowd of 8,420.", "The 8,511 spectators were wet.", []),
        ("The work will take 26 months.", "The work takes 20 months.", ["20 months"]),
        ("The work will take 26 months.", "It once took 20 months.", []),
        ("The work will take 26 months.", "“The work takes 20 months,” he said.", []),
        ("The work will take 26 months.", "All of it lasts 20 months.", []),
    ],
)
def test_a_later_figure_of_the_same_thing_is_held_against_the_first(first, later, marked):
    assert found(f"{first} It rained a lot. {later}") == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Of every pound, 82p goes to wells and 24p to the office.", ["24p"]),
        ("Of every pound, 82p goes to wells and 18p to the office.", []),
        ("Of every pound 82p, up from 76p, goes to wells.", []),
        ("Rovers had 62% of the ball and Athletic 51%.", ["51%"]),
        ("Rovers had 62% of the ball and were 51% owned by fans.", []),
    ],
)
def test_pence_and_shares_of_the_ball_make_no_more_than_the_whole(text, marked):
    assert found(text) == marked


def test_a_number_too_long_to_count_with_is_held_against_none():
    assert found(f"It drew a crowd of 8,420. The key is {'7' * 400}. It rained a lot.") == []
