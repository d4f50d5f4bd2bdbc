"""Sentences that would fit a text about anything, and those that only look so."""

import pytest

from quality.checks.generalities import general_sentence
from quality.document import Document


def found(text):
    document = Document(f"The mill was sold in May.\n\n{text}", "markdown")
    return [document.text[m.start : m.end] for m in general_sentence(document, {})]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are several aspects of this question that have to be looked at more closely.",
        "That is only one side of the story, and there is much more to say about it.",
        "All of this raises the question of how we should go on from here.",
        "Good friends are among the most important things in life.",
        "Gardening is good for the heart and for the soul.",
    ],
)
def test_a_sentence_of_general_words_is_found(sentence):
    assert found(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are several planks of the pier that have to be looked at more closely.",
        "She raised the question of how they should go on from here.",
        "That is only one side of the story in Leith, and there is much more to say about it.",
        "We looked at 3 aspects of this question and found no answer to any of them.",
        "“There are several aspects of this question that have to be looked at more closely.”",
        "Few people have good friends at work.",
        "Set `mode` to the right value for each of the points on this page.",
        "He is a good friend of the family.",
    ],
)
def test_a_thing_a_name_a_figure_or_a_person_makes_it_particular(sentence):
    assert found(sentence) == []


def test_headings_and_items_are_left_alone():
    assert found("## More things to consider about this question\n\n- The point of it all") == []
