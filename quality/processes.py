"""How many processes may share the work, how they are started, and what is set in those of our own."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

_THREADS = Path("/proc/self/task")
_SELDOM = (100_000, 50, 100)  # objects, and rounds; nothing that is made of a text is a cycle


def available() -> int:
    """Return how many processors this process may use, 1 or more."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def collect_seldom() -> None:
    """Have cycles looked for seldom, in a process that only scores: a tenth of its time else."""
    gc.set_threshold(*_SELDOM)


def end_with_parent() -> None:
    """Have this process end when the one that started it is gone, killed perhaps.

    Nobody tells it otherwise: of two such processes each holds the other's pipe open, so that both
    wait for work without end, and whoever reads their output with them.
    """
    from threading import Thread

    Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)  # a signal would wait for the main thread, which may be writing to nobody


def context() -> "BaseContext":
    """Return the context to start processes in: a fork only where that is safe.

    A fork is ready at once and needs nothing of the caller, but copies every lock that another
    thread holds, for ever held in the copy: packages such as pyarrow start threads unasked, so
    that the copy may hang (https://docs.python.org/3/library/multiprocessing.html, "Contexts and
    start methods"). With threads it is a `forkserver`, and elsewhere than on Linux Python's own
    choice. These two run the caller's script again in each process, up to
    `if __name__ == "__main__":`.
    """
    import multiprocessing

    if sys.platform != "linux":
        return multiprocessing.get_context()
    return multiprocessing.get_context("fork" if _is_alone() else "forkserver")


def _is_alone() -> bool:
    """Tell whether this process has no thread but this one."""
    return len(list(_THREADS.iterdir())) == 1
