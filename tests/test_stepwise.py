"""Works done side by side: in turns, in order, and none lost by another's fault."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.stepwise import alone, batches, side_by_side


def counting(name, steps, log):
    """A work that notes each of its steps and returns its name."""
    for step in range(steps):
        log.append((step, name))
        yield
    return name


def failing(log):
    log.append("failing")
    yield
    raise ValueError("this one only")


def test_a_step_is_taken_by_every_work_before_any_takes_the_next():
    log = []
    assert [*side_by_side([counting("a", 2, log), counting("b", 2, log)])] == ["a", "b"]
    assert log == [(0, "a"), (0, "b"), (1, "a"), (1, "b")]


def test_results_come_in_the_order_of_the_works_however_long_each_takes():
    works = [counting("long", 9, []), counting("none", 0, []), counting("short", 1, [])]
    assert [*side_by_side(works)] == ["long", "none", "short"]


def test_what_a_work_raises_is_raised_in_its_place():
    log = []
    results = side_by_side([counting("a", 3, log), failing(log), counting("b", 3, log)])
    assert next(results) == "a"
    with pytest.raises(ValueError, match="this one only"):
        next(results)
    assert (2, "b") in log


def test_an_interruption_stops_all_works():
    def interrupted():
        yield
        raise KeyboardInterrupt

    log = []
    with pytest.raises(KeyboardInterrupt):
        next(side_by_side([interrupted(), counting("b", 9, log)]))
    assert log == [(0, "b")]


def test_a_work_alone_raises_what_it_raises():
    with pytest.raises(ValueError, match="this one only"):
        alone(failing([]))


@given(st.lists(st.integers(0, 70_000), max_size=99))
def test_batches_hold_every_item_once_and_in_order(sizes):
    assert [*chain.from_iterable(batches(sizes, int))] == sizes


@given(st.lists(st.integers(0, 70_000), max_size=99))
def test_a_batch_of_several_is_within_its_bounds(sizes):
    several = [batch for batch in batches(sizes, int) if len(batch) > 1]
    assert max(map(len, several), default=0) <= 16
    assert max(map(sum, several), default=0) <= 65_536


def test_a_full_batch_waits_for_no_further_item():
    items = iter(["text"] * 17)
    assert len(next(batches(items, len))) == 16
    assert len([*items]) == 1
