"""Corpora for tests, and runs over them in this process."""

import json

import pytest

from quality import Scorer
from quality.corpus.engines import Inline
from quality.corpus.inputs import shards, total
from quality.corpus.job import Job
from quality.corpus.pool import Pool
from quality.corpus.progress import Progress
from quality.corpus.rows import Columns
from quality.corpus.run import QUARANTINE, Run
from quality.corpus.work import Work

SCORER = Scorer(select=["hedging", "attribution"])


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """A folder with two shards of JSON lines, three chunks each, and three bad rows."""
    monkeypatch.setattr("quality.corpus.chunks.ROWS", 40)
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("one", "two"):
        rows = [
            json.dumps({"text": f"Critics argue that {name} {n} may fail."}) for n in range(100)
        ]
        rows[10] = "{"
        rows[90:90] = ['{"text": null}'] if name == "two" else []
        (folder / f"{name}.jsonl").write_text("\n".join(rows), "utf-8")
    return folder


@pytest.fixture
def job(tmp_path):
    """A job with few rules."""
    return Job((SCORER,), tmp_path / "out", Columns())


@pytest.fixture
def score():
    """A function that runs a job over paths, with workers or whatever stands for them."""

    def score(job, *paths, workers=1, work=None):
        found = shards(map(str, paths))
        run = Run(job, found, Progress(total(found)))
        with Pool(work or Work(job), workers) as pool:
            run.through(pool)
        return run.outcome(job.folder / QUARANTINE)

    return score


def contents(folder):
    """Return the bytes of every file of results."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.name: path.read_bytes() for path in files if ".quality" not in path.parts}


@pytest.fixture
def read_all():
    """The bytes of every file of results in a folder, by name."""
    return contents


class Stopping:
    """Workers that are none, and stop after some chunks."""

    def __init__(self, work, chunks):
        self.inline, self.chunks, self.rows = Inline(work), chunks, 0

    def results(self, tasks):
        for result in self.inline.results(tasks):
            if not self.chunks:
                raise InterruptedError
            self.chunks -= 1
            self.rows += result.rows
            yield result


@pytest.fixture
def run_inline():
    """A function that runs a job without processes and returns its outcome and rows scored."""

    def run(job, *paths, chunks=10**9):
        found = shards(map(str, paths))
        inline = Stopping(Work(job), chunks)
        run = Run(job, found, Progress(total(found)))
        run.through(inline)
        return run.outcome(job.folder / QUARANTINE), inline.rows

    return run
