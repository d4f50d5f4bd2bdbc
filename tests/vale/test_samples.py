"""Samples of what a pattern finds, marks in a pattern, and formulas of styles."""

import pytest

from quality.vale.metric import value
from quality.vale.sample import sample
from quality.vale.style import Refusal
from quality.vale.tokens import marked


@pytest.mark.parametrize(
    ("pattern", "choice", "text"),
    [
        (r"[^a]b{3}.", 0, "xbbba"),
        (r"[^\w\s]x?", 1, "-x"),
        (r"[^a-z0-9]", 0, " "),
        (r"[^a]", 0, "x"),
        (r"[\d]|(?<name>[A-F])", 1, "A"),
        (r"\D\S\W\s\w", 0, "aa  a"),
        (r"(?i)\pLx[[:digit:]]\z", 0, "ax0"),
        (r"(?i:ab)[[:upper:]]", 0, "abA"),
        (r"(", 0, ""),
    ],
)
def test_a_sample_is_made_of_what_a_pattern_asks_for(pattern, choice, text):
    assert sample(pattern, choice) == text


@pytest.mark.parametrize(
    ("pattern", "with_mark"),
    [
        (r"\((a)", r"\((?P<mark>a)"),
        (r"[(](a)", r"[(](?P<mark>a)"),
        (r"(?:a)(?P<x>b)", r"(?:a)(?P<mark>b)"),
        (r"\(a\)", r"\(a\)"),
    ],
)
def test_the_first_group_is_what_is_marked(pattern, with_mark):
    assert marked(pattern) == with_mark


def test_a_formula_is_arithmetic_and_nothing_else():
    assert value("-(a + 2) * 3 / 2 - 1", {"a": 4.0}) == -10.0
    with pytest.raises(Refusal, match="the formula cannot be read"):
        value("1 / 0", {})
