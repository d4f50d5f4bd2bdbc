"""What readers of findings called wrong: speech that goes on, software, section numbers, terms."""

import pytest

from quality.document import Document
from quality.measures.lexicon import lexicon
from quality.measures.substance import named_share
from quality.scorer import Scorer

SPEECH = "“The hunters say that wolves are a pest,” said Ana Ruiz. “It is bad.”\n\n"
LONG = " The board met on Monday and will meet again in May, when the pier has been mended." * 8


def found(rule, text, syntax="markdown"):
    findings = Scorer(select=[rule]).score(text, format=syntax).findings
    return [finding.excerpt for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SPEECH + "It is hard. “Most visitors want to see the animals.”\n\nThey left.", 0),
        ("It is hard. “Most visitors want to see the animals.”\n\nThey left.", 1),
        ("It goes by the test of “is this one more likely to last than another?” each time.", 0),
        ("They drew up a “what it costs to grow” budget for the pier.", 0),
        ("They found it a “sad sight on a grey day” and left.", 1),
    ],
)
def test_speech_that_goes_on_and_names_of_things_need_no_speaker(text, expected):
    assert len(found("attribution.unattributed-quotation", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You will write a program that helps to count boats.", []),
        ("The Pier Act is a law which requires a rail.", []),
        ("Guests sent in reports that required a reply.", []),
        ("The town has a scheme that helps the poor.", ["scheme that helps"]),
    ],
)
def test_software_and_what_the_sentence_names_are_no_unnamed_programme(text, expected):
    assert found("statistics.unnamed-programme", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lower 20 percent of the class earn little.", 0),
        ("The firm grew its sales by 86% to $14 million.", 0),
        ("We cut growth by 90 percent. Crime had risen by 18 percent two years ago.", 0),
        ("The response rate was 43% in all. It rose to 65%.", 0),
        ("We cut growth by 90 percent. The pier is 18 percent steel.", 1),
    ],
)
def test_a_change_whose_baseline_follows_is_left_alone(text, expected):
    assert len(found("statistics.change-without-baseline", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They train for 4+ hours a day.", 0),
        ("For release 2+ users, nothing changes.", 0),
        ("Often one will ask 10+ people.", 0),
        ("We have mended 120+ garden pumps.", 1),
    ],
)
def test_short_times_levels_and_supposed_numbers_may_be_open(text, expected):
    assert len(found("statistics.open-ended-number", text)) == expected


def test_things_that_code_names_have_figures_of_their_own():
    text = "The `a.b` extension contains four custom fields. The `a.c` extension contains three custom fields."
    assert found("statistics.figures-disagree", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oban, Mull and Iona are several examples of places that do well. It rains.", 0),
        ("There are several instances of such places, as shown in the chart. It rains.", 0),
        ("There are several instances of such places. It rains.", 1),
    ],
)
def test_examples_may_stand_before_or_in_a_chart(text, expected):
    assert len(found("headline.missing-examples", text)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [("## 6 Derived Papers", []), ("# 6 ferries sunk", ["6"])],
)
def test_the_number_of_a_section_is_not_looked_for_in_its_text(head, expected):
    text = f"{head}\n\nThey are kept for 40 years in 900 boxes.{LONG}"
    assert found("headline.missing-number", text) == expected


def test_a_section_of_exercises_may_ask_by_orders():
    text = "# Ferry\n\nIt sails.\n\n## Review Questions\n\n" + "Describe the way of a ferry. " * 6
    assert found("headline.broken-promise", text) == []


def test_the_first_line_of_a_story_is_no_headline():
    text = f"Ordered curried chicken, noodles and soup, and I never got them\n\n{LONG}"
    assert found("headline.missing-terms", text, "plain") == []


def test_advice_that_a_named_paper_gives_is_signed():
    text = "In line with the memorandum on ferries, agencies must consider open tenders."
    assert found("attribution.unsigned-recommendation", text) == []


def test_two_voices_say_nothing_about_who_has_a_name():
    assert named_share(Document("Critics say no. Experts say yes.")) == 1.0


