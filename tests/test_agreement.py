"""A headline and its text: what they share, and which side takes the story back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.checks.headline.agreement import refuted_headline, relatedness
from quality.document import Document

STORY = "A whale swallowed a harbour lamp near the old pier on Monday. The crew saw the whale."


def told(text):
    return [match[:2] for match in refuted_headline(Document(text, "markdown"), {})]


def places(text):
    document = Document(text, "markdown")
    return [
        document.text[place.start : place.end]
        for match in refuted_headline(document, {})
        for place in match.related
    ]


def test_a_text_that_takes_its_headline_back_is_found():
    text = f"# Whale swallows harbour lamp near old pier\n\nThe story was a hoax. {STORY}"
    assert places(text) == ["hoax"]


def test_a_headline_that_denies_what_the_text_tells_is_found():
    assert places(f"# Whale never happened to harbour lamp near pier\n\n{STORY}") == [
        "never happened"
    ]


@pytest.mark.parametrize(
    "headline",
    ["Whale with harbour lamp near old pier is a hoax", "Whale swallows harbour lamp near pier"],
)
def test_two_sides_that_agree_are_not(headline):
    body = f"The story is a hoax. {STORY}" if "hoax" in headline else STORY
    assert told(f"# {headline}\n\n{body}") == []


def test_a_headline_of_another_text_is_not_taken_back():
    assert told(f"# Council votes for cheaper winter bus fares\n\nIt was a hoax. {STORY}") == []


def test_a_denial_far_down_takes_nothing_back():
    text = f"# Whale swallows harbour lamp near old pier\n\n{STORY} It left. A boy denied it."
    assert told(text) == []


def test_a_text_without_a_headline_shares_nothing_with_it():
    assert relatedness(Document(STORY, "markdown")) == 0.0


def test_a_headline_is_nearer_to_its_own_text_than_to_another():
    own = Document(f"# Whale swallows harbour lamp\n\n{STORY}", "markdown")
    other = Document(f"# Council raises bus fares\n\n{STORY}", "markdown")
    assert relatedness(own) > relatedness(other)


@given(st.lists(st.sampled_from("whale lamp pier council 1998 the of swallowed".split())))
def test_relatedness_is_a_share(words):
    document = Document(f"# {' '.join(words) or 'Pier'}\n\n{STORY}", "markdown")
    assert 0.0 <= relatedness(document) <= 1.0 + 1e-9


def test_a_shared_name_relates_more_than_a_shared_common_word():
    by_name = Document("# People visit Leith\n\nThe ferry to Leith is late.", "markdown")
    by_word = Document("# People visit Leith\n\nThe ferry with people is late.", "markdown")
    assert relatedness(by_name) > 2 * relatedness(by_word)


def test_short_names_relate_headline_and_text():
    assert relatedness(Document("# Fox buys HBO\n\nThe studio HBO was sold.", "markdown")) > 0.3


def test_words_that_every_text_has_relate_nothing():
    assert relatedness(Document("# In and of the\n\nThe end of it in May.", "markdown")) == 0.0
