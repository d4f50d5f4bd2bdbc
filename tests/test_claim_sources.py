"""Who stands behind a figure, and who only seems to."""

import pytest

from quality.claims import claims
from quality.document import Document


def support(text):
    return claims(Document(text))[-1].support


@pytest.mark.parametrize(
    "text",
    [
        "In the United States some 40% of lamps are out.",
        "The town was fooled by its claims that 40% of lamps were out.",
        "There have been no reports, yet 40% of lamps are out.",
        "News crews reporting from Kiel know that 40% of lamps are out.",
        "Acme has lamps to sell, and show rooms, so 40% of lamps are out.",
    ],
)
def test_a_noun_that_looks_like_a_verb_of_saying_names_nobody(text):
    assert support(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Lamp maker Acme, said one person, sold 40% of all lamps.",
        "Lamps: It's estimated that 40% of them are out.",
        "Old Town Lamps: estimates suggest that 40% of them are out.",
    ],
)
def test_a_name_that_is_not_the_speaker_does_not_answer_for_a_figure(text):
    assert support(text) == "anonymous"


@pytest.mark.parametrize(
    "text",
    [
        "The notice says that 40% of lamps are out.",
        "The company closed the pier within hours and the road a day later, stating that 40% of lamps were out.",
        "A survey out this week from the lamp club Lumen asked why 40% of lamps were out.",
        "About 40% of lamps are out. That's what Ann Holt said.",
    ],
)
def test_a_source_may_stand_further_off(text):
    assert support(text) == "named"


@pytest.mark.parametrize(
    "text",
    [
        "Experimental results show that 40% of lamps go out.",
        "In this study 40% of lamps went out.",
        "In tests, 40% of lamps went out.",
    ],
)
def test_what_a_writer_has_tried_out_is_a_method(text):
    assert support(text) == "own_method"


def test_what_a_writer_supposes_is_no_method():
    assert support("We might estimate that 40% of lamps are out.") == "none"
