"""The wording: what readers gave texts in such everyday words, on any text the same way."""

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from math import log1p
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality import vocabulary
from quality.document import Document
from quality.features import Features
from quality.train.lines import lines

MEASURES = ("readability.wording", "filler.wording", "statistics.wording")
PLAIN = (
    "The ferry was late again, so we took the bus, which cost more than the train. It was raining, "
    "and the driver had to stop between the two bridges because the road was out."
)
ABSTRACT = (
    "Ultimately, a unique sense of purpose will continue to lead individuals beyond the moment. In "
    "addition, various resources focus on personal experiences in its market."
)
LETTERS = ("".join(pair) for pair in product("abcdefghij", repeat=2))
ABSTRACTS = [ABSTRACT.replace("unique", each).replace("various", each) for each in LETTERS]
NO_LENGTH = {"usual": [2.0] * 4, "per_length": [0.0] * 4}


@pytest.mark.parametrize("measure", MEASURES)
def test_plain_words_are_graded_above_abstract_ones(measure):
    plain, abstract = Features(Document(PLAIN)), Features(Document(ABSTRACT))
    assert plain[measure] > abstract[measure] + 1


@pytest.mark.parametrize("measure", MEASURES)
@given(st.text(max_size=300))
def test_a_grade_is_between_1_and_5_whatever_the_text(measure, text):
    assert 1.0 <= Features(Document(text, "plain"))[measure] <= 5.0


@pytest.mark.parametrize("measure", MEASURES)
def test_the_words_that_lower_a_grade_are_shown(measure):
    document = Document(ABSTRACT)
    shown = {document.text[start:end] for start, end in Features(document).places(measure)}
    assert "purpose" in shown


def test_no_figure_pays_for_itself():
    table = vocabulary.weights()
    weighed = table.entries.get(table.codes["1998"], (0.0,) * 6)
    assert weighed[vocabulary.WORDING :] == (0.0,) * 4


def test_names_weigh_alike_whoever_is_named():
    first = Features(Document("Then Paris was glad, because the old road was out."))
    other = Features(Document("Then Leeds was glad, because the old road was out."))
    assert [first[each] for each in MEASURES] == [other[each] for each in MEASURES]


@pytest.mark.parametrize("measure", [*MEASURES, "generation.style_vocabulary"])
def test_the_words_of_code_are_no_words_of_the_text(measure):
    bare, other = (
        Features(Document(f"{PLAIN} Run `{code}` on it.", "markdown"))
        for code in ("ls", "ultimately unique individuals, various resources")
    )
    assert bare[measure] == other[measure]


def test_a_word_of_code_is_not_shown_among_those_that_lower_a_grade():
    document = Document(f"{ABSTRACT} Run `purpose` on it.", "markdown")
    shown = [document.text[start:end] for start, end in Features(document).places(MEASURES[0])]
    assert shown.count("purpose") == 1


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """Read what files hold of these entries as if they were those that are shipped."""

    def read(style, wording, **told):
        tables = {"weights": lines(style)} | told, {"weights": lines(wording)}
        for name, table in zip(("_FILE", "_WORDING"), tables, strict=True):
            monkeypatch.setattr(vocabulary, name, tmp_path / name)
            (tmp_path / name).write_text(json.dumps(table | NO_LENGTH), "utf-8")
        return vocabulary.read_weights.__wrapped__()

    return read


def test_an_entry_of_one_vocabulary_weighs_nothing_in_the_other(shipped):
    table = shipped({"we": [0.5]}, {"our": [1, 2, 3, 4]})
    codes = table.codes["we"], table.codes["our"]
    assert [table.entries[code] for code in codes] == [
        (0.5, 0, 0, 0, 0, 0),
        (0.0, 0, 1, 2, 3, 4),
    ]


def test_a_pair_weighs_in_both_what_each_says(shipped):
    table = shipped({"we had": [-0.25], "we do": [0.5]}, {"we had": [1, 2, 3, 4]})
    codes = [table.codes[token] for token in ("we", "had", "do")]
    weighed = {row for entry, row in table.entries.items() if entry not in codes}
    assert weighed == {(-0.25, 0.0, 1.0, 2.0, 3.0, 4.0), (0.5, *[0.0] * 5)}


def test_the_style_may_have_weights_of_todays_models_too(shipped):
    table = shipped({"we": [0.5, -0.25]}, {"we": [1, 2, 3, 4]}, columns=2)
    assert table.entries[table.codes["we"]] == (0.5, -0.25, 1, 2, 3, 4)


