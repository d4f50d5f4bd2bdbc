"""Processes of a run: they end with it, however it ends."""

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.cli.asked import Reading
from quality.cli.judge import Judge
from quality.cli.pool import Pool, WorkerLost
from quality.config.configuration import Configuration
from quality.files import Source

UNIX = pytest.mark.skipif(os.name == "nt", reason="needs Unix signals")
WORDS = "It is important to note that the plan may perhaps possibly be carried out by the town. "


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder, with a text in `docs`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(WORDS, "utf-8")
    return tmp_path


def run(command, *arguments):
    return CliRunner().invoke(app, [command, *arguments], catch_exceptions=False)


def entries(folder):
    return sorted(path for path in (folder / ".quality_cache").glob("??/*"))


def test_a_negative_number_of_processes_is_refused(here):
    assert run("check", "docs", "--workers", "-1").exit_code == 2


def test_a_judge_can_be_sent_to_a_process(here):
    source = Source("docs/a.md", WORDS * 9)
    judge = Judge(Configuration(), Reading())
    sent = pickle.loads(pickle.dumps(judge))
    assert sent([source]) == judge([source])


def test_a_process_that_dies_is_said(here):
    pool = Pool(Judge(Configuration(), Reading()), 1)
    pool._pool.submit(os._exit, 1).exception()
    with pytest.raises(WorkerLost, match="try --workers 1"):
        pool.score([Source("a.md", WORDS)]).result()
    pool.close()


def score_forever(source):
    time.sleep(3600)


@pytest.mark.parametrize("score", [score_forever, len])
def test_no_process_is_left_when_a_pool_is_closed(score):
    pool = Pool(score, 2)
    begun = [pool.score(each) for each in ("a", "b", "c")]
    at_once = score is score_forever
    answers = [] if at_once else [each.result() for each in begun]
    pool.close(at_once=at_once)
    assert multiprocessing.active_children() == []
    assert answers == ([] if at_once else [1, 1, 1])


def test_a_pool_closed_at_once_does_not_wait_for_texts_that_nobody_reads():
    pool = Pool(score_forever, 1)
    for letter in "abcd":
        pool.score(letter * 1_000_000)
    pool.close(at_once=True)
    assert multiprocessing.active_children() == []


def test_a_run_that_is_broken_off_does_not_score_the_rest(here, monkeypatch):
    def break_off(results, *_):
        next(results)
        raise KeyboardInterrupt

    monkeypatch.setattr("quality.cli.run.printed", break_off)
    for number in range(400):
        (here / "docs" / f"more-{number}.md").write_text(f"{number} {WORDS * 40}", "utf-8")
    done = run("check", "docs", "--workers", "2")
    assert done.exit_code == 130
    assert multiprocessing.active_children() == []
    assert len(entries(here)) < 400


@UNIX
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupted_run_ends_with_130_and_leaves_whole_reports(here, root, workers):
    for number in range(400):
        text = f"{number} {WORDS * 40}"
        (here / "docs" / f"more-{number}.md").write_text(text, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "quality", "check", "docs", "--workers", workers],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        wait_for(lambda: len(entries(here)) > 5 or process.poll() is not None)
        process.send_signal(signal.SIGINT)
        complaints = process.stderr.read()
    assert (process.returncode, b"Traceback" in complaints) == (130, False)
    assert all(path.suffix == "" for path in entries(here))
    assert len(entries(here)) < 400


@UNIX
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_processes_end_with_a_run_that_is_killed(here, root, end):
    for number in range(400):
        text = f"{number} {WORDS * 40}"
        (here / "docs" / f"more-{number}.md").write_text(text, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "quality", "check", "docs", "--workers", "2"],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
    ) as process:
        wait_for(lambda: len(entries(here)) > 5 or process.poll() is not None)
        process.send_signal(end)
        process.communicate(timeout=20)  # until nobody is left to write
    assert process.returncode == -end


def wait_for(happened):
    while not happened():
        time.sleep(0.01)
