"""Names that are said to be committed or to care: those of firms, and those of people."""

import pytest

from quality.checks.minds import company_with_a_mind
from quality.document import Document


def found(text):
    document = Document(text, "markdown")
    return [document.text[m.start : m.end] for m in company_with_a_mind(document, {})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harbrook is committed to tea.", ["Harbrook is committed to"]),
        ("Harbrook Foods cares deeply about tea.", ["Harbrook Foods cares deeply"]),
        ("Creative Oars is dedicated to wood. It rains.", ["Creative Oars is dedicated to"]),
    ],
)
def test_a_firm_is_found_by_its_whole_name(text, told):
    assert found(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Marsh is committed to the pier, and she rows.",
        "Marsh is committed to the pier. She rows.",
        "Mayor Marsh spoke. Marsh is dedicated to the pier.",
        "Ann Marsh, who rows, spoke. Marsh is passionate about boats.",
    ],
)
def test_a_person_may_be_committed(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“Harbrook is committed to tea.”",
        "Harbrook is committed to 40 hours a week.",
        "[Harbrook is committed to tea](https://a.example).",
    ],
)
def test_a_quotation_a_figure_or_a_link_excuses_it(text):
    assert found(text) == []


def test_code_says_nothing_of_anybody():
    assert found("```\nHarbrook is committed to tea.\n```") == []
