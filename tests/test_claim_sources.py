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
        "A survey of keepers found that 40% of lamps are out. The research by the Lumen Institute was made in May.",
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
        "In Study 2, 40% of lamps went out.",
        "Experiment 1 (n = 312) left 40% of lamps dark.",
        "By our own count, 40% of lamps went out.",
        "We logged every fault for a year, and 40% of lamps went out.",
    ],
)
def test_what_a_writer_has_tried_out_is_a_method(text):
    assert support(text) == "own_method"


@pytest.mark.parametrize(
    "text",
    [
        "By its own count, 40% of the club's lamps are out.",
        "About 40% of lamps are out, by the company's own figures.",
        "On its own reckoning, the firm lost 40% of its customers.",
        "The charity's own tally puts the share of dark lamps at 40%.",
    ],
)
def test_who_counts_for_himself_is_named(text):
    assert support(text) == "named"


@pytest.mark.parametrize(
    "text",
    [
        "The firm lost 40% of its own records.",
        "Its own lamps went out, and 40% of households had none.",
    ],
)
def test_what_is_somebodys_own_but_no_count_names_nobody(text):
    assert support(text) == "none"


def test_who_stands_behind_a_verb_that_is_never_turned_round_says_nothing():
    assert support("It found Lumen had lost 40% of its lamps.") == "none"


def test_what_a_writer_supposes_is_no_method():
    assert support("We might estimate that 40% of lamps are out.") == "none"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company has not confirmed that 40% of lamps are out.",
        "All told, harbour traffic fell by 40% last year.",
        "Let's say that 40% of lamps are out.",
        "The trial, which concluded in May, cost 40% more than the last one.",
        "Brightness scores, measured by hand, fell by 40%.",
        "The index of Kiel fell 40% and lost 12 points to 800.",
        "Lumen now finds itself with 40% of the market.",
        "In Kiel, the highest recorded loss was 40% of lamps.",
        "The club maintains lamps, of which 40% are out.",
        "Lumen raised 40% of its budget in pledges.",
        "About 40% of keepers were told off for what Ann Holt said was neglect.",
        "Recent investigations show that 40% of lamps are out.",
        "Many keepers report 40% less light.",
        "The story of Kiel (she left in 2009) is already estimated at 40% of the takings.",
        "In Kiel, 40% of lamps went out because old wires showed their age.",
        "About 40% of lamps, certified by their makers, are out.",
        "Lumen has voted for lamps, and 40% of households have none.",
        "Lumen has voted for lamps, and 40% of them are out.",
        "About 40% of lamps were out (May 2019).",
        "About 40% of lamps were out (In 2019 it was half).",
        "About 40% of lamps were out (The pier closed in 1987).",
        "Clubs with an app report 27% more members.",
        "[Company], a maker of lamps, puts it at 40% of lamps.",
        "[Company Name] says that 40% of lamps are out.",
        "The [Company] said that 40% of lamps are out.",
        "Forecasts suggest that 40% of lamps will be out by May.",
        "Projections show that 40% of lamps will be out by May.",
        "Keepers say 40% of lamps are out.",
        "Protesters have said that 40% of lamps are out.",
        "The pier went dark in Kiel, residents said, and 40% of lamps were out.",
        "A recent study on Kiel shows that 40% of lamps are out.",
        "The storm in Kiel claimed 300 lives, and 40% of lamps went out.",
        "Estimated Losses: 40% of lamps are out.",
        "Opponents see it otherwise. They argue that 40% of lamps are out.",
    ],
)
def test_a_verb_that_says_nothing_of_the_figure_names_nobody(text):
    assert support(text) in ("none", "anonymous")


