"""Training of the style vocabulary: what may be evidence, what is held out together."""

import dataclasses
import gzip
import json

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from quality import ai_style
from quality.train import assistants, corpora, fit_today, measure, vocabulary, years
from quality.train.corpora import Essays, Text
from quality.train.fit_style import LEAST_FLOOR, balance, calibrated, fit, logistic
from quality.train.normalise import filled_in

PEOPLE = "We got the boat in spring. It was old. We had to paint it, and we did."
MACHINE = "This approach ensures growth. Overall it fosters trust. Notably it enhances value."
LEARNER = "Overall I agree with the boat. Overall it is very good for people."
PUPIL = "We had a boat in spring. It was old and we did not paint it at all."


def written(text, machine, dataset, group):
    return Text(text, machine, dataset, "web", group)


@pytest.fixture(scope="module")
def table():
    """Forty short texts of four sets, and essays in which learners say "overall"."""
    texts = [
        written((PEOPLE, MACHINE)[number % 2], number % 2 == 1, f"set {number // 2 % 4}", "one")
        for number in range(40)
    ]
    essays = Essays([LEARNER, PUPIL] * 20, [True, False] * 20)
    return vocabulary.Table(texts, essays)


LABELS = np.array([0.0, 1.0] * 20)
ROWS = np.arange(40)


def test_the_entries_are_those_that_several_sets_use(table):
    assert {"overall", "we", "<start> overall", "it was"} <= set(table.entries)
    assert "agree" not in table.entries


def test_the_entries_that_learners_use_more_are_barred(table):
    barred = dict(zip(table.entries, table.barred(), strict=True))
    assert barred["overall"]
    assert not barred["it was"]
    assert not barred["fosters"]


def test_half_of_the_essays_can_choose(table):
    one = np.arange(40) < 20
    assert (table.barred(one) == table.barred(~one)).all()


def test_a_barred_entry_never_leans_to_models(table):
    place, free = table.entries.index("overall"), np.zeros(len(table.entries), dtype=bool)
    assert table.fit(LABELS, ROWS, free)[place] > 0
    assert table.fit(LABELS, ROWS, table.barred())[place] == 0


def test_the_leaning_of_a_text_is_the_sum_of_its_entries(table):
    weights = table.fit(LABELS, ROWS, table.barred())
    said = table.leaning(weights, ROWS)
    assert said[1] > 0 > said[0]
    assert (table.read([MACHINE]) @ weights)[0] == pytest.approx(said[1])


def test_what_is_shipped_are_the_weights_that_were_learnt(table):
    weights = table.fit(LABELS, ROWS, table.barred())
    shipped = json.loads(vocabulary.exported(table, [weights], "2026-11-22"))
    learnt = dict(zip(table.entries, weights, strict=True))
    assert shipped["weights"]["fosters"].split(" ")[0] == f"{learnt['fosters']:.3g}"
    assert f" had {learnt['we had']:.3g}" in shipped["weights"]["we"]
    assert shipped["entries"] == np.count_nonzero(weights)


def test_the_weights_of_todays_models_stand_beside_those_of_all(table):
    weights = table.fit(LABELS, ROWS, table.barred())
    shipped = json.loads(vocabulary.exported(table, [weights, -2 * weights], "2026-11-22"))
    first, second = map(float, shipped["weights"]["fosters"].split(" ")[:2])
    assert (second, shipped["columns"], shipped["least"]) == (
        pytest.approx(-2 * first, rel=0.01),
        2,
        vocabulary.LEAST,
    )


def test_todays_vocabulary_is_learnt_from_people_and_from_todays_models():
    old, new = written("x", True, "a", "b"), written("x", True, "a", "b")._replace(today=True)
    labels, names = np.array([1.0, 1.0, 0.0]), ("style-vocabulary", "todays-vocabulary")
    found = vocabulary.taught([old, new, written("y", False, "a", "b")], labels, names)
    assert [each.tolist() for each in found.values()] == [[True] * 3, [False, True, True]]
    assert [*vocabulary.taught([old], labels[:1], names[:1])] == ["style-vocabulary"]


CLIPPED, PUFFERY = (
    next(rule for rule in measure.rules() if rule.name == name)
    for name in ("clipped-statements", "puffery")
)
OLD_AND_NEW = np.array(["old", "new"] * 20)


def fitted_today(clipped):
    """Fit two rules where all machine texts have puffery and `clipped` are the short statements."""
    labels = np.repeat([0.0, 1.0], 20)
    today = (labels == 1) & (OLD_AND_NEW == "new")
    columns = [clipped, labels * 5]
    return fit_today.fit([CLIPPED, PUFFERY], columns, labels, OLD_AND_NEW, today)


