"""How far a run is, on a line of standard error that is gone when it is done."""

from collections.abc import Callable, Generator, Iterable
from time import monotonic
from typing import TextIO, TypeVar

T = TypeVar("T")
_AFTER = 1.0  # seconds before anything is shown: a short run needs none
_EVERY = 0.1  # seconds between two looks
_CLEAR = "\r\x1b[K"


def progress(
    results: Iterable[T], total: int, stream: TextIO, clock: Callable[[], float] = monotonic
) -> Generator[T, None, None]:
    """Yield each result, with a line on a terminal in between that says how far the run is.

    The line is cleared before a result goes on, so that it may be printed to the same terminal.
    """
    started = looked = clock()
    shown = False
    for number, result in enumerate(results):
        if shown:
            stream.write(_CLEAR)
        yield result
        now = clock()
        if shown or now - looked >= _EVERY:
            shown = now - started >= _AFTER
            if shown:
                looked = now
                stream.write(line(number + 1, total, now - started))
                stream.flush()
    if shown:
        stream.write(_CLEAR)
        stream.flush()


def line(done: int, total: int, seconds: float) -> str:
    """Return how far a run is, how fast it goes, and how long it will still take.

    >>> line(50, 300, 10.0)
    '50 of 300 documents, 5 a second, 50 s left'
    """
    rate = done / seconds
    return (
        f"{done:,} of {total:,} documents, {_rate(rate)}, {_duration((total - done) / rate)} left"
    )


def _rate(rate: float) -> str:
    return f"{rate:,.0f} a second" if rate >= 1 else f"{rate * 60:,.0f} a minute"


def _duration(seconds: float) -> str:
    """Return a time to wait.

    >>> _duration(50), _duration(130), _duration(7500)
    ('50 s', '2 min', '2 h 5 min')
    """
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
