"""Data sets of Hugging Face: what goes in stays, what comes out has one type."""

import pytest

datasets = pytest.importorskip("datasets", reason="make test-engines installs it")

import quality  # noqa: E402
from quality.adapters.hf import scorer  # noqa: E402

VAGUE = "Critics argue that the plan may perhaps fail. " * 20
LABELS = datasets.ClassLabel(names=["human", "machine"])
FEATURES = datasets.Features({"label": LABELS, "text": datasets.Value("string")})


@pytest.fixture
def rows():
    texts = {"label": [0, 1, 1], "text": [VAGUE, "Short.", None]}
    return datasets.Dataset.from_dict(texts, features=FEATURES)


def test_the_columns_given_keep_their_types(rows):
    scored = rows.map(scorer(), batched=True)
    assert scored.features["label"] == LABELS
    assert scored.select_columns(["label", "text"]).to_list() == rows.to_list()


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_a_batch_without_errors_does_not_change_the_type_of_those_after_it(rows, size):
    scored = rows.map(scorer(), batched=True, batch_size=size)
    assert scored["q_status"][:] == ["ok", "too_short", "error"]
    assert scored["q_error"][:] == [None, None, "no text: null"]
    assert scored.features["q_error"] == datasets.Value("string")


@pytest.mark.parametrize("kind", [None, "arrow"])
def test_the_format_of_a_data_set_makes_no_difference(rows, kind):
    scored = rows.with_format(kind).map(scorer(), batched=True).with_format(None)
    assert scored.to_list() == rows.map(scorer(), batched=True).to_list()


def test_a_stream_has_the_same_rows(rows):
    stream = rows.to_iterable_dataset().map(scorer(), batched=True)
    assert list(stream) == rows.map(scorer(), batched=True).to_list()


def test_what_is_cached_is_used_again_for_the_same_rules_only(rows, tmp_path):
    rows.save_to_disk(tmp_path / "rows")
    stored = datasets.load_from_disk(tmp_path / "rows")
    first = stored.map(scorer(), batched=True)
    again = stored.map(scorer(), batched=True)
    others = stored.map(scorer(scorer=quality.Scorer(ignore=["hedging"])), batched=True)
    assert again.cache_files == first.cache_files
    assert others.cache_files != first.cache_files


def test_a_check_reads_a_data_set(rows):
    checked = quality.check(rows, id="label", rules=["attribution"])
    assert [(each.row, each.id) for each in checked.failed] == [(0, 0), (2, 1)]