def test_a_habit_of_todays_models_is_told_by_their_texts_alone():
    new, old = np.tile([0.0, 9.0], 20), np.tile([9.0, 0.0], 20)
    people = np.repeat([0.0, 1.0], 20)
    assert fitted_today(new * people).weights[0].sum() > 0
    assert fitted_today(old * people).weights[0].sum() == pytest.approx(0.0, abs=1e-6)


def test_a_habit_that_today_s_models_lack_is_no_sign_of_a_person():
    fitted = fitted_today(np.repeat([9.0, 0.0], 20))
    assert fitted.weights[0].sum() == pytest.approx(0.0, abs=1e-6)
    assert [rule.name for rule in fitted.rules] == ["clipped-statements", "puffery"]


def test_the_vocabulary_of_today_counts_from_where_few_people_are():
    rule = next(rule for rule in measure.rules() if rule.name == "style-vocabulary")
    rule = dataclasses.replace(rule, id="generation.todays-vocabulary")
    labels, said = np.repeat([0.0, 1.0], 20), np.arange(40.0)
    fitted = fit_today.fit([rule, PUFFERY], [said, labels], labels, OLD_AND_NEW, labels == 1)
    assert fitted.ramps[0].knots[0] == pytest.approx(17.1)
    assert fitted.weights[0].sum() > 0.5


def test_without_a_rule_of_today_the_model_is_that_of_all():
    labels = np.repeat([0.0, 1.0], 20)
    one = fit_today.fit([PUFFERY], [labels * 5], labels, OLD_AND_NEW, labels == 1)
    assert (
        one.predict([labels]).tolist()
        == fit([PUFFERY], [labels * 5], labels, OLD_AND_NEW).predict([labels]).tolist()
    )


def test_a_row_is_todays_by_its_date_or_its_model():
    row = {"label": "ai", "date": "2025-03-01", "generator": "someone's"}
    people = row | {"label": "human"}
    assert [years.of(each) for each in (row, row | {"date": None}, people)] == [
        *("2025", "not stated", "")
    ]
    assert [years.today(each) for each in (row, row | {"date": "2024-12-31"}, people)] == [
        *(True, False, False)
    ]


def test_every_set_counts_the_same_and_one_may_count_double():
    names, labels = ["a", "a", "b", "a", "b", "b"], np.array([0.0, 0, 0, 1, 1, 1])
    assert balance(names, labels).tolist() == [0.125, 0.125, 0.25, 0.25, 0.125, 0.125]
    assert balance(names, labels, ("b",)).round(4).tolist() == [
        *(0.0833, 0.0833, 0.3333),
        *(0.1667, 0.1667, 0.1667),
    ]


def test_the_web_is_held_out_by_repository_and_all_else_by_data_set():
    texts = [written("x", False, "web", "repo/one"), written("y", True, "essays", "a group")]
    assert corpora.folds(texts) == ["web repo/one", "essays"]


