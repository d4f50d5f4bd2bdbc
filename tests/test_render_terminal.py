"""Where text is printed: colours by choice, environment and screen; the width."""

import pytest

from quality.render.terminal import columns, complain, ink, room


class Screen:
    """A stream that is, or is not, a screen."""

    def __init__(self, screen):
        self.isatty = lambda: screen


@pytest.mark.parametrize(
    ("choice", "screen", "environ", "on"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", True, {"FORCE_COLOR": "0"}, False),
        ("auto", True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_choice_then_the_environment_then_the_screen(
    choice, screen, environ, on
):
    assert ink(choice, Screen(screen), environ).on is on


@pytest.mark.parametrize(("given", "used"), [("20", 60), ("60", 60), ("90", 90), ("400", 120)])
def test_the_width_is_kept_between_60_and_120(monkeypatch, given, used):
    monkeypatch.setenv("COLUMNS", given)
    assert columns() == used


@pytest.mark.parametrize(("screen", "clipped"), [(True, True), (False, False)])
def test_a_table_is_clipped_on_a_screen_only(monkeypatch, screen, clipped):
    monkeypatch.setenv("COLUMNS", "80")
    assert (room(Screen(screen)) == 80) is clipped


def test_a_complaint_is_one_line_that_a_terminal_only_shows(capsys):
    complain("a\x1b[31m\nb.md: no such file")
    assert capsys.readouterr().err == "quality: a\ufffd[31m b.md: no such file\n"
