"""The far end of a worker process: receive rows, score them, send back their part."""

import os
import signal
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

from quality.processes import collect_seldom

Work = Callable[[Sequence[Any]], bytes]


class Ready(NamedTuple):
    """A worker has started and waits for rows."""


class Crash(NamedTuple):
    """The work raised, which is a bug; `trace` says where."""

    trace: str


def serve(pipe: Connection, work: Work) -> None:
    """Answer each chunk of rows that comes through `pipe`, until the other end is gone.

    The next chunk is received while one is scored, so a worker never waits for the leader.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the leader to handle
    collect_seldom()
    waiting: SimpleQueue[Sequence[Any]] = SimpleQueue()
    Thread(target=_receive, args=(pipe, waiting), daemon=True).start()
    pipe.send(Ready())
    while True:
        rows = waiting.get()
        pipe.send(_answer(work, rows))


def _answer(work: Work, rows: Sequence[Any]) -> bytes | Crash:
    try:
        return work(rows)
    except Exception:  # whatever it is, the leader prints it and ends the run
        return Crash(traceback.format_exc())


def _receive(pipe: Connection, waiting: "SimpleQueue[Sequence[Any]]") -> None:
    try:
        while True:
            waiting.put(pipe.recv())
    except (EOFError, OSError):  # the leader is gone, killed perhaps: nobody wants the result
        os._exit(0)
