"""How far a run is: rows, rate and time left, on standard error."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

_SCREEN, _LOG = 0.5, 30.0  # seconds between two lines


@dataclass
class Progress:
    """Counts what is done and says so: one line that changes on a screen, else a line at times.

    `total` is the size of all inputs in bytes. What an earlier run had done counts as done,
    but not for the rate.
    """

    total: int
    stream: TextIO | None = None
    clock: Callable[[], float] = time.monotonic
    rows: int = 0
    _bytes: float = 0.0
    _kept: float = 0.0
    _begun: float = field(init=False)
    _shown: float = field(init=False)

    def __post_init__(self) -> None:
        self._begun = self._shown = self.clock()

    @property
    def screen(self) -> bool:
        """Whether the line is one that changes."""
        return self.stream is not None and self.stream.isatty()

    def keep(self, size: float) -> None:
        """Count bytes that an earlier run has done."""
        self._kept += size

    def advance(self, rows: int, size: float) -> None:
        """Count rows that are done, and the bytes they came from."""
        self.rows += rows
        self._bytes += size
        now = self.clock()
        if now - self._shown >= (_SCREEN if self.screen else _LOG):
            self._shown = now
            self._print(self.line())

    def line(self) -> str:
        """Return how far the run is.

        >>> ticks = iter((0.0, 10.0, 10.0))
        >>> progress = Progress(4_000_000, clock=lambda: next(ticks))
        >>> progress.advance(500, 1_000_000)
        >>> progress.line()
        '25% of 4.0 MB, 500 rows, 50 rows/s, 0:30 left'
        """
        spent = max(self.clock() - self._begun, 1e-9)
        done = min(self._kept + self._bytes, self.total)
        share = done / self.total if self.total else 1.0
        left = (self.total - done) / self._bytes * spent if self._bytes else 0.0
        rate = f"{self.rows / spent:,.0f} rows/s"
        size = f"{self.total / 1e6:,.1f} MB"
        return f"{share:.0%} of {size}, {self.rows:,} rows, {rate}, {_duration(left)} left"

    def end(self) -> None:
        """Clear the line that changes."""
        if self.screen and self.stream:
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def _print(self, line: str) -> None:
        if self.stream:
            self.stream.write(f"\r{line}\x1b[K" if self.screen else f"{line}\n")
            self.stream.flush()


def _duration(seconds: float) -> str:
    """Return minutes and seconds, with hours where there are some.

    >>> _duration(30), _duration(3725)
    ('0:30', '1:02:05')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
