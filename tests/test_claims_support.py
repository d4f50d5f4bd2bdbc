"""Sources that say whose a figure is, and words near a figure that only look like one."""

import pytest

from quality.claims import claims
from quality.document import Document


def support(text, form="plain"):
    return claims(Document(text, form))[-1].support


@pytest.mark.parametrize(
    "text",
    [
        "The article underscores that 40% of lamps fail.",
        "The text also talks about how 40% of lamps fail.",
        "In source 2, 40% of lamps fail.",
        "Lamps fail young, as told in the article. Some 40% of lamps fail.",
        "The inquiry heard that 40% of lamps had failed.",
        "State television said 40% of lamps had failed.",
        "The Bureau projects 40% growth in lamp sales.",
        "The damage was put at $40 million by the insurer Lumen.",
        "The image also shows that 40% of lamps failed.",
        "Another good thing is that, according to Ada Lumen, 40% of lamps are mended.",
        "The lamp board met on Monday. It said 40% of lamps had failed.",
        "“Some 40% of lamps fail,” Holt continued.",
        "“Some 40% of lamps fail,” states Ada Holt.",
        "Holt was quoted as saying that 40% of lamps fail.",
        "Some 40% of lamps failed, a military statement said.",
        "Lumen analysts predict that 40% of lamps will fail.",
        "The keeper accepted that 40% of lamps had failed.",
        "Some 40% of lamps failed, as stated by the Lamp Board.",
        "The Lamp Board found that keepers sleep badly. Some 40% of lamps fail.",
        "The Lamp Board found keepers lonely. Of the keepers surveyed, 40% had nobody to ask.",
        "Census data show that 40% of homes have a lamp.",
        "NASA data reveal that 40% of the lamps are out.",
    ],
)
def test_who_says_so_may_be_told_in_many_ways(text):
    assert support(text) == "named"


@pytest.mark.parametrize(
    "text",
    [
        "Holt (2015), in a review, counts 40% of lamps as lost.",
        "Some 40% of lamps fail [Holt, 2015].",
        "Some 40% of lamps fail. The share of lamps rises to 60% in winter (Holt 2015).",
    ],
)
def test_a_year_by_a_name_leads_to_a_source(text):
    assert support(text) == "linked"


def test_a_note_stands_for_the_figure_before_it_too():
    text = "Some 40% of lamps fail. The share of lamps rises to 60% in winter (Holt 2015)."
    assert [claim.support for claim in claims(Document(text))] == ["linked", "linked"]


def test_a_note_about_another_matter_stands_for_its_own_figure_alone():
    text = "Some 40% of lamps fail. A boat costs 60% more in winter (Holt 2015)."
    assert [claim.support for claim in claims(Document(text))] == ["none", "linked"]


@pytest.mark.parametrize(
    "text",
    [
        "Our method finds 40% more faults.",
        "We introduce Lumen, a small network. Lumen makes 40% fewer errors.",
        "Lamps lit by hand burnt 40% longer (p < .01).",
        "Extensive experimentation proves that it makes 40% fewer errors.",
        "Results indicated that keepers slept 40% longer.",
        "We have run a study, which shows that keepers slept 40% longer.",
        "Among our 450 respondents, 40% never sleep.",
        "Answer: Keepers are four times more likely to sleep badly.",
    ],
)
def test_research_tells_its_own_results(text):
    assert support(text) == "own_method"


@pytest.mark.parametrize(
    "text",
    [
        "Over 40% of players left the lamp cup, citing tiredness.",
        "The Lamp Price Index fell. Some 40% of lamps are dear.",
        "When Lumen announced its plan, sales fell by 40%.",
        "The film, reported to have cost $40 million, failed.",
        "The Lumen party claimed 40% of the vote.",
        "The Lumen show draws 40% of viewers.",
        "Research spending rose by 40% in Lumenia.",
        "Read the release notes for Lumen. Some 40% of faults are gone.",
        "A day without lamps in Lumenia had shown 40% less smoke.",
        "Our national income grew by 40%.",
        "We have achieved a 40% rise in lamp sales.",
        "Lumen warned of a strike. Sales of lamps fell by 40%.",
        "The Lamp Board said keepers had lost heart. It has killed thousands of people.",
        "Wages were fair compared with Lumen's. Some 40% of keepers left.",
    ],
)
def test_words_near_a_figure_may_only_look_like_a_source(text):
    assert support(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "A source said 40% of lamps had failed.",
        "Opponents of the Lumen system argue that 40% of lamps fail.",
        "Scores of British experts say 40% of lamps fail.",
    ],
)
def test_nobody_in_particular_has_no_name_by_standing_near_one(text):
    assert support(text) == "anonymous"


def test_who_goes_on_speaking_behind_a_clause_is_the_same():
    assert (
        support("When the Lamp Board reported in May, it put 40% of lamps down as lost.") == "named"
    )


def test_a_quotation_with_figures_has_its_reason_in_a_report():
    assert support("Some 40% of keepers left, citing a report by the Lamp Board.") == "named"


def test_a_house_that_has_data_in_its_name_is_one():
    assert support("The Lumen Data Corporation predicts that 40% of lamps will fail.") == "named"
