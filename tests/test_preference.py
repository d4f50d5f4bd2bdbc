"""Headlines that turn round what a text puts before what."""

import pytest

from quality.checks.headline.preference import inverted_preference
from quality.document import Document

TITLE = "# Firm puts profit over safety\n\n"
AGAINST = "The firm put safety over profit, she said."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{AGAINST} It rained all day.", 1),
        (f"{AGAINST} It put profit over safety, he said.", 0),
        ("It rained all day.", 0),
    ],
)
def test_a_headline_is_marked_where_a_sentence_is_against_it_and_none_for_it(
    text: str, count: int
) -> None:
    assert len([*inverted_preference(Document(TITLE + text, "markdown"), {})]) == count
