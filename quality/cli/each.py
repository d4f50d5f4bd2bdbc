"""The documents of a run, scored in order: kept reports first, the rest by as many as pay."""

import sys
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quality import processes
from quality.cache import store
from quality.cli.judge import Judge, Reading
from quality.config.choice import Choice
from quality.config.configuration import Configuration
from quality.files import Found, Problem
from quality.files.walk import find
from quality.render.checked import Checked
from quality.render.terminal import complain

if TYPE_CHECKING:
    from quality.cache.kept import Kept
    from quality.cli.pool import Pool, Scoring
    from quality.files import Source

_PAYS = 400_000  # characters to score for which starting processes pays
_AHEAD = 4_000_000  # characters read ahead of what is printed


@dataclass(frozen=True, slots=True)
class Speed:
    """How to hurry: processes (None for as many as pay), and the folder of kept reports.

    Without a folder named, reports are kept in `.quality_cache`, but a run over a single file
    makes no such folder; `keep` says whether to keep any at all.
    """

    workers: int | None = None
    cache: str | None = None
    keep: bool = True

    def kept(self, documents: int) -> "Kept | None":
        """Return the reports of earlier runs, None where this run has no use for them."""
        folder = Path(self.cache or store.FOLDER)
        if not self.keep or not (self.cache or documents > 1 or folder.is_dir()):
            return None
        from quality.cache.kept import Kept

        return Kept(folder)


SLOW = Speed(workers=1, keep=False)


def each(
    paths: Iterable[str] | None,
    against: Configuration,
    reading: Reading,
    speed: Speed = SLOW,
    leaves_out: Callable[[str], bool] | None = None,
    layout: str = "",
    written: Collection[str] = (),
) -> Generator[Checked | Problem, None, None]:
    """Return each document that `paths` name, scored, or the problem with it, in order.

    Close it where a run may be broken off, so that processes end and do not score the rest.
    What `leaves_out` tells by its name is neither read nor scored. `layout` is how documents
    will be printed: see `quality.render.output.layout`. `written` are files that the run writes.

    Raises ConfigError before any is scored.
    """
    chosen = Choice(against, force=reading.force_exclude, written=written)
    found = [
        each
        for each in find(paths or ["."], chosen)
        if isinstance(each, Problem) or not (leaves_out and leaves_out(reading.name(each)))
    ]
    names = [reading.name(each) for each in found if isinstance(each, Found)]
    kept = speed.kept(len(names))
    judge = Judge(against, reading, kept, layout)
    against.prepare(names, judge.is_known if kept else None)
    results = _results(found, judge, speed.workers)
    if sys.stderr is None or not sys.stderr.isatty():
        return results
    from quality.render.progress import progress

    return progress(results, len(found), sys.stderr)


def _results(
    found: Iterable[Found | Problem], judge: Judge, workers: int | None
) -> Generator[Checked | Problem, None, None]:
    with Queue(judge, workers) as queue:
        for each in found:
            queue.add(each)
            yield from queue.ready()
        yield from queue.rest()
    problem = judge.close()
    if problem:
        complain(f"nothing more was kept for the next run: {problem}; see --cache-dir, --no-cache")


class Queue:
    """Documents on their way, in order; those that must be scored go to processes if that pays."""

    def __init__(self, judge: Judge, workers: int | None) -> None:
        self._judge = judge
        self._workers = workers or processes.available()
        self._asked = bool(workers)
        self._waiting: deque[Problem | Pending] = deque()
        self._number = self._size = self._unscored = 0
        self._pool: Pool | None = None

    def add(self, found: Found | Problem) -> None:
        """Read a document and begin with it."""
        source = found if isinstance(found, Problem) else self._judge.read(found)
        if isinstance(source, Problem):
            self._waiting.append(source)
            return
        pending = Pending(source, self._judge, first=self._number == 0)
        self._waiting.append(pending)
        self._number += 1
        self._size += len(source.text)
        if self._pool:
            pending.begin(self._pool)
        elif not pending.is_done:
            self._unscored += len(source.text)
            self._start_if_it_pays()

    def _start_if_it_pays(self) -> None:
        """Start processes once enough is to be scored, or once there are two to be scored."""
        undone = [each for each in self._waiting if isinstance(each, Pending) and not each.is_done]
        pays = self._unscored > _PAYS or (self._asked and len(undone) > 1)
        if self._workers == 1 or not pays:
            return
        from quality.cli.pool import Pool

        undone[0].finish()  # makes ready here what the processes then find ready
        self._pool = Pool(self._judge, self._workers)
        for pending in undone[1:]:
            pending.begin(self._pool)

    def ready(self) -> Iterator[Checked | Problem]:
        """Yield the first documents, as far as too many have been read ahead."""
        while self._waiting and (self._workers == 1 or self._size > _AHEAD):
            yield self._next()

    def rest(self) -> Iterator[Checked | Problem]:
        """Yield all that are left."""
        while self._waiting:
            yield self._next()

    def _next(self) -> Checked | Problem:
        first = self._waiting.popleft()
        if isinstance(first, Problem):
            return first
        checked = first.finish()
        self._size -= len(checked.text)
        return checked

    def __enter__(self) -> "Queue":
        return self

    def __exit__(self, broken_off: object, *error: object) -> None:
        if self._pool:
            self._pool.close(at_once=broken_off is not None)


class Pending:
    """A document that is scored, being scored, or still to be scored."""

    def __init__(self, source: "Source", judge: Judge, *, first: bool) -> None:
        self._source, self._judge, self._first = source, judge, first
        self._known = judge.known(source, first=first)
        self._later: Scoring | None = None

    @property
    def is_done(self) -> bool:
        """Tell whether there is a report."""
        return self._known is not None

    def begin(self, pool: "Pool") -> None:
        """Let the processes do it."""
        if self._known is None:
            self._later = pool.score(self._source)

    def finish(self) -> Checked:
        """Return the document with its report, waiting for it or making it."""
        if self._known is None:
            report = self._later.result() if self._later else self._judge(self._source)
            self._known = self._judge.checked(self._source, report, first=self._first)
        return self._known
