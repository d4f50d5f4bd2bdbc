"""Which tables are statistics, and which of them say where their figures are from."""

import pytest

from quality.checks.statistics.tables import unsourced_table
from quality.claims import quantities
from quality.document import Document

SHARES = "| Year | Share of households online |\n|---|---|\n| 2018 | 61% |\n| 2022 | 84% |"


def table(*rows):
    return "\n".join([rows[0], "|---" * rows[0].count(",") + "|---|", *rows[1:]]).replace(",", "|")


def figures(text, markup="markdown"):
    document = Document(text, markup)
    return [document.text[m.start : m.end] for m in unsourced_table(document, {})]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (SHARES, "61%"),
        (table("Year,Percentage of teens who read", "2001,61", "2021,48"), "61"),
        (table("Group,2019,2023", "Women,45%,52%", "Men,60%,63%"), "45%"),
        (table("Country,Unemployment", "Norland,12%", "Sudland,7%"), "12%"),
        (table("Year,Accidents", "2018,412", "2019,398"), "412"),
        (table("Site,Monthly users", "Fishbook,3 billion", "Netting,2 billion"), "3 billion"),
        (
            table("Measure,Before,After", "Customers who pay late,31%,12%", "Audit,3 weeks,4 days"),
            "31%",
        ),
        (table("Task,Before,After", "Late bills,31%,12%", "Audit,3 weeks,4 days"), "31%"),
        ("Share of adults with a boat\n\n" + table("Town,Share", "Leith,9%", "Crail,12%"), "9%"),
    ],
)
def test_a_table_of_statistics_without_a_source_is_told_of_once(text, first):
    assert figures(text) == [first]


@pytest.mark.parametrize(
    ("heads", "told"),
    [("Before,After", 2), ("Then,Now", 2), ("Discount,Members", 1)],
)
def test_shares_of_one_row_are_told_together_where_the_columns_are_times(heads, told):
    rows = table(f"Task,{heads}", "Shop,20%,60% of sales")
    kinds = [q.type for q in quantities(Document(rows, "markdown")) if q.figure.kind == "percent"]
    assert kinds.count("statistic") == told


def test_the_other_figures_of_the_table_are_related():
    document = Document(SHARES, "markdown")
    match = next(unsourced_table(document, {}))
    assert [document.text[s.start : s.end] for s in match.related] == ["84%"]


@pytest.mark.parametrize(
    "text",
    [
        f"{SHARES}\n\nSource: Office of Wires, 2023",
        f"Homes online (figures from the Office of Wires):\n\n{SHARES}",
        f"According to the Office of Wires, most homes are online.\n\n{SHARES}",
        f"The [office](https://example.org/wires) counts homes.\n\n{SHARES}",
        f"We surveyed 400 households in May.\n\n{SHARES}",
        f"{SHARES}\n\n## References\n\nOffice of Wires",
        table("Year,Share of households,Source", "2018,61%,Wires", "2022,84%,Wires"),
    ],
)
def test_a_source_in_the_table_or_beside_it_answers_for_it(text):
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        table("Plan,Users,Price", "Basic,1000,$10", "Pro,5000,$30"),
        table("Members,Discount", "10,5%", "50,15%"),
        table("Server,CPU,Memory", "A,40%,30%", "B,55%,12%"),
        table("Room,Capacity (people)", "Hall,200", "Attic,12"),
        table("Grade,Percentage of students", "A,90%", "B,80%"),
        table("Year,Target for households online", "2030,95%", "2035,99%"),
        f"For example, a survey might give this:\n\n{SHARES}",
        f"Print it with:\n\n```\nshow()\n```\n\n{SHARES}",
        "Some 61% of households were online in 2018.",
    ],
)
def test_offers_measurements_plans_and_examples_are_no_statistics(text):
    assert figures(text) == []


def test_the_caption_of_an_html_table_says_of_what_its_shares_are():
    rows = "<tr><td>Leith</td><td>9%</td></tr><tr><td>Crail</td><td>12%</td></tr>"
    head = "<caption>Share of adults with a boat</caption><tr><th>Town</th><th>Share</th></tr>"
    assert figures(f"<table>{head}{rows}</table>", "html") == ["9%"]


def test_crimes_reported_in_a_head_are_nobodys_report():
    text = table("Year,Crimes reported", "2018,1240", "2019,1345")
    assert figures(text) == ["1240"]
