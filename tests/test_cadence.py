"""Clipped statements: which short sentences are taken for a beat, and which are not."""

import pytest

from quality.checks.cadence import clipped_statements
from quality.document import Document

LONG = "The council asked for a survey of the roofs before the work began in May."


def found(text, **options):
    document = Document(text, "markdown")
    return [document.text[m.start : m.end] for m in clipped_statements(document, options)]


@pytest.mark.parametrize(
    "short", ["It came late.", "Not this year.", "Nobody knows. None of it did."]
)
def test_a_short_statement_after_another_sentence_is_found(short):
    last = short.split(". ")[-1]
    assert found(f"{LONG} {short}") == [last]


@pytest.mark.parametrize(
    "short",
    [
        "Was it late?",
        "It helped us.",
        "They told Ann Wood.",
        "That was 1998.",
        "Builders left again.",
        "Both.",
    ],
    ids=["a question", "persons", "a name", "a figure", "a subject of its own", "one word"],
)
def test_a_short_sentence_of_another_kind_is_not(short):
    assert found(f"{LONG} {short}") == []


def test_a_statement_that_opens_its_paragraph_is_none():
    assert found(f"It came late. {LONG}\n\nThat helped.") == []


def test_the_last_of_a_paragraph_may_be_longer():
    ending = "That was the point of it."
    assert found(f"{LONG} {ending}") == [ending]
    assert found(f"{LONG} {ending} {LONG}") == []
    assert found(f"{LONG} {ending}", last=5) == []
    assert found(f"{LONG} {ending} {LONG}", most=6) == [ending]


def test_what_somebody_says_or_lists_is_no_beat():
    assert found(f"“{LONG} It came late.”") == []
    assert found(f"- {LONG} It came late.") == []
