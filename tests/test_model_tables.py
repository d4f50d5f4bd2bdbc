"""The tables of ai_style: thresholds, intervals, sets, bands, calibration from what was judged."""

import importlib

import pytest


@pytest.fixture
def module(root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module


@pytest.fixture
def tables(module):
    return module("models_tables")


@pytest.fixture
def row(module):
    """Make a text as it was judged; what is not said is a human text of the set `one`."""

    def make(score=0.0, **given):
        usual = {"task": "sets", "fold": given.get("dataset", "one"), "id": "1", "machine": False}
        more = {"dataset": "one", "domain": "news", "genre": "news", "year": "", "attack": ""}
        rest = {"words": 200, "trains": True, "probability": 0.5, "many": False}
        return module("models_judged").Judged(
            **usual | more | rest | {"scores": {"ai_style": score}} | given
        )

    return make


@pytest.fixture
def human(row):
    """A hundred human texts of two sets, scored 0 to 99."""
    return [row(float(n), dataset=("one", "two")[n % 2]) for n in range(100)]


def test_a_threshold_is_what_few_human_texts_of_other_sets_exceed(tables, row, human):
    texts = [row(score, machine=True, dataset="new") for score in (93.0, 96.0, 98.5)]
    thresholds = tables.Thresholds(human, "ai_style")
    assert [thresholds.above(texts, share) for share in (0.05, 0.01)] == [2, 1]


def test_a_set_does_not_set_its_own_threshold(tables, row, human):
    loud = [row(1000.0, dataset="new") for _ in range(50)]
    thresholds = tables.Thresholds([*human, *loud], "ai_style")
    assert thresholds.above(loud, 0.01) == 50


def test_what_does_not_train_sets_no_threshold(tables, row, human):
    loud = [row(1000.0, dataset="more", trains=False) for _ in range(50)]
    thresholds = tables.Thresholds([*human, *loud], "ai_style")
    assert thresholds.above([row(999.0, dataset="new")], 0.01) == 1


def test_a_large_set_counts_no_more_than_a_small_one(tables, row):
    large = [row(float(n), dataset="large") for n in range(900)]
    small = [row(5000.0, dataset="small") for _ in range(9)]
    thresholds = tables.Thresholds([*large, *small], "ai_style")
    assert thresholds.above([row(4999.0, dataset="new")], 0.4) == 0


def test_the_interval_of_none_in_three_hundred_ends_over_one_percent(tables):
    assert tables.rate(0, 300) == "0.0% (0.0 to 1.3)"


def test_the_share_of_no_texts_is_not_a_number(tables):
    assert tables.rate(0, 0) == "-"


def test_sets_of_both_classes_are_told_apart_by_each_method(tables, row):
    scores = [{"ai_style": n, "TF-IDF": -n} for n in (0.0, 1.0)]
    part = [row(scores=each, machine=bool(n)) for n, each in enumerate(scores)]
    lines = tables.held_out(part, ["ai_style", "TF-IDF"])
    assert "| one | 1 + 1 | 1.000 | 1.00 | 0.000 | 0.00 |" in lines


def test_the_articles_of_2026_are_held_against_the_human_ones_of_their_subjects(tables, row):
    topics = {"task": "topics", "fold": "topics 0"}
    part = [row(2.0, **topics), row(3.0, machine=True, dataset="authored_2026", **topics)]
    evasive = row(1.0, machine=True, dataset="authored_2026", attack="evasive_prompt", **topics)
    names = [name for name, _ in tables.tasks([*part, evasive])]
    assert names == ["2026, unseen subjects", "(2026, asked to evade)"]
    lines = tables.held_out([*part, evasive], ["ai_style"])
    assert "| (2026, asked to evade) | 1 + 1 | 0.000 | 0.00 |" in lines


def test_what_stands_in_brackets_does_not_count_in_the_mean(tables, row):
    good = [row(0.0), row(1.0, machine=True)]
    short = [row(1.0, words=100), row(0.0, words=100, machine=True)]
    lines = tables.held_out([*good, *short], ["ai_style"])
    assert "| one | 2 + 2 | 0.500 | 0.00 |" in lines
    assert "| (one, 150 words or more) | 1 + 1 | 1.000 | 1.00 |" in lines
    assert "| mean of those not in brackets |  | 0.500 | 0.00 |" in lines


def test_attacked_texts_have_a_line_of_their_own(tables, row, human):
    plain = row(500.0, machine=True, dataset="new")
    attacked = row(1.0, machine=True, dataset="new", attack="edit")
    lines = tables.one_class([*human, plain, attacked], ["ai_style"], machine=True)
    assert "| new | 1 | 100.0% | 100.0% |" in lines
    assert "| new: edit | 1 | 0.0% | 0.0% |" in lines


def test_the_essays_that_are_never_learnt_from_are_shown_by_group(tables, row, human):
    essay = row(1.0, dataset="liang_bias", domain="toefl", words=100, trains=False)
    assert "| toefl | 1 | 0.0% | 0.0% |" in tables.one_class(
        [*human, essay], ["ai_style"], machine=False
    )
    assert "| toefl | 1 | 1 | - |" in tables.alarms([*human, essay])


def test_disguised_texts_are_held_against_the_thresholds_of_their_originals(tables, row, human):
    texts = {"dataset": "hart_humanized", "machine": True, "trains": False}
    hart = [row(500.0, **texts), row(1.0, attack="tool", **texts), row(500.0, attack="x", **texts)]
    lines = tables.disguised([*human, *hart])
    assert lines[2:] == [
        "| originals | 1 | 100.0% | 100.0% |",
        "| tool | 1 | 0.0% | 0.0% |",
        "| x | 1 | 100.0% | 100.0% |",
        "| all disguised | 2 | 50.0% | 50.0% |",
    ]


def test_an_attack_is_shown_beside_the_texts_of_its_set_as_they_were_written(tables, row, human):
    texts = {"dataset": "new", "machine": True}
    plain = [row(500.0, many=True, **texts), row(1.0, **texts)]
    short = row(500.0, words=100, attack="edit", **texts)
    lines = tables.attacked([*human, *plain, short])
    assert lines[2:] == ["| edit | new | 1 | 100.0% (20.7 to 100.0) | 50.0% | - | 50.0% |"]


@pytest.mark.parametrize(
    ("words", "band"),
    [(149, "under 150"), (150, "150 to 299"), (599, "300 to 599"), (600, "600 or more")],
)
def test_a_length_falls_in_its_band(tables, row, words, band):
    assert tables.length(row(words=words)) == band


def test_many_signs_are_counted_where_nothing_is_withheld(tables, row, human):
    texts = [row(500.0, machine=True, genre="essays", many=True, words=n) for n in (100, 200, 200)]
    lines = tables.along([*human, *texts], "genre", lambda each: each.genre)
    assert any(
        line.startswith("| essays | 3 | 100.0% (43.8 to 100.0) | 100.0% |") for line in lines
    )


def test_years_of_models_have_no_columns_for_people(tables, row, human):
    texts = [row(500.0, machine=True, year="2024")]
    lines = tables.along([*human, *texts], "year", lambda each: each.year)
    assert lines[0] == "| year | machine | found at 1% | many signs |"
    assert len(lines) == 3


def test_probabilities_that_come_true_have_no_calibration_error(tables, row):
    part = [row(probability=0.25, machine=n == 0) for n in range(4)]
    part += [row(probability=0.75, machine=n > 0) for n in range(4)]
    lines, bins = tables.calibration(part)
    assert "calibration error 0.000, Brier score 0.188" in lines[0]
    assert [(each.texts, each.observed) for each in bins] == [(4, 0.25), (4, 0.75)]


def test_withheld_and_attacked_texts_have_no_part_in_calibration(tables, row):
    part = [row(probability=0.1), row(probability=0.9, machine=True)]
    left_out = [row(probability=0.9, words=20), row(probability=0.1, machine=True, attack="edit")]
    assert tables.calibration([*part, *left_out]) == tables.calibration(part)


def test_what_was_judged_is_read_back_as_it_was_written(module, row, tmp_path):
    judged = module("models_judged")
    judged.save([row(0.5), row(machine=True)], tmp_path / "build" / "rows.jsonl")
    assert judged.load(tmp_path / "build" / "rows.jsonl") == [row(0.5), row(machine=True)]
