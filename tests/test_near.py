"""Rules that look for two things near each other."""

import pytest

from quality.document import Document
from quality.matchers.near import pairs

TEXT = "One two three four. Five."
ONE, FOUR, FIVE = (0, 3), (14, 18), (20, 24)


def found(first: tuple[int, int], second: tuple[int, int], words: int, *, ordered: bool) -> int:
    """Return how many pairs there are."""
    return len([*pairs(Document(TEXT, "plain"), [first], [second], words, ordered=ordered)])


@pytest.mark.parametrize(("words", "count"), [(1, 0), (2, 1), (3, 1)])
def test_so_many_words_may_stand_between_and_no_more(words: int, count: int) -> None:
    assert found(ONE, FOUR, words, ordered=False) == count


@pytest.mark.parametrize(("ordered", "count"), [(True, 0), (False, 1)])
def test_the_first_comes_first_where_order_counts(ordered: bool, count: int) -> None:
    assert found(FOUR, ONE, 5, ordered=ordered) == count


def test_both_stand_in_one_sentence() -> None:
    assert found(ONE, FIVE, 20, ordered=False) == 0


def test_a_place_is_not_near_itself() -> None:
    assert found(ONE, ONE, 5, ordered=False) == 0
