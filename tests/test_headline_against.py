"""Headlines that say more, other or the reverse of their text, and sound ones that look alike."""

import pytest

from quality import Scorer


@pytest.fixture(scope="module")
def scorer():
    return Scorer(
        select=[
            "headline.broken-promise",
            "headline.denied-effect",
            "headline.opposite-direction",
            "headline.reversed-result",
            "headline.surer-than-text",
            "headline.unlike-counts",
            "headline.missing-number",
            "headline.missing-terms",
        ]
    )


def rules(scorer, headline, body):
    findings = scorer.score(f"# {headline}\n\n{body}", format="markdown").findings
    return [finding.rule.removeprefix("headline.") for finding in findings]


LONG = (
    "The trams will be green, as they were when the lines of the city were laid. Drivers learn for six "
    "weeks before they take one out, and most of them come from the buses. A ticket costs two pounds and "
    "is good for an hour. The depot stands by the canal, where the gas works stood. It has room for "
    "forty trams and a shop for wheels. "
    "Neighbours asked for a wall against the noise and were given one. The first driver was a baker until last year. "
    "She likes the early shift, when the streets are empty and the foxes sit on the rails and look at her."
)

TURNED = [
    (
        "City hens lay more eggs than farm hens",
        "A farm hen lays 310 eggs a year. In the city hens lay 240 eggs, a count found.",
    ),
    (
        "Nurses in Leith earn less than those in Hull",
        "A nurse in Leith now earns £37,830, about £2,100 more than a colleague in Hull.",
    ),
    (
        "Pan outlasts Wok in test",
        "The Wok kept going for 23 hours and 10 minutes. The Pan gave up after 19 hours and 45 minutes.",
    ),
    ("Rail is slower than flying", "The train took 3 hours. The flight took 4 hours."),
    ("Cats outnumber dogs in Leith", "There are 9,000 dogs in Leith and 4,000 cats."),
    ("Oats outsell rye at mills", "Rye was the most popular at the mills. They grind at night."),
    ("Diesel cheaper than petrol", "Petrol is the cheapest there is, the pumps show."),
    (
        "Hill farms trail valley farms in cows",
        "On the hill 40% of farms have cows. In the valley it is 25% of them.",
    ),
    ("Tea outsold by coffee at fairs", "Tea outsells coffee at all the fairs of the county."),
    (
        "Walkers in Ayr older than those in Troon",
        "In Troon walkers are older than in Ayr, a club said.",
    ),
    ("Lund accuses Oslo of spying", "Oslo accused Lund of spying on its ferry on Monday."),
    ("Lund sued by Oslo over ferry", "Lund has sued Oslo over a ferry that sank in May."),
    (
        "Gas ovens use less energy than electric ones",
        "The electric ovens needed 1.1 kilowatt hours a loaf. The gas ovens took 1.9 kilowatt hours.",
    ),
    ("Porto overtakes Lisbon in trade", "Lisbon has pushed Porto into second place."),
    ("Chelsea lose to Fulham in derby", "Chelsea beat Fulham 2-1 on Sunday in the last minute."),
    (
        "Germany beats France in wine exports",
        "France sold wine for €11bn. Germany's came to €1.1bn.",
    ),
    ("Mill buys bakery", "The mill was bought by the bakery on Friday for a pound."),
]


