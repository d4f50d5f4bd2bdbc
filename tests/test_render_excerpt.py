"""Excerpts: the caret stands under the span, whatever the characters and the width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.render.cells import clip, encodable, visible, width
from quality.render.excerpt import excerpt, underlined
from quality.span import Lines, Span


def under(line, marked, columns=80):
    """Return the shown line and what its underline covers, by columns of the screen."""
    start = line.index(marked)
    shown = underlined(line, Span(start, start + len(marked)), columns)
    left = width(shown.underline) - width(shown.underline.lstrip())
    return shown, covered(shown.line, left, width(shown.underline))


def covered(line, left, right):
    """Return the characters of `line` in the columns from `left` to `right`."""
    ends = [width(line[: index + 1]) for index in range(len(line))]
    return "".join(char for char, end in zip(line, ends, strict=True) if left < end <= right)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("The plan is very good.", "very"),
        ("日本語の計画 is very good.", "very"),
        ("The 計画 is good.", "計画"),
        ("Cafe\u0301 cre\u0300me is very good.", "very"),
        ("Cafe\u0301 is good.", "Cafe\u0301"),
        ("ｆｕｌｌ width is very good.", "very"),
        ("한국어 and \u1112\u1161\u11ab are very good.", "very"),
        ("\tA tab\tis very good.", "very"),
        ("👍🏽 is very good.", "very"),
    ],
)
@pytest.mark.parametrize("columns", [60, 120])
def test_the_underline_covers_the_span(line, marked, columns):
    assert under(line, marked, columns)[1] == marked


def test_a_span_that_starts_on_a_combining_mark_is_shown_under_its_letter():
    assert underlined("cafe\u0301 x", Span(4, 5), 60).underline == "   ^"


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("position", [0, 15, 30, 44])
def test_a_long_line_is_cut_around_the_span(columns, position):
    words = [f"word{number:02}" for number in range(45)]
    shown, marked = under(" ".join(words), words[position], columns)
    assert marked == words[position]
    assert width(shown.line) <= columns


def test_a_cut_line_shows_dots_and_whole_words():
    line = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    shown, _ = under(line, "seven", 40)
    assert shown.line == "...five six seven eight nine ten..."


def test_a_span_longer_than_the_screen_is_underlined_to_the_edge():
    shown = underlined("word " * 40, Span(0, 200), 60)
    assert (width(shown.line) <= 60, width(shown.underline) <= 60) == (True, True)


def test_a_span_over_several_lines_is_shown_on_its_first():
    text = "One line here.\r\nAnd two."
    shown = excerpt(text, Lines(text), Span(9, 20), 60)
    assert shown == ("One line here.", "         ^~~~~")


def test_an_empty_span_at_the_end_of_a_text_has_a_caret():
    assert excerpt("end", Lines("end"), Span(3, 3), 60) == ("end", "   ^")


def test_an_empty_text_has_a_caret():
    assert excerpt("", Lines(""), Span(0, 0), 60) == ("", "^")


def test_a_line_as_long_as_a_book_is_cut():
    text = "word " * 200_000
    shown = excerpt(text, Lines(text), Span(500_000, 500_004), 60)
    assert width(shown.line) <= 60


def test_what_a_terminal_would_obey_is_not_sent_to_it():
    assert (
        visible("a\x1b[31mred\x1b[0m\u202eback\u200b") == "a\ufffd[31mred\ufffd[0m\ufffdback\ufffd"
    )


def test_a_wide_character_that_cannot_be_written_keeps_its_width():
    assert encodable("e\u0301 日 ‘x’", "ascii") == "e ?? 'x'"


def test_text_is_clipped_to_columns_not_to_characters():
    assert clip("日本語の計画は良い", 10) == "日本語..."


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 60), st.integers(40, 120))
def test_any_span_of_any_line_has_a_caret_within_the_width(text, start, length, columns):
    line = text.replace("\n", " ").replace("\r", " ")
    start = min(start, len(line))
    shown = underlined(line, Span(start, min(len(line), start + length)), columns)
    assert shown.underline.lstrip()[0] == "^"
    assert width(shown.line) <= columns
    assert width(shown.underline) <= columns + 1


@given(st.text())
def test_what_is_encodable_can_be_encoded_and_is_as_wide(text):
    plain = encodable(visible(text), "ascii")
    assert plain.isascii()
    assert width(plain) == width(visible(text))
