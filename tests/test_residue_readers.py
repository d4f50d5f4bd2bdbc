"""Tests of the lines around what readers say of a text."""

import pytest

from quality.document import Document
from quality.residue.readers import heads_comments, is_of_thread


def only(text):
    document = Document(text)
    return document, document.blocks[0]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Marsh says:",
        "May 4, 2024 at 9:47 am",
        "Posted by: Ann Marsh, 27 Sep 2024",
        "Ann Marsh (2 days ago)",
        "Soumis par annmarsh, le lundi 29 octobre 2012 à 15h46",
        "vor 3 Stunden",
        "Reply",
        "Report comment",
        "Like · Reply",
    ],
)
def test_a_line_that_says_who_wrote_when_is_of_a_thread(line):
    assert is_of_thread(*only(line))


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sailed in 2024 at nine.",
        "What Ann Marsh says of ferries",
        "The report",
        "The pier was built in 1923 by 40 men.",
    ],
)
def test_a_line_of_a_text_is_of_no_thread(line):
    assert not is_of_thread(*only(line))


@pytest.mark.parametrize(
    "line",
    [
        "3 comments",
        "Comments (12)",
        "Visitor comments",
        "10 réactions",
        "Add a comment",
        "Alle Kommentare",
    ],
)
def test_a_line_that_counts_or_asks_for_comments_heads_them(line):
    assert heads_comments(*only(line))


@pytest.mark.parametrize(
    "line", ["Comments", "The mayor had no comments.", "Discussion of results"]
)
def test_a_word_alone_or_in_a_sentence_heads_no_comments(line):
    assert not heads_comments(*only(f"{line}\n"))


def test_a_heading_of_one_word_heads_comments():
    assert heads_comments(*only("## Comments"))
