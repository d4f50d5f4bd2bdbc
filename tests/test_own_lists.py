"""Lists that the writer leads in, lines that say where to read on, and what a section says of its own subject."""

import pytest

import quality
from quality.document import Document
from quality.markup.detect import detect

LIST = "- Post a comment\n- Mend the oar\n- Call the crew"
ADVICE = "A mark on the blade lets the harbour master pass further advice to the"


def led_in(text):
    document = Document(text, "markdown")
    return [document.text[c.start : c.end] for c in document.cues("led-in")]


def rules_of(text):
    return [each.rule for each in quality.score(text, format="markdown").findings]


def test_the_items_behind_a_sentence_with_a_colon_are_led_in():
    assert led_in(f"Try each of these steps:\n\n{LIST}") == [
        "Post a comment",
        "Mend the oar",
        "Call the crew",
    ]


@pytest.mark.parametrize(
    "above", ["It rains all day.", "Share this:", "## Try each of these steps:"]
)
def test_other_lines_lead_no_list_in(above):
    assert led_in(f"{above}\n\n{LIST}") == []


def test_a_step_that_reads_like_a_button_is_no_furniture():
    steps = f"Try each of these steps:\n\n{LIST}\n\nIt rains in Leith."
    assert "filler.page-furniture" not in rules_of(steps)


def test_the_same_line_by_itself_is_furniture():
    assert "filler.page-furniture" in rules_of("It rains in Leith.\n\nPost a comment")


def test_a_link_in_brackets_is_no_blank():
    assert "formatting.placeholders" not in rules_of(
        "See it ([[website repo](https://a.example)])."
    )


def test_a_line_that_says_where_to_read_on_may_come_back():
    line = "See the guide of the harbour for more details of it."
    text = f"It sails in May. {line}\n\nIt is tarred. {line}\n\nIt rests. {line}"
    assert "repetition.near-duplicate-sentence" not in rules_of(text)


def test_sections_may_say_the_same_of_their_own_subjects():
    text = (
        f"## Oars\n\nSome are long. {ADVICE} oars.\n\n## Masts\n\nSome are short. {ADVICE} masts."
    )
    assert "repetition.near-duplicate-sentence" not in rules_of(text)


def test_without_headings_of_their_own_they_repeat():
    text = f"Some are long. {ADVICE} oars.\n\nSome are short. {ADVICE} masts."
    assert "repetition.near-duplicate-sentence" in rules_of(text)


def test_the_parts_of_a_release_belong_to_it_when_one_of_them_names_a_version():
    parts = f"### Using Oars 2.0\n\nIt rains.\n\n### New tar\n\n{ADVICE} boats."
    text = f"## Boats 1.3.0\n\n{parts}\n\n## Boats 1.2.0\n\n{parts}"
    assert "repetition.near-duplicate-sentence" not in rules_of(text)


def test_a_title_that_a_link_names_again_is_no_refrain():
    title = "the tide takes the old oars away from the pier"
    text = f"## When\n\nIt says that {title} in May.\n\nSee [why {title}](#why), and go on."
    assert "repetition.phrase-refrain" not in rules_of(text)


def test_the_same_without_a_link_is_a_refrain():
    title = "the tide takes the old oars away from the pier"
    text = f"## When\n\nIt says that {title} in May.\n\nAnn knows why {title}, and goes on to the mill."
    assert "repetition.phrase-refrain" in rules_of(text)


def test_two_targets_under_an_underlined_title_make_a_text_file_restructured():
    text = "Boats\n=====\n\nIt **rows**.\n\n.. _a: https://a.example\n.. _b: https://b.example\n"
    assert detect(text, "boats.txt") == "rst"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The plan will fail, according to some.", True),
        ("It lies according to some estimated acoustic properties.", False),
        ("Developers prefer tabs.", True),
        ("Developers prefer to drop the old way.", False),
    ],
)
def test_some_properties_and_what_people_do_are_no_sources(text, told):
    assert ("attribution.weasel-attribution" in rules_of(text)) == told


def test_a_citation_in_brackets_is_no_blank():
    text = "Boats\n=====\n\nThe hash [city]_ is quick.\n\n.. [city] Oban, 2012.\n"
    found = quality.score(text, format="rst").findings
    assert "formatting.placeholders" not in [each.rule for each in found]
