"""Reports kept from one run to the next: equal ones come back, damaged ones do not."""

import os
import threading
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality import Scorer
from quality.cache.kept import key
from quality.cache.known import Digests, stamp
from quality.cache.reports import dumps, loads
from quality.cache.store import Store
from quality.files import Source
from quality.markup.reading import Reading
from quality.report import AiStyle, Claim, Explanation, Finding, Quality, Report
from quality.span import Span

KEY, OTHER = "ab" * 32, "cd" * 32
DAY = 24 * 60 * 60

numbers = st.floats(allow_nan=False)
whole = st.integers(0, 2**40)
text = st.text(st.characters(exclude_categories=()))  # lone surrogates, too
spans = st.builds(Span, whole, whole)
mappings = st.dictionaries(text, numbers, max_size=4)


def several(strategy):
    return st.lists(strategy, max_size=4).map(tuple)


findings = st.builds(
    Finding, text, text, text, *[whole] * 6, text, related=several(spans), sentence=text
)
explanations = st.builds(
    Explanation, text, numbers, text, st.none() | numbers, numbers, numbers, several(findings)
)
reports = st.builds(
    Report,
    status=st.just("ok"),
    quality=st.builds(Quality, numbers, numbers, numbers, st.none() | text, mappings),
    ai_style=st.builds(AiStyle, numbers, numbers, numbers, st.just("withheld"), text),
    findings=several(findings),
    explanations=several(explanations),
    features=mappings,
    words=whole,
    title=st.none() | text,
    notes=several(text),
    versions=st.dictionaries(text, text, max_size=3),
    claims=several(st.builds(Claim, whole, whole, text, text, text, st.none() | spans)),
)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "kept")


def only_file(store, key=KEY):
    return store.folder / key[:2] / key[2:]


@given(report=reports)
def test_a_report_comes_back_equal(report):
    assert loads(dumps(report)) == report


@given(report=reports)
def test_a_report_comes_back_with_the_same_types_and_digits(report):
    assert repr(loads(dumps(report))) == repr(report)


def test_a_report_on_a_real_text_comes_back_equal(examples):
    report = Scorer().score((examples / "filler.md").read_text("utf-8"))
    assert repr(loads(dumps(report))) == repr(report)


def test_an_endless_sentence_is_kept_once():
    report = Scorer().score("The plan may perhaps possibly work, " * 200 + "they say.")
    longest = max((each.sentence for each in report.findings), key=len)
    assert dumps(report).count(longest.encode()) == 1


def test_findings_of_an_explanation_need_not_be_among_those_of_the_report(examples):
    report = Scorer().score((examples / "filler.md").read_text("utf-8"))
    fewer = replace(report, findings=report.findings[1::2])
    assert loads(dumps(fewer)) == fewer


@pytest.mark.parametrize(
    ("digest", "source", "form"),
    [
        ("other", Source("a.md", "One."), "auto"),
        ("digest", Source("a.md", "Two."), "auto"),
        ("digest", Source("a.html", "One."), "auto"),
        ("digest", Source("a.md", "One."), "plain"),
        ("digest", Source("a.md", "One.", Reading("One.", "Two.", ())), "auto"),
    ],
)
def test_whatever_decides_a_report_is_in_its_key(digest, source, form):
    assert key(digest, source, form) != key("digest", Source("a.md", "One."), "auto")


def test_of_the_name_of_a_file_only_the_ending_is_in_the_key():
    one, other = Source("a.md", "One."), Source("folder/b.MD", "One.")
    assert key("digest", one, "auto") == key("digest", other, "auto")


def test_what_was_put_is_there(store):
    store.put(KEY, b"data")
    assert (store.get(KEY), store.get(OTHER), store.problem) == (b"data", None, None)


def test_another_run_finds_it(store):
    store.put(KEY, b"data")
    assert Store(store.folder).get(KEY) == b"data"


def test_the_folder_says_that_it_is_a_cache(store):
    store.put(KEY, b"data")
    assert (store.folder / ".gitignore").read_text("utf-8") == "*\n"
    assert (store.folder / "CACHEDIR.TAG").read_text("utf-8").startswith("Signature: 8a477f597d28")


@given(damage=st.binary(min_size=1, max_size=8), place=st.integers(0, 60))
def test_a_damaged_entry_is_not_there(tmp_path_factory, damage, place):
    store = Store(tmp_path_factory.mktemp("kept"))
    store.put(KEY, b"a report of some length")
    whole = only_file(store).read_bytes()
    damaged = whole[:place] + damage + whole[place + len(damage) :]
    only_file(store).write_bytes(damaged)
    assert store.get(KEY) == (b"a report of some length" if damaged == whole else None)


