"""The documents of a run, scored in order: kept reports first, the rest by as many as pay."""

import sys
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from quality import processes
from quality.cli.asked import SLOW, Reading, Speed
from quality.cli.judge import Judge, called
from quality.config.choice import Choice
from quality.config.configuration import Configuration
from quality.files import Found, Problem
from quality.files.walk import find
from quality.render.checked import Checked
from quality.render.terminal import complain
from quality.stepwise import batches

if TYPE_CHECKING:
    from quality.cli.pool import Pool, Scoring
    from quality.files import Source
    from quality.report import Report

_PAYS = 400_000  # characters to score for which starting processes pays
_AHEAD = 4_000_000  # characters read ahead of what is printed


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
        if isinstance(each, Problem) or not (leaves_out and leaves_out(called(each, reading)))
    ]
    names = [called(each, reading) for each in found if isinstance(each, Found)]
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
    documents = _read(found, judge)
    # The first by itself: it makes ready here what processes then find ready.
    several = chain(batches(islice(documents, 1), _size), batches(documents, _size))
    with Queue(judge, workers) as queue:
        for each in several:
            queue.add(Group(judge, each))
            yield from queue.ready()
        yield from queue.rest()
    problem = judge.close()
    if problem:
        complain(f"nothing more was kept for the next run: {problem}; see --cache-dir, --no-cache")


class Read(NamedTuple):
    """A document whose text is there, and what was kept of it."""

    source: "Source"
    first: bool  # of the run
    known: Checked | None


def _read(found: Iterable[Found | Problem], judge: Judge) -> Iterator[Read | Problem]:
    first = True
    for each in found:
        source = each if isinstance(each, Problem) else judge.read(each)
        if isinstance(source, Problem):
            yield source
        else:
            yield Read(source, first, judge.known(source, first=first))
            first = False


def _size(document: Read | Problem) -> int:
    return len(document.source.text) if isinstance(document, Read) else 0


class Queue:
    """Groups of documents on their way, in order; they go to processes if that pays."""

    def __init__(self, judge: Judge, workers: int | None) -> None:
        self._judge = judge
        self._workers = workers or processes.available()
        self._asked = bool(workers)
        self._waiting: deque[Group] = deque()
        self._size = self._unscored = 0
        self._pool: Pool | None = None

    def add(self, group: "Group") -> None:
        """Begin with a group."""
        self._waiting.append(group)
        self._size += group.size
        if self._pool:
            group.begin(self._pool)
        elif group.unscored:
            self._unscored += sum(len(source.text) for source in group.unscored)
            self._start_if_it_pays()

    def _start_if_it_pays(self) -> None:
        """Start processes once enough is to be scored, or once there are two to be scored."""
        undone = [group for group in self._waiting if group.unscored]
        several = sum(len(group.unscored) for group in undone) > 1
        if self._workers == 1 or not (self._unscored > _PAYS or (self._asked and several)):
            return
        from quality.cli.pool import Pool

        _ = undone[0].results
        self._pool = Pool(self._judge, self._workers)
        for group in undone[1:]:
            group.begin(self._pool)

    def ready(self) -> Iterator[Checked | Problem]:
        """Yield the first documents, as far as too many have been read ahead."""
        while self._waiting and (self._workers == 1 or self._size > _AHEAD):
            yield from self._next()

    def rest(self) -> Iterator[Checked | Problem]:
        """Yield all that are left."""
        while self._waiting:
            yield from self._next()

    def _next(self) -> Sequence[Checked | Problem]:
        first = self._waiting.popleft()
        self._size -= first.size
        return first.results

    def __enter__(self) -> "Queue":
        return self

    def __exit__(self, broken_off: object, *error: object) -> None:
        if self._pool:
            self._pool.close(at_once=broken_off is not None)


class Group:
    """Documents that follow each other; those of which no report was kept are scored side by side."""

    def __init__(self, judge: Judge, documents: Sequence[Read | Problem]) -> None:
        self._judge, self._documents = judge, documents
        self.size = sum(map(_size, documents))  # characters
        read = (each for each in documents if isinstance(each, Read))
        self.unscored = [each.source for each in read if not each.known]
        self._later: Scoring | None = None

    def begin(self, pool: "Pool") -> None:
        """Let the processes do it."""
        if self.unscored:
            self._later = pool.score(self.unscored)

    @cached_property
    def results(self) -> Sequence[Checked | Problem]:
        """The documents with their reports, made or waited for when first asked for."""
        reports = self._later.result() if self._later else self._judge(self.unscored)
        left = iter(reports)
        return [self._checked(each, left) for each in self._documents]

    def _checked(self, document: Read | Problem, reports: "Iterator[Report]") -> Checked | Problem:
        if isinstance(document, Problem):
            return document
        source, first, known = document
        return known or self._judge.checked(source, next(reports), first=first)
