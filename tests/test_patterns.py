"""Expressions of many rules behind one gate."""

import pytest

from quality.expression import Expression, PatternError
from quality.matchers.needles import needles
from quality.matchers.patterns import PatternIndex
from quality.span import ByteOffsets


def test_spans_are_code_points_whatever_the_bytes() -> None:
    text = "é😀 12% ü 7%"
    offsets = ByteOffsets(text)
    found = PatternIndex([[r"\d+%"], ["absent"]]).find(offsets, ())
    assert {owner: [text[a:b] for a, b in spans] for owner, spans in found.items()} == {
        0: ["12%", "7%"]
    }


def test_the_group_mark_narrows_what_is_marked() -> None:
    offsets = ByteOffsets("up to 90 people")
    index = PatternIndex([[r"up to (?P<mark>\d+)"]])
    assert index.find(offsets, [0]) == {0: [(6, 8)]}


def test_what_re2_cannot_do_is_refused_with_a_reason() -> None:
    with pytest.raises(PatternError, match="no look-around"):
        Expression(r"(?<=a)b").found_in("ab")


def test_an_expression_that_hangs_elsewhere_is_answered_at_once() -> None:
    offsets = ByteOffsets("a" * 50_000)
    assert PatternIndex([[r"(a+)+b"]]).find(offsets, [0]) == {}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?i)Critics (?:argue|say)\b", (("critics argue", "critics say"),)),
        (r"colou?r of", (("color of", "colour of"),)),
        (r"it[’']s true", (("it's true",),)),
        (r"not only [^.]{1,80}? but also", (("not only ",), (" but also",))),
        (r"(?:ab|cd)?\d+", ()),
        (r"\w+ing", (("ing",),)),
        (r"a|bcd", ()),
        (r"(unclosed", ()),
    ],
)
def test_needles_are_what_every_match_contains(
    pattern: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert needles(pattern) == expected
