"""Lists that the writer leads in, lines that say where to read on, and what a section says of its own subject."""

import pytest

import quality
from quality.document import Document

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
