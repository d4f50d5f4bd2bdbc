"""The wording: what readers gave texts in such everyday words, on any text the same way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality import vocabulary
from quality.document import Document
from quality.features import Features

MEASURES = ("readability.wording", "filler.wording", "statistics.wording")
PLAIN = (
    "The ferry was late again, so we took the bus, which cost more than the train. It was raining, "
    "and the driver had to stop between the two bridges because the road was out."
)
ABSTRACT = (
    "Ultimately, a unique sense of purpose will continue to lead individuals beyond the moment. In "
    "addition, various resources focus on personal experiences in its market."
)


@pytest.mark.parametrize("measure", MEASURES)
def test_plain_words_are_graded_above_abstract_ones(measure):
    plain, abstract = Features(Document(PLAIN)), Features(Document(ABSTRACT))
    assert plain[measure] > abstract[measure] + 1


@pytest.mark.parametrize("measure", MEASURES)
@given(st.text(max_size=300))
def test_a_grade_is_between_1_and_5_whatever_the_text(measure, text):
    assert 1.0 <= Features(Document(text, "plain"))[measure] <= 5.0


@pytest.mark.parametrize("measure", MEASURES)
def test_the_words_that_lower_a_grade_are_shown(measure):
    document = Document(ABSTRACT)
    shown = {document.text[start:end] for start, end in Features(document).places(measure)}
    assert "resources" in shown


def test_no_figure_pays_for_itself():
    figure = vocabulary.weights().codes["1998"]
    assert {table.get(figure, 0.0) for table in vocabulary.weights().wording} == {0.0}


def test_names_weigh_alike_whoever_is_named():
    first = Features(Document("Then Paris was glad, because the old road was out."))
    other = Features(Document("Then Leeds was glad, because the old road was out."))
    assert [first[each] for each in MEASURES] == [other[each] for each in MEASURES]


def test_an_entry_of_one_vocabulary_weighs_nothing_in_the_other():
    weights = vocabulary.weights()
    assert all(table.keys() == weights.style.keys() for table in weights.wording)
