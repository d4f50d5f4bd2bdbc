"""Which parts of reference material are entries, whose texts may be alike."""

import pytest

from quality.document import Document
from quality.document.entries import entries, in_two_entries

TOLD = "Tells how far the boat stands above the water."


@pytest.mark.parametrize(
    "term",
    [
        "`--color` *when*",
        "**max_length** (number)",
        "    pier.bow(boat)",
        "# pub fn bow(&self)",
        "# fn bow",
    ],
)
def test_a_term_a_call_and_a_declaration_begin_an_entry(term):
    text = f"# Boats\n\nThey row.\n\n{term}\n\n{TOLD}\n\n{term}\n\n{TOLD}\n"
    document = Document(text, "markdown")
    assert in_two_entries(document, document.text.index(TOLD), document.text.rindex(TOLD))


@pytest.mark.parametrize(
    "line",
    [
        "`close` shuts the gate.",
        "**Boats** and oars",
        "    oars = 2\n    row(oars)",
        "# Definitely",
    ],
)
def test_a_sentence_a_bold_heading_and_a_listing_begin_none(line):
    document = Document(f"# Boats\n\nThey row.\n\n{line}\n\n{TOLD}\n", "markdown")
    assert not any(entries(document))