def test_what_a_nation_thinks_is_no_attribution():
    text = "British people think so. Some states agree. Most people found it good."
    assert Document(text).cues("unnamed-source") == ()


def test_names_that_end_like_adjectives_are_not_counted():
    assert lexicon(Document("We saw the town of Sanic and a comical boat.")).adjectives == 1


def test_a_bracket_with_two_works_is_a_citation():
    text = "It works (Lee & Marsh-Ito, 2005; Marsh, Ito, Ruiz, & Lee, 2002)."
    assert len(Document(text).cues("citation")) == 1


def test_a_month_in_brackets_is_no_citation():
    assert Document("It rained (Oban, May 2019).").cues("citation") == ()


def test_a_quoted_plural_ends_where_the_next_quotation_opens():
    document = Document("The 'first names' which end in a colon (':') are long.")
    quoted = [document.text[z.start : z.end] for z in document.zones if z.kind == "quotation"]
    assert quoted == ["'first names'"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Commercial Best Practices label is used by nine firms.", []),
        ("They follow best practices there.", ["best practices"]),
        ("We Follow Best Practices Here.", ["Best Practices"]),
        ("Avoid such phrases:\n\n- touch base\n- best practices", []),
        ("In other words:\n\n- we follow best practices", ["best practices"]),
    ],
)
def test_names_and_lists_of_words_mention_jargon_and_do_not_use_it(text, expected):
    assert found("filler.jargon", text) == expected


def test_a_line_of_a_sentence_broken_by_hand_is_no_headline():
    text = f"In May, Ann Marsh wrote a\n\npost on boats.\n\n{LONG}"
    assert found("headline.truncated-headline", text, "plain") == []


def test_sections_of_one_level_may_have_one_heading():
    text = "## Why\n\nIt rains.\n\n## How\n\nBy boat.\n\n## Why\n\nIt snows."
    assert found("headline.repeated-title", text) == []


def test_what_bodies_must_do_is_no_report_without_a_date():
    text = "The agency must count boats. The police must watch. The council must pay. " * 30
    assert found("statistics.no-date", text) == []


def test_a_date_in_the_page_around_a_text_dates_it():
    text = "The agency moved. The police said no. The council paid for the boats. " * 30
    assert found("statistics.no-date", f"Updated: 11 August 2020\n\n{text}", "plain") == []
    assert len(found("statistics.no-date", text, "plain")) == 1


@pytest.mark.parametrize("rule", ["no-date", "no-source"])
def test_reference_and_stories_are_not_asked_for_dates_and_sources(rule):
    text = "The agency moved. The police stayed. The council paid for the boats. " * 30
    told = {
        profile: len(Scorer(select=[f"statistics.{rule}"], profile=profile).score(text).findings)
        for profile in ("web", "news", "technical", "fiction")
    }
    assert told == {"web": 1, "news": 1, "technical": 0, "fiction": 0}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We learn from boats. Experiments on real boats demonstrate the gain.", 0),
        ("Boats are fast. Numerous experiments demonstrate the gain.", 1),
    ],
)
def test_experiments_of_the_authors_are_theirs(text, count):
    assert len(found("attribution.unnamed-studies", text)) == count


def test_a_link_called_source_is_its_own_source():
    page = '<h1>Boats</h1><p>They row.</p><p><a href="boats.rs">Source</a></p><p>They float.</p>'
    assert found("attribution.dangling-source-label", page, "html") == []


STEPS = (
    "# {}\n\nIt takes a while.\n\n1. {} with the brass key from the office drawer.\n2. Wait.\n\n"
)


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("Open the heavy iron lid of the harbour pump", 0),
        ("Harbour crews lift the heavy iron lid of the pump", 1),
    ],
)
def test_two_lists_may_have_a_step_in_common_and_no_statement(step, expected):
    text = STEPS.format("By hand", step) + STEPS.format("By motor", step) + LONG * 3
    assert len(found("repetition.near-duplicate-sentence", text)) == expected
