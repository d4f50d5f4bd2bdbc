"""The network by which figures are told: what it hangs on, and how it is learnt."""

import gzip
import json
from base64 import b64encode
from zlib import compress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.claims.context import Context
from quality.claims.decision import Passage
from quality.claims.figures import figures
from quality.claims.network import UNITS, network_of
from quality.claims.wording import counted_noun, near, of_amount
from quality.document import Document
from quality.train.claim_rounding import in_steps, step_of
from quality.train.claim_sentences import TABLES, Sentence, signs_of, told
from quality.train.claims import exported, fit

COUNTS = [f"Nearly {n},000 people fled the town." for n in range(2, 202)]
STEPS = [f"Take {n} steps to the left." for n in range(2, 202)]
_ADDS = st.lists(st.integers(-127, 127), min_size=UNITS, max_size=UNITS)


def context(text):
    document = Document(text, "markdown")
    figure = next(iter(figures(document)))
    index = document.sentence_at(figure.start)
    span = document.sentence_words(index)
    return Context(document, figure, span, frozenset(document.words.texts))


def type_in(text, network):
    document = Document(text, "markdown")
    words = frozenset(document.words.texts)
    return Passage(document, 0, words, network).type_of(next(iter(figures(document))))


def written(rows):
    return b64encode(compress(bytes(value + 128 for row in rows for value in row))).decode()


def network_with(start, signs, slopes):
    none = {"signs": [], "adds": written([])}
    tables = dict.fromkeys(TABLES, none)
    tables["signs"] = {"signs": list(signs), "adds": written(signs.values())}
    return network_of({"start": written([start]), "base": 0.0, "slopes": slopes, "tables": tables})


@pytest.fixture(scope="module")
def learnt_from_two_kinds():
    texts = [(text, True) for text in COUNTS] + [(text, False) for text in STEPS]
    known = [Sentence((signs_of(context(text), 0),), kind, text, text) for text, kind in texts] * 20
    return network_of(json.loads(json.dumps(exported(fit(known), known))))


def test_what_was_learnt_tells_new_figures(learnt_from_two_kinds):
    texts = ("Nearly 900,000 people fled.", "Take 3,000 steps.")
    assert [type_in(text, learnt_from_two_kinds) for text in texts] == ["statistic", "count"]


@given(_ADDS, st.lists(_ADDS, min_size=1, max_size=60), _ADDS)
def test_a_sum_of_signs_is_a_sum_in_every_unit(start, rows, slopes):
    signs = {str(number): row for number, row in enumerate(rows)}
    network = network_with(start, signs, slopes)
    units = [sum(unit) for unit in zip(start, *rows, strict=True)]
    total = network.start + network.signs.of(signs)
    assert network.of(total) == sum(s * max(0, u) for s, u in zip(slopes, units, strict=True))


@given(st.lists(st.floats(-90, 90), min_size=UNITS, max_size=UNITS))
def test_rounding_takes_half_a_step_at_most_from_what_a_sign_adds_to_all_units(adds):
    worth = np.resize([1.0, -1.0], UNITS)
    lost = (np.array([adds]) - in_steps(np.array([adds]), worth)) @ worth
    assert np.abs(lost).max() <= 0.5 + 1e-9


def test_a_step_is_larger_where_all_must_fit_a_byte():
    sizes = np.array([[1.0, 254.0], [0.5, 3.0]])
    assert step_of(0.5, sizes, np.array([1.0, -1.0])).tolist() == [0.5, 2.0]


def test_an_unknown_sign_adds_nothing():
    network = network_with([0] * UNITS, {"known": [1] * UNITS}, [1.0] * UNITS)
    assert network.signs["unknown"] == 0


def test_a_word_adds_by_its_place_and_by_being_near(learnt_from_two_kinds):
    beside, near_by = (learnt_from_two_kinds.lead[place]["nearly"] for place in (0, 3))
    assert beside != near_by != 0


def test_the_words_beside_a_figure_have_their_place():
    assert ("-1", "about") in near(context("It took about 40 men."))


def test_a_figure_of_any_size_has_a_shape():
    assert "number of things, size 10" in of_amount(context(f"It took {'9' * 400} men."))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It closed 40% of the small shops in town.", "shops"),
        ("It took 40 brave men.", "men"),
        ("It took 40.", ""),
        ("It took 40 in all.", ""),
    ],
)
def test_what_a_figure_counts_is_a_noun_behind_it(text, noun):
    assert counted_noun(context(text).tail) == noun


@pytest.mark.parametrize(("percent", "chances"), [("80 5", [(0.8, 0.05)]), ("80 5 3", [])])
def test_figures_told_by_another_model_are_read_where_they_still_are(tmp_path, percent, chances):
    row = {"id": "a-1", "text": "It rained. Some 40 men and 20 boys came.", "use": "training"}
    (tmp_path / "ai").mkdir()
    with gzip.open(tmp_path / "ai" / "small.jsonl.gz", "wt") as file:
        file.write(json.dumps(row))
    with gzip.open(tmp_path / "places.gz", "wt") as file:
        file.write(f"set\tid\tstart\tend\tpercent\nsmall\ta-1\t11\t40\t{percent}\n")
    found = [*told(tmp_path, tmp_path / "places.gz")]
    assert [each.chances for each in found] == chances
    assert all((each.group, len(each.figures)) == ("a-1", 2) for each in found)
