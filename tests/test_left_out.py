"""What rules leave out: names as keywords, lists of names, what follows from two figures, duties."""

import pytest

from quality.checks.statistics.effects import unsourced_effect
from quality.checks.statistics.worked_out import is_of_two
from quality.document import Document
from quality.features import Features
from quality.measures.listings import told_words
from quality.measures.repetition import top_word, top_word_share
from quality.scorer import Scorer
from quality.span import Span


def found(rule, text):
    return Scorer(select=[rule]).score(text, format="markdown").findings


def test_the_top_word_is_no_name():
    text = "When Osgood rows, Osgood sings. The boat of Osgood is a boat for two."
    assert top_word(Document(text)) == "boat"


@pytest.mark.parametrize(
    ("text", "share"),
    [("", 0.0), ("So Osgood and Osgood.", 0.04), ("Boats sail. Boats sink.", 0.5)],
)
def test_what_is_all_names_has_hardly_a_keyword(text, share):
    assert top_word_share(Document(text)) == share


def test_nothing_is_the_top_word_of_names():
    assert top_word(Document("So Osgood and Osgood.")) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We sail.\n\nWe row.", None),
        ("We sail.\n\n- Oars\n- we row to Leith and back", "we sail we row to leith and back"),
        ("We sail.\n\n- see Robert Kinloch Perth", "we sail"),
        ("# References\n\nMurray, A. (2003). The tidal harbour at night. Boats, 3(2).", ""),
        ("# Works Cited\n\n## Books\n\nAnn Murray And Robert Kinloch.", ""),
        ("# Credits\n\n# Sailing\n\nHere Murray Meets Kinloch.", None),
    ],
)
def test_lists_of_names_and_works_are_not_worded(text, told):
    words = told_words(Document(text, "markdown"))
    assert (words if words is None else " ".join(words)) == told


def test_long_words_of_a_list_of_works_do_not_count():
    text = "We row to it.\n\n# References\n\nMurray, Anastasia. Harbours Of Aberdeenshire. Kinlochleven Press."
    features = Features(Document(text, "markdown"))
    assert features["readability.long_word_share"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "The fleet had 40 boats in May and has 120 now, three times as many.",
        "The fleet had 40 boats in May and has 120 now: it grew threefold.",
        "Of 90 members 61 are left. The club shrank by one third.",
        "Staff fell from 60 to 31: it was cut in half.",
        "If the board cuts output in half, costs stay.",
        "A match in the title is worth five times as much.",
        "It asks two times after that. The `10x faster` flag helps.",
        "Calculate the toll. It is reduced by half.",
        "The new pump is 3.1 times faster:\n\n    old 6.2\n    new 2.0",
    ],
)
def test_an_effect_that_follows_is_supposed_or_shown_needs_no_source(text):
    assert not [*unsourced_effect(Document(text, "markdown"), {})]


@pytest.mark.parametrize(
    "text",
    [
        "The new pump is a hundred times faster.",
        "The switch saves the farm six hours a week.",
        "Bills fell by two thirds, and 40 boats sank in 90 days.",
        "| Measure | Effect |\n|---|---|\n| Pump | Saved 9 minutes a trip |",
    ],
)
def test_an_effect_that_nobody_measured_is_found(text):
    assert len([*unsourced_effect(Document(text, "markdown"), {})]) == 1


def test_two_amounts_of_other_kinds_make_no_ratio():
    text = "It sold 40 boats for $80, twice as many."
    assert not is_of_two(Document(text), Span(27, 40), (2,))


TOLD = "The {} {} pay the harbour board for each night in the old western basin."


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (("skipper", "must"), ("skipper", "should"), 0),
        (("skipper", "must"), ("ferryman", "must"), 0),
        (("skipper", "must"), ("skipper", "must"), 1),
    ],
)
def test_sentences_of_another_duty_or_subject_say_two_things(first, second, count):
    text = f"{TOLD.format(*first)} It rains. {TOLD.format(*second)}"
    assert len(found("repetition.near-duplicate-sentence", text)) == count


def test_items_of_a_list_with_other_code_may_be_alike():
    text = (
        "- remove the circular import hack in the old harbour tables of `boats`\n"
        "- remove the circular import hack in the old harbour tables"
    )
    assert not found("repetition.near-duplicate-sentence", text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Send the list of changes, acknowledgements and installation instructions at once.", 0),
        (
            "The coordination of the implementation and evaluation of restoration took a year.",
            1,
        ),
    ],
)
def test_things_and_compounds_make_no_pile(text, count):
    assert len(found("readability.nominalisation-pile", text + " It rains." * 80)) == count


BODY = " ".join(["This tells what the LHB asks of those who work with noise."] * 10)


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("# Miracle Vegetable Destroys Deadly Viruses", 1),
        ("# Leith Harbour Board Handbook", 0),
        ("# Chapter 3: Moorings and Outer Basins", 0),
        ("# harbour.boats.moor basin module", 0),
        ("# `moor` basin module options", 0),
    ],
)
def test_initials_labels_and_code_are_no_promise(title, count):
    assert len(found("headline.missing-terms", f"{title}\n\n{BODY}")) == count
