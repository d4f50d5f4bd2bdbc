"""What a writer says of themselves, and which figures that answers for."""

import pytest

from quality.checks.statistics.claims import (
    unsourced_percentage,
    unsourced_table_figure,
    unsourced_total,
)
from quality.checks.statistics.effects import unsourced_effect
from quality.document import Document

CLAIM = "Some 60% of the anglers came back with nothing."


@pytest.mark.parametrize(
    "before", ["We love the river.", "I was born near the mill.", "Our hut is warm."]
)
def test_a_writer_who_counts_nothing_answers_for_no_figure_beside_it(before: str) -> None:
    assert [*unsourced_percentage(Document(f"{before} {CLAIM}"), {})]


@pytest.mark.parametrize(
    "before",
    ["We asked 40 anglers in May.", "I have kept a log since 2019.", "Our survey ran in May."],
)
def test_a_writer_who_counted_answers_for_the_figure_beside_it(before: str) -> None:
    assert not [*unsourced_percentage(Document(f"{before} {CLAIM}"), {})]


def test_a_writer_who_counts_nothing_answers_for_no_multiple_beside_it() -> None:
    text = "We love the river. Catches have doubled."
    assert [text[m.start : m.end] for m in unsourced_effect(Document(text), {})] == ["have doubled"]


def test_a_source_of_another_matter_behind_a_figure_does_not_answer_for_it() -> None:
    text = f"{CLAIM} The new lamp is bright, the mayor Ann Reed said."
    assert [*unsourced_percentage(Document(text), {})]


def test_a_source_of_the_same_matter_behind_a_figure_answers_for_it() -> None:
    text = f"{CLAIM} Ann Reed of the Angling Office said that anglers had counted."
    assert not [*unsourced_percentage(Document(text), {})]


@pytest.mark.parametrize("lead", ["The 4,000 members", "Its 4,000 members"])
def test_a_number_that_a_text_only_speaks_of_is_no_total_that_it_claims(lead: str) -> None:
    assert not [*unsourced_total(Document(f"{lead} were asked to come by boat."), {})]


def test_a_number_that_a_text_tells_is_a_total() -> None:
    assert [*unsourced_total(Document("Some 4,000 members lost their boats."), {})]


@pytest.mark.parametrize("cell", ["97%", "81 per cent"])
def test_what_share_of_people_think_so_needs_a_source_in_a_table(cell: str) -> None:
    text = f"| Boat | Would buy again |\n|---|---|\n| Ada | {cell} |\n"
    assert [*unsourced_table_figure(Document(text, "markdown"), {})]
