"""Regular expressions of many rules behind a gate, all in linear time (RE2).

An expression with needles is searched for where one of its needles occurs; one RE2 set
of the others tells in a single pass which of those occur at all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from quality.expression import Expression
from quality.matchers.needles import needles
from quality.matchers.phrases import longest
from quality.span import ByteOffsets, Span

_MEMORY = 64 << 20  # for the set's automaton, which grows lazily


class PatternIndex:
    """Expressions of many owners; `patterns[i]` are those of owner `i`, flags included.

    `hints` may hold what `needles` returns for an expression, to save working it out.
    """

    def __init__(
        self,
        patterns: Sequence[Sequence[str]],
        hints: Mapping[str, Sequence[Sequence[str]]] | None = None,
    ) -> None:
        known = hints or {}
        self._patterns = [
            (owner, Expression(each, wrapped=True))
            for owner, many in enumerate(patterns)
            for each in many
        ]
        self.needles: list[Sequence[Sequence[str]]] = [
            known[each.pattern] if each.pattern in known else needles(each.pattern)
            for _, each in self._patterns
        ]

    @cached_property
    def _gate(self) -> "tuple[Any | None, list[int]]":
        """The set of the expressions without needles, and which they are.

        None where they are too large for one set: each is then searched for by itself.
        """
        import re2

        options = re2.Options()
        options.max_mem = _MEMORY
        options.log_errors = False
        gate = re2.Set.SearchSet(options)
        bare = [index for index, found in enumerate(self.needles) if not found]
        for index in bare:
            gate.Add(self._patterns[index][1].syntax)
        try:
            gate.Compile()
        except re2.error:
            return None, bare
        return gate, bare

    def find(self, text: ByteOffsets, present: Iterable[int]) -> dict[int, list[Span]]:
        """Return for each owner that occurs its spans, in code points.

        `present` are the expressions (as numbered by `needles`) whose needles occur.
        """
        found: dict[int, list[Span]] = {}
        for index in sorted((*present, *self._past_the_gate(text.encoded))):
            owner, expression = self._patterns[index]
            spans = [*expression.spans(text)]
            if spans:
                found.setdefault(owner, []).extend(spans)
        return {owner: longest(spans) for owner, spans in found.items()}

    def _past_the_gate(self, encoded: bytes) -> Iterator[int]:
        gate, bare = self._gate
        if gate is None:
            yield from bare
        elif bare:
            yield from (bare[index] for index in gate.Match(encoded) or ())
