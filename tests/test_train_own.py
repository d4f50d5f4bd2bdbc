"""Models of one's own: reading a table, fitting, judging, the two commands."""

import json
import random

import pytest
from typer.testing import CliRunner

import quality
from quality.cli.app import app
from quality.train import judge, labelled
from quality.train.labelled import Columns, DataError

CLEAN = (
    "The ferry leaves Leith at six and takes forty minutes.",
    "Maria Lopez, who runs the harbour office, counted 312 cars on Monday.",
    "Rain had closed the upper road, so the bus went round by the mill.",
    "Nobody paid more than four pounds for the crossing.",
    "The council voted 9 to 2 for a second boat, its minutes of 3 May show.",
    "He keeps the spare parts in a tin under the wheel.",
)
PADDED = (
    "It is important to note that transport plays a pivotal role in modern society.",
    "Critics argue that the system may perhaps possibly face various challenges.",
    "In today's fast-paced world, a wide range of solutions can be leveraged.",
    "Moreover, it goes without saying that innovation is absolutely essential.",
    "Many experts believe that this underscores the significance of collaboration.",
    "At the end of the day, the implementation of optimisation is of great importance.",
)


def text(kind, seed):
    chosen = random.Random(seed).choices(kind, k=9)
    return " ".join(f"{sentence[:-1]}, part {n}." for n, sentence in enumerate(chosen))


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    """Sixty texts of six sites, half of them padded; rated and labelled."""
    rows = [
        {
            "text": text(PADDED if n % 2 else CLEAN, n),
            "score": 3 + n % 3 * 0.1 if n % 2 else 8 + n % 3 * 0.1,
            "label": "bad" if n % 2 else "good",
            "site": f"site {n % 6 // 2}{n % 12 // 6}",
        }
        for n in range(60)
    ]
    path = tmp_path_factory.mktemp("table") / "rated.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def run(*args):
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def learnt(table, tmp_path_factory):
    """The folder of a model learnt from the ratings."""
    out = tmp_path_factory.mktemp("model")
    done = run("train", table, "--score", "score", "--group", "site", "-o", out)
    assert done.output.startswith("60 texts, each held out with its group"), done.output
    return out


def test_a_model_learnt_from_ratings_scores_the_better_texts_higher(learnt):
    scorer = quality.Scorer(model=learnt)
    good, bad = (scorer.score(text(kind, 99)).quality.score for kind in (CLEAN, PADDED))
    assert good > bad + 10
    assert scorer.score(text(CLEAN, 99)).versions["model"] == "own"


def test_the_folder_of_a_model_has_a_card_and_two_plots(learnt):
    card = (learnt / "card.md").read_text("utf-8")
    assert "learnt from 60 texts in 6 groups" in card
    assert "| Spearman with the ratings | 0." in card
    assert "| site 00 | 10 |" in card
    plots = [(learnt / name).read_text("utf-8") for name in ("reliability.svg", "histogram.svg")]
    assert [plot.count('class="mark"') for plot in plots] == [10, 20]


def test_without_groups_output_and_card_say_that_chance_held_texts_out(table, tmp_path):
    done = run("train", table, "--score", "score", "-o", tmp_path / "model")
    card = (tmp_path / "model" / "card.md").read_text("utf-8")
    assert done.output.startswith("60 texts, held out by chance: no --group")
    assert "learnt from 60 texts of `rated.jsonl`" in card
    assert "## Texts held out by chance\nNo groups were named" in card


def test_the_same_table_gives_the_same_model(table, tmp_path):
    for name in ("one", "two"):
        run("train", table, "--label", "label", "--group", "site", "-o", tmp_path / name)
    one, two = ((tmp_path / name / "quality.json").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_model_of_style_is_learnt_from_labels(table, tmp_path):
    out = tmp_path / "model"
    args = ("train", table, "--label", "label", "--positive", "bad", "--of", "ai_style", "-o", out)
    done = run(*args)
    assert done.exit_code == 0, done.output
    assert "AUROC" in done.output
    assert "expected calibration error" in (out / "card.md").read_text("utf-8")
    style = quality.Scorer(model=out).score(text(PADDED, 99)).ai_style
    assert style.log_odds > quality.Scorer(model=out).score(text(CLEAN, 99)).ai_style.log_odds


def test_the_shipped_model_is_judged_by_ratings_of_ones_own(table):
    done = run("evaluate", table, "--score", "score", "--group", "site")
    assert done.exit_code == 0, done.output
    assert "60 of 60 texts have a score" in done.output
    assert "Spearman with the ratings" in done.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--score", "scor"), "no column 'scor'; did you mean score?"),
        (("--score", "label"), "row 1: 'good' is not a number"),
        (("--label", "site"), "must be two different ones; here they are"),
        (("--label", "label", "--positive", "best"), "give --positive bad or good"),
        ((), "give one of --score COLUMN and --label COLUMN"),
        (("--score", "score", "--of", "ai_style"), "ai_style is learnt from two labels"),
    ],
)
def test_a_table_that_cannot_be_used_ends_with_a_reason(table, tmp_path, options, said):
    done = run("train", table, "-o", tmp_path / "model", *options)
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (b"text,score,site\nA,1,a\nB,2,\n", "row 2 has no site"),
        (b"text;score;site\nA, b, c;1;a\nB, b, c, d;2;a\n", "commas stand between columns"),
        ("text,score,site\n£4,1,a\n".encode("latin-1"), "it is not UTF-8: save it anew as UTF-8"),
    ],
)
def test_a_csv_with_a_slip_is_refused_with_what_to_do(tmp_path, rows, said):
    path = tmp_path / "rated.csv"
    path.write_bytes(rows)
    with pytest.raises(DataError, match=said):
        labelled.labelled(path, Columns(score="score", group="site"))


