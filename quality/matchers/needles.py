"""What a match of an expression must contain: a few literals, one of which is there.

Searching a text for the needles of all expressions at once tells which expressions can
match at all; the others are not even compiled. Expressions are read by Python's own
parser, whose syntax RE2 nearly shares; one that it cannot read has no needles.
"""

import re
import sys
import warnings
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import chain, product
from math import prod
from typing import Any, NamedTuple

from quality.rarity import share_with

_MOST_EXACT = 48  # literals that a part may stand for and still be written out
_MOST_NEEDLES = 100
_MOST_WORDS = 2  # further ones make a needle hardly rarer
_SHORTEST = 3
_MOST_GROUPS = 2
_COMMON = 0.9  # of texts: what is met in more of them tells little
_FOLDED = {"’": "'", "‘": "'", "\n": " ", "\t": " ", "\u00a0": " "}
_RUN = "\t"  # a run of blanks, which is one of these in a folded text
_BLANKS = (" ", "  ")
_WORD = re.compile(r"[\w']+")
_POSIX = "[:"  # as in `[[:alpha:]]`
_UNBROKEN = re.compile(rf"[^ {_RUN}]+")

Literals = frozenset[str]
_EMPTY = frozenset([""])
_BLANK = frozenset([" "])


class _Part(NamedTuple):
    """What is known of a part: all it can be (`exact`), or how it begins and ends and what it contains."""

    exact: Literals | None
    first: Literals = _EMPTY
    last: Literals = _EMPTY
    needed: tuple[Literals, ...] = ()


_NOTHING = _Part(_EMPTY)
_ANYTHING = _Part(None)


def needles(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return groups of folded literals, one of each of which stands in every match.

    At most two groups, the rarest; () when none are known. One that is met in many texts is only
    given where there is no other. Blanks of a match are taken to be one or two.

    >>> needles(r"(?i)critics (?:argue|say)\\b")
    (('critics argue', 'critics say'),)
    >>> needles(r"\\d+%")
    ()
    """
    try:
        known = _sequence(parsed(pattern))
    except (re.error, OverflowError, RecursionError):
        return ()
    usable = {group for group in _groups(known) if _is_usable(group)}
    rarest = sorted(usable, key=lambda g: (_share(g), sorted(g)))[:_MOST_GROUPS]
    telling = [group for group in rarest if _share(group) < _COMMON] or rarest[:1]
    written = [_least({*chain.from_iterable(map(_written, group))}) for group in telling]
    return tuple(each for each in written if not any(_tells(other, each) for other in written))


def _tells(group: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether a group holds more than another: each of its literals has one of the other in it."""
    return group != other and all(any(part in each for part in other) for each in group)


def _least(group: Collection[str]) -> tuple[str, ...]:
    """Return the literals in which no other of them stands: where `nations` is found, so is `nation`."""
    return tuple(sorted(each for each in group if not any(o in each for o in group if o != each)))


def _is_usable(group: Literals) -> bool:
    return min(map(len, group)) >= _SHORTEST and len(group) <= _MOST_NEEDLES


def _groups(part: _Part) -> tuple[Literals, ...]:
    return (*part.needed, part.first, part.last) if part.exact is None else (part.exact,)


def _share(group: Literals) -> float:
    """Return about in which share of texts one of the literals is met."""
    return 1.0 - prod(1.0 - met for met in sorted(map(_met, group)))


@cache
def _met(literal: str) -> float:
    """Return the share for one literal: that of its words, as if they were met by chance."""
    words = (_edged(found, literal) for found in _WORD.finditer(literal))
    return prod(map(share_with, words))


def _edged(found: "re.Match[str]", literal: str) -> str:
    """Return a word, or part of one, with a line break where it is known to begin or end."""
    start, end = found.span()
    return "\n" * (start > 0) + found[0] + "\n" * (end < len(literal))


def _written(literal: str) -> Iterator[str]:
    """Yield the rarest two words of a literal, once for each way to write a run of blanks."""
    words = [found.span() for found in _UNBROKEN.finditer(literal)]
    pairs = zip(words, words[_MOST_WORDS - 1 :] or words[-1:], strict=False)
    cuts = (literal[max(0, first[0] - 1) : last[1] + 1] for first, last in pairs)
    rarest = min(cuts, key=_met, default=literal)
    before, after = (" " * at_edge(_RUN) for at_edge in (rarest.startswith, rarest.endswith))
    for blanks in _BLANKS:
        yield before + rarest.strip(_RUN).replace(_RUN, blanks) + after


def parsed(pattern: str) -> Iterable[tuple[Any, Any]]:
    """Return the parts of an expression as Python's own parser names them, each with its value.

    Raises re.error, OverflowError or RecursionError for what that parser cannot read.

    >>> [(str(name), value) for name, value in parsed("ab")]
    [('LITERAL', 97), ('LITERAL', 98)]
    """
    if _POSIX in pattern:
        raise re.error("Python takes a class of POSIX for the letters of its name", pattern)
    parser = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # RE2 has no quarrel with what Python warns of
        parts: Iterable[tuple[Any, Any]] = parser.parse(pattern)
    return parts


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Part:
    """Return what is known of parts one after the other."""
    first: Literals | None = None
    run: Literals = _EMPTY  # all that the parts since the last gap can be
    needed: list[Literals] = []
    for name, value in items:
        part = _known(str(name), value)
        joined = _joined(run, part.exact)
        if joined is None:
            begun, ended = _ends(part)
            bridge = _joined(run, begun)
            needed += [*part.needed, *([run, begun] if bridge is None else [bridge])]
            first = first or bridge or run
            run = ended
        else:
            run = joined
    return _Part(run) if first is None else _Part(None, first, run, tuple(needed))


def _ends(part: _Part) -> tuple[Literals, Literals]:
    """Return what a part begins with and what it ends with."""
    return (part.first, part.last) if part.exact is None else (part.exact, part.exact)


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
    if name == "CATEGORY" and str(value) == "CATEGORY_SPACE":
        return _Part(_BLANK)
    return _NOTHING if name == "AT" else _ANYTHING


def _one_of(choices: Iterable[tuple[Any, Any]]) -> _Part:
    parts = [_known(str(name), value) for name, value in choices]
    return _branches(parts) if all(part.exact for part in parts) else _ANYTHING


def _branches(parts: list[_Part]) -> _Part:
    if all(part.exact is not None for part in parts):
        every = frozenset().union(*(part.exact or () for part in parts))
        return _Part(every) if len(every) <= _MOST_NEEDLES else _ANYTHING
    first, last = map(_any_of, zip(*map(_ends, parts), strict=True))
    return _Part(None, first, last, (_any_of(map(_rarest, parts)),))


def _rarest(part: _Part) -> Literals:
    return min(filter(_is_usable, _groups(part)), key=_share, default=_EMPTY)


def _any_of(sides: Iterable[Literals]) -> Literals:
    every: Literals = frozenset().union(*sides)
    return every if "" not in every and len(every) <= _MOST_NEEDLES else _EMPTY


def _repeated(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Part:
    part = _sequence(items)
    if part.exact == _BLANK and most > 1:
        return _Part(frozenset([_RUN] if least else [_RUN, ""]))
    if least == 0:
        return _Part(part.exact | {""}) if most == 1 and part.exact else _ANYTHING
    return part if most == 1 else _Part(None, *_ends(part), part.needed)
