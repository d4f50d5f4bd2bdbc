"""A run over a corpus: shards into results, as far as they are not there yet."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from quality.corpus import durable, results
from quality.corpus.inputs import Shard
from quality.corpus.job import Job
from quality.corpus.journal import Journal, Marker
from quality.corpus.pool import Result, Task
from quality.corpus.progress import Progress
from quality.corpus.rows import shown
from quality.corpus.shard_run import ShardRun
from quality.gate import FAIL, PASS, UNDONE

QUARANTINE = "quarantine.jsonl"


class Workers(Protocol):
    """Whatever turns tasks into parts, in any order."""

    def results(self, tasks: Iterator[Task]) -> Iterator[Result]:
        """Yield the part of each task."""
        ...


class Problem(NamedTuple):
    """A shard that could not be read, or not to its end."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class _Key(NamedTuple):
    """What results are kept under, and the state of the files that it was made from."""

    key: str
    stamp: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a corpus: rows read, rows in the results, rows in the quarantine."""

    rows: int
    scored: int
    quarantined: int
    problems: tuple[Problem, ...]
    markers: tuple[Marker, ...]
    kept: int

    @property
    def balanced(self) -> bool:
        """Whether every row is somewhere."""
        return self.rows == self.scored + self.quarantined

    @property
    def hopeless(self) -> bool:
        """Whether there were rows and not one could be scored, as with a wrong column name."""
        return self.rows == self.quarantined > 0 and not self.scored

    @property
    def exit_code(self) -> int:
        """2 where a shard was not read to its end or no row scored, 1 where rows are missing."""
        if self.problems or self.hopeless:
            return UNDONE
        return PASS if self.balanced else FAIL


class Run:
    """Leads workers through shards; what an earlier run has finished is kept.

    Results are put together and inputs hashed on a thread, so that workers do not wait.
    """

    def __init__(self, job: Job, shards: Sequence[Shard], progress: Progress) -> None:
        self._job = job
        self._shards = shards
        self._progress = progress
        self._journal = Journal(job.folder)
        self._open: list[ShardRun] = []
        self._finished: list[Future[object]] = []
        self._markers: dict[str, Marker] = {}
        self._problems: dict[str, Problem] = {}
        self._kept = 0

    def through(self, workers: Workers) -> None:
        """Score what is not scored yet, and write the results of each shard as it is complete."""
        with ThreadPoolExecutor(1) as writer, ThreadPoolExecutor(1) as reader:
            for result in workers.results(self._tasks(writer, reader)):
                shard, index, size = result.key
                shard.keep(index, result.part)
                self._progress.advance(result.rows, size)
                self._settle(writer)
            self._settle(writer)
        for each in self._finished:
            each.result()

    def outcome(self, quarantine: Path) -> Outcome:
        """Write the quarantine of all shards, in their order, and count what is where."""
        markers = [self._markers[s.name] for s in self._shards if s.name in self._markers]
        quarantined = self._write(quarantine)
        return Outcome(
            rows=sum(marker.rows for marker in markers),
            scored=sum(self._count(marker) for marker in markers),
            quarantined=quarantined,
            problems=tuple(self._problems.values()),
            markers=tuple(markers),
            kept=self._kept,
        )

    def _count(self, marker: Marker) -> int:
        return results.count(self._job.folder / marker.result, self._job.form)

    def _tasks(self, writer: ThreadPoolExecutor, reader: ThreadPoolExecutor) -> Iterator[Task]:
        keys = _ahead(reader, self._job, self._shards)
        for shard, key in zip(self._shards, keys, strict=True):
            if isinstance(key, OSError):
                self._problems[shard.path] = Problem(shard.path, _why(key))
                continue
            marker = self._journal.done(shard.name, key.key)
            if marker:
                self._keep(shard, marker)
                continue
            run = self._begun(shard, key)
            self._open.append(run)
            yield from run.tasks(self._progress)
            self._settle(writer)

    def _begun(self, shard: Shard, key: _Key) -> ShardRun:
        parts = self._journal.parts(shard.name, key.key)
        return ShardRun(self._job, shard, key.key, parts, key.stamp)

    def _keep(self, shard: Shard, marker: Marker) -> None:
        self._progress.keep(shard.size)
        self._kept += 1
        self._note(shard, marker, marker.damage)

    def _settle(self, writer: ThreadPoolExecutor) -> None:
        """Finish the shards that are complete."""
        complete = [run for run in self._open if run.complete]
        self._open = [run for run in self._open if not run.complete]
        self._finished += [writer.submit(self._finish, run) for run in complete]

    def _finish(self, run: ShardRun) -> None:
        self._note(run.shard, run.finish(self._journal), run.damage)

    def _note(self, shard: Shard, marker: Marker | None, damage: str) -> None:
        if marker:
            self._markers[shard.name] = marker
        if damage:
            self._problems[shard.path] = Problem(shard.path, damage)

    def _write(self, quarantine: Path) -> int:
        """Write the bad rows, and a line without a row for each damaged file; count the rows."""
        rows = 0
        durable.sweep(quarantine)
        with durable.replacing(quarantine) as path, path.open("w", encoding="utf-8") as file:
            for shard in self._shards:
                bad = self._journal.bad(shard.name) if shard.name in self._markers else ()
                for line in bad:
                    file.write(line)
                    rows += 1
                if shard.path in self._problems:
                    file.write(_damaged(self._problems[shard.path]))
        return rows


def _damaged(problem: Problem) -> str:
    """Return the line about a file of which rows are lost."""
    facts = {"path": shown(problem.path), "row": None, "line": None, "id": None}
    return json.dumps({**facts, "reason": problem.reason, "head": ""}) + "\n"


def _ahead(
    reader: ThreadPoolExecutor, job: Job, shards: Sequence[Shard]
) -> Iterator[_Key | OSError]:
    """Yield the key of each shard, the next one being made meanwhile."""
    coming = [reader.submit(_key, job, shard) for shard in shards[:1]]
    for after in range(1, len(shards) + 1):
        now = coming.pop()
        coming = [reader.submit(_key, job, shard) for shard in shards[after : after + 1]]
        yield now.result()


def _key(job: Job, shard: Shard) -> _Key | OSError:
    try:
        stamp = shard.stamp
        return _Key(job.key(shard.digest(), shard.held), stamp)
    except OSError as error:
        return error


def _why(error: OSError) -> str:
    return f"cannot be read ({error.strerror or error})"