@pytest.mark.parametrize(("headline", "body"), TURNED)
def test_two_that_the_text_has_the_other_way_round_are_found(scorer, headline, body):
    assert rules(scorer, headline, body) == ["reversed-result"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Bread has more salt than cheese", "Cheese has more fat than bread, the office said."),
        (
            "City hens lay more eggs than farm hens",
            "A farm hen lays 210 eggs. A city hen lays 240.",
        ),
        (
            "Rail is slower than flying",
            "The train took 5 hours and cost £9. The flight took 4 hours.",
        ),
        (
            "Tea dearer than coffee",
            "Last year coffee cost more than tea. Tea is now £4, coffee £3.",
        ),
        ("Is rail slower than flying?", "The train took 3 hours. The flight took 4 hours."),
        ("More bread than ever", "Bread is cheap. There is less of it than of cake."),
        ("Tea colder than tea", "Tea is warmer than milk."),
        (
            "Lund plans to close Beats Hull service",
            "Hull made £3 billion in May and Lund £2 billion.",
        ),
        ("Lund service takes over", "Bread Beats Lund made of rye. Lund sells cake."),
        ("Lund trails Hull in bread", "Hull bread made by Behind Lund is rye. It is 4% salt."),
        ("Rye outnumbers oats", "The firm called Oats Outnumber Rye sells bread."),
        ("Faster than sound", "Sound is faster than that plane."),
        (
            "Lund accuses Oslo of spying",
            "Oslo had once accused Lund of spying. Lund accused Oslo on Monday.",
        ),
        ("Mayor sues", "The mayor was sued by the mill."),
        ("Minister dismissed", "The minister was dismissed on Monday after a row over hens."),
        ("Does Lund accuse Oslo?", "Oslo accused Lund of spying."),
        ("Lund accuses Oslo of spying", "Oslo and Lund accused Leith of spying on them."),
    ],
)
def test_two_that_the_text_has_as_the_headline_has_them_are_left_alone(scorer, headline, body):
    assert not rules(scorer, headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Rents rise in Leith",
            "A flat is dear. Rents in Leith are lower than they were, as was said in May.",
        ),
        (
            "Reading is falling among boys",
            "Boys spend longer on reading than they did, a count has shown.",
        ),
        (
            "Tram use recovers",
            "The tram was late. Numbers on each tram line slid by 6% to 11 million trips.",
        ),
        (
            "Wheat harvest bigger than last year",
            "Farmers cut 11 tonnes of wheat, down from 14 tonnes in May.",
        ),
        (
            "Waiting times at record high",
            "The waiting is the shortest it has been since a record began.",
        ),
        ("Oil slips as ports reopen", "Crude jumped above $80 a barrel on Monday."),
    ],
)
def test_what_moves_the_other_way_is_found_by_another_name_or_against_before(
    scorer, headline, body
):
    assert rules(scorer, headline, body) == ["opposite-direction"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Tram use recovers", "Tram fares fell by 6%. Trips rose to 11 million."),
        ("Tram use recovers", "It will fall by 6%, a tram driver said. Bread fell by 2%."),
    ],
)
def test_a_fall_of_another_thing_or_of_the_future_is_no_opposite(scorer, headline, body):
    assert not rules(scorer, headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Mill will move to Leith",
            "The mill is considering Leith and Hull. It has not made a decision.",
        ),
        (
            "Firm to build mill in Leith",
            "Leith is one of several sites, and the firm could still go to Hull.",
        ),
        (
            "Late meals cause bad sleep",
            "Late meals go with bad sleep in a count of cooks. It cannot show cause and effect, Ann Marsh said.",
        ),
        ("Fire at mill was lit, police confirm", "Police are keeping an open mind about the fire."),
        (
            "All ferries to get ramps",
            "Nearly 40 ferries are to get ramps. Another 90 will have to wait.",
        ),
        ("Every goat cured in trial", "Eight of the 11 goats are well. One did not eat."),
        (
            "Cats always land on their feet",
            "About a third of the cats landed on their backs, a vet said.",
        ),
    ],
)
def test_a_headline_that_claims_more_than_its_text_is_found(scorer, headline, body):
    assert rules(scorer, headline, body) == ["surer-than-text"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Mill will move to Leith",
            "The mill was considering Hull, too. The mill will move in May.",
        ),
        ("Mill to consider move", "The mill is considering Leith."),
        ("Mill looks to buy a farm", "The mill is considering two farms."),
        ("Late meals cause bad sleep", "Late meals cause bad sleep, a study of cooks has shown."),
        (
            "Fire at mill was lit, police confirm",
            "It was lit, the police confirmed. Who did it is not known.",
        ),
        (
            "All ferries to get ramps",
            "All 40 ferries get ramps. Some of the ferries had them before.",
        ),
        ("All ferries to get ramps", "Some of the ferries are old. They sail at ten."),
        ("All night long", "Some nights are long. Another six were short."),
        ("Not all ferries get ramps", "Nearly 40 ferries get ramps. The rest will wait."),
    ],
)
def test_a_headline_that_claims_no_more_than_its_text_is_left_alone(scorer, headline, body):
    assert not rules(scorer, headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Mayor will not stand again in May",
            "The mayor told her friends that she will run for a third term.",
        ),
        (
            "Teachers reject pay offer",
            "Teachers have voted to accept the pay offer, their union said.",
        ),
        ("Bank of Leith cuts rates", "The Bank of Leith left its rates at 4.25% on Thursday."),
        ("Baker did not sell mill", "The baker sold the mill in May. The baker sells bread."),
        ("No link between tea and sleep", "The count found a clear link between tea and sleep."),
    ],
)
def test_a_headline_that_denies_what_the_text_has_is_found(scorer, headline, body):
    assert rules(scorer, headline, body) == ["denied-effect"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Mayor will not stand again in May",
            "The mayor will run no more. The mayor will stand by her friends.",
        ),
        (
            "Mayor will not stand again in May",
            "Ann Marsh has been mayor for six years. She hopes that a friend will.",
        ),
        ("Why the mayor will not stand", "The mayor will run for a third term."),
    ],
)
def test_a_headline_that_denies_what_the_text_denies_or_leaves_open_is_left_alone(
    scorer, headline, body
):
    assert not rules(scorer, headline, body)


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
def test_a_figure_that_the_first_sentence_has_otherwise_is_found(scorer, headline, body):
    assert rules(scorer, headline, body) == ["unlike-counts"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Rents up 18% in a year",
            "Tenants paid £1,180 in May, 8% of it for heat. They paid £1,000 a year ago.",
        ),
        ("Lamp firm raises $40m", "The lamp firm has $14m from Leith. A bank in Hull adds $26m."),
        ("Mill cuts 500 jobs", f"The mill cuts 300 jobs in Leith and 200 in Hull. {LONG}"),
    ],
)
def test_a_figure_that_follows_from_those_of_the_text_is_left_alone(scorer, headline, body):
    assert not rules(scorer, headline, body)


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
def test_a_headline_whose_promise_is_not_kept_is_found(scorer, headline, body):
    assert rules(scorer, headline, body) == ["broken-promise"]


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
def test_a_headline_whose_promise_is_kept_is_left_alone(scorer, headline, body):
    assert not rules(scorer, headline, body)


