"""What a match of an expression must contain: a few literals, one of which is there.

Searching a text for the needles of all expressions at once tells which expressions can
match at all; the others are not even compiled. Expressions are read by Python's own
parser, whose syntax RE2 nearly shares; one that it cannot read has no needles.
"""

import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple

_MOST_EXACT = 48  # literals that a part may stand for and still be written out
_MOST_NEEDLES = 160
_SHORTEST = 3
_LONG_ENOUGH = 7  # more letters make a needle no rarer
_MOST_GROUPS = 2
# They occur in every text, so they tell nothing, and finding each takes time.
_EVERYWHERE = frozenset(("the", "the ", "that", "and", " and ", ", and ", "ing", "in the ", "to "))
_FOLDED = {"’": "'", "‘": "'", "\n": " ", "\t": " ", "\u00a0": " "}

Literals = frozenset[str]


class _Part(NamedTuple):
    """What is known of a part: all it can be (`exact`), or what it must contain (`needed`)."""

    exact: Literals | None
    needed: tuple[Literals, ...] = ()


_NOTHING = _Part(frozenset([""]))
_ANYTHING = _Part(None)


def needles(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return groups of folded literals, one of each of which stands in every match.

    At most two groups, the rarest; () when none are known. One that is met in every text is only
    given where there is no other.

    >>> needles(r"(?i)critics (?:argue|say)\\b")
    (('critics argue', 'critics say'),)
    >>> needles(r"\\d+%")
    ()
    """
    try:
        known = _sequence(parsed(pattern))
    except (re.error, OverflowError, RecursionError):
        return ()
    usable = filter(_is_usable, _groups(known))
    rarest = sorted(dict.fromkeys(usable), key=_rarity, reverse=True)[:_MOST_GROUPS]
    telling = [group for group in rarest if group.isdisjoint(_EVERYWHERE)] or rarest[:1]
    return tuple(tuple(sorted(_least(group))) for group in telling)


def _least(group: Literals) -> Iterator[str]:
    """Yield the literals in which no other of them stands: where `nations` is found, so is `nation`."""
    return (each for each in group if not any(o in each for o in group if o != each))


def _is_usable(group: Literals) -> bool:
    return min(map(len, group)) >= _SHORTEST and len(group) <= _MOST_NEEDLES


def _groups(part: _Part) -> tuple[Literals, ...]:
    return part.needed if part.exact is None else (part.exact,)


def parsed(pattern: str) -> Iterable[tuple[Any, Any]]:
    """Return the parts of an expression as Python's own parser names them, each with its value.

    Raises re.error, OverflowError or RecursionError for what that parser cannot read.

    >>> [(str(name), value) for name, value in parsed("ab")]
    [('LITERAL', 97), ('LITERAL', 98)]
    """
    parser = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # RE2 has no quarrel with what Python warns of
        parts: Iterable[tuple[Any, Any]] = parser.parse(pattern)
    return parts


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Part:
    """Return what is known of parts one after the other."""
    run: Literals = frozenset([""])  # all that the parts since the last gap can be
    needed: list[Literals] = []
    whole = True
    for name, value in items:
        part = _known(str(name), value)
        joined = _joined(run, part.exact)
        if joined is None:
            needed += [run, *part.needed]
            whole, run = False, part.exact or frozenset([""])
        else:
            run = joined
    return _Part(run) if whole else _Part(None, (*needed, run))


def _joined(run: Literals, exact: Literals | None) -> Literals | None:
    if exact is None or len(run) * len(exact) > _MOST_EXACT:
        return None
    return frozenset(left + right for left, right in product(run, exact))


def _known(name: str, value: Any) -> _Part:
    if name == "LITERAL":
        letter = chr(value)
        return _Part(frozenset([_FOLDED.get(letter, letter.lower())]))
    if name == "IN":
        return _one_of(value)
    if name == "BRANCH":
        return _branches([_sequence(branch) for branch in value[1]])
    if name == "SUBPATTERN":
        return _sequence(value[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(*value)
    return _NOTHING if name == "AT" else _ANYTHING


def _one_of(choices: Iterable[tuple[Any, Any]]) -> _Part:
    parts = [_known(str(name), value) for name, value in choices]
    return _branches(parts) if all(part.exact for part in parts) else _ANYTHING


def _branches(parts: list[_Part]) -> _Part:
    if all(part.exact is not None for part in parts):
        every = frozenset().union(*(part.exact or () for part in parts))
        return _Part(every) if len(every) <= _MOST_NEEDLES else _ANYTHING
    rarest = [max(_groups(part), key=_rarity, default=None) for part in parts]
    if any(each is None for each in rarest):
        return _ANYTHING
    return _Part(None, (frozenset().union(*(each or () for each in rarest)),))


def _repeated(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Part:
    part = _sequence(items)
    if least == 0:
        return _Part(part.exact | {""}) if most == 1 and part.exact else _ANYTHING
    return part if most == 1 else _Part(None, _groups(part))


def _rarity(literals: Literals) -> tuple[int, int]:
    """Order literals by how rare they are: longer in the shortest, then fewer."""
    return min(_LONG_ENOUGH, *map(len, literals)), -len(literals)
