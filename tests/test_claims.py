"""Claims: figures are found, typed, and led back to who stands behind them."""

from time import process_time

import pytest

import quality
from quality.assess.claimed import claims_of
from quality.claims import claims, quantities
from quality.claims.figures import figures
from quality.claims.reach import reports_study
from quality.document import Document
from quality.render.breakdown import Breakdown
from quality.render.checked import Checked
from quality.render.terminal import Ink


def found(text, format="markdown"):  # noqa: A002
    return [claim.text for claim in claims_of(Document(text, format))]


def support(text):
    return [claim.support for claim in claims_of(Document(text, "markdown"))]


def types(text):
    return [quantity.type for quantity in quantities(Document(text, "markdown"))]


@pytest.mark.parametrize(
    "figure",
    [
        "25%",
        "20-30%",
        "25 to 30 percent",
        "$3 billion",
        "£4.5bn",
        "150+",
        "one in five",
        "116 of 164",
        "two-thirds",
        "50x",
        "three times",
        "hundreds of thousands",
        "half a million",
        "twenty-five",
        "doubled",
    ],
)
def test_a_figure_is_found_whole(figure):
    text = f"Then {figure} lamps went out."
    assert [text[f.start : f.end] for f in figures(Document(text))] == [figure]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The pier opened in 1987.", "date"),
        ("It closed on 4 May.", "date"),
        ("Sails were made in the 1920s.", "date"),
        ("The gate shuts at 8:30 each evening.", "time"),
        ("The ferry leaves at 6 pm.", "time"),
        ("The keeper, Ann Holt, 54, lives there.", "age"),
        ("A 17-year-old found the boat.", "age"),
        ("The course is for those aged 11.", "age"),
        ("See step 3 for the rest.", "identifier"),
        ("It runs on Lamp 2 and up.", "identifier"),
        ("It needs lampOS 15+ to run.", "identifier"),
        ("Save up to £400 on lamps today!", "price"),
        ("The page answers with a 404 error.", "identifier"),
        ("Our team won, 3-1, in the rain.", "score"),
        ("Guests gave it 8 out of 10.", "score"),
        ("Here x = 12 holds.", "example"),
        ("She came 2nd.", "ordinal"),
        ("The lamp is $40.", "price"),
        ("Boil it for 12 minutes.", "duration"),
        ("Two cats sat on the wall.", "count"),
        ("The wall is 40 metres long.", "measurement"),
        ("Deaths stood at 7 per 100,000 people.", "count"),
    ],
)
def test_a_figure_that_claims_nothing_has_a_type_of_its_own(text, kind):
    assert types(text)[-1] == kind


@pytest.mark.parametrize(
    "text",
    [
        "Boat traffic fell by 35%.",
        "Roughly one in ten lamps is out.",
        "9 in 10 managers now agree.",
        "Nine in ten managers agree with it.",
        "Seven out of ten shops have closed.",
        "Nine out of ten customers rated it well.",
        "Floods cost the region $3 billion.",
        "Potholes cost small businesses at least £40 million a year.",
        "More than 1,200 people lost their homes.",
        "The harbour earned $3 million in revenue.",
        "New lamps use three times less power than old ones.",
        "Nearly half of the boats leak.",
        "The storm left 39 people dead.",
        "Saves you up to £400.",
        "Up to 10x productivity",
        "The lamp can cut bills by up to $90.",
        "The new pier cuts waiting times by 17 minutes.",
        "Delays have fallen by 3 days.",
        "The average commuter travels 31km a day.",
    ],
)
def test_a_claim_about_the_world_is_a_statistic(text):
    assert "statistic" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "You can be 100% sure of it.",
        "Use 20% of the flour for the crust.",
        "Take 15% off your first lamp.",
        "I took three ferries last week.",
        "The town, population 4,300, has a pier.",
        "It sold for £12,000.",
        "This essay is about 1,000 words long.",
        "Then cut the waiting time by 5 minutes.",
        "A lid reduces the cooking time by 5 minutes.",
        "He was late by 17 minutes.",
    ],
)
def test_what_is_told_or_asked_of_the_reader_is_no_statistic(text):
    assert "statistic" not in types(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boat traffic fell by 35%.", "none"),
        ("Boat traffic fell by 35%, according to the Port Authority.", "named"),
        ("Boat traffic fell by 35%, the harbour master Ann Holt said.", "named"),
        ("Police said 40% of the lamps were broken.", "named"),
        ("A survey by Acme shows that 40% of lamps are out.", "named"),
        ("A 2019 survey puts it at 40% of lamps.", "named"),
        ("The Acme figures put the share at 40% of lamps.", "named"),
        ("Some 40% of lamps are out, according to lamp makers Acme.", "named"),
        ("Some 40% of lamps are out (Holt, 2010).", "linked"),
        ("Some 40% of lamps are out [3].", "linked"),
        ("Some [40% of lamps](https://example.org/lamps) are out.", "linked"),
        ("We measured 300 lamps and found that 40% of them were out.", "own_method"),
        ("Experts say that 40% of lamps are out.", "anonymous"),
        ("Studies show that 40% of lamps are out.", "anonymous"),
        ("It is estimated that 40% of lamps are out.", "anonymous"),
        ("Lamps are found where 40% of the people live.", "none"),
    ],
)
def test_a_source_counts_when_a_reader_could_ask_it(text, expected):
    assert support(text)[0] == expected


