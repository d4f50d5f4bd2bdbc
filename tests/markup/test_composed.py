"""A letter and its marks are one character, and lead back to all of their source."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.markup import FORMATS, read

WORDS = (
    "café",
    "naïve",
    "Łódź",
    "Ångström",
    "ế",
    "x\u0301",
    "\u0301",
    "*",
    "\n\n",
    "&eacute;",
    "plain",
)


@pytest.mark.parametrize("syntax", FORMATS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_a_text_reads_the_same_in_both_forms(syntax, words):
    one, other = read(words, syntax), read(unicodedata.normalize("NFD", words), syntax)
    assert (other.text, other.blocks, other.zones) == (one.text, one.blocks, one.zones)


@given(words=st.lists(st.sampled_from(WORDS[:5]), min_size=1, max_size=12).map(" ".join))
def test_every_word_leads_back_to_its_letters_and_marks(words):
    source = unicodedata.normalize("NFD", words)
    reading = read(source, "plain")
    ends = [place for place, char in enumerate(f"{reading.text} ") if char == " "]
    starts = [0, *(end + 1 for end in ends[:-1])]
    spans = map(reading.source_span, starts, ends)
    assert [source[start:end] for start, end in spans] == source.split(" ")


def test_a_mark_that_is_written_as_an_entity_stays():
    assert read("<p>cafe&#769;</p>", "html").text == "cafe\u0301"


def test_a_title_is_composed():
    assert read("---\ntitle: Cafe\u0301\n---\nThe cafe\u0301.", "markdown").title == "Café"