@pytest.mark.parametrize(
    "text",
    [
        "Ines Brandt, the harbour master, stressed that 40% of lamps are out.",
        "Lumen is reporting that 40% of lamps are out.",
        "According to lumenScore, 40% of lamps are out.",
        "On Monday, al-Brandt revealed that 40% of lamps are out.",
        "As the infographic illustrates, 40% of lamps are out.",
        "As highlighted in this year's harbour post, 40% of lamps are out.",
        "About 40% of lamps are out, a thing that the article acknowledges.",
        "About 40% of lamps are out, a figure audited by Lumen.",
        "About 40% of lamps are out, as verified by the harbour police.",
        "Lumen states: about 40% of lamps are out.",
        "One site puts the share at 40% of lamps, citing Lumen.",
        "About 40% of lamps are out, according to a report to cabinet.",
        "The council has voted in June to cut the cost of lamps by 40%.",
        "9toLamp claims that 40% of lamps are out.",
        "NLPA wrote to its members, emphasizing that 40% of lamps are out.",
        "Ines Brandt stunned the room by saying that 40% of lamps are out.",
        "“About 40% of lamps are out in Kiel,” citing what Ines Brandt had told him, he went on.",
        "Lumen, which lit two piers in 1990, believes that 40% of lamps are out.",
        "Last week the Lumen Institute spoke of 40% of lamps being out.",
        "The bank slightly raised its forecast for the growth of sales from 2% to 3%.",
        "Lumen's forecasts suggest that 40% of lamps will be out by May.",
        "Experts say and Ines Brandt says that 40% of lamps are out.",
        "About 40% of lamps are out, according to experts at the Lumen Institute.",
    ],
)
def test_whoever_can_be_asked_is_named(text):
    assert support(text) == "named"


@pytest.mark.parametrize(
    "text",
    [
        "About 40% of lamps are out (Harbour Lamp Office).",
        "About 40% of lamps are out (Lumen Institute, n.d.).",
        "Brandt and Holt (1987) found that 40% of lamps go out.",
        "About 40% of lamps are out ([report](https://lumen.example/report)).",
        "About 40% of lamps are out ([3](#note-3)).",
        "About 40% of lamps are out (Brandt, Holt and Marsh 1987).",
        "About 40% of lamps are out (ibid., p. 3).",
        "About 40% of lamps are out (Table 2).",
        "About 40% of lamps are out [@brandt1987, p. 4].",
        "About 40% of lamps are out.¹",
    ],
)
def test_a_reference_leads_to_a_source(text):
    assert claims(Document(text, "markdown"))[-1].support == "linked"


def test_a_link_to_a_picture_in_the_same_text_leads_to_no_source():
    text = "About 40% of lamps are out ([picture](#picture-of-lamps))."
    assert claims(Document(text, "markdown"))[-1].support == "none"


def test_a_word_for_a_study_in_a_heading_names_none():
    text = "- About 40% of lamps are out.\n\n## Harbour Lamp Analysis\n"
    assert claims(Document(text, "markdown"))[0].support == "none"


@pytest.mark.parametrize("what", ["its minutes of May", "the deed", "the planning application"])
def test_a_paper_that_readers_can_ask_for_is_a_source(what):
    assert support(f"About 40% of lamps are out, according to {what}.") == "named"


@pytest.mark.parametrize("who", ["the rumours", "the locals", "local legend", "some"])
def test_talk_that_nobody_can_ask_for_is_no_source(who):
    assert support(f"About 40% of lamps are out, according to {who}.") in {"none", "anonymous"}


@pytest.mark.parametrize(
    ("figure", "expected"),
    [("73% of respondents wanted more lamps.", "named"), ("73% of keepers had lamps.", "none")],
)
def test_what_respondents_answered_is_of_the_survey_further_up(figure, expected):
    survey = "According to a survey by Lumen Research, 68% of keepers like their lamps."
    assert (
        support(f"{survey}\n\nThe poll was wide, with people of all towns.\n\n{figure}") == expected
    )


def test_a_sentence_about_the_research_goes_on_from_who_made_it():
    text = (
        "Ines Brandt of Kiel found that lamps are dim. The research covered 8,550 boys and girls."
    )
    assert support(text) == "named"


def test_who_made_one_study_does_not_answer_for_what_statistics_suggest():
    text = (
        "Statistics suggest that 40% of lamps are out. A study by the Lumen Institute came in May."
    )
    assert claims(Document(text))[0].support == "anonymous"
