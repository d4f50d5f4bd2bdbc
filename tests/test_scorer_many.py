"""Many texts are scored as each alone is: in processes, threads, side by side."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import pytest

import quality

SCORER = quality.Scorer()
FAULTY = "Critics argue that it may perhaps fail, and studies show a 40% rise. " * 2
PLAIN = "The bridge at Arle opened on 3 May 2019. By noon two boys were fishing off it again. " * 4


def test_threads_share_a_scorer() -> None:
    texts = [FAULTY * n + PLAIN for n in range(1, 9)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(SCORER.score, texts)) == [SCORER.score(text) for text in texts]


def test_processes_give_the_same_reports_in_order() -> None:
    texts = [FAULTY, PLAIN, "", FAULTY * 2]
    assert list(SCORER.score_many(texts, workers=2)) == list(SCORER.score_many(texts))


def test_texts_scored_together_have_the_reports_they_have_alone() -> None:
    texts = [FAULTY, PLAIN * 30, "", "¿Dónde está la casa de mi madre?", FAULTY * 2] * 5
    assert list(SCORER.score_many(texts)) == [SCORER.score(text) for text in texts]


def test_a_text_of_a_stream_waits_for_no_other() -> None:
    taken = []
    stream = (taken.append(text) or text for text in [FAULTY, PLAIN, ""])
    assert [len(taken) for _ in SCORER.score_many(stream)] == [1, 2, 3]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_text_is_refused_after_the_reports_before_it(workers: int) -> None:
    reports = SCORER.score_many([FAULTY, *[PLAIN] * 16, None, FAULTY], workers=workers)
    assert [report.status for report in islice(reports, 16)] == ["too_short", *["ok"] * 15]
    with pytest.raises(TypeError, match="not NoneType"):
        list(reports)


@pytest.mark.parametrize("workers", [0, -1])
def test_fewer_than_one_worker_is_refused_at_once(workers):
    with pytest.raises(ValueError, match=f"workers is 1 or more, not {workers}"):
        SCORER.score_many([PLAIN], workers=workers)


def test_one_text_is_not_taken_for_several():
    with pytest.raises(TypeError, match="put it in a list"):
        SCORER.score_many(PLAIN)


def test_the_keys_of_a_dict_are_no_texts():
    with pytest.raises(TypeError, match="the keys of a dict are no texts: give its values"):
        SCORER.score_many({"text": ["It rains."]})


def test_nothing_is_not_taken_for_several_texts():
    with pytest.raises(
        TypeError, match="texts come in a list, a column or a frame, not as NoneType"
    ):
        SCORER.score_many(None)


def test_processes_take_texts_only_so_far_ahead():
    taken = []

    def texts():
        for number in range(1_000):
            taken.append(number)
            yield f"The plan of {number}."

    reports = SCORER.score_many(texts(), workers=2)
    first = next(reports)
    reports.close()
    assert first == SCORER.score("The plan of 0.")
    assert len(taken) < 500


def test_processes_score_in_the_order_of_the_texts():
    texts = [f"The plan of {number} may perhaps possibly fail." for number in range(40)]
    assert list(SCORER.score_many(texts, workers=2)) == list(SCORER.score_many(texts))


@pytest.fixture
def _no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_no_collector")
def test_nothing_of_a_text_waits_for_the_garbage_collector() -> None:
    SCORER.score(FAULTY + PLAIN)
    gc.collect()
    SCORER.score(FAULTY + PLAIN)
    assert gc.collect() == 0
