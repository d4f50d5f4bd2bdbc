"""Tests of the stretches of a row of weights that weigh as much as they can."""

from hypothesis import given
from hypothesis import strategies as st

from quality.residue.stretches import stretches

WEIGHTS = st.lists(st.integers(-20, 20), max_size=30)


def heaviest(weights):
    every = (sum(weights[a:b]) for a in range(len(weights)) for b in range(a + 1, len(weights) + 1))
    return max((0, *every))


@given(WEIGHTS)
def test_the_heaviest_of_all_stretches_is_among_them(weights):
    assert max((each.above - each.below for each in stretches(weights)), default=0) == heaviest(
        weights
    )


@given(WEIGHTS)
def test_stretches_follow_each_other(weights):
    ends = [place for each in stretches(weights) for place in (each.start, each.end)]
    assert ends == sorted(ends)


@given(WEIGHTS)
def test_a_stretch_weighs_what_its_weights_do(weights):
    found = stretches(weights)
    assert [each.above - each.below for each in found] == [
        sum(weights[each.start : each.end]) for each in found
    ]


@given(WEIGHTS)
def test_every_weight_above_nothing_is_in_a_stretch(weights):
    held = {at for each in stretches(weights) for at in range(each.start, each.end)}
    assert {at for at, weight in enumerate(weights) if weight > 0} <= held
