"""Expressions of many rules behind one gate."""

from pathlib import Path

import pytest

from quality import load
from quality.document import Document
from quality.engine import Ruleset
from quality.expression import Expression, PatternError
from quality.features import Features
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
    ],
)
def test_needles_are_what_every_match_contains(
    pattern: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert needles(pattern) == expected


def test_a_pattern_rule_may_ask_a_function_too(tmp_path: Path) -> None:
    folder = tmp_path / "attribution"
    folder.mkdir()
    (folder / "said.yaml").write_text(
        "id: attribution.said\nsummary: s\nwhy: w\nfix: f\nseverity: warning\nkind: pattern\n"
        "function: hearsay.unnamed_people\npatterns: ['rumour has it', 'experts (?:say|agree) that']\n"
        "since: 0.1.0\nexamples: {bad: ['[[Rumour has it]].', '[[Farmers insist]].'], good: ['a', 'b']}\n"
    )
    rules = Ruleset([load.file(folder / "said.yaml")])
    text = "Rumour has it. Local experts say that it is so. Some farmers insist."
    found = rules.matches(document := Document(text), Features(document))["attribution.said"]
    assert [text[m.start : m.end] for m in found] == [
        "Rumour has it",
        "Local experts say",
        "Some farmers insist",
    ]


def test_the_options_of_a_function_hold_beside_patterns(tmp_path: Path) -> None:
    folder = tmp_path / "readability"
    folder.mkdir()
    (folder / "piled.yaml").write_text(
        "id: readability.piled\nsummary: s\nwhy: w\nfix: f\nseverity: warning\nkind: pattern\n"
        "function: readability.noun_pile\noptions: {count: 3}\npatterns: ['piles? of nouns']\n"
        "since: 0.1.0\nexamples: {bad: ['[[Pile of nouns]].', '[[Piles of nouns]].'], good: ['a', 'b']}\n"
    )
    rules = Ruleset([load.file(folder / "piled.yaml")])
    piled = "modernisation of production and movement of consumption"
    document = Document(f"It needs {piled}. There are piles of nouns.")
    found = rules.matches(document, Features(document))["readability.piled"]
    assert [document.text[m.start : m.end] for m in found] == [
        piled,
        "piles of nouns",
    ]


def test_a_rule_of_phrases_may_have_patterns_too(tmp_path: Path) -> None:
    folder = tmp_path / "filler"
    folder.mkdir()
    (folder / "worn.yaml").write_text(
        "id: filler.worn\nsummary: s\nwhy: w\nfix: f\nseverity: warning\nkind: phrases\n"
        "phrases: [old oak, by and large]\npatterns: ['old oak (?:doors|beams)', '[a-z]+-loved']\n"
        "since: 0.1.0\nexamples: {bad: ['[[Old oak]].', '[[Well-loved]].'], good: ['a', 'b']}\n"
    )
    rules = Ruleset([load.file(folder / "worn.yaml")])
    document = Document("By and large, the old oak doors are much-loved. The old oak is not.")
    found = rules.matches(document, Features(document))["filler.worn"]
    assert [document.text[m.start : m.end] for m in found] == [
        "By and large",
        "old oak doors",
        "much-loved",
        "old oak",
    ]