def test_texts_by_assistants_are_weighed_with_the_documents_on_their_subjects(tmp_path):
    (tmp_path / "ai").mkdir()
    subject = next(assistants.rows())["group"]
    common = {"text": "A text. " * 60, "domain": "x", "use": "training", "dataset": "news"}
    found = [common | {"label": "human", "id": name} for name in (subject, "news-of-its-own")]
    lines = "".join(json.dumps(row) + "\n" for row in found)
    (tmp_path / "ai" / "news.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    texts = corpora.style_texts(tmp_path)
    assert sorted(text.weighed_in for text in texts) == ["news", "paired"]
    assert corpora.folds(texts) == ["news", "news"]
    both = corpora.with_assistants(texts)
    added = [text for text in both if text not in texts]
    assert {(t.weighed_in, t.dataset, t.machine, t.today) for t in added} == {
        ("paired", "assistants", True, True)
    }


def test_what_assistants_wrote_is_whole_and_told_apart():
    rows = [*assistants.rows()]
    assert len({row["id"] for row in rows}) == len(rows) == len({row["text"] for row in rows})
    assert all(len(row["text"]) >= corpora.SHORTEST for row in rows)
    disguises = {row["attack"] for row in rows}
    assert disguises == {"", "words_swapped", "asked_to_sound_human", "copy_edited"}
    assert not any(row["text"].startswith(("Sure", "Certainly", "Here is")) for row in rows)


def test_essays_are_cut_to_the_length_of_those_by_learners(tmp_path):
    (tmp_path / "ai").mkdir()
    lengths = {"toefl_essay": (3, 5, 7), "us_8th": (9, 2)}
    rows = [
        {"domain": domain, "text": "word " * number}
        for domain, numbers in lengths.items()
        for number in numbers
    ]
    with gzip.open(tmp_path / "ai" / "fairness_liang.jsonl.gz", "wt") as lines:
        lines.write("\n".join(map(json.dumps, rows)))
    found = corpora.essays(tmp_path)
    assert [len(text.split()) for text in found.texts] == [3, 5, 5, 5, 2]
    assert found.learner == [True, True, True, False, False]


def test_the_marks_that_make_essays_anonymous_are_filled_in(tmp_path):
    (tmp_path / "ai").mkdir()
    row = {"domain": "toefl", "text": "Dear @CAPS1, @PERSON2 saw @NUM1 of us in @LOCATION3."}
    with gzip.open(tmp_path / "ai" / "fairness_liang.jsonl.gz", "wt") as lines:
        lines.write(json.dumps(row))
    assert corpora.essays(tmp_path).texts == ["Dear Editor, Ben saw 12 of us in Ohio."]


def test_a_handle_is_no_mark_of_an_anonymous_name():
    assert filled_in("Ask @ANNA1 or @date1 in June.") == "Ask @ANNA1 or @date1 in June."


def test_a_set_with_both_classes_has_a_level_of_its_own_and_all_others_share_one():
    labels = np.array([0.0, 1, 0, 1])
    found = vocabulary.levels_of(["both", "both", "people", "models"], labels).toarray()
    assert (found > 0).tolist() == [[False, True], [False, True], [True, False], [True, False]]


def test_peoples_kinds_of_text_are_told_by_how_they_differ_from_their_mean():
    kinds = ["news"] * 20 + ["recipes"] * 20 + ["too few"] + ["news"] * 20
    labels = np.array([0.0] * 41 + [1.0] * 20)
    columns = csr_matrix([[2.0, 1.0]] * 20 + [[4.0, 1.0]] * 20 + [[90.0, 9.0]] * 21)
    apart = vocabulary.people_apart(columns, labels, kinds).toarray()
    step = np.sqrt(vocabulary.ALIKE / 2)
    assert apart == pytest.approx(np.array([[-step, 0.0], [step, 0.0]]))


def test_what_is_to_make_no_difference_weighs_less():
    columns, labels = csr_matrix([[1.0, 1.0], [0.0, 0.0]] * 10), np.array([1.0, 0.0] * 10)
    weights, free = np.full(20, 1 / 20), [(None, None)] * 2
    both = logistic(columns, labels, weights, free, 0.01)
    first_even = logistic(columns, labels, weights, free, 0.01, csr_matrix([[1.0, 0.0]]))
    assert both[1] == pytest.approx(both[2])
    assert 0 < first_even[1] < both[1] < first_even[2]


def test_a_rule_counts_half_and_the_vocabulary_in_full():
    rules = [rule for rule in measure.rules() if rule.name in ("puffery", "style-vocabulary")]
    said = [np.array([0.0, 3, 0, 9] * 5), np.array([-1.0, 2, -2, 3] * 5)]
    labels, sets = np.array([0.0, 1] * 10), ["one"] * 20
    half = fit(rules, said, labels, sets).weights
    full = fit(rules, said, labels, sets, of_rules=1.0).weights
    shares = {r.name: h.sum() / f.sum() for r, h, f in zip(rules, half, full, strict=True)}
    assert shares == pytest.approx({"puffery": 0.5, "style-vocabulary": 1.0})


def test_a_probability_does_not_fall_under_the_share_of_machine_texts_without_a_sign():
    log_odds = np.repeat([-8.0, -2.0, 3.0], 100)
    labels = np.array([0.0] * 80 + [1.0] * 20 + [0.0] * 80 + [1.0] * 20 + [1.0] * 100)
    curve = calibrated(log_odds, labels, np.full(300, 1 / 300))
    assert curve(-8.0) == pytest.approx(0.2, abs=0.02)
    assert curve(-2.0) == pytest.approx(0.2, abs=0.02)
    assert curve(3.0) > 0.95


def test_no_set_lets_the_floor_fall_under_what_an_unknown_set_may_hide():
    log_odds = np.linspace(-4, 4, 200)
    curve = calibrated(log_odds, (log_odds > 0) * 1.0, np.full(200, 1 / 200))
    assert curve.floor == LEAST_FLOOR


def test_a_text_without_a_sign_may_still_get_few_signs():
    assert LEAST_FLOOR < ai_style.FEW
