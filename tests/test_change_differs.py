"""Changes in per cent beside the two figures that they are of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.checks.statistics.rates import change_differs
from quality.document import Document


def told(text):
    document = Document(text)
    return [document.text[m.start : m.end] for m in change_differs(document, {})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fee went from £40 to £60, an increase of 20%.", "increase of 20%"),
        ("Sales fell by 30% from $2 million to $1 million.", "fell by 30%"),
        ("Turnout slid from 64% in 2019 to 48%, a drop of 16%.", "drop of 16%"),
        ("The herd grew from 1,200 to 1,500, up 35 per cent.", "up 35 per cent"),
    ],
)
def test_a_change_that_is_not_of_its_figures_is_found(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The fee went from £40 to £60, an increase of 50%.",
        "The fee went from £40 to £61, a rise of about 50%.",
        "Turnout fell from 64% to 48%, a drop of 16 percentage points.",
        "Trade fell by 75% from 1808 to 1809.",
        "The town grew from 400 to 900, an increase of 4% a year.",
        "The fee went from £40 to €60, an increase of 20%.",
        "From 3 to 5 June, prices rose by 2%.",
        "Debt rose from £900 billion to £1.2 trillion, an increase of 33%.",
        "The bill fell from £171,000 to £118,000 although the price of water rose by 9%.",
        "Water rose by 9%, while the bill fell from £171,000 to £118,000.",
    ],
)
def test_a_change_that_fits_or_is_of_something_else_is_left_alone(text):
    assert told(text) == []


@given(st.integers(10, 10_000), st.integers(10, 10_000))
def test_the_change_between_two_figures_is_never_called_wrong(first, last):
    change = 100 * abs(last - first) / first
    assert told(f"It went from {first:,} to {last:,}, a change of {change:.0f}%.") == []
