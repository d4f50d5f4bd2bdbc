"""Figures that cannot be right, and those that can."""

import pytest

from quality.checks.statistics.figures import impossible_number
from quality.document import Document


def found(text):
    document = Document(text)
    return [document.text[m.start : m.end] for m in impossible_number(document, {})]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Of the board, 27 of the 25 members came.", "27 of the 25"),
        ("It mended 1,200 of its 1,100 boats.", "1,200 of its 1,100"),
        ("Nine of them left and 12 out of the 11 people stayed.", "12 out of the 11"),
        ("It opens on 31 November.", "31 November"),
        ("It opens on June 31st, and we shall see.", "June 31st"),
        ("It shut on 30 February.", "30 February"),
        ("It sold 40 boats, up from 45 in May.", "40 boats, up from 45"),
        ("The rate was 3.4%, down from 3.1% in May.", "3.4%, down from 3.1%"),
        ("It cost £2.1 million, up from £2.3 million.", "£2.1 million, up from £2.3 million"),
        ("The pump cut costs by 1,250%.", "cut costs by 1,250%"),
    ],
)
def test_a_figure_that_cannot_be_right_is_found(text, mark):
    assert found(text) == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 of the 500 piers 12 closed.",
        "She has 25 of the 27 stamps, and version 3.9 of the 2 drafts.",
        "It opens on 30 November, on 31 December and on 29 February.",
        "It was said that “27 of the 25 members came”, and nobody counted.",
        "It paid £30 of the 20 pounds a head that the boats cost.",
        "Sales grew by 150%.",
        "It sold 45 boats, up from 40, and the rate was 3.1%, down from 3.4% in May.",
        "Sales were £1.2bn, up from £900m, and it ranks 3rd, up from 7th.",
        "It ranks number 3, up from 7, and is in place 12, up from 14.",
        "It sold 40 a week, up from 45 a month.",
        "The gap is -5 points, up from -3, and 2023-24, up from 2030, is a year.",
    ],
)
def test_a_figure_that_may_be_right_is_left_alone(text):
    assert found(text) == []
