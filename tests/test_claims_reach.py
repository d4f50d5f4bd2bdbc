"""Which sentences a source near a figure reaches: those that have something to do with it."""

import pytest

from quality.checks.statistics.claims import unsourced_percentage, unsourced_total
from quality.claims import claims
from quality.claims.cohesion import stands_alone
from quality.document import Document

HARBOUR = (
    "The harbour master, Ines Brandt, said the ferries carried fewer passengers in winter. "
    "The ferry company blames the fares, which the council raised twice. "
    "We took the early boat and counted eleven people on deck, most of them commuters. "
    "Brandt expects the passengers to come back in spring, when the fares fall again. "
)
ARTICLE = "\n\n".join([HARBOUR] * 3)


def flagged(text):
    document = Document(text, "markdown")
    checks = unsourced_percentage(document, {}), unsourced_total(document, {})
    return [document.text[match.start : match.end] for found in checks for match in found]


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("Sales rose by 45% last year.", "45%"),
        ("80% of users said they were happier.", "80% of users"),
        ("About 60% of users said that they would pay for it.", "60% of users"),
        ("A third of small shops have closed since the tax came in.", "third of small"),
        ("Some 12,000 nurses lost their jobs.", "12,000 nurses"),
    ],
)
@pytest.mark.parametrize("joint", [" ", "\n\n"])
def test_a_figure_that_has_nothing_to_do_with_its_text_has_no_source_there(line, figure, joint):
    assert flagged(f"{ARTICLE}{joint}{line}{joint}{HARBOUR}") == [figure]


@pytest.mark.parametrize(
    "line",
    [
        "Some 45% of the passengers travel without a ticket.",
        "They lost 45% of their customers.",
        "That is 45% down on August.",
    ],
)
def test_a_figure_that_goes_on_from_its_text_may_have_its_source_there(line):
    assert flagged(f"{ARTICLE}\n\n{line}") == []


def test_a_sentence_with_its_own_source_needs_no_other():
    assert flagged(f"{ARTICLE}\n\nSales rose by 45% last year, according to Acme Stores.") == []


def test_a_source_before_a_sentence_does_not_reach_one_with_nothing_in_common():
    line = "According to the port office, 300 ships called. Emissions dropped by 22 percent."
    apart = claims(Document(f"{ARTICLE}\n\n{line}"))[-1]
    assert apart.support == "none"


def test_in_a_short_text_few_words_come_back():
    text = "According to the port office, 300 ships called. Emissions dropped by 22 percent."
    assert claims(Document(text))[-1].support == "named"


@pytest.mark.parametrize("line", ["About 45%.", "Fares rose.", "Brandt laughed at everybody."])
def test_a_sentence_of_few_words_or_known_ones_does_not_stand_alone(line):
    document = Document(f"{ARTICLE}\n\n{line}")
    assert not stands_alone(document, len(document.sentences) - 1)


def test_who_is_told_of_is_no_speaker():
    assert claims(Document("80% of users said they were happier."))[0].support == "none"


def test_who_speaks_may_stand_behind_the_verb():
    text = "“Some 80% of the users were happier”, said he."
    assert claims(Document(text))[0].support == "named"


def test_a_last_sentence_of_nothing_but_code_is_no_source():
    assert flagged("Sales rose by 45%. `Ask A`.") == ["45%"]


def test_words_that_come_back_in_any_text_tie_no_sentence_to_it():
    line = "A third of small shops have closed since the tax came in."
    text = ARTICLE.replace("the fares fall again", "the third of the small fares came back")
    assert flagged(f"{text} {line}") == ["third of small"]


def test_who_gave_a_figure_answers_for_the_next_one_too():
    text = "Some 30% of lamps are out, officials said. Losses came to 45% of the budget."
    assert claims(Document(text))[-1].support == "named"


def test_who_gave_no_figure_does_not_answer_for_the_next_sentence():
    text = "The pier was shut on Monday, officials said. Losses came to 45% of the budget."
    assert claims(Document(text))[-1].support == "none"


def test_no_first_person_answers_for_a_share_of_people():
    assert flagged("Nine out of ten customers recommend us.") == ["Nine out of ten customers"]


def test_what_somebody_sells_answers_for_no_figure_of_the_next_sentence():
    assert flagged("Our tool is new. Teams that switch make 45% fewer errors.") == ["45%"]


@pytest.mark.parametrize("told", ["Our own records go back to 2012.", "We timed 40 teams in May."])
def test_what_the_writer_counted_answers_for_the_next_sentence(told):
    assert flagged(f"{told} Teams that switch make 45% fewer errors.") == []


NAMED_BEFORE = "Ann Holt runs the tool library in Kiel, says Ole Brandt of the city.\n\n"


@pytest.mark.parametrize("source", ["Studies show", "One poll shows", "Research suggests"])
def test_somebody_named_nearby_does_not_answer_for_what_studies_are_said_to_show(source):
    assert flagged(f"{NAMED_BEFORE}{source} that the tool library cuts waste by 30%.") == ["30%"]


def test_a_link_in_the_paragraph_answers_for_what_studies_are_said_to_show():
    text = "Studies show that the tool library cuts waste by 30%. [Read them](https://a.example/b)."
    assert flagged(f"{NAMED_BEFORE}{text}") == []


@pytest.mark.parametrize(
    "line",
    [
        "The court told the club to pay €200,000 in costs.",
        "They bought a boat worth at least £160,000.",
        "She raised £100,000 for a pier of her own.",
    ],
)
def test_what_somebody_pays_or_raises_is_no_total_that_somebody_counted(line):
    assert flagged(line) == []
