"""Regular expressions of many rules behind one gate, all in linear time (RE2).

One set of all expressions tells in a single pass which of them occur at all; only
those are then searched for, on the UTF-8 form of the text.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

from quality.matchers.phrases import longest

_MEMORY = 64 << 20  # for the set's automaton, which grows lazily


class PatternError(ValueError):
    """A regular expression that RE2 cannot compile."""


class PatternIndex:
    """Expressions of many owners; `patterns[i]` are those of owner `i`, flags included."""

    def __init__(self, patterns: Sequence[Sequence[str]]) -> None:
        self._patterns = [(owner, each) for owner, many in enumerate(patterns) for each in many]

    @cached_property
    def _gate(self) -> Any:
        import re2

        options = re2.Options()
        options.max_mem = _MEMORY
        options.log_errors = False
        gate = re2.Set.SearchSet(options)
        for _, pattern in self._patterns:
            gate.Add(pattern)
        gate.Compile()
        return gate

    @cached_property
    def _compiled(self) -> dict[int, Any]:
        return {}

    def _expression(self, index: int) -> Any:
        if index not in self._compiled:
            self._compiled[index] = compiled(self._patterns[index][1])
        return self._compiled[index]

    def find(self, encoded: bytes, offset: Callable[[int], int]) -> dict[int, list[tuple[int, int]]]:
        """Return for each owner that occurs its spans, in code points by way of `offset`."""
        if not self._patterns:
            return {}
        found: dict[int, list[tuple[int, int]]] = {}
        for index in self._gate.Match(encoded) or ():
            owner = self._patterns[index][0]
            spans = spans_of(self._expression(index), encoded)
            found.setdefault(owner, []).extend((offset(a), offset(b)) for a, b in spans)
        return {owner: longest(spans) for owner, spans in found.items()}


def compiled(pattern: str) -> Any:
    """Return the RE2 expression; PatternError says what RE2 has against it."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        raise PatternError(f"{pattern!r}: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    said = error.args[0] if error.args else error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return f"{text} (RE2 has no look-around and no back-references)"


def spans_of(expression: Any, encoded: bytes) -> Iterator[tuple[int, int]]:
    """Yield the byte spans of the matches, of their group `mark` where there is one."""
    group = expression.groupindex.get("mark", 0)
    for match in expression.finditer(encoded):
        start, end = match.span(group)
        if end > start:
            yield start, end
