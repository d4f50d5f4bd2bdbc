"""What is told of nobody in particular is told by its form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.document import Document
from quality.measures.weasels import weasel_sentences


def share(text):
    return weasel_sentences(Document(text, "plain"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Some villagers keep goats.",
        "Many of the boats leak.",
        "It is often said that goats climb.",
        "The pier is widely regarded as a wonder.",
        "Critics have long argued against the pier.",
        "The goats have been widely criticised.",
        "It was the town's most popular song.",
        "The song is best known in Leith.",
        "The boat probably sank.",
        "Several small boats sank.",
        "Sailors often suggest a new pier.",
        "It was never certain whether the goats could swim.",
        "There is little evidence of goats.",
        "The pier is thought to lean.",
        "The cause is unclear.",
        "It is one of the best songs of Leith.",
    ],
)
def test_a_form_that_names_nobody_is_found(sentence):
    assert share(sentence) == 1.0


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Marsh keeps 40 goats.",
        "How many boats leak?",
        "Some 40 boats sank.",
        "She waited for some time.",
        "Several years went by.",
        "Many years went by.",
        "She sold her many boats.",
        "The boat was built in Leith.",
        "It is the most southern pier.",
        "The sailors want to suggest a pier.",
        "The council paid for the pier in May.",
        "Critics met in Leith.",
    ],
)
def test_what_is_told_of_somebody_is_not(sentence):
    assert share(sentence) == 0.0


def test_the_share_is_of_the_sentences():
    assert share("Some boats sank. The crew swam.") == 0.5


def test_a_text_without_sentences_has_none():
    assert share("") == 0.0


@given(st.text(max_size=200))
def test_the_share_is_between_none_and_all(text):
    assert 0.0 <= share(text) <= 1.0
