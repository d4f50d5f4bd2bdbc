"""All rules together: what comes, goes or moves elsewhere brings no new finding at a place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality.fingerprint import fingerprints, new
from quality.scorer import Scorer

SCORER = Scorer()
NEAR = {"statistics.unsourced-table"}  # sources above and below the table excuse it
PLACED = {r.id for r in SCORER.rules if r.report == "each" and not r.judges_whole} - NEAR
FAULTY = (
    "# The ferry is back",
    "Critics argue that the plan will fail, and 47% of readers agree.",
    "It sails on on Monday. Needless to say, it may perhaps possibly be late.",
    # between neighbours of its own: a figure beside it would be its source
    "- The pier leans.\n- Studies show that it is old.\n- Nets hang there.\n- The fee is XX% of it.",
    "| Boat | Share |\n|---|---|\n| Rose | 31% |\n| Daisy | 12% |",
    "> The board said that it would look at it.",
    "Experts say that the harbour will grow by 2030, a game-changer for the whole town.",
)
UNRELATED = (
    "Ann Marsh bakes bread at the end of the pier, and sells most of it before nine.",
    "The harbour master, Bo Lund, puts a board out when the wind is from the north.",
    "- Bring a coat.\n- Bring a hat.",
    "Two of the crew paint the boat in winter. The other two mend nets.",
    "```\ncritics argue = 47%\n```",
    "In May the school walks to the lighthouse and back along the sea wall.",
)
faulty = st.lists(st.sampled_from(FAULTY), max_size=6, unique=True)
unrelated = st.lists(st.sampled_from(UNRELATED), max_size=4, unique=True)


def report(parts):
    return SCORER.score("\n\n".join(parts), format="markdown")


def came(before, after):
    known = frozenset(fingerprints(report(before).findings))
    found = new(report(after).findings, known)
    return [f.rule for f in found if f.rule in PLACED and f.severity != "info"]


@settings(max_examples=40)
@given(faulty, unrelated, st.randoms(use_true_random=False))
def test_unrelated_paragraphs_that_come_bring_nothing_new(parts, more, order):
    after = list(parts)
    for each in more:
        after.insert(order.randint(0, len(after)), each)
    assert came(parts, after) == []


@settings(max_examples=40)
@given(faulty, unrelated, st.randoms(use_true_random=False))
def test_unrelated_paragraphs_that_go_bring_nothing_new(parts, more, order):
    before = list(parts)
    for each in more:
        before.insert(order.randint(0, len(before)), each)
    assert came(before, parts) == []


@pytest.mark.parametrize("part", [*FAULTY[1:4], FAULTY[-1]])
def test_every_faulty_paragraph_brings_something_new(part):
    assert came([FAULTY[0]], [FAULTY[0], part]) != []


def test_paragraphs_of_a_blank_alone_change_no_measure():
    told = [f"<p>{'It rains on the mill. ' * number}</p>" for number in range(1, 8)]
    pasted = SCORER.score("<p>&nbsp;</p>".join(told), format="html")
    assert pasted.features == SCORER.score("".join(told), format="html").features
