"""The line that says how far a run is."""

import io
from itertools import count

from quality.render.progress import line, progress


def shown(seconds_each, number=50):
    stream, clock = io.StringIO(), count(0, seconds_each)
    done = list(progress(range(number), number, stream, lambda: next(clock)))
    assert done == list(range(number))
    return stream.getvalue()


def test_a_short_run_shows_nothing():
    assert shown(0.01) == ""


def test_a_long_run_says_how_far_it_is_how_fast_and_how_long():
    assert "\r\x1b[K10 of 50 documents, 2 a second, 20 s left" in shown(0.5)


def test_the_line_is_gone_at_the_end():
    assert shown(0.5).endswith("left\r\x1b[K")


def test_the_line_is_cleared_before_each_result():
    stream, clock = io.StringIO(), count(0, 2)
    states = [stream.getvalue()[-3:] for _ in progress("abcd", 4, stream, lambda: next(clock))]
    assert states == ["", "\x1b[K", "\x1b[K", "\x1b[K"]


def test_a_slow_run_is_told_by_the_minute():
    assert line(2, 20, 120.0) == "2 of 20 documents, 1 a minute, 18 min left"
