"""How ai_style is judged on what it never saw, its peers, and what the card takes of it."""

import gzip
import importlib
import json
import random
import sys
from dataclasses import replace

import pytest

import quality
from quality.model import MODELS
from quality.train import assistants, vocabulary
from quality.train.corpora import Essays

HUMAN = "I walked down to the old pier because Tom had said the boats were late again . But they were not".split()
MACHINE = "Moreover , this pivotal tapestry underscores the vibrant landscape of innovation , fostering growth".split()
CLEAN = ["The ferry leaves Leith at six, and Maria counted 312 cars on the quay."] * 6
ESSAYS = Essays([" ".join(HUMAN), " ".join(HUMAN[:9])], [True, False])
SCRIPT = (
    'import json, sys; t = json.load(sys.stdin); print(json.dumps(["9", [len(x) for x in t]{}]))'
)


@pytest.fixture
def module(root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module


def text(kind, seed):
    chosen = random.Random(seed)
    return " ".join(" ".join(chosen.choices(kind, k=11)) + "." for _ in range(20))


def rows(dataset, label, numbers, **more):
    kind = HUMAN if label == "human" else MACHINE
    usual = {"label": label, "dataset": dataset, "domain": "news", "use": "training"}
    other = {"attack": None, "generator": "gpt-4o", "licence": "CC0", "group": None}
    return [
        usual | other | {"id": f"{dataset}-{label}-{n}", "text": text(kind, f"{dataset}{n}")} | more
        for n in numbers
    ]


@pytest.fixture
def data(tmp_path):
    """Two sets of both classes, one with attacked texts, and articles on subjects of one of them."""
    folder = tmp_path / "ai"
    folder.mkdir()
    news = rows("news", "human", range(12)) + rows("news", "ai", range(12))
    blogs = rows("blogs", "human", range(12)) + rows("blogs", "ai", range(12))
    blogs += rows("blogs", "ai", range(20, 23), attack="edit")
    blogs += rows("blogs", "human", range(30, 32), use="evaluation only")
    new = [
        row | {"group": f"news-human-{n}"}
        for n, row in enumerate(rows("authored_2026", "ai", range(4)))
    ]
    for name, found in (("news", news), ("blogs", blogs), ("authored_2026", new)):
        lines = "".join(json.dumps(row) + "\n" for row in found)
        (folder / f"{name}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return tmp_path


@pytest.fixture
def pool(module, data, monkeypatch):
    monkeypatch.setattr(assistants, "rows", lambda: iter(()))
    return module("models_pool").pool(data, more=2)


def test_the_pool_has_what_trains_and_a_few_of_what_does_not(pool):
    rest = [item for item in pool if not item.trains]
    assert len(pool) - len(rest) == 52
    assert sorted({(item.attack, item.text.machine) for item in rest}) == [
        ("", False),
        ("edit", True),
    ]
    assert len(rest) == 4


def test_a_subject_is_held_out_with_its_human_document(module, pool):
    topics = [fold for fold in module("models_pool").folds(pool) if fold.task == "topics"]
    held = [sorted(pool[i].id for i in fold.items) for fold in topics]
    pairs = [[f"authored_2026-ai-{n}", f"news-human-{n}"] for n in range(4)]
    assert held == [sorted([*pairs[0], *pairs[3]]), pairs[1], pairs[2]]


def test_every_text_is_held_out_once_with_its_set(module, pool):
    sets = [fold for fold in module("models_pool").folds(pool) if fold.task == "sets"]
    assert sorted(i for fold in sets for i in fold.items) == [*range(len(pool))]
    assert all({pool[i].text.dataset for i in fold.items} == {fold.name} for fold in sets)


def test_both_methods_tell_a_set_that_they_never_saw(module, pool, monkeypatch):
    monkeypatch.setattr(vocabulary, "SETS", 2)
    folds = module("models_pool").folds(pool)
    peer = [float(len(item.text.text)) for item in pool]
    found = module("models_judged").judged(pool, folds, {"peer": peer}, ESSAYS)
    assert len(found) == sum(len(fold.items) for fold in folds)
    lines = module("models_tables").held_out(found, ["ai_style", "TF-IDF"])
    assert "| news | 12 + 12 | 1.000 | 1.00 | 1.000 | 1.00 |" in lines
    assert min(row.scores["peer"] for row in found) > 0


def test_scores_of_a_peer_come_with_its_version(module):
    found = module("models_peers").scores(["one", "three"], sys.executable, SCRIPT.format(""))
    assert found == ("is-it-slop 9", [3.0, 5.0])


@pytest.mark.parametrize(
    ("python", "script", "said"),
    [
        ("/nowhere/python", "", "cannot be run"),
        (sys.executable, "import nothing_of_the_kind", "No module named"),
        (sys.executable, SCRIPT.format("[:1]"), "1 scores for 2 texts"),
    ],
)
def test_a_peer_that_does_not_answer_is_an_error(module, python, script, said):
    peers = module("models_peers")
    with pytest.raises(peers.PeerError, match=said):
        peers.scores(["one", "two"], python, script)


def test_the_card_has_the_sections_that_were_measured(module, root):
    card, measured = (root / name for name in ("docs/model-card.md", "benchmarks/models.md"))
    text = card.read_text("utf-8")
    assert module("models_card").written(text, measured.read_text("utf-8")) == text, (
        "`python benchmarks/models_card.py` copies them"
    )


def test_the_card_shows_the_models_that_ship(module, root):
    lines = module("models_card").shipped(MODELS)
    card = (root / "docs" / "model-card.md").read_text("utf-8")
    assert "\n".join(lines) in card, "`python benchmarks/models_card.py` writes them"


def test_figures_of_other_models_are_said_to_be_such(module, tmp_path):
    card = module("models_card")
    for name in ("quality", "ai_style", "style_vocabulary"):
        (tmp_path / f"{name}.json").write_text(name, "utf-8")
    measured = " ".join(card.digest(tmp_path / f"{n}.json") for n in ("quality", "ai_style"))
    said = "The tables below were measured with another `style_vocabulary.json` than this one."
    assert [*card.stale(tmp_path, measured)] == [said]


def test_a_section_that_was_not_measured_is_an_error_that_names_those_that_were(module):
    card = module("models_card")
    with pytest.raises(card.CardError, match="'B'; it has A"):
        card.written("<!-- measured: B -->\n<!-- end: B -->\n", "# Top\n\n## A\nlines\n")


def test_points_that_are_not_the_whole_score_are_measured(module):
    exact = module("models_exact")
    report = quality.score(" ".join(CLEAN) + " Critics argue that it is very unique.")
    assert max(exact.of_quality(report), exact.of_style(report)) < 1e-9
    off = replace(report, quality=replace(report.quality, raw=report.quality.raw + 0.5))
    assert exact.of_quality(off) == pytest.approx(0.5)
