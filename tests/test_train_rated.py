"""The texts that readers rated."""

import gzip
import json

import pytest

from quality.train import rated
from quality.train.rated import PARTS, rated_texts, shown

_FURTHER = "set\tid\tclarity\tconcision\tsupport\tshape\toverall\nai_web\tone\t4\t3\t2\t5\t6\n"
_RATING = {"clarity": 4, "concision": 3, "support": 2, "shape": 5}


def _written(path, *rows):
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


def _row(**more):
    return {"id": "one", "text": "A text.", "use": "training", "dataset": "ai_web_open"} | more


@pytest.fixture
def data(tmp_path, monkeypatch):
    further = tmp_path / "rated_texts.tsv"
    further.write_text(_FURTHER, "utf-8")
    monkeypatch.setattr(rated, "_FURTHER", further)
    two = {"a": _RATING, "b": dict.fromkeys(PARTS, 5)}
    row = _row(text="A web text. [...]", ratings=two, score=6.5, group="site", source="blogs")
    _written(tmp_path / "quality" / "web_ratings.jsonl.gz", row)
    _written(tmp_path / "ai" / "ai_web.jsonl.gz", _row(text="word " * 500, group="page"))
    return tmp_path


def test_texts_of_two_readers_come_first_and_have_the_mean_of_both(data):
    first, _ = rated_texts(data)
    assert (first.readers, first.score, first.parts["support"]) == (2, 6.5, 3.5)


def test_a_further_text_has_the_ratings_of_its_reader(data):
    _, second = rated_texts(data)
    assert (second.readers, second.score, second.parts) == (1, 6.0, _RATING)


def test_a_further_text_is_held_out_with_its_group_and_its_set(data):
    _, second = rated_texts(data)
    assert (second.group, second.source) == ("page", "ai_web_open")


def test_a_further_text_is_as_long_as_what_its_reader_saw(data):
    _, second = rated_texts(data)
    assert len(second.text.split()) == 400


def test_the_mark_of_a_cut_is_no_part_of_a_text(data):
    assert "[...]" not in rated_texts(data)[0].text


def test_a_text_that_may_not_train_is_refused(data):
    _written(data / "ai" / "ai_web.jsonl.gz", _row(use="evaluation only"))
    with pytest.raises(KeyError, match="one"):
        rated_texts(data)


@pytest.mark.parametrize(("text", "seen"), [("", ""), ("  one\n\ntwo ", "one\n\ntwo")])
def test_a_short_text_is_shown_whole_with_its_lines(text, seen):
    assert shown(text) == seen