@pytest.mark.parametrize("length", [0, 1, 63, 64, 70])
def test_an_entry_cut_short_is_not_there(store, length):
    store.put(KEY, b"a report")
    only_file(store).write_bytes(only_file(store).read_bytes()[:length])
    assert store.get(KEY) is None


def test_an_entry_under_another_key_is_not_there(store):
    store.put(KEY, b"data")
    only_file(store, OTHER).parent.mkdir()
    only_file(store).rename(only_file(store, OTHER))
    assert store.get(OTHER) is None


def test_a_damaged_entry_is_replaced(store):
    store.put(KEY, b"data")
    only_file(store).write_bytes(b"")
    store.put(KEY, b"data")
    assert store.get(KEY) == b"data"


def test_nothing_but_entries_is_left_behind(store):
    store.put(KEY, b"data")
    store.put(KEY, b"data")
    assert list(only_file(store).parent.iterdir()) == [only_file(store)]


def test_an_interrupted_write_leaves_the_old_entry(store, monkeypatch):
    store.put(KEY, b"old")

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        store.put(KEY, b"new")
    assert list(only_file(store).parent.iterdir()) == [only_file(store)]
    assert store.get(KEY) == b"old"


def test_a_folder_that_cannot_be_made_is_said_and_does_no_harm(tmp_path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "kept")
    store.put(KEY, b"data")
    assert store.get(KEY) is None
    assert store.problem == "Not a directory"


def test_several_writers_leave_one_whole_entry(store):
    datas = [bytes([number]) * 50_000 for number in range(8)]
    writers = [threading.Thread(target=store.put, args=(KEY, data)) for data in datas]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert store.get(KEY) in datas
    assert store.problem is None


def test_entries_long_unused_are_removed(store):
    store.put(KEY, b"old")
    store.put(OTHER, b"new")
    os.utime(only_file(store), times=(0, time.time() - 31 * DAY))
    store.prune()
    assert (store.get(KEY), store.get(OTHER)) == (None, b"new")


def test_the_oldest_entries_are_removed_when_all_are_too_large(store):
    store.put(KEY, b"old" * 100)
    store.put(OTHER, b"new" * 100)
    os.utime(only_file(store), times=(0, time.time() - DAY / 2))
    store.prune(largest=500)
    assert (store.get(KEY), store.get(OTHER)) == (None, b"new" * 100)


def test_reading_an_entry_keeps_it_young(store):
    store.put(KEY, b"data")
    os.utime(only_file(store), times=(0, time.time() - 20 * DAY))
    store.get(KEY)
    assert time.time() - only_file(store).stat().st_mtime < DAY


def test_a_run_that_kept_nothing_removes_nothing(store):
    store.put(KEY, b"old")
    os.utime(only_file(store), times=(0, 0))
    Store(store.folder).prune()
    assert store.get(KEY) == b"old"


@pytest.fixture
def rules(tmp_path, write_rule):
    write_rule(tmp_path / "own", "zonk", "warning")
    return tmp_path / "own"


def test_a_stamp_stays_while_nothing_changes(rules):
    assert stamp("web", [str(rules)]) == stamp("web", [str(rules)])


def test_other_settings_have_another_stamp(rules):
    assert len({stamp("web"), stamp("news"), stamp("web", [str(rules)])}) == 3


def test_a_changed_rule_has_another_stamp(rules, write_rule):
    before = stamp("web", [str(rules)])
    write_rule(rules, "zank", "warning", name="zonk")
    assert stamp("web", [str(rules)]) != before


def test_a_new_rule_has_another_stamp(rules, write_rule):
    before = stamp("web", [str(rules)])
    write_rule(rules, "zink", "warning")
    assert stamp("web", [str(rules)]) != before


def test_a_changed_model_has_another_stamp(tmp_path):
    before = stamp("web", model=str(tmp_path))
    (tmp_path / "quality.json").write_text("{}", "utf-8")
    assert stamp("web", model=str(tmp_path)) != before


def test_a_digest_is_known_once_its_scorer_was_made(store):
    digest = Digests(store).keep(KEY, Scorer())
    assert (Digests(store).get(KEY), Digests(store).get(OTHER)) == (digest, None)


def test_other_rules_have_another_digest(store):
    digests = Digests(store)
    assert digests.keep(KEY, Scorer()) != digests.keep(OTHER, Scorer(ignore=["hedging"]))


def test_the_digest_of_a_check_from_elsewhere_is_not_kept(store, rules, monkeypatch):
    monkeypatch.setattr("quality.checks.find", lambda _: test_what_was_put_is_there)
    digests = Digests(store)
    assert digests.keep(KEY, Scorer()) != digests.keep(KEY, Scorer(ignore=["hedging"]))
    assert digests.get(KEY) is None
