"""Processes that score documents; a module of its own, since few runs need it."""

import multiprocessing
import os
import signal
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from quality import processes
from quality.cli.judge import Judge
from quality.errors import QualityError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quality.files import Source
    from quality.report import Report


class WorkerLost(QualityError):  # noqa: N818 it is a process that is lost
    """A process ended before its time."""

    def __init__(self) -> None:
        super().__init__("a process ended before its time, for want of memory? try --workers 1")


_ENDED = 128 + signal.SIGTERM
_judge: list[Judge] = []  # one a process, set when it starts


class Pool:
    """A number of processes that share the work."""

    def __init__(self, judge: Judge, workers: int) -> None:
        self._others = frozenset(multiprocessing.active_children())
        self._pool = ProcessPoolExecutor(workers, processes.context(), _begin, (judge,))

    def score(self, sources: "Sequence[Source]") -> "Scoring":
        """Begin with documents that one process scores side by side."""
        try:
            return Scoring(self._pool.submit(_score, sources))
        except BrokenProcessPool:
            raise WorkerLost from None

    def close(self, *, at_once: bool = False) -> None:
        """End the processes, `at_once` in the middle of their work; none is left when it returns."""
        if at_once:
            for process in frozenset(multiprocessing.active_children()) - self._others:
                process.terminate()
            self._drop_unread()
        self._pool.shutdown(cancel_futures=True)

    def _drop_unread(self) -> None:
        """Let go of what is being sent to processes that are gone.

        Python before 3.11.5 waits for it without end: https://github.com/python/cpython/issues/94777
        """
        calls = getattr(self._pool, "_call_queue", None)
        reader = getattr(calls, "_reader", None)
        if reader is not None:
            reader.close()


class Scoring:
    """Documents that a process scores."""

    def __init__(self, reports: "Future[list[Report]]") -> None:
        self._reports = reports

    def result(self) -> "list[Report]":
        """Return the reports once they are there; WorkerLost when the process is gone."""
        try:
            return self._reports.result()
        except BrokenProcessPool:
            raise WorkerLost from None


def _begin(judge: Judge) -> None:
    processes.collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_ENDED))  # so that no draft is left
    processes.end_with_parent()
    _judge[:] = [judge]


def _score(sources: "Sequence[Source]") -> "list[Report]":
    try:
        return _judge[0](sources)
    except SystemExit:  # which the executor would take for an answer
        os._exit(_ENDED)
