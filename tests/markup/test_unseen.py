"""What is not seen belongs to no word: a page that has it reads as one without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.document import Document
from quality.markup import read
from quality.scorer import Scorer

SHY = "\u00ad"
SOURCES = {
    "markdown": "# The ferry\n\nThe *transport* board says **so**.\n\n- `code`\n- [a link](b.html)\n",
    "html": "<h1>The ferry</h1><p>Fish &amp; <b>chips</b>, tomorrow.</p>",
    "plain": "The ferry\n\nThe transport board says that it may perhaps sail.",
    "rst": "Ferry\n=====\n\nThe *transport* board says so.\n",
    "asciidoc": "= Ferry\n\nThe _transport_ board says so.\n",
}


@pytest.mark.parametrize("form", SOURCES)
def test_no_text_has_a_soft_hyphen(form):
    source = SOURCES[form].replace("rr", f"r{SHY}r").replace("ans", f"an{SHY}s")
    assert read(source, form).text == read(SOURCES[form], form).text


def test_an_entity_for_a_soft_hyphen_is_one():
    assert read("<p>fer&shy;ry and pi&#173;er</p>", "html").text == "ferry and pier"


def test_a_word_leads_back_to_all_of_its_source():
    document = Document(f"The fer{SHY}ry sails.", "plain")
    start, end = document.words.starts[1], document.words.ends[1]
    assert document.source[slice(*document.source_span(start, end))] == f"fer{SHY}ry"


@pytest.mark.parametrize("unseen", ["\u200e", "\u061c", "\u2066", "\u2069", "\u202b", "\u2060"])
def test_marks_of_direction_and_joiners_of_marks_are_not_seen(unseen):
    assert read(f"It fell by 12{unseen}%.", "plain").text == "It fell by 12%."


def test_a_joiner_between_letters_stays_for_the_rule_that_reports_it():
    assert read("The fer\u2060ry.", "plain").text == "The fer\u2060ry."


def test_a_block_of_soft_hyphens_alone_is_none():
    kinds = [block.kind for block in read(f"- pier\n- {SHY}\n\nIt rains.", "markdown").blocks]
    assert kinds == ["list_item", "paragraph"]


@given(st.lists(st.sampled_from(["fer", "ry", SHY, " ", "\n\n", ". ", "*", "`"]), max_size=20))
def test_blocks_and_zones_stay_inside_the_text(parts):
    reading = read("".join(parts), "markdown")
    places = [*reading.blocks, *reading.zones]
    assert SHY not in reading.text
    assert all(0 <= place.start <= place.end <= len(reading.text) for place in places)


def test_a_score_is_the_same_with_soft_hyphens():
    text = "Critics argue that the transportation will probably fail. " * 12
    plain = Scorer().score(text)
    broken = Scorer().score(text.replace("transportation", f"trans{SHY}porta{SHY}tion"))
    assert (broken.quality, broken.words) == (plain.quality, plain.words)
