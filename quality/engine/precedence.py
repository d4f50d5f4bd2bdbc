"""Which of several rules tells a fault that they find at the same words."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from quality.errors import QualityError
from quality.match import Match
from quality.registry import fits
from quality.rule import Rule

Order = Sequence[tuple[str, frozenset[str]]]  # rules that give way, and which they give way to


class Circular(QualityError):  # noqa: N818 it is the rules that go round
    """Rules that give way to one another; the message names them."""


def order(rules: Sequence[Rule]) -> Order:
    """Return the rules that give way to others among `rules`, behind all they give way to.

    They give way only to what shows each of its matches: what keeps silent within a limit, or
    speaks of the whole text, does not tell the fault.
    """
    tell = [rule for rule in rules if rule.report == "each" and not rule.min_words]
    telling = [rule for rule in tell if not rule.judges_whole]
    names = {name for rule in rules for name in rule.gives_way_to}
    named = {name: {rule.id for rule in telling if fits(rule, name)} for name in names}
    stronger = {
        rule.id: frozenset().union(*(named[name] for name in rule.gives_way_to)) - {rule.id}
        for rule in rules
        if rule.gives_way_to
    }
    try:
        sorted_ids = [*TopologicalSorter(stronger).static_order()]
    except CycleError as error:
        raise Circular(f"rules give way to one another: {', '.join(error.args[1])}") from None
    return [(name, stronger[name]) for name in sorted_ids if stronger.get(name)]


def told_once(found: Mapping[str, tuple[Match, ...]], order: Order) -> dict[str, tuple[Match, ...]]:
    """Return the matches without those at words that a rule they give way to has marked.

    >>> found = {"a.small": (Match(3, 6), Match(8, 9)), "a.large": (Match(0, 5),)}
    >>> told_once(found, [("a.small", frozenset({"a.large"}))])["a.small"]
    (Match(start=8, end=9, related=(), value=None, note='', place=None),)
    """
    left = dict(found)
    for name, stronger in order:
        rivals = stronger & left.keys() if name in left else ()
        if rivals:
            taken = _joined(_where(match) for rival in rivals for match in left[rival])
            kept = tuple(match for match in left.pop(name) if not _touches(taken, _where(match)))
            if kept:
                left[name] = kept
    return left


def _where(match: Match) -> tuple[int, int]:
    """Return where a match stands; in the residue, which has places of its own, below nought."""
    place = match.place
    return (-place.end, -place.start) if place else (match.start, match.end)


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches that `places` cover, in order."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _touches(stretches: Sequence[tuple[int, int]], place: tuple[int, int]) -> bool:
    at = bisect_left(stretches, (place[1], place[1])) - 1
    return at >= 0 and stretches[at][1] > place[0]
