"""Workers that may die: their chunk is done again, and a row that kills them is set aside.

`concurrent.futures` cannot say which task broke its pool; with a pipe for each worker, the
first chunk that a dead worker had not answered is the one it died on.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from quality.corpus.hand import Crash, Ready, serve
from quality.corpus.parts import joined
from quality.corpus.rows import Bad, Row
from quality.errors import QualityError

_AHEAD = 2  # chunks a worker has: the one it scores and the next
_STARTS = 3  # workers that die before they begin, in a row
_KILLERS = 20  # rows that kill workers: more are no accident of theirs
_DEATHS = 3  # of workers on one row alone


class PoolError(QualityError):
    """Workers cannot be kept alive; the message says what to do."""


class Task(NamedTuple):
    """Rows to score together; `key` tells the leader what they are."""

    key: Any
    rows: Sequence[Row | Bad]


class Result(NamedTuple):
    """The part of a task, and how many rows it has."""

    key: Any
    rows: int
    part: bytes


@dataclass(slots=True)
class _Piece:
    """Rows of a task from `start` on; `deaths` counts the workers that died on them."""

    task: Task
    start: int
    rows: Sequence[Row | Bad]
    deaths: int = 0

    def after_death(self) -> "list[_Piece]":
        """Return what to do instead: the same once more, then halves; nothing for a killer."""
        deaths = self.deaths + 1
        if len(self.rows) == 1 or deaths == 1:
            again = deaths < _DEATHS
            return [_Piece(self.task, self.start, self.rows, deaths)] if again else []
        half = len(self.rows) // 2
        return [
            _Piece(self.task, self.start, self.rows[:half], 1),
            _Piece(self.task, self.start + half, self.rows[half:], 1),
        ]


@dataclass(slots=True)
class _Hand:
    process: Any
    pipe: Connection
    ready: bool = False
    pieces: deque[_Piece] = field(default_factory=deque)


class Pool:
    """Processes that turn tasks into parts; a context manager that ends them.

    `work` must pickle; it is also called here with rows that are all bad.
    """

    def __init__(self, work: Callable[[Sequence[Any]], bytes], workers: int) -> None:
        self._work = work
        self._hands: list[_Hand] = []
        self._again: deque[_Piece] = deque()
        self._pieces: dict[Any, dict[int, tuple[int, bytes]]] = {}
        self._failed_starts = 0
        self._killers = 0
        self._workers = workers

    def __enter__(self) -> "Pool":
        self._hands = [self._hired() for _ in range(self._workers)]
        return self

    def __exit__(self, *error: object) -> None:
        for hand in self._hands:
            hand.pipe.close()
            hand.process.terminate()
        for hand in self._hands:
            hand.process.join()

    @property
    def pids(self) -> list[int]:
        """The ids of the worker processes."""
        return [hand.process.pid for hand in self._hands]

    def results(self, tasks: Iterator[Task]) -> Iterator[Result]:
        """Yield the part of each task as it is done, in any order; raise PoolError."""
        while True:
            for hand in self._hands:
                self._feed(hand, tasks)
            busy = {hand.pipe: hand for hand in self._hands if hand.pieces or not hand.ready}
            if not any(hand.pieces for hand in busy.values()) and not self._again:
                return
            for pipe in wait(list(busy)):
                yield from self._received(busy[pipe])  # type: ignore[index]

    def _hired(self) -> _Hand:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._work), daemon=True)
        process.start()
        theirs.close()
        return _Hand(process, ours)

    def _feed(self, hand: _Hand, tasks: Iterator[Task]) -> None:
        while len(hand.pieces) < _AHEAD:
            piece = self._next(tasks)
            if piece is None:
                return
            hand.pieces.append(piece)
            try:
                hand.pipe.send(piece.rows)
            except OSError:  # it has just died, which the next wait will tell
                return

    def _next(self, tasks: Iterator[Task]) -> _Piece | None:
        if self._again:
            return self._again.popleft()
        task = next(tasks, None)
        return task and _Piece(task, 0, task.rows)

    def _received(self, hand: _Hand) -> Iterator[Result]:
        try:
            answer = hand.pipe.recv()
        except (EOFError, OSError):
            yield from self._buried(hand)
            return
        if isinstance(answer, Ready):
            hand.ready, self._failed_starts = True, 0
        elif isinstance(answer, Crash):
            raise PoolError(f"a worker failed:\n{answer.trace}")
        else:
            yield from self._answered(hand.pieces.popleft(), answer)

    def _answered(self, piece: _Piece, part: bytes) -> Iterator[Result]:
        done = self._pieces.setdefault(piece.task.key, {})
        done[piece.start] = (len(piece.rows), part)
        if sum(rows for rows, _ in done.values()) == len(piece.task.rows):
            del self._pieces[piece.task.key]
            part = joined([part for _, (_, part) in sorted(done.items())])
            yield Result(piece.task.key, len(piece.task.rows), part)

    def _buried(self, hand: _Hand) -> Iterator[Result]:
        hand.process.join()
        self._count_start(hand)
        pieces = list(hand.pieces)
        self._hands[self._hands.index(hand)] = self._hired()
        if not hand.ready or not pieces:
            self._again.extendleft(reversed(pieces))
            return
        instead = pieces[0].after_death()
        self._again.extendleft(reversed([*instead, *pieces[1:]]))
        if not instead:
            yield from self._answered(pieces[0], self._killer(pieces[0], hand.process.exitcode))

    def _count_start(self, hand: _Hand) -> None:
        self._failed_starts += not hand.ready
        if self._failed_starts >= _STARTS:
            raise PoolError(
                f"workers end as they start (exit status {hand.process.exitcode}): "
                "free some memory, or take fewer --workers"
            )

    def _killer(self, piece: _Piece, status: int) -> bytes:
        self._killers += 1
        if self._killers > _KILLERS:
            raise PoolError(
                f"workers were killed on {_KILLERS} rows: free some memory, or take fewer "
                "--workers, and go on with --resume"
            )
        row = piece.rows[0]
        if isinstance(row, Row):
            reason = f"ended the process that scored it {_DEATHS} times (exit status {status})"
            row = Bad(row.number, row.line, row.id, row.source, reason, row.text[:80])
        return self._work([row])
