"""All phrases of all rules, and the needles of all patterns, in one pass over the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from quality.matchers.template import parse
from quality.span import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_BIT = re.compile("1")
Hint = tuple[Sequence[str], bool]


class _Use(NamedTuple):
    """Whose literal it is; the template to check around it when it is an anchor."""

    owner: int
    template: str | None


class _Meanings(NamedTuple):
    """What each literal stands for, by its number; only the first ones are phrases."""

    uses: Sequence[Sequence[_Use]]
    needles: Sequence[int]  # a bit for each group of needles that it is in


class Found(NamedTuple):
    """Where the phrases of each owner stand, and whose needles occur."""

    phrases: Mapping[int, list[Span]]
    needles: frozenset[int]


class PhraseIndex:
    """Phrases and needles of many owners, found together.

    `phrases[i]` are the templates of owner `i`; `needles[j]` one or two groups of literals, one of
    each of which must occur for owner `j` to matter. `hints` may hold what `hint` returns for a
    template, to save the parsing. Cost: one Aho-Corasick pass, however many there are.
    """

    def __init__(
        self,
        phrases: Sequence[Sequence[str]],
        needles: Sequence[Sequence[Sequence[str]]] = (),
        hints: Mapping[str, Hint] | None = None,
    ) -> None:
        self._uses: dict[str, list[_Use]] = {}
        self._needles: dict[str, int] = {}
        known = hints or {}
        for owner, templates in enumerate(phrases):
            for template in templates:
                self._add(owner, template, known.get(template) or hint(template))
        self._owners = len(needles)
        self._alone = sum(1 << owner for owner, groups in enumerate(needles) if len(groups) == 1)
        for owner, groups in enumerate(needles):
            for bit, literals in zip((owner, owner + self._owners), groups, strict=False):
                for literal in literals:
                    self._needles[literal] = self._needles.get(literal, 0) | 1 << bit

    def _add(self, owner: int, template: str, known: Hint) -> None:
        literals, written_out = known
        use = _Use(owner, None if written_out else template)
        for literal in literals:
            self._uses.setdefault(literal, []).append(use)

    @cached_property
    def _automaton(self) -> "tuple[AhoCorasick, _Meanings]":
        from ahocorasick_rs import AhoCorasick, Implementation

        # Phrases first: what comes after the last of them is only a needle.
        literals = list(dict.fromkeys((*self._uses, *self._needles)))
        needles = [self._needles.get(each, 0) for each in literals]
        meanings = _Meanings([*self._uses.values()], needles)
        return AhoCorasick(literals, implementation=Implementation.ContiguousNFA), meanings

    def find(self, folded: str) -> Found:
        """Return where phrases stand in a folded text, and whose needles do."""
        if not (self._uses or self._needles):
            return Found({}, frozenset())
        automaton, meanings = self._automaton
        found = automaton.find_matches_as_indexes(folded, overlapping=True)
        met = {literal for literal, _, _ in found}
        groups = reduce(or_, map(meanings.needles.__getitem__, met), 0)
        phrases = self._phrases(meanings.uses, folded, found)
        return Found(phrases, self._complete(groups))

    def _complete(self, groups: int) -> frozenset[int]:
        """Return the owners whose only group was found, or both of whose groups were."""
        complete = groups & (groups >> self._owners | self._alone)
        return frozenset(bit.start() for bit in _BIT.finditer(f"{complete:b}"[::-1]))

    def _phrases(
        self,
        uses: Sequence[Sequence[_Use]],
        folded: str,
        found: Iterable[tuple[int, int, int]],
    ) -> dict[int, list[Span]]:
        phrases: dict[int, set[tuple[int, int]]] = {}
        last = len(uses)
        for literal, start, end in found:
            if literal < last and is_whole(folded, start, end):
                for owner, span in self._spans(uses[literal], folded, start, end):
                    phrases.setdefault(owner, set()).add(span)
        return {owner: longest(spans) for owner, spans in phrases.items()}

    def _spans(
        self, uses: Sequence[_Use], folded: str, start: int, end: int
    ) -> Iterator[tuple[int, tuple[int, int]]]:
        for owner, template in uses:
            if template is None:
                yield owner, (start, end)
                continue
            span = parse(template).around(folded, start, end)
            if span and is_whole(folded, *span):
                yield owner, span


def hint(template: str) -> Hint:
    """Return the literals to look for, and whether they are all there is to it."""
    parsed = parse(template)
    return parsed.literals or parsed.anchors, bool(parsed.literals)


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether the span cuts no word in two; a hyphen joins what it stands between."""
    if text[start].isalnum() and start and _joins(text, start - 1, -1):
        return False
    return not (text[end - 1].isalnum() and end < len(text) and _joins(text, end, 1))


def _joins(text: str, at: int, step: int) -> bool:
    if text[at] == "-":
        beyond = at + step
        return 0 <= beyond < len(text) and text[beyond].isalnum()
    return text[at].isalnum() or text[at] == "_"


def longest(spans: Iterable[tuple[int, int]]) -> list[Span]:
    """Return `spans` in order; of those that overlap only the first and longest.

    >>> [tuple(span) for span in longest([(3, 5), (0, 4), (0, 2), (6, 8)])]
    [(0, 4), (6, 8)]
    """
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, end))
    return kept
