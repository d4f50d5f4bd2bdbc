"""Phrase templates, and finding very many of them at once."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.folding import fold
from quality.matchers.phrases import PhraseIndex, longest
from quality.matchers.template import TemplateError, parse


def found(template: str, text: str) -> list[str]:
    folded = fold(text)
    spans = PhraseIndex([[template]]).find(folded).phrases.get(0, [])
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("template", "text", "expected"),
    [
        ("critics argue", "Critics\nargue that", ["Critics\nargue"]),
        (
            "{critics|experts} {argue|say}",
            "Experts say; critics argue.",
            ["Experts say", "critics argue"],
        ),
        (
            "it is {very|?} likely",
            "It is likely. It is very likely.",
            ["It is likely", "It is very likely"],
        ),
        ("{very|?} likely", "likely, very likely", ["likely", "very likely"]),
        ("as * as", "as tall as, as well known as", ["as tall as"]),
        (
            "many {?} argue",
            "Many argue. Many critics argue. Many old critics argue.",
            ["Many argue", "Many critics argue"],
        ),
        ("don't", "I don’t and don't", ["don’t", "don't"]),
        ("art", "part, artful, art-house, state-of-the-art, art.", ["art"]),
        ("ever-changing", "an ever-changing world", ["ever-changing"]),
        ("a bit", "a bitter end, a bit", ["a bit"]),
    ],
)
def test_a_template_finds_whole_words_only(template: str, text: str, expected: list[str]) -> None:
    assert found(template, text) == expected


def test_templates_with_many_alternatives_are_found_all_the_same() -> None:
    many = "{" + "|".join(f"w{i}" for i in range(60)) + "}"
    assert found(f"some {many} say", "Some w7 say, some w99 say.") == ["Some w7 say"]


@pytest.mark.parametrize("template", ["", "{a|b", "*", "{?}", "{a|?}"])
def test_a_template_that_could_match_nothing_is_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        parse(template)


def test_owners_are_kept_apart() -> None:
    index = PhraseIndex([["green tea"], ["tea", "green tea"]])
    assert index.find("green tea and tea").phrases == {0: [(0, 9)], 1: [(0, 9), (14, 17)]}


_SPANS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda t: (t[0], t[0] + t[1]))
)


@given(_SPANS)
def test_longest_leaves_no_overlap(spans: list[tuple[int, int]]) -> None:
    kept = longest(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(kept))
    assert set(kept) <= set(spans)


_WORDS = st.lists(st.sampled_from("it is very likely as good no , . \n İ".split(" ")))


@given(
    st.one_of(st.text(), _WORDS.map(" ".join)),
    st.sampled_from(["it is {very|?} likely", "as * as", "no"]),
)
def test_any_text_can_be_searched(text: str, template: str) -> None:
    assert all(part in text for part in found(template, text))
