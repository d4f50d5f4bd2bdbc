"""Citations of every common style are sources."""

import pytest

from quality.document import Document
from quality.document.cues import find


def cited(text):
    document = Document(text)
    return [text[start:end] for start, end in find("citation", document)]


@pytest.mark.parametrize(
    "citation",
    [
        "(Marsh, 2010)",
        "(Marsh & Ito, 2010a, pp. 3–5)",
        "(Marsh et al., 2010)",
        "(van der Berg, 2014)",
        "(see de Vries & ten Cate, 2014; Ito, 2016)",
        "(World Boat Office [WBO], 2020)",
        "(Boat Office, n.d.)",
        "(Marsh, in press)",
        "(2018, p. 4)",
        "(1867: 14)",
        "(ibid.)",
        "(Ibid., p. 7)",
        "(n 12)",
        "(Table 3)",
        "(see Fig. 2)",
        "[3]",
        "[3, p. 5]",
        "[Mar10]",
        "[@marsh2010, p. 3]",
        "^3^",
        "\\cite{marsh2010}",
    ],
)
def test_a_citation_is_found_whole(citation):
    assert cited(f"In the harbour 45% of the boats were empty {citation}.") == [citation]


def test_a_raised_figure_after_a_sentence_is_a_citation():
    assert cited("The boats were empty.¹² Nobody came to the pier¹.") == [".¹²", "ier¹"]


def test_an_author_whose_year_stands_in_brackets_is_one_after_a_word_that_refers():
    assert cited("Following Marsh (1867), the pier is a wall.") == ["Following Marsh (1867)"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier (which is old) is 45 m² large, or 5 km².",
        "The pier (see below) opened in March (a Monday).",
        "He left [the pier] at nine (in 1950 he had stayed).",
        "The film Pier (1999) was long.",
        "The pier was at its busiest (May 2019), and then (Sept. 2020) closed.",
    ],
)
def test_other_brackets_and_squares_are_no_citations(text):
    assert cited(text) == []
