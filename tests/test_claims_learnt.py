"""The weights by which figures are told: what they hang on, and how they are learnt."""

import json

import pytest

from quality.claims.context import Context
from quality.claims.decision import Passage, weights_of
from quality.claims.figures import figures
from quality.claims.wording import near, of_amount
from quality.document import Document
from quality.train.claims import Sentence, exported, fit, signs_of

COUNTS = [f"Nearly {n},000 people fled the town." for n in range(2, 22)]
STEPS = [f"Take {n} steps to the left." for n in range(2, 22)]


def context(text):
    document = Document(text, "markdown")
    figure = next(iter(figures(document)))
    index = document.sentence_at(figure.start)
    span = document.sentence_words(index)
    return Context(document, figure, span, frozenset(document.words.texts))


def type_in(text, weights):
    document = Document(text, "markdown")
    words = frozenset(document.words.texts)
    return Passage(document, 0, words, weights).type_of(next(iter(figures(document))))


@pytest.fixture(scope="module")
def weights():
    texts = [(text, True) for text in COUNTS] + [(text, False) for text in STEPS]
    known = [Sentence((signs_of(context(text), 0),), kind, text, text) for text, kind in texts]
    return weights_of(json.loads(json.dumps(exported(fit(known), known))))


def test_what_was_learnt_tells_new_figures(weights):
    told = [type_in(t, weights) for t in ("Nearly 900,000 people fled.", "Take 3 steps.")]
    assert told == ["statistic", "count"]


def test_a_word_weighs_by_its_place_and_by_being_near():
    found = {"start": 0, "signs": {}, "words": {}}
    places = {"-1": {"about": 1.0}, "before": {"about": 0.25}, "after": {}}
    weights = weights_of({**found, "places": places})
    assert [table.get("about", 0.0) for table in weights.before] == [1.25, 0.25, 0.25, 0.25]


def test_the_words_beside_a_figure_have_their_place():
    assert ("-1", "about") in near(context("It took about 40 men."))


def test_a_figure_of_any_size_has_a_shape():
    assert "number of things, size 10" in of_amount(context(f"It took {'9' * 400} men."))
