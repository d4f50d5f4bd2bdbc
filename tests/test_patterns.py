"""Expressions of many rules behind one gate."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quality import rule_files
from quality.document import Document
from quality.engine import Ruleset
from quality.expression import Expression, PatternError
from quality.features import Features
from quality.matchers.needles import needles
from quality.matchers.patterns import PatternIndex
from quality.span import ByteOffsets

Matched = Callable[[str, str, str], list[str]]


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
        (r"not only [^.]{1,80}? but also", ((" but also",), ("not only ",))),
        (r"(?:is|was) seen as", ((" seen as", "was seen "),)),
        (
            r"fish\s+and\s+(?:chips|salt\w*)",
            ((" and  chips", " and  salt", " and chips", " and salt"),),
        ),
        (r"(?:ab|cd)?\d+", ()),
        (r"\w+ing", (("ing",),)),
        (r"a|bcd", ()),
        (r"(unclosed", ()),
        (r"[[:alpha:]]ment of", ()),
    ],
)
def test_needles_are_what_every_match_contains(
    pattern: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert needles(pattern) == expected


@pytest.fixture
def matched(tmp_path: Path) -> Matched:
    """Return what a rule of so many lines, beside those that every rule has, matches in a text."""

    def texts(name: str, lines: str, text: str) -> list[str]:
        path = tmp_path / name.replace(".", "/")
        path.parent.mkdir()
        usual = "summary: s\nwhy: w\nfix: f\nseverity: warning\nsince: 0.1.0\n"
        path.with_suffix(".yaml").write_text(f"id: {name}\n{usual}{lines}")
        document = Document(text)
        rules = Ruleset([rule_files.file(path.with_suffix(".yaml"))])
        found = rules.matches(document, Features(document))[name]
        return [document.text[m.start : m.end] for m in found]

    return texts


def test_a_pattern_rule_may_ask_a_function_too(matched: Matched) -> None:
    assert matched(
        "attribution.said",
        "kind: pattern\nfunction: hearsay.unnamed_people\n"
        "patterns: ['rumour has it', 'experts (?:say|agree) that']\n"
        "examples: {bad: ['[[Rumour has it]].', '[[Farmers insist]].'], good: ['a', 'b']}\n",
        "Rumour has it. Local experts say that it is so. Some farmers insist.",
    ) == ["Rumour has it", "Local experts say", "Some farmers insist"]


def test_the_options_of_a_function_hold_beside_patterns(matched: Matched) -> None:
    piled = "modernisation of production and movement of consumption"
    assert matched(
        "readability.piled",
        "kind: pattern\nfunction: readability.noun_pile\noptions: {count: 3}\n"
        "patterns: ['piles? of nouns']\n"
        "examples: {bad: ['[[Pile of nouns]].', '[[Piles of nouns]].'], good: ['a', 'b']}\n",
        f"It needs {piled}. There are piles of nouns.",
    ) == [piled, "piles of nouns"]


def test_a_rule_of_phrases_may_have_patterns_too(matched: Matched) -> None:
    assert matched(
        "filler.worn",
        "kind: phrases\nphrases: [old oak, by and large]\n"
        "patterns: ['old oak (?:doors|beams)', '[a-z]+-loved']\n"
        "examples: {bad: ['[[Old oak]].', '[[Well-loved]].'], good: ['a', 'b']}\n",
        "By and large, the old oak doors are much-loved. The old oak is not.",
    ) == ["By and large", "old oak doors", "much-loved", "old oak"]
