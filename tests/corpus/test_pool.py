"""Workers that die cost no row but one that kills them."""

import importlib
import json
import os
import signal
import threading
import time

import pytest

from quality.corpus.pool import Pool, PoolError
from quality.corpus.work import Work

DEADLY = """
import os, signal
from dataclasses import dataclass
from quality.corpus.work import Work

@dataclass(frozen=True)
class Deadly:
    work: Work
    word: str

    def __call__(self, rows):
        if any(self.word in getattr(row, "text", "") for row in rows):
            os.kill(os.getpid(), signal.SIGKILL)
        return self.work(rows)

@dataclass(frozen=True)
class Broken:
    def __call__(self, rows):
        raise ZeroDivisionError("a bug")

class Stillborn:
    def __reduce__(self):
        return os._exit, (7,)

    def __call__(self, rows):
        raise AssertionError("never called")
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by signal")


@pytest.fixture
def deadly(tmp_path, monkeypatch):
    """A module with work that kills the process that does it."""
    (tmp_path / "deadly_work.py").write_text(DEADLY, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("deadly_work")
    monkeypatch.delitem(importlib.sys.modules, "deadly_work")


def test_workers_give_the_bytes_of_one_process(score, job, corpus, read_all, tmp_path):
    from dataclasses import replace

    other = replace(job, folder=tmp_path / "other")
    score(job, corpus, workers=1)
    score(other, corpus, workers=2)
    assert read_all(job.folder) == read_all(other.folder)


@pytest.fixture
def few(tmp_path):
    """A file of five rows."""
    path = tmp_path / "few.jsonl"
    path.write_text("".join(f'{{"text": "Row {n}."}}\n' for n in range(5)), "utf-8")
    return path


def test_a_row_that_kills_its_worker_is_set_aside_alone(score, job, few, deadly):
    outcome = score(job, few, work=deadly.Deadly(Work(job), "Row 3."))
    assert (outcome.rows, outcome.quarantined, outcome.balanced) == (5, 1, True)
    told = json.loads((job.folder / "quarantine.jsonl").read_text("utf-8"))
    assert (told["row"], told["head"]) == (4, "Row 3.")
    assert told["reason"] == "ended the process that scored it 3 times (exit status -9)"


def test_a_killed_worker_changes_no_byte(score, job, corpus, read_all, tmp_path):
    from dataclasses import replace

    whole = replace(job, folder=tmp_path / "whole")
    score(whole, corpus)
    killed = []
    _in_the_background(_kill_one_child, killed)
    score(job, corpus, workers=2)
    assert len(killed) == 1
    assert read_all(job.folder) == read_all(whole.folder)


def _in_the_background(function, *arguments):
    threading.Thread(target=function, args=arguments, daemon=True).start()


def _kill_one_child(killed):
    from multiprocessing import active_children

    children = []
    while len(children) < 2:
        time.sleep(0.02)
        children = active_children()
    time.sleep(0.1)
    os.kill(children[0].pid, signal.SIGKILL)
    killed.append(children[0].pid)


def test_too_many_deadly_rows_end_the_run(score, job, few, deadly, monkeypatch):
    monkeypatch.setattr("quality.corpus.pool._KILLERS", 1)
    monkeypatch.setattr("quality.corpus.pool._DEATHS", 2)
    with pytest.raises(PoolError, match="workers were killed on 1 rows: free some memory"):
        score(job, few, work=deadly.Deadly(Work(job), "Row"))


def test_workers_that_never_start_end_the_run(score, job, few, deadly):
    with pytest.raises(PoolError, match=r"workers end as they start \(exit status 7\)"):
        score(job, few, work=deadly.Stillborn())


def test_a_bug_ends_the_run_with_its_trace(score, job, few, deadly):
    with pytest.raises(PoolError, match="ZeroDivisionError: a bug"):
        score(job, few, work=deadly.Broken())


def test_workers_end_with_the_pool(job):
    with Pool(Work(job), 2) as pool:
        pids = pool.pids
    assert [_alive(pid) for pid in pids] == [False, False]


def _alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
