"""Headlines whose figures, promises and words the text does not have, and sound ones that look alike."""

import pytest

LONG = (
    "The trams will be green, as they were when the lines of the city were laid. Drivers learn for six "
    "weeks before they take one out, and most of them come from the buses. A ticket costs two pounds and "
    "is good for an hour. The depot stands by the canal, where the gas works stood. It has room for "
    "forty trams and a shop for wheels. "
    "Neighbours asked for a wall against the noise and were given one. The first driver was a baker until last year. "
    "She likes the early shift, when the streets are empty and the foxes sit on the rails and look at her."
)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Rents up 18% in a year", "Tenants paid £1,310 in May, 8% more than a year before."),
        ("Lamp firm raises $40m", "The lamp firm has closed a round of $14m, it said."),
        (
            "Half of pupils have tried vaping",
            "One in five has used one at least once. It is said to be fun.",
        ),
        ("Three killed in crash", "Two passengers died when a coach left the road."),
    ],
)
def test_a_figure_that_the_first_sentence_has_otherwise_is_found(told, headline, body):
    assert told(headline, body) == ["unlike-counts"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Rents up 18% in a year",
            "Tenants paid £1,180 in May, 8% of it for heat. They paid £1,000 a year ago.",
        ),
        ("Lamp firm raises $40m", "The lamp firm has $14m from Leith. A bank in Hull adds $26m."),
        ("State owes £1 trillion", "The state owes £1,000 billion. It owed £900 billion in May."),
        ("Mill cuts 500 jobs", f"The mill cuts 300 jobs in Leith and 200 in Hull. {LONG}"),
    ],
)
def test_a_figure_that_follows_from_those_of_the_text_is_left_alone(told, headline, body):
    assert not told(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "7 ways to save",
            "## 1. Bake\n\nIt is cheap.\n\n## 2. Boil\n\nIt is fast.\n\n## 3. Fry\n\nIt is fun.",
        ),
        (
            "Five tips for drivers",
            "1. Sleep.\n\nIt helps.\n\n2. Eat.\n\nBread will do.\n\n3. Stop.\n\nOften.",
        ),
        ("How to drive a tram", LONG),
        ("Why trams are green", LONG.replace("for", "as")),
    ],
)
def test_a_headline_whose_promise_is_not_kept_is_found(told, headline, body):
    assert told(headline, body) == ["broken-promise"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "3 ways to save",
            "## 1. Bake\n\nIt is cheap.\n\n## 2. Boil\n\nIt is fast.\n\n## 3. Fry\n\nIt is fun.",
        ),
        (
            "5 ways to save",
            "## 1. Bake\n\nIt is cheap.\n\n## 3. Boil\n\nIt is fast.\n\n## 4. Fry\n\nIt is fun.",
        ),
        ("How to drive a tram", f"Take the handle. {LONG}"),
        ("How to drive a tram", f"It is driven with one hand, and you must keep it there. {LONG}"),
        ("How to drive a tram", f"{LONG}\n\n- the handle\n- the bell"),
        ("How to drive a tram", "With one hand."),
        ("Why trams are green", f"They are green because the mayor likes it. {LONG}"),
    ],
)
def test_a_headline_whose_promise_is_kept_is_left_alone(told, headline, body):
    assert not told(headline, body)


@pytest.mark.parametrize(
    "headline",
    [
        "Leith and Hull to get green trams",
        "‘They robbed us blind’, say drivers of new trams",
        "County’s oldest tram to be green again",
    ],
)
def test_a_name_a_quotation_or_a_superlative_that_the_text_never_has_is_found(told, headline):
    assert told(headline, f"Leith is proud of them. {LONG}") == ["missing-terms"]


@pytest.mark.parametrize(
    "headline",
    [
        "Leith and Hull to get green trams",
        "Danish and Dutch drivers to get green trams",
        "‘They were robbed of it’, say drivers of new trams",
        "County’s oldest tram to be green again",
    ],
)
def test_a_name_a_quotation_or_a_superlative_that_the_text_has_is_left_alone(told, headline):
    body = (
        f"Leith is proud of them. Hull, where the older ones are, robbed a bank for its own. {LONG}"
    )
    assert not told(headline, body)


def test_words_of_a_fall_count_as_said_where_the_text_has_a_fall(told):
    assert not told("Tram trips tumble nearly twice", f"Trips fell by a third. {LONG}")


def test_a_message_shows_the_words_of_the_text_that_tell(scorer):
    body = (
        "Mayor Ann Brandt, who keeps her friends and her foes waiting for years, told them on Monday in the "
        "old town hall that she will run for a third term."
    )
    (found,) = scorer.score(f"# Mayor will not stand again\n\n{body}", format="markdown").findings
    assert "in the old town hall that she will run for a third term" in found.message
