"""How the figures of benchmarks/rules.py are reckoned from what rules do to documents."""

import runpy

import pytest


@pytest.fixture(scope="module")
def figures(root):
    return runpy.run_path(str(root / "benchmarks" / "rule_rates.py"))


@pytest.fixture(scope="module")
def texts(root):
    return runpy.run_path(str(root / "benchmarks" / "rule_texts.py"))


@pytest.fixture
def group(figures):
    def build(rates, words=100, *, mean=False, copies=60):
        one = [figures["Measured"](words, [rate], [rate > 0], [rate > 5]) for rate in rates]
        return figures["group"](one * copies, [mean], 1)

    return build


def test_a_rate_weighs_documents_by_their_words(figures):
    short, long = (figures["Measured"](n, [rate], [True], [True]) for n, rate in ((10, 8), (90, 2)))
    assert figures["group"]([short, long], [False], 1).rates[0] == pytest.approx(2.6)
    assert figures["group"]([short, long], [True], 1).rates[0] == 5


def test_the_ratio_lies_within_its_interval(figures, group):
    found = figures["comparison"]({"news": group([0, 4])}, {"news": group([2, 10])}, 0)
    low, high = found["interval"]
    assert (found["ratio"], found["more"], found["fewer"]) == (3, ["news"], [])
    assert 1 < low < 3 < high
    assert found["auroc"] == 0.75


def test_every_genre_counts_the_same(figures, group):
    human = {"news": group([1]), "web": group([1], copies=600)}
    machine = {"news": group([5]), "web": group([1], copies=600)}
    human, machine = ({**each, "few": group([9], copies=9)} for each in (human, machine))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(figures["shared"].__globals__, "FEWEST", 50)
        assert figures["comparison"](human, machine, 0)["ratio"] == 3


def test_what_people_never_do_has_no_ratio(figures, group):
    found = figures["fairness"](group([2]), group([0]), 0)
    assert (found["non_native_ratio"], found["non_native_interval"]) == (None, None)
    assert found["non_native_has"] == "more"


def test_a_ratio_over_next_to_nothing_has_no_upper_end(figures, group):
    native = figures["group"](
        [figures["Measured"](99, [n == 0], [n == 0], [False]) for n in range(60)], [False], 1
    )
    low, high = figures["fairness"](group([2]), native, 0)["non_native_interval"]
    assert low > 1
    assert high is None


def test_shares_are_of_documents(figures, group):
    assert figures["share"]({"news": group([0, 2, 6, 0])}, 0) == {"matched": 0.5, "found": 0.25}
    assert figures["cell"](group([0, 2]), 0) == {"n": 120, "rate": 1, "found": 0}


@pytest.mark.parametrize(
    ("row", "year"),
    [
        ({"generator": "text_davinci_003"}, "2022-23"),
        ({"generator": "gpt-4-turbo-preview"}, "2023-24"),
        ({"generator": "claude-3-5-sonnet-20240620"}, "2024-25"),
        ({"generator": "GPT-4o", "date": "2025-04-01"}, "2024-25"),
        ({"generator": "GPT-4o", "date": "2026-04-01"}, "2026"),
        ({"generator": "mixed"}, ""),
    ],
)
def test_a_model_has_a_year_where_its_name_or_date_tells(texts, row, year):
    assert texts["_year"]({"dataset": "x", **row}) == year


@pytest.mark.parametrize(
    ("attack", "kind"),
    [
        (None, "plain"),
        ("evasive_prompt", "plain"),
        ("rewrite_of_human", "rewritten"),
        ("human_edit", "humanised"),
    ],
)
def test_a_text_is_plain_unless_something_was_done_to_it(texts, attack, kind):
    assert texts["_kind"]({"dataset": "x", "attack": attack}) == kind
