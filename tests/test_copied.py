"""A paragraph that stands there once more is told sentence by sentence, however short they are."""

import pytest

from quality.checks.twins import near_duplicate_sentence
from quality.document import Document

COPIED = "The pier is shut. Boats call at the new one instead, from the first of May to the end of June. Bring a coat."
OPTIONS = {"words": 6, "share": 0.75}


def _told(text):
    document = Document(text, "markdown")
    return [
        document.text[match.start : match.end]
        for match in near_duplicate_sentence(document, OPTIONS)
    ]


def test_each_sentence_of_a_copied_paragraph_is_told():
    told = _told(f"{COPIED}\n\nNobody minds the walk.\n\n{COPIED}")
    assert told == [
        "The pier is shut.",
        "Boats call at the new one instead, from the first of May to the end of June.",
        "Bring a coat.",
    ]


def test_capitals_and_line_breaks_make_no_other_paragraph():
    again = COPIED.replace(" Boats", "\nboats")
    assert len(_told(f"{COPIED}\n\nNobody minds the walk.\n\n{again}")) == 3


@pytest.mark.parametrize(
    "again",
    [
        "The pier is shut. Bring a coat.",
        f"{COPIED} Mind the step.",
        f"> {COPIED}",
        f"- {COPIED}",
    ],
    ids=["short ones alone", "with more", "quoted", "in a list"],
)
def test_what_is_no_copy_of_a_paragraph_is_told_only_where_sentences_are_long(again):
    assert "The pier is shut." not in _told(f"{COPIED}\n\nNobody minds the walk.\n\n{again}")
