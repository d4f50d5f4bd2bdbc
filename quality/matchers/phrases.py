"""All phrases of all rules in one pass over the text."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from quality.matchers.template import Template, parse

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class _Use(NamedTuple):
    """Whose phrase it is, and the template to check around it when it is an anchor."""

    owner: int
    template: Template | None


class PhraseIndex:
    """Phrases of many owners, found together.

    `phrases[i]` are the templates of owner `i`; `find` tells for each owner where its
    phrases stand. Cost: one Aho-Corasick pass, whatever the number of phrases.
    """

    def __init__(self, phrases: Sequence[Sequence[str]]) -> None:
        self._uses: dict[str, list[_Use]] = {}
        for owner, templates in enumerate(phrases):
            for template in map(parse, templates):
                self._add(owner, template)

    def _add(self, owner: int, template: Template) -> None:
        literals = template.literals
        for phrase in literals or template.anchors:
            use = _Use(owner, None if literals else template)
            self._uses.setdefault(phrase, []).append(use)

    @cached_property
    def _automaton(self) -> "tuple[AhoCorasick, list[list[_Use]]]":
        from ahocorasick_rs import AhoCorasick, Implementation

        return (
            AhoCorasick(list(self._uses), implementation=Implementation.ContiguousNFA),
            list(self._uses.values()),
        )

    def find(self, folded: str) -> dict[int, list[tuple[int, int]]]:
        """Return for each owner that occurs the spans of its phrases, longest first kept."""
        found: dict[int, set[tuple[int, int]]] = {}
        if self._uses:
            for owner, span in self._hits(folded):
                found.setdefault(owner, set()).add(span)
        return {owner: longest(spans) for owner, spans in found.items()}

    def _hits(self, folded: str) -> Iterator[tuple[int, tuple[int, int]]]:
        automaton, uses = self._automaton
        hits = automaton.find_matches_as_indexes(folded, overlapping=True)
        for pattern, start, end in hits:
            if not is_whole(folded, start, end):
                continue
            for owner, template in uses[pattern]:
                span = template.around(folded, start, end) if template else (start, end)
                if span and is_whole(folded, *span):
                    yield owner, span


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


def longest(spans: "set[tuple[int, int]] | list[tuple[int, int]]") -> list[tuple[int, int]]:
    """Return `spans` in order; of those that overlap only the first and longest.

    >>> longest([(3, 5), (0, 4), (0, 2), (6, 8)])
    [(0, 4), (6, 8)]
    """
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
