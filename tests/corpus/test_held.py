"""Corpora and configuration: each file is held against what is closest to it."""

import json
import os
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from quality import Scorer
from quality.config.configuration import Configuration, Given
from quality.corpus.engines import Inline
from quality.corpus.held import Noted, held
from quality.corpus.inputs import InputError, Shard, shards
from quality.corpus.progress import Progress
from quality.corpus.rows import Columns, Meter
from quality.corpus.run import QUARANTINE, Run
from quality.corpus.work import Work

TEXT = "Critics argue that it may perhaps possibly fail. "
PLAIN = 'select = ["hedging", "attribution"]\n'
SETTINGS = PLAIN + (
    '[profiles]\n"docs/**" = "technical"\n[per-file-ignores]\n"legal/**" = ["hedging"]\n'
)


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """A folder of three texts under three settings."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "docs/b.md", "legal/c.md"):
        put(tmp_path / "in" / name, TEXT)
    put(tmp_path / "in" / "quality.toml", SETTINGS)
    return tmp_path / "in"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def scored(job):
    """A function that scores a corpus as configured, and returns the rows scored anew."""

    def scored(*paths, **changed):
        found, scorers = held(shards(paths), Configuration(Given()))
        run = Run(replace(job, scorers=scorers, **changed), found, Progress(1))
        rows = Counted(Inline(Work(run._job)))
        run.through(rows)
        assert run.outcome(job.folder / QUARANTINE).exit_code == 0
        return rows.rows

    return scored


class Counted:
    """Workers that say how many rows they had."""

    def __init__(self, inline):
        self.inline, self.rows = inline, 0

    def results(self, tasks):
        for result in self.inline.results(tasks):
            self.rows += result.rows
            yield result


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_each_text_of_a_folder_has_the_settings_of_its_path(texts, scored, job):
    scored("in", form="jsonl")
    rows = lines(job.folder / "in.jsonl")
    told = [(row["q_profile"], families(row)) for row in rows]
    both = ["attribution", "hedging"]
    assert told == [("web", both), ("technical", both), ("web", ["attribution"])]


def families(row):
    return sorted({each["rule"].partition(".")[0] for each in row["q_findings"]})


def test_a_row_is_that_of_a_scorer_with_these_settings(texts, scored, job):
    scored("in", form="jsonl")
    row = lines(job.folder / "in.jsonl")[2]
    alone = Scorer(select=["hedging", "attribution"], ignore=["hedging"])
    assert row["q_version"].endswith(alone.digest[:12])
    assert {name: row["q_features"][name] for name in alone.feature_names} == dict(
        alone.score(TEXT, format="markdown").features
    )


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_every_result_has_the_columns_of_all_settings(texts, scored, job, form):
    put(texts.parent / "rows" / "x.jsonl", '{"text": "One."}\n')
    put(texts.parent / "rows" / "quality.toml", 'select = ["filler"]\n')
    scored("in", "rows", form=form)
    assert columns(job.folder / f"in.{form}") == columns(job.folder / f"x.{form}")


def columns(path):
    if path.suffix == ".parquet":
        return pq.read_schema(path)
    first = path.read_text("utf-8").splitlines()[0]
    return sorted(json.loads(first)["q_features"]) if path.suffix == ".jsonl" else first


def test_a_measure_that_a_scorer_lacks_is_null(texts, scored, job):
    scored("in", form="jsonl")
    hedges = [row["q_features"]["hedging.stacked-hedges"] for row in lines(job.folder / "in.jsonl")]
    assert [value is None for value in hedges] == [False, False, True]


def test_a_changed_setting_has_its_input_scored_again_and_no_other(texts, scored):
    put(texts.parent / "rows" / "x.jsonl", '{"text": "One."}\n')
    put(texts.parent / "rows" / "quality.toml", PLAIN)
    assert scored("in", "rows") == 4
    assert scored("in", "rows") == 0
    put(texts / "quality.toml", SETTINGS.replace("technical", "news"))
    assert scored("in", "rows") == 3


def test_the_order_of_texts_and_settings_is_part_of_the_key(job):
    two = replace(job, scorers=(Scorer(profile="web"), Scorer(profile="news")))
    assert len({two.key("x", (0, 0)), two.key("x", (0, 1)), two.key("x", (1, 0))}) == 3


def test_what_is_excluded_is_left_out_and_noted(texts):
    put(texts / "quality.toml", 'exclude = ["legal/", "b.md"]\n')
    choice = Noted(Configuration(Given()))
    (shard,) = shards(["in"], None, choice)
    assert [os.path.basename(path) for path in shard.files] == ["a.md"]  # noqa: PTH119
    assert {os.path.basename(path) for path in choice.left_out} == {"legal", "b.md"}  # noqa: PTH119


def test_files_of_rows_are_excluded_too(texts):
    put(texts / "rows.jsonl", "")
    put(texts / "old" / "rows.jsonl", "")
    put(texts / "quality.toml", 'exclude = ["old/"]\n')
    found = shards(["in"], None, Noted(Configuration(Given())))
    assert [shard.name for shard in found] == ["rows"]


def test_a_corpus_of_which_all_is_excluded_is_refused(texts):
    put(texts / "quality.toml", 'exclude = ["*.md"]\n')
    with pytest.raises(InputError, match="nothing to score: the configuration excludes all of it"):
        shards(["in/*.md"], None, Noted(Configuration(Given())))


def test_what_is_included_is_taken_and_a_word_file_is_no_row(texts, word_file):
    put(texts / "quality.toml", 'include = ["*.docx"]\n')
    (texts / "d.docx").write_bytes(word_file)
    (shard,) = shards(["in"], None, Noted(Configuration(Given())))
    (bad,) = shard.rows(Columns(), Meter())
    assert bad.reason.startswith("a Word file, whose text is not what it holds")


@pytest.fixture
def word_file():
    """The bytes of a Word file."""
    from io import BytesIO

    docx = pytest.importorskip("docx")
    document, file = docx.Document(), BytesIO()
    document.add_paragraph(TEXT)
    document.save(file)
    return file.getvalue()


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_to_a_folder_above_leads_to_nothing_new(texts):
    put(texts / "deep" / "rows.jsonl", "")
    (texts / "deep" / "loop").symlink_to(texts, target_is_directory=True)
    assert shards(["in"]) == [Shard("in/deep/rows.jsonl", "jsonl", "deep/rows")]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_to_another_folder_is_followed(texts):
    put(texts.parent / "far" / "rows.jsonl", "")
    (texts / "near").symlink_to(texts.parent / "far", target_is_directory=True)
    assert [shard.name for shard in shards(["in"])] == ["near/rows"]
