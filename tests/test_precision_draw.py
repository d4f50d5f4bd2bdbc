"""How findings are drawn for a person to judge."""

import importlib
import random

import pytest

TEXT = "The the ferry sails at nine. The crew has been told so, and the harbour is ready for it."


@pytest.fixture
def module(root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module("precision")


def sample(genre, text=TEXT):
    from rule_texts import Sample

    return Sample(text, False, "made", genre, "", "plain")


def test_a_finding_is_marked_in_what_stands_around_it(module):
    found = module.drawn([sample("news")], ["repetition.doubled-word"], random.Random(1))
    assert found["repetition.doubled-word"][0].text == f"[[The the]]{TEXT[7:]}"


def test_the_profile_is_that_of_the_genre(module):
    found = module.drawn([sample("fiction")], ["repetition.doubled-word"], random.Random(1))
    assert found["repetition.doubled-word"][0].profile == "fiction"


def test_a_text_gives_one_finding_of_a_rule(module):
    text = f"{TEXT}\n\nAnd and so it was, as we said, for all of the boats that lay there."
    found = module.drawn([sample("news", text)], ["repetition.doubled-word"], random.Random(1))
    assert len(found["repetition.doubled-word"]) == 1


def test_genres_take_turns(module):
    texts = [*[sample("news")] * 12, sample("blogs")]
    found = module.drawn(texts, ["repetition.doubled-word"], random.Random(1))
    assert [each.genre for each in found["repetition.doubled-word"]][:3] == [
        "news",
        "blogs",
        "news",
    ]


def test_no_more_than_ten_findings_of_a_rule_are_drawn(module):
    found = module.drawn([sample("news")] * 12, ["repetition.doubled-word"], random.Random(1))
    assert len(found["repetition.doubled-word"]) == module.MOST