def test_a_source_covers_the_sentences_that_go_on_from_it():
    text = "The Port Authority says traffic fell by 35%. Night traffic fell by 60%."
    assert support(text) == ["named", "named"]


def test_a_source_does_not_reach_into_the_next_paragraph():
    text = "The Port Authority says traffic fell by 35%.\n\nNight traffic fell by 60%."
    assert support(text) == ["named", "none"]


def test_a_speaker_stands_for_the_whole_of_a_speech():
    text = "“Traffic fell by 35%. It was a poor year,” Ann Holt said."
    assert support(text) == ["named"]


def test_a_study_without_a_name_stays_without_one():
    text = "A recent survey asked about lamps. The survey found that 40% of lamps were out."
    assert support(text) == ["anonymous"]


def test_a_headline_has_the_source_of_the_same_figure_below():
    text = "# Traffic falls by 35%\n\nBoat traffic fell by 35%, the Port Authority said."
    assert support(text) == ["named", "named"]


TABLE = "| Post | Share out, {head} |\n|---|---|\n| Pier | 40% |\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE.format(head="2019"), "none"),
        (TABLE.format(head="2019") + "\nSource: Port Authority\n", "named"),
        ("Counts by the Port Authority, it said:\n\n" + TABLE.format(head="2019"), "named"),
        (TABLE.format(head="according to Acme"), "named"),
    ],
)
def test_a_cell_has_the_source_of_its_table(text, expected):
    assert support(text)[-1] == expected


def test_a_text_that_opens_with_a_study_reports_it():
    assert reports_study(Document("Lamps fail, a survey by Acme shows. Most are old."))
    assert not reports_study(Document("Lamps fail. Most are old."))


def test_claims_are_places_in_the_source():
    text = "Traffic fell by **35%**, the Port Authority said."
    claim = claims_of(Document(text, "markdown"))[0]
    assert claim.text == "35%"
    assert text[claim.start : claim.end] == "35%"
    assert claim.source is not None
    assert text[claim.source.start : claim.source.end].endswith("said")


def test_claims_are_found_once():
    document = Document("Traffic fell by 35%.")
    assert claims(document) is claims(document)


@pytest.mark.parametrize("text", ["", "No figures at all here.", "One does what one can."])
def test_a_text_without_figures_has_no_claims(text):
    assert found(text) == []


def test_a_text_in_another_language_has_no_claims():
    text = "Der Verkehr fiel um 35% und das war nicht gut für die Stadt und ihre Leute " * 5
    assert found(text) == []


def test_code_holds_no_claims():
    assert found("Run `fell by 35%` now.") == []


def test_a_report_has_the_claims_and_so_has_its_wire_form():
    report = quality.score("Traffic fell by 35%. Night traffic fell by 60%, Acme said.")
    assert [claim.support for claim in report.claims] == ["none", "named"]
    wire = report.to_dict()["claims"]
    assert wire[0]["source"] is None
    assert set(wire[1]["source"]) == {"start", "end"}


def test_explain_lists_the_figures_to_check():
    text = "Traffic fell by 35%.\n\nNight traffic fell by 60%, Acme said.\n\nNoise rose by 12%, Lumen said."
    checked = Checked("a.md", text, quality.score(text))
    lines = list(Breakdown(Ink(), 100).document(checked))
    start = lines.index("Figures to check: 3 statistics, 1 without a source")
    assert lines[start + 1].split() == ["line", "1", "35%", "statistic", "none"]
    assert lines[start + 2].split() == ["line", "3", "60%", "statistic", "named", "Acme", "said"]


@pytest.mark.parametrize(
    "text",
    [
        "1," * 40_000,
        "9" * 80_000,
        "(A " * 20_000 + "40% of it.",
        "one in " * 20_000,
        "“The survey found 40% of it. " * 2_000,
        "| 40% | 1,200 people |\n" * 3_000,
        "hundred thousand " * 10_000,
    ],
)
def test_hostile_texts_take_no_longer_than_their_length(text):
    document = Document(text, "markdown")
    assert document.sentences is not None
    start = process_time()
    claims(document)
    assert process_time() - start < 3