def test_what_leans_to_todays_models_is_added_up_and_shown(shipped, monkeypatch):
    table = shipped({"boats": [0.5, 2.0], "old": [0.5, -1.0]}, {}, columns=2)
    monkeypatch.setattr(vocabulary, "weights", lambda: table)
    features = Features(Document("There we go with all ten of the old boats.", "plain"))
    assert features["generation.todays_vocabulary"] == pytest.approx(log1p(100))
    assert features.places("generation.todays_vocabulary") == ((36, 41),)


@pytest.mark.parametrize(("told", "uses"), [({}, 100), ({"least": 10}, 100), ({"least": 50}, 20)])
def test_the_style_of_a_short_text_counts_as_that_of_a_longer_one(shipped, monkeypatch, told, uses):
    table = shipped({"we": [0.5]}, {}, **told)
    monkeypatch.setattr(vocabulary, "weights", lambda: table)
    found = vocabulary.uses(Document("There we go with all ten of the old boats.", "plain"))
    assert found.strengths[vocabulary.STYLE] == pytest.approx((log1p(uses),))


def test_what_begins_with_a_token_is_read_when_the_token_is_met(shipped):
    table = shipped({"we": [0.5], "we had": [-0.25], "our": [0.5]}, {})
    found = [len(table.entries) for token in ("unheard", "we") if table.codes[token]]
    assert found == [0, 2]


def test_a_second_use_counts_more_nearly_like_the_first_where_the_bend_is_late():
    early, late = (
        vocabulary.strength(2, words=100, bend=bend) / vocabulary.strength(1, words=100, bend=bend)
        for bend in (1.0, 100.0)
    )
    assert early < 1.3
    assert 1.6 < late < 2.0


FAULTY = f"The bus was late again. Over 60% of people missed it because of that.\n\n{' '.join(ABSTRACTS[:8])}"


def _use_of(word, text):
    """Return how much the uses of a word count for the wording of a text."""
    found, code = vocabulary.uses(Document(text, "plain")), vocabulary.weights().codes[word]
    return found.strengths[-1][found.codes.index(code)]


@pytest.mark.parametrize(
    "rest",
    [" ".join(ABSTRACTS[8:9]), " ".join(ABSTRACTS[8:])],
    ids=["short", "longer than is read"],
)
@pytest.mark.parametrize(
    "faulty",
    ["Over 60% of people missed it", "Local experts say that people missed it"],
    ids=["a figure", "nobody in particular"],
)
def test_the_words_beside_what_has_no_source_count_for_nothing(faulty, rest):
    text = FAULTY.replace("Over 60% of people missed it", faulty) + rest
    assert _use_of("because", text) == 0 < _use_of("again", text)


LOST = f"The bus was late again, because {'the driver, who had come from the depot, ' * 7}was ill."


def test_the_words_of_a_sentence_in_which_readers_get_lost_count_for_nothing():
    text = f"It was late again. {LOST}\n\n{' '.join(ABSTRACTS[:8])}"
    assert _use_of("because", text) == 0 < _use_of("again", text)


def test_they_count_in_a_text_of_long_sentences():
    assert _use_of("because", f"It was late again.\n\n{LOST} {LOST}") > 0


def test_what_a_text_says_again_word_for_word_counts_once():
    once = " ".join(ABSTRACTS[:8])
    assert _use_of("beyond", f"{once} {once}") == pytest.approx(_use_of("beyond", once))


def test_a_fault_at_the_beginning_does_not_move_where_reading_ends():
    text = f"Rain fell. {' '.join(ABSTRACTS)}"
    faulty = text.replace(
        "Rain fell.", "Rain fell. Over 60% of people missed the bus because of that."
    )
    assert _use_of("beyond", faulty) == _use_of("beyond", text)


def test_words_that_do_not_count_do_not_make_others_rarer():
    without = FAULTY.replace(" Over 60% of people missed it because of that.", "")
    assert _use_of("again", FAULTY) == pytest.approx(_use_of("again", without))


def test_the_words_beside_a_figure_with_a_source_count_in_full():
    text = FAULTY.replace("because of that", "because of that, Ann Marsh of the council said")
    assert _use_of("because", text) == pytest.approx(_use_of("again", text))


def test_a_long_text_in_which_nothing_has_a_source_is_graded_as_one_without_words():
    text = "Over 60% of people missed the bus. " * 200
    assert Features(Document(text, "plain"))["filler.wording"] == pytest.approx(
        vocabulary.weights().usual[vocabulary.GRADES.index("concision")]
    )


def test_threads_that_ask_at_once_count_with_the_same_weights():
    vocabulary.read_weights.cache_clear()
    barrier = Barrier(4)

    def asked(_):
        barrier.wait()
        return id(vocabulary.weights())

    with ThreadPoolExecutor(4) as pool:
        assert len({*pool.map(asked, range(4))}) == 1
