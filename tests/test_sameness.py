"""Figures that a text gives twice: which two are of one thing, and which are of two."""

import pytest

from quality.checks.statistics.sameness import figures_disagree
from quality.document import Document


def found(text):
    document = Document(text)
    return [document.text[m.start : m.end] for m in figures_disagree(document, {})]


@pytest.mark.parametrize(
    ("first", "second", "figure"),
    [
        ("The company has 1,200 employees in four towns.", "The company's 1,500 employees sing.", "1,500 employees"),
        ("Acme employs 1,200 people.", "Its 1,500 people are paid badly.", "1,500 people"),
        ("The firm employs 1,200 workers.", "All 1,500 workers took part.", "1,500 workers"),
        ("The park's 12 rangers work at night.", "The park has 18 rangers.", "18 rangers"),
        ("The fire killed 14 people.", "The fire killed 16 people and a dog.", "16 people"),
        ("48% of young adults own a car.", "Only 38% of young adults own a car.", "38%"),
        ("The bridge cost $3 million.", "The $5 million bridge opened in May.", "$5 million"),
    ],
)  # fmt: skip
def test_two_figures_of_one_thing_are_found(first, second, figure):
    assert found(f"{first} It is a good one.\n\n{second}") == [figure]


def test_the_other_figure_is_related():
    document = Document("Acme employs 1,200 people. It is rich. Acme's 1,500 people are not.")
    (match,) = figures_disagree(document, {})
    assert [document.text[s.start : s.end] for s in match.related] == ["1,200 people"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The company has 1,200 employees.", "The company had 1,500 employees in 2019."),
        ("Acme has 1,200 employees.", "Zed has 1,500 employees."),
        ("The company has 1,187 employees.", "The company's 1,200 employees sing."),
        ("The museum has 40 rooms.", "Its 12 rooms are closed."),
        ("The museum has 40 rooms.", "Its 60 rooms for modern art are closed."),
        ("The firm has 1,200 employees.", "The 1,500 employees who left got nothing."),
        ("The firm has 1,200 employees.", "The firm will have 1,500 employees."),
        ("The firm has 1,200 employees.", "“The firm has 1,500 employees,” he said."),
        ("The firm has 1,200 employees.", "The firm has about 1,500 employees."),
        ("In towns 48% of adults own a car.", "In villages 68% of adults own a car."),
        ("The bridge cost $3 million.", "Another bridge cost $5 million."),
        ("The lamp cost $30.", "The $50 lamp is red."),
        ("The fire killed 14 people.", "The fire injured 16 people."),
        ("The firm employs 0 workers.", "All 0 workers took part."),
    ],
)
def test_figures_of_two_things_or_times_are_left_alone(first, second):
    assert found(f"{first} It is a good one.\n\n{second}") == []


def test_a_text_with_three_figures_speaks_of_many_things():
    text = "The firm has 12 boats. It is old. The firm has 15 boats. The firm has 19 boats."
    assert found(text) == []
