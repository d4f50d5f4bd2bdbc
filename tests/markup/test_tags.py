"""Tags of site generators in a page are code; without them double braces are blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quality
from quality.document import Document
from quality.markup import read

INCLUDED = "{% include note.html title='It may perhaps rain' %}"


def words(text, format="markdown"):  # noqa: A002
    return " ".join(Document(text, format).words.texts)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"We sail. {INCLUDED} We land.", "we sail we land"),
        ('We {{< figure src="a b.png" >}} sail.', "we sail"),
        ("We {{% note %}} sail {{% /note %}}.", "we sail"),
        ("{% if a %}We sail on {{ page.date }}.{% endif %}", "we sail on"),
        ("We sail. {# Experts say\nso. #} We land.", "we sail we land"),
        ("{% comment %}\nWe sail.\n{% endcomment %}", "we sail"),
        ("We sail {% and never land", "we sail and never land"),
    ],
)
def test_what_a_program_reads_is_no_word(text, left):
    assert words(text) == left


def test_tags_are_code_in_html_too():
    assert words("<p>We sail. {% include ad.html %}</p>", "html") == "we sail"


def test_a_block_of_tags_alone_is_code(parts):
    text = "# Fleet\n\n{% for ship in site.ships %}\n{{ ship.name }}\n{% endfor %}\n\nWe sail."
    assert parts(read(text, "markdown")) == [
        ("heading", "Fleet"),
        ("code", "{% for ship in site.ships %}\n{{ ship.name }}\n{% endfor %}"),
        ("paragraph", "We sail."),
    ]


def test_code_within_a_tag_is_one_zone_with_it(zones):
    assert zones(read("A {% note `b` %} c.", "markdown")) == [("code", "{% note b %}")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hello {{ first_name }}, we sail.", 1),
        ("{% extends 'mail.html' %}\n\nHello {{ first_name }}, we sail.", 0),
        ("Hello {{ user.name }}, we sail on {{ day }}.", 2),
        ("Hello {{ macros.greeting }}, we sail on {{ day }}.", 0),
        ("It costs {{ price | round }} pounds on {{ day }}.", 0),
        ("Read {{ link('fares') }} on {{ day }}.", 0),
    ],
)
def test_double_braces_are_blanks_where_no_program_fills_them(text, count):
    report = quality.Scorer(select=["formatting.placeholders"]).score(text, format="markdown")
    assert len(report.findings) == count


def test_no_rule_reports_what_stands_in_a_tag():
    report = quality.Scorer(select=["hedging"]).score(f"We sail. {INCLUDED}", format="markdown")
    assert report.findings == ()


@given(st.lists(st.sampled_from(["{%", "%}", "{{", "}}", "{{<", ">}}", "a b", "`", "\n", "- "])))
def test_blocks_and_zones_of_any_tags_lie_in_the_text(pieces):
    reading = read(" ".join(pieces), "markdown")
    assert all(0 <= z.start <= z.end <= len(reading.text) for z in reading.zones)
    assert [z.start for z in reading.zones] == sorted(z.start for z in reading.zones)
