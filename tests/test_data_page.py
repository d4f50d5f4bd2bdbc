"""The page of the data: its tables are counted from the files, its prose stays as it is."""

import gzip
import importlib
import json

import pytest

from quality.train import assistants


@pytest.fixture
def modules(root, monkeypatch):
    monkeypatch.setattr(assistants, "rows", lambda: iter(()))
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module


@pytest.fixture
def put(modules):
    return modules("generated").put


@pytest.fixture
def data(tmp_path):
    """A folder of corpora: two sets of the web, one of ratings."""

    def row(label, **more):
        given = {"text": "word " * 100, "label": label, "use": "training", "attack": None}
        web = {"dataset": f"{label}_web_open", "domain": "blog", "repo": f"some/{label}"}
        dated = {"rev": "abc", "date": "2019-05-06", "licence": "MIT", "group": "g", "id": "1"}
        return given | web | dated | more

    def write(name, found):
        path = tmp_path / f"{name}.jsonl.gz"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress("".join(json.dumps(r) + "\n" for r in found).encode()))

    write("ai/human_web", [row("human"), row("human", use="evaluation only", date="2020-01-01")])
    write("ai/ai_web", [row("ai"), row("ai", attack="edit"), row("ai", licence="CC0 | MIT")])
    rated = {"score": 4.5, "use": "training", "licence": "MIT"}
    write("quality/some_ratings", [rated, {**rated, "score": 9, "licence": "CC0"}])
    return tmp_path


@pytest.fixture
def written(modules, data):
    marks = "".join(
        f"<!-- measured: {n} -->\n<!-- end: {n} -->\n" for n in ("ai", "web", "quality")
    )
    return modules("data_page").written(f"# Prose\n{marks}More prose\n", data).splitlines()


def test_the_rows_of_a_file_are_counted_by_label_attack_and_use(written):
    assert "| `human_web` | 2 | 0 | 0 | 1 | 100, 100, 100 | MIT |" in written
    assert "| `ai_web` | 0 | 3 | 1 | all | 100, 100, 100 | MIT; CC0 \\| MIT |" in written


def test_what_is_learnt_from_leaves_out_attacks_and_what_may_not_train(written):
    learnt = "1 human and 2 machine texts (web 1 + 2; human + machine)."
    assert f"Learnt from: {learnt}" in written


def test_repositories_are_linked_with_their_years(written):
    link = "[some/human](https://github.com/some/human)"
    assert f"| {link} | people | 2 | blog | 2019 to 2020 | abc | MIT |" in written


def test_a_set_without_labels_shows_the_range_of_its_scores(written):
    assert "| `some_ratings` | 2 | 4.5 to 9 | all | MIT; CC0 |" in written


def test_prose_around_the_marks_stays(written):
    assert (written[0], written[-1]) == ("# Prose", "More prose")


def test_putting_the_same_lines_twice_changes_nothing(put):
    once = put("a\n<!-- measured: x -->\n<!-- end: x -->\n", "x", ["one", "two"])
    assert put(once, "x", ["one", "two"]) == once


@pytest.mark.parametrize(
    "page",
    ["nothing", "<!-- measured: x -->\nno end", "<!-- measured: x -->\n<!-- measured: y -->\n"],
)
def test_a_page_without_its_marks_is_an_error_that_names_them(put, page):
    with pytest.raises(ValueError, match="<!-- measured: x --> and <!-- end: x -->"):
        put(page, "x", [])
