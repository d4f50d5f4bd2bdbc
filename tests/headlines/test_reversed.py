"""Headlines that turn round who did what, or which way it went, and sound ones that look alike."""

import pytest

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
def test_two_that_the_text_has_the_other_way_round_are_found(told, headline, body):
    assert told(headline, body) == ["reversed-result"]


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
        ("Lund sues Oslo", "Oslo sued Lund over a boat. Lund sued Oslo over the ferry."),
        ("Mayor sues", "The mayor was sued by the mill."),
        ("Minister dismissed", "The minister was dismissed on Monday after a row over hens."),
        ("Does Lund accuse Oslo?", "Oslo accused Lund of spying."),
        ("Lund accuses Oslo of spying", "Oslo and Lund accused Leith of spying on them."),
    ],
)
def test_two_that_the_text_has_as_the_headline_has_them_are_left_alone(told, headline, body):
    assert not told(headline, body)


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
def test_what_moves_the_other_way_is_found_by_another_name_or_against_before(told, headline, body):
    assert told(headline, body) == ["opposite-direction"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Tram use recovers", "Tram fares fell by 6%. Trips rose to 11 million."),
        ("Tram use recovers", "It will fall by 6%, a tram driver said. Bread fell by 2%."),
    ],
)
def test_a_fall_of_another_thing_or_of_the_future_is_no_opposite(told, headline, body):
    assert not told(headline, body)
