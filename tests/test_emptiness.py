"""Sentences that say nothing in particular, and those that only look so."""

import pytest

import quality
from quality.document import Document
from quality.emptiness import empty_sentences, log_odds


def found(text):
    document = Document(f"The mill was sold to a baker in May.\n\n{text}", "markdown")
    return [document.text[start:end] for start, end, _ in empty_sentences(document)]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are many different aspects to consider in this matter.",
        "It is a subject which touches every one of us in different ways.",
        "Every journey is different, and so is every garden.",
    ],
)
def test_a_sentence_whose_words_fit_any_subject_is_empty(sentence):
    assert found(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are several planks of the pier that have to be nailed down before it rains.",
        "She asked him how they should get the boat back to the shore.",
        "“There are many different aspects to consider in this matter.”",
        "Set `mode` to the right value for each of the points on this page.",
    ],
)
def test_a_thing_a_name_a_person_or_code_makes_it_particular(sentence):
    assert found(sentence) == []


def test_headings_items_and_unfinished_lines_are_left_alone():
    assert found("## More things to consider about this question\n\n- The point of it all") == []


def test_other_languages_are_left_alone():
    text = "Es gibt viele verschiedene Aspekte, die man in dieser Frage betrachten muss. " * 4
    assert empty_sentences(Document(text)) == ()


def test_a_rare_word_weighs_as_all_rare_words_do():
    one, other = (Document(f"The {word} is at the end.") for word in ("quernstone", "smeuse"))
    assert [*log_odds(one)] == [*log_odds(other)]


PLAIN = "The planks were sold to a baker in May, and the gate went to the ferry at the ford. "
EMPTY = (
    "There is so much more to this than one might think. "
    "Each of these has its own part to play in the whole. "
    "So much has changed, and yet so much has stayed the same. "
)


def shown(text):
    return [f.excerpt for f in quality.score(text).findings if f.rule == "filler.empty-sentence"]


def test_one_such_sentence_in_a_text_is_not_shown():
    assert shown(PLAIN * 8 + EMPTY[: EMPTY.index(". ") + 1]) == []


def test_three_of_them_are_shown_one_by_one():
    assert len(shown(PLAIN * 8 + EMPTY)) == 3
