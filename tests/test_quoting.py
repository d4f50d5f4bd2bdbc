"""Quotations of one person without a name are told from those of somebody."""

import pytest

from quality.checks.hearsay import unnamed_people
from quality.document import Document
from quality.hearsay.quoting import quoting


def found(text):
    return [text[place.start : place.end] for place in quoting(Document(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“It leaks,” said one tired plumber.", "said one tired plumber"),
        ("“It leaks,” as one plumber once put it.", "as one plumber once put it"),
        ("It is old. One plumber called it “a sieve with a roof”.", "One plumber called it"),
        ("Somebody from the club said “it will pass”.", "Somebody from the club said"),
    ],
)
def test_one_person_without_a_name_is_found(text, told):
    assert found(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "“It leaks,” said Ann Reed, a plumber.",
        "“It leaks,” said a plumber, Ann Reed, on Monday.",
        "“It leaks,” said a spokesman.",
        "“It leaks,” said another voice behind the door.",
        "One plumber said that it leaked.",
    ],
)
def test_somebody_with_a_name_or_no_quotation_is_left_alone(text):
    assert found(text) == []


def test_the_quotation_of_somebody_unnamed_is_shown_beside_the_speaker():
    text = "“It is late,” one wealth manager cautions. “Do it,” says Rosa Denholm."
    (match,) = unnamed_people(Document(text), {})
    assert [text[s.start : s.end] for s in match.related] == ["“It is late,”"]
