"""Works done side by side, a step of each in turn.

A step costs a seventh less right after the same step of another work: the tables and the code that
it needs are still close to the processor. So several texts are scored rule by rule, not text by text.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
Work = Generator[None, None, T]  # stops after each step, and returns what comes of them
TOGETHER = 16  # works
_CHARACTERS = 1 << 16  # of the texts of works done together, which keeps memory small


def alone(work: Work[T]) -> T:
    """Return what comes of one work.

    >>> def two_steps():
    ...     yield
    ...     return "done"
    >>> alone(two_steps())
    'done'
    """
    try:
        while True:
            next(work)
    except StopIteration as end:
        found: T = end.value
    return found


def side_by_side(works: Iterable[Work[T]]) -> Iterator[T]:
    """Yield what comes of each work, in order; all are done when the first is asked for.

    What one of them raises is raised in its place, after the results of those before it.
    """
    turns = left = [*map(_Turn, works)]
    while left:
        left = [turn for turn in left if turn.step()]
    for turn in turns:
        yield turn.result()


class _Turn(Generic[T]):
    """A work, and what came of it."""

    def __init__(self, work: Work[T]) -> None:
        self._work = work
        self._error: Exception | None = None

    def step(self) -> bool:
        """Take one step; tell whether there is another."""
        try:
            next(self._work)
        except StopIteration as end:
            self._result: T = end.value
        except Exception as error:  # the other works are not lost
            self._error = error
        else:
            return True
        return False

    def result(self) -> T:
        """Return what came of the work, or raise what it raised."""
        if self._error:
            raise self._error
        return self._result


def characters(item: object) -> int:
    """Return the length of a text; 0 for what is none."""
    return len(item) if isinstance(item, (str, bytes, bytearray)) else 0


def batches(items: Iterable[T], size: Callable[[T], int] = characters) -> Iterator[list[T]]:
    """Yield the items in lists of 16 at most, and of 65,536 characters at most where several are.

    >>> [*map(len, batches(["a" * 60_000, "a", "a" * 6_000, "b"]))]
    [2, 2]
    """
    batch: list[T] = []
    room = _CHARACTERS
    for item in items:
        room -= size(item)
        if batch and room < 0:
            yield batch
            batch, room = [], _CHARACTERS - size(item)
        batch.append(item)
        if len(batch) == TOGETHER:
            yield batch
            batch, room = [], _CHARACTERS
    if batch:
        yield batch
