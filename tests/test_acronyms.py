"""Abbreviations are spelt out once; words in capitals and labels are none."""

import pytest

from quality.checks.acronyms import undefined
from quality.document import Document


def found(text):
    document = Document(text)
    return [document.text[m.start : m.end] for m in undefined(document, {"times": 2})]


@pytest.mark.parametrize(
    "text",
    [
        "The Late Quay Trust met. The LQT closed, and the LQT is silent.",
        "The Order of Quiet Xylographers met. The OQX closed, and the OQX is silent.",
        "Here sits the late court of quays. The LCQ closed, and the LCQ is silent.",
        "The LQTV closed. The late quay trust vehicle is gone, and so is the LQTV.",
        "LQT stands for late quay trust. The LQT closed.",
        "The LQT (the trust of the quay) closed, and the LQT is silent.",
        "The LQT closed, and the LQT is silent. The trust (LQT) was old.",
        "The LQT closed. LQT is a table of tides, and the LQT is silent.",
        "The LQT closed. We like LQT, a table of tides, and the LQT is silent.",
        "They wrote the program LQT. The LQT closed, and the LQT is silent.",
        "In 2019 we present LQT. The LQT closed, and the LQT is silent.",
        "- LQT - Harbour Money\n- LQT closed",
        "- LQT – Late Tides\n\nThe LQT closed, and the LQT is silent.",
    ],
)
def test_an_abbreviation_whose_words_stand_anywhere_is_explained(text):
    assert found(text) == []


def test_initials_across_two_sentences_explain_nothing():
    assert found("The LQT closed. We left Late. Quay Trust fell, and the LQT is silent.") == ["LQT"]


def test_a_common_word_in_capitals_is_no_abbreviation():
    assert found("Send HEAD first. HEAD has no body. Run CHECK, then CHECK it again.") == []


def test_a_label_before_a_colon_is_no_abbreviation():
    assert found("- QXM: a seed for the test\n- QXM: a new rule\n- QXM: less noise") == []


def test_the_number_of_uses_is_said():
    document = Document("The LQT closed. The LQT is silent.")
    assert [match.value for match in undefined(document, {"times": 2})] == [2]


def test_initials_before_one_and_the_same_name_are_part_of_it():
    assert found("TQ Marsh came. We saw TQ Marsh, and TQ Marsh left.") == []
    assert found("TQ Marsh came. We saw TQ, and TQ Marsh left.") == ["TQ"]
