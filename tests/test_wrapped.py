"""A text says the same when its lines are wrapped."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality import rule_files
from quality.document import Document, cues
from quality.engine import Ruleset
from quality.expression import Expression
from quality.features import Features
from quality.scorer import Scorer

SCORER = Scorer()
OF_LINES = {  # where a line of its own is a sign
    "filler.call-to-action",
    "filler.page-furniture",
    "filler.stock-disclaimer",
    "formatting.markup-in-plain-text",
}
EXAMPLES = [
    (rule, example.text)
    for rule in rule_files.builtin()
    for example in rule.examples
    if rule.id not in OF_LINES
    and rule.example_format in ("markdown", "plain")
    and "\n" not in example.text.strip()
]
BETWEEN_WORDS = re.compile(r"(?<=\w) (?=[A-Za-z])")


def matches(rule, text):
    document = Document(text, rule.example_format)
    found = Ruleset([rule]).matches(document, Features(document)).get(rule.id, ())
    return [(match.start, match.end) for match in found]


@settings(max_examples=150)
@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False))
def test_rules_find_in_wrapped_lines_what_they_find_in_one(each, chance):
    rule, text = each
    wrapped = BETWEEN_WORDS.sub(lambda blank: chance.choice((" ", "\n")), text)
    assert matches(rule, wrapped) == matches(rule, text)


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=lambda each: getattr(each, "id", ""))
def test_rules_find_in_lines_of_a_word_what_they_find_in_one(rule, text):
    assert matches(rule, BETWEEN_WORDS.sub("\n", text)) == matches(rule, text)


@pytest.mark.parametrize("form", ["markdown", "plain", "rst", "asciidoc"])
@pytest.mark.parametrize(
    "text",
    [
        "The museum plays\na pivotal role in the life of the town.",
        "The museum plays a\npivotal role in the life of the town.",
        "The museum plays a pivotal role\nin the life of the town.",
    ],
)
def test_a_phrase_is_whole_wherever_its_line_breaks(text, form):
    report = SCORER.score(text, format=form)
    assert [
        finding.excerpt.replace("\n", " ")
        for finding in report.findings
        if finding.rule == "generation.inflated-significance"
    ] == ["plays a pivotal role in"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("filler.stock-disclaimer", "The photo of the\npier is for illustrative purposes only"),
        ("filler.stock-disclaimer", "This page of\nthe port does not constitute legal advice"),
        ("generation.formulaic-opener", "In this ever\nchanging world"),
        ("generation.stock-metaphors", "rapidly\nevolving landscape"),
    ],
)
def test_words_that_a_hyphen_or_any_word_may_join_are_found_across_lines(rule, text):
    scorer = Scorer(select=[rule])
    (finding,) = scorer.score(text, format="markdown").findings
    assert finding.excerpt == text.replace("\n", " ")


def test_a_wish_at_the_end_is_found_across_lines():
    text = "The ferry sails at nine. " * 9 + "The future of the\nferry looks bright."
    (finding,) = Scorer(select=["generation.upbeat-ending"]).score(text).findings
    assert finding.excerpt == "The future of the ferry looks bright"


@pytest.mark.parametrize(
    "text",
    [
        "Some 40% agree, according to\nthe Harbour Board.",
        "Some 40% agree, according\nto the Harbour Board.",
        "Ann Marsh\nsaid that 40% agree.",
    ],
)
def test_a_source_is_named_wherever_its_line_breaks(text):
    assert cues.find("named-source", Document(text, "markdown")) != ()


def test_a_space_of_a_wrapped_expression_is_one_line_break_at_most():
    wrapped = Expression("fish and", wrapped=True)
    assert wrapped.found_in("fish\nand")
    assert not wrapped.found_in("fish\n\nand")


def test_a_space_that_may_be_missing_stays_on_its_line():
    assert not Expression(r"^Tags: ?\w", wrapped=True).found_in("Tags:\nThe ferry sails.")