@pytest.mark.parametrize(
    "headline",
    [
        "Leith and Hull to get green trams",
        "‘They robbed us blind’, say drivers of new trams",
        "County’s oldest tram to be green again",
    ],
)
def test_a_name_a_quotation_or_a_superlative_that_the_text_never_has_is_found(scorer, headline):
    assert rules(scorer, headline, f"Leith is proud of them. {LONG}") == ["missing-terms"]


@pytest.mark.parametrize(
    "headline",
    [
        "Leith and Hull to get green trams",
        "Danish and Dutch drivers to get green trams",
        "‘We were robbed’, say drivers of new trams",
        "County’s oldest tram to be green again",
    ],
)
def test_a_name_a_quotation_or_a_superlative_that_the_text_has_is_left_alone(scorer, headline):
    body = (
        f"Leith is proud of them. Hull, where the older ones are, robbed a bank for its own. {LONG}"
    )
    assert not rules(scorer, headline, body)


def test_words_of_a_fall_count_as_said_where_the_text_has_a_fall(scorer):
    assert not rules(scorer, "Tram trips tumble nearly twice", f"Trips fell by a third. {LONG}")


def test_a_message_shows_the_words_of_the_text_that_tell(scorer):
    body = (
        "Mayor Ann Brandt, who keeps her friends and her foes waiting for years, told them on Monday in the "
        "old town hall that she will run for a third term."
    )
    (found,) = scorer.score(f"# Mayor will not stand again\n\n{body}", format="markdown").findings
    assert "in the old town hall that she will run for a third term" in found.message
