"""Two sentences of the same words that differ by a negation, a number or a name are no duplicates."""

import pytest

from quality import Scorer

FIRST = "The harbour board will raise the summer fee for small boats in Leith this year."


@pytest.fixture(scope="module")
def scorer():
    return Scorer(select=["repetition.near-duplicate-sentence"])


def found(scorer, second, first=FIRST):
    report = scorer.score(f"{first} It met on Monday. {second}", format="plain")
    return [finding.excerpt for finding in report.findings]


@pytest.mark.parametrize(
    "second",
    [
        "The harbour board will not raise the summer fee for small boats in Leith this year.",
        "The harbour board won't raise the summer fee for small boats in Leith this year.",
        "The harbour board won’t raise the summer fee for small boats in Leith this year.",
        "The harbour board will never raise the summer fee for small boats in Leith this year.",
        "The harbour board will raise the summer fee for small boats in Oban this year.",
        "No harbour board will raise the summer fee for small boats in Leith this year.",
    ],
)
def test_a_negation_or_another_name_makes_another_sentence(scorer, second):
    assert found(scorer, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The ferry carried three hundred passengers to the island each summer morning.",
            "The ferry carried five hundred passengers to the island each summer morning.",
        ),
        (
            "In 2019 the ferry carried walkers and cyclists to the island each morning.",
            "In 2020 the ferry carried walkers and cyclists to the island each morning.",
        ),
        (
            "Oslo opened its harbour baths to swimmers early this summer morning.",
            "Bergen opened its harbour baths to swimmers early this summer morning.",
        ),
        (
            "On Monday the museum opens its upper galleries for visitors with small children.",
            "On Friday the museum opens its upper galleries for visitors with small children.",
        ),
        (
            "Trams without conductors stop beside the northern market every afternoon.",
            "Trams with conductors stop beside the northern market every afternoon.",
        ),
    ],
)
def test_another_number_or_subject_makes_another_sentence(scorer, first, second):
    assert found(scorer, second, first) == []


@pytest.mark.parametrize(
    "second",
    [
        FIRST,
        "This year the harbour board will raise the summer fee for small boats in Leith.",
        "The harbour board will raise the summer fee for small boats this year.",
        "So the harbour board will raise the summer fee for small boats in Leith this year.",
    ],
)
def test_the_same_words_in_another_order_are_still_said_twice(scorer, second):
    assert found(scorer, second) == [second]


def test_two_negations_alike_are_still_said_twice(scorer):
    first = "The board did not raise the summer fee for small wooden boats in Leith."
    second = "The board didn't raise the summer fee for small wooden boats in Leith."
    assert found(scorer, second, first) == [second]
