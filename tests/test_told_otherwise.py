"""Figures of one thing that a text gives again in the same frame, and otherwise."""

import pytest

from quality.checks.statistics.framed import told_in_a_frame
from quality.checks.statistics.halves import halves
from quality.checks.statistics.mistyped import mistyped
from quality.document import Document


def _framed(text: str) -> list[str]:
    return [text[match.start : match.end] for match in told_in_a_frame(Document(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bikes cost £14 a day. Tea is free. At £16 a day they go fast.", "£16"),
        ("A room is £90 a night per guest. Our £70 per night per guest is low.", "£70"),
        ("Kayaks cost $28 an hour. Go early. The $35 hourly rate is steep.", "$35"),
        ("The new shed would cost £900. It leaks. With the shed at £800, we wait.", "£800"),
        ("The trust paid the £900 for paint. The £800 for paint was raised in May.", "£800"),
        ("The tub is new. It holds 30 litres.\n\nThe tub takes 20 litres.", "20"),
        ("Beds need at least six hours of shade. Four hours of shade is the minimum.", "Four"),
        ("Ashby has 310 miles of road. Mud is rare. Ashby's 270 miles of road are wet.", "270"),
        ("The port at Ridley is 52 miles away. Go by bus. Ridley is 25 miles inland.", "25"),
        ("The pit is two metres deep. Mind it. The pit is three metres deep.", "three"),
        ("Over the twelve weeks to May we swam. Over the ten weeks we swam, it rained.", "ten"),
        ("We sold 400 pies last year. The 300 pies we sold last year were warm.", "300"),
    ],
)
def test_a_figure_that_comes_back_otherwise_in_its_frame_is_found(text: str, found: str) -> None:
    assert _framed(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bikes cost £14 a day. Vans cost £16 a day.", id="nothing points back"),
        pytest.param("Bikes are £14 a day. At £90 a day vans cost more.", id="far apart"),
        pytest.param("Bikes cost £14 a day and the £16 a day is for vans.", id="one sentence"),
        pytest.param("Bikes cost £14 a day. The other £16 a day is for vans.", id="another"),
        pytest.param("Bikes cost £14 a day. “At £16 a day it is theft,” he said.", id="quoted"),
        pytest.param("A tub holds 30 litres. A pan takes 20 litres.", id="another thing"),
        pytest.param("It holds 30 litres. It takes 20 litres.", id="no subject"),
        pytest.param("Ashby has 310 miles of road. Corby has 270 miles of road.", id="names"),
        pytest.param("The £99 for paint came. The £100 for paint went.", id="rounded"),
        pytest.param("It is £5 a day. At £6 a day it sold. At £7 a day it did not.", id="three"),
    ],
)
def test_figures_of_two_things_may_differ(text: str) -> None:
    assert _framed(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The stall took £860. It rained. The £680 bought tar.", ["£680"]),
        ("Ashby lies 52 miles north.\n\nTo Ashby it is 25 miles.", ["25"]),
        ("They voted 14 to 9 for it. The motion was carried by 14 to 11.", ["14 to 11"]),
        ("They voted 14 to 9 for it. A second was carried by 12 to 11.", []),
        ("They voted 14 to 9 for it in a range of 3 to 4 hours.", []),
        ("The stall took £860. A cart made £680.", []),
        ("The stall took £860 and the £680 went on tar.", []),
        ("The stall took £86.50. The £68.50 bought tar. The £8,600 is gone.", []),
    ],
)
def test_digits_changed_about_and_one_side_of_a_vote_are_found(text: str, found: list[str]) -> None:
    assert [text[m.start : m.end] for m in mistyped(Document(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Clerks read 42% of letters in May. In May clerks read over half of letters.", 1),
        ("Clerks read 72% of letters in May. In May clerks read under half of letters.", 1),
        ("Clerks read 62% of letters in May. In May clerks read over half of letters.", 0),
        ("Clerks read 42% of letters in May. Over half of letters would wait.", 0),
        ("Clerks read 42% of letters in May. Over half of letters are bills.", 0),
        ("Clerks read 42% of letters in May. Half of letters are bills.", 0),
    ],
)
def test_a_half_against_the_share_given_of_the_same_is_found(text: str, found: int) -> None:
    assert len(list(halves(Document(text)))) == found
