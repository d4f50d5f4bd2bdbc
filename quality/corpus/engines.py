"""Engines: where shards are scored when not by workers of this machine alone.

Each shard is a task for the engine: a worker reads it, scores it and writes its results, with the
same journal as everywhere. So inputs and output must be on storage that all workers share, at the
same paths, and more workers than shards do not help. A task that is lost is begun again by the
engine and goes on where the journal ends.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quality.corpus.inputs import Shard
from quality.corpus.job import Job
from quality.corpus.pool import Result, Task
from quality.corpus.progress import Progress
from quality.corpus.run import Run
from quality.corpus.work import Work

Engine = Literal["ray", "spark", "dask"]


@dataclass(frozen=True, slots=True)
class Inline:
    """Workers that are none: chunks are scored where they are read."""

    work: Work

    def results(self, tasks: Iterator[Task]) -> Iterator[Result]:
        """Yield the part of each task, in order."""
        for task in tasks:
            yield Result(task.key, len(task.rows), self.work(task.rows))


@dataclass(frozen=True, slots=True)
class OneShard:
    """What an engine's worker does: called with a shard, it writes its results."""

    job: Job

    def __call__(self, shard: Shard) -> str:
        """Score what is not scored yet; return the path of the shard."""
        Run(self.job, [shard], Progress(shard.size)).through(Inline(Work(self.job)))
        return shard.path


def spread(engine: Engine, job: Job, shards: Sequence[Shard], workers: int) -> None:
    """Score shards on an engine: one that is running, where its settings name it, else a local one.

    `workers` is the number of processes of a local one.
    """
    started: dict[str, Callable[[OneShard, Sequence[Shard], int], None]] = {
        "ray": _ray,
        "spark": _spark,
        "dask": _dask,
    }
    started[engine](OneShard(job), shards, workers)


def _ray(task: OneShard, shards: Sequence[Shard], workers: int) -> None:
    import ray

    running = ray.is_initialized()
    if not running:
        ray.init(**({} if os.environ.get("RAY_ADDRESS") else {"num_cpus": workers}))
    try:
        remote = ray.remote(num_cpus=1, max_retries=3)(_called)
        ray.get([remote.remote(task, shard) for shard in shards])
    finally:
        if not running:
            ray.shutdown()


def _called(task: OneShard, shard: Shard) -> str:
    return task(shard)


def _spark(task: OneShard, shards: Sequence[Shard], workers: int) -> None:
    from pyspark import SparkConf, SparkContext

    conf = SparkConf().setIfMissing("spark.app.name", "quality")
    if not conf.contains("spark.master"):
        conf.setMaster(f"local[{workers}]")
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # not whichever comes first in PATH
    context = SparkContext.getOrCreate(conf)
    try:
        context.parallelize(shards, max(1, len(shards))).map(task).collect()
    finally:
        context.stop()


def _dask(task: OneShard, shards: Sequence[Shard], workers: int) -> None:
    from distributed import Client

    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    local = {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
    with Client(address) if address else Client(**local) as client:
        client.gather(client.map(task, shards, pure=False))
