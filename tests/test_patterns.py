"""Expressions of many rules behind one gate."""

import pytest

from quality.matchers.patterns import PatternError, PatternIndex, compiled
from quality.span import ByteOffsets


def test_spans_are_code_points_whatever_the_bytes() -> None:
    text = "é😀 12% ü 7%"
    offsets = ByteOffsets(text)
    found = PatternIndex([[r"\d+%"], ["absent"]]).find(offsets.encoded, offsets)
    assert {owner: [text[a:b] for a, b in spans] for owner, spans in found.items()} == {0: ["12%", "7%"]}


def test_the_group_mark_narrows_what_is_marked() -> None:
    offsets = ByteOffsets("up to 90 people")
    assert PatternIndex([[r"up to (?P<mark>\d+)"]]).find(offsets.encoded, offsets) == {0: [(6, 8)]}


def test_what_re2_cannot_do_is_refused_with_a_reason() -> None:
    with pytest.raises(PatternError, match="no look-around"):
        compiled(r"(?<=a)b")


def test_an_expression_that_hangs_elsewhere_is_answered_at_once() -> None:
    offsets = ByteOffsets("a" * 50_000)
    assert PatternIndex([[r"(a+)+b"]]).find(offsets.encoded, offsets) == {}