def test_labels_that_are_not_two_are_named_with_a_row_of_each(tmp_path):
    path = tmp_path / "rated.csv"
    path.write_text("text,label\nA,good\nB,bad\nC,goood\n", "utf-8")
    with pytest.raises(DataError, match=r"'bad' \(row 2\), 'good' \(row 1\), 'goood' \(row 3\)"):
        labelled.labelled(path, Columns(label="label"))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("", "no rows"),
        ('{"text": "A line.", "score": 1}\n', "score is 1 in every row"),
        ('{"text": "", "score": 1}\n{"text": "B", "score": 2}\n', "row 1 has no text"),
        ('{"text": "A", "score": null}\n{"text": "B", "score": 2}\n', "row 1 has no score"),
        (
            '{"text": "A", "score": 1}\n{"text": "B", "score": Infinity}\n',
            "row 2: inf is not a number",
        ),
        ('{"text": "A line.", "score": 1}\n{"text": \n', "rated.jsonl:2: not JSON"),
        ('{"text": "A", "score": "B B B B"}\n'.replace("B B", "B " * 99), "B .*… is not a number"),
    ],
)
def test_a_broken_table_is_refused(tmp_path, rows, said):
    path = tmp_path / "rated.jsonl"
    path.write_text(rows, "utf-8")
    with pytest.raises(DataError, match=said):
        labelled.labelled(path, Columns(score="score"))


def test_a_model_that_is_not_there_is_said_without_a_traceback(table):
    done = run("evaluate", table, "--score", "score", "--model", "nowhere")
    assert (done.exit_code, "Traceback" in done.output) == (2, False)
    assert "no model can be read from it: No such file or directory" in done.output


def test_learning_that_is_broken_off_ends_with_130(table, tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("quality.train.own.trained", interrupt)
    done = run("train", table, "-o", tmp_path / "model", "--score", "score")
    assert done.exit_code == 130


def test_a_row_without_a_label_is_named(tmp_path):
    path = tmp_path / "RATED.CSV"
    path.write_text("text,label\nOne line,1\nTwo lines,\nThree,0\n", "utf-8")
    with pytest.raises(DataError, match="row 2 has no label"):
        labelled.labelled(path, Columns(label="label"))


def test_a_table_that_is_not_there_is_said_in_words(tmp_path):
    with pytest.raises(DataError, match="cannot be read: No such file or directory"):
        labelled.labelled(tmp_path / "rated.jsonl", Columns(label="label"))


def test_a_text_in_two_groups_is_refused(tmp_path):
    path = tmp_path / "rated.csv"
    path.write_text("text,score,site\nOne line,1,a\nTwo,2,a\nOne  line,3,b\n", "utf-8")
    with pytest.raises(DataError, match="stands in two groups: rows 1 and 3"):
        labelled.labelled(path, Columns(score="score", group="site"))


@pytest.mark.parametrize(
    ("targets", "groups", "rated", "said"),
    [
        ((1.0,) * 9, tuple("abcdefghi"), True, "9 texts"),
        ((1.0, 2.0) * 30, ("a",) * 60, True, "1 groups"),
        ((1.0, *[0.0] * 59), tuple(map(str, range(60))), False, "1 texts of one class"),
    ],
)
def test_too_few_texts_groups_or_texts_of_a_class_are_refused(
    tmp_path, targets, groups, rated, said
):
    data = labelled.Labelled(("A",) * len(targets), targets, groups, rated=rated)
    with pytest.raises(DataError, match=said):
        labelled.enough(data, tmp_path)


def test_calibration_is_perfect_where_shares_are_as_predicted():
    assert judge.classification([0.25] * 4 + [0.75] * 4, [0, 0, 0, 1, 1, 1, 1, 0]).error == 0.0


def test_a_ranking_by_length_alone_is_worth_nothing_at_equal_length():
    words = [10, 20, 30, 40, 50]
    assert judge.ranking(words, [1, 3, 2, 5, 4], words).by_length == 0.0


@pytest.mark.parametrize(
    ("table", "missing", "remedy"),
    [
        ("rated.csv", "pandas", "pip install 'quality[train]'"),
        ("rated.csv", "sklearn", "pip install 'quality[train]'"),
        ("rated.parquet", "pyarrow", "pip install 'quality[arrow]'"),
    ],
)
def test_a_package_that_is_missing_is_told_with_the_way_to_install_it(
    monkeypatch, table, missing, remedy
):
    monkeypatch.setattr("quality.cli.train.find_spec", lambda name: None if name == missing else 1)
    done = run("evaluate", table, "--score", "stars")
    assert (done.exit_code, remedy in done.stderr) == (2, True)
