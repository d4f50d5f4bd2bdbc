"""Words that keep the same company lie near each other."""

import numpy as np
import pytest

from quality.train import company as companies
from quality.train.company import company


@pytest.fixture(scope="module")
def placed():
    """Return where words of two trades lie, learnt from a few hundred sentences."""
    rowing = "the {} rows a boat over the river with an oar at dawn . "
    baking = "a {} bakes some bread in his oven from flour of rye . "
    people = [(rowing, "ferryman"), (rowing, "boatman"), (baking, "baker"), (baking, "cook")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(companies, "DIRECTIONS", 3)
        patch.setattr(companies, "FEWEST", 20)
        return company([line.format(who) * 10 for line, who in people for _ in range(8)])


def test_words_in_like_company_lie_nearer_than_others(placed):
    near = placed["ferryman"] @ placed["boatman"]
    assert near > placed["ferryman"] @ placed["baker"] + 0.5


def test_each_word_lies_at_length_one(placed):
    assert np.linalg.norm(placed["oven"]) == pytest.approx(1)


def test_the_most_used_words_come_first(placed):
    assert next(iter(placed)) in {"a", "the", "."}


def test_a_rare_word_is_nowhere(placed):
    assert "lighthouse" not in placed
