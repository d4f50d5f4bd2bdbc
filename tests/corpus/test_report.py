"""The page about a corpus, and what is found to be repeated in it."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.corpus.alike import Alike, alike
from quality.corpus.inputs import shards
from quality.corpus.report.counts import Bins
from quality.corpus.report.page import page
from quality.corpus.rows import Columns
from quality.corpus.sketches import are_alike, hashes, likeness, sketch
from quality.corpus.spill import Spill

NOTHING = Alike(0, 0, 0, (), 0, ())
FOOT = "Sign up to our newsletter for the best stories of the week."


def told(number):
    return " ".join(f"word{number}x{at} and so on." for at in range(60))


@pytest.fixture
def repeated(tmp_path):
    """A file in which two texts are alike and three have a sentence in common."""
    texts = [told(n) for n in range(6)]
    texts[4] = texts[1].replace("word1x30", "another").upper()
    texts[2:4] = [f"{text} {FOOT}" for text in texts[2:4]]
    texts[5] = FOOT
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": f"r{n}", "text": text}) for n, text in enumerate(texts)]
    path.write_text("\n".join([*lines, "{"]), "utf-8")
    return path


def test_texts_that_are_nearly_the_same_are_alike(repeated, tmp_path):
    found = alike(shards([str(repeated)]), Columns(id="id"), tmp_path / "alike")
    assert (found.texts, found.groups, found.spare) == (6, 1, 1)
    assert [(each.texts, each.ids) for each in found.likes] == [(2, ("r1", "r4"))]
    assert not (tmp_path / "alike").exists()


def test_a_sentence_in_three_texts_is_boilerplate(repeated, tmp_path):
    found = alike(shards([str(repeated)]), Columns(id="id"), tmp_path / "alike")
    assert found.sentences == 1
    assert [(each.text, each.texts, each.id) for each in found.boilerplate] == [
        (FOOT.rstrip("."), 3, "r2")
    ]


def test_texts_of_different_words_are_not_alike():
    assert likeness(sketch(told(1)).runs, sketch(told(2)).runs) == 0


RUNS = st.frozensets(st.integers(0, 90), max_size=64)


@given(RUNS, RUNS, st.sampled_from([0.5, 0.8, 1.0]))
def test_texts_are_alike_when_their_likeness_is_large_enough(one, other, least):
    assert are_alike(one, other, least) == (likeness(one, other) >= least)


def test_what_fills_up_the_sketch_of_a_short_text_is_no_run():
    assert hashes(sketch("Too short.").runs) == frozenset()


def test_the_likeness_of_texts_is_about_the_share_of_runs_in_common():
    words = [f"w{n}" for n in range(3000)]
    one, other = " ".join(words[:2000]), " ".join(words[1000:])
    assert likeness(sketch(one).runs, sketch(other).runs) == pytest.approx(1 / 3, abs=0.15)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 99)), max_size=40, unique=True))
def test_pairs_on_disk_are_grouped_by_their_key(tmp_path_factory, pairs):
    spill = Spill(tmp_path_factory.mktemp("spill"))
    for key, value in pairs:
        spill.add(key, value)
    by_key = {key: sorted(v for k, v in pairs if k == key) for key, _ in pairs}
    assert dict(spill.groups()) == {key: v for key, v in by_key.items() if len(v) > 1}


@given(st.dictionaries(st.integers(0, 99), st.integers(1, 9), min_size=1))
def test_half_of_the_values_lie_at_the_median_or_below_it(counts):
    found = Bins(counts, 100, 1)
    median = found.percentile(0.5)
    assert found.below(median) <= found.total / 2 <= found.below(median + 1)


@pytest.fixture
def html(run_rows, tmp_path):
    """The page of a corpus whose ids and texts try to be markup."""
    text = "Critics argue that it may perhaps <script>fail</script> the plan. " * 30
    rows = [{"id": f"<b>{n}", "text": text + told(n)} for n in range(8)]
    return "\n".join(page(run_rows(rows).markers, NOTHING))


@pytest.fixture
def run_rows(tmp_path, job, score):
    """A function that scores rows with ids."""
    from dataclasses import replace

    def run(rows):
        path = tmp_path / "rows.jsonl"
        path.write_text("\n".join([*map(json.dumps, rows), "{"]), "utf-8")
        return score(replace(job, columns=Columns(id="id")), path)

    return run


class Outline(HTMLParser):
    """The titles of a page, its tags, and the tags that stay open."""

    def __init__(self, source):
        super().__init__()
        self.titles, self.tags, self.open = [], set(), []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag not in {"meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] == ["h2"]:
            self.titles.append(data)


def test_the_page_has_every_part(html):
    assert Outline(html).titles == [
        "Scores",
        "What a threshold would drop",
        "Families of rules",
        "Rules that took most",
        "Most common findings",
        "Repeated across the corpus",
        "Style",
        "Inputs",
        "Rows that could not be scored",
    ]


def test_the_page_is_whole_and_loads_nothing(html):
    outline = Outline(html)
    assert outline.open == []
    assert not outline.tags & {"script", "link", "img", "b", "iframe"}
    assert "http" not in html.replace("http-equiv", "")


def test_examples_are_shown_as_text(html):
    assert "&lt;b&gt;0" in html
    assert "Critics argue" in html


def test_every_chart_has_words_for_those_who_do_not_see_it(html):
    assert html.count('role="img" aria-label="') == html.count('class="chart"') >= 2


def test_a_corpus_of_nothing_has_a_page(run_rows):
    assert Outline("\n".join(page(run_rows([]).markers, NOTHING))).open == []


def test_a_threshold_counts_the_rows_below_it(run_rows):
    rows = [{"id": f"r{n}", "text": told(n)} for n in range(3)]
    (marker,) = run_rows(rows).markers
    assert sum(marker.summary["score"].values()) == 3
    assert sorted(each for ids in marker.summary["lowest"].values() for each in ids) == [
        "r0",
        "r1",
        "r2",
    ]
