"""Headlines surer than their text, or that deny what it has, and sound ones that look alike."""

import pytest


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
def test_a_headline_that_claims_more_than_its_text_is_found(told, headline, body):
    assert told(headline, body) == ["surer-than-text"]


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
def test_a_headline_that_claims_no_more_than_its_text_is_left_alone(told, headline, body):
    assert not told(headline, body)


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
def test_a_headline_that_denies_what_the_text_has_is_found(told, headline, body):
    assert told(headline, body) == ["denied-effect"]


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
    told, headline, body
):
    assert not told(headline, body)
