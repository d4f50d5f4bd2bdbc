"""Regular expressions on RE2: linear time whatever the text, compiled when first used."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from quality.errors import QualityError
from quality.span import ByteOffsets, Span

LONGEST = 10_000  # characters of an expression of a rule
_SHOWN = 80
_MOST_MEMORY = 1 << 20  # for an expression of a rule; ours need half of that at most
_PARTS = r"\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]| [?*{+]?"  # a class is one part


class PatternError(QualityError):
    """A regular expression that RE2 cannot compile."""


class Expression:
    """An RE2 expression; `\\w` and `\\b` are ASCII, `\\pL` is any letter.

    A group named `mark` narrows what is found. With `wrapped` a space also finds
    the line break that stands where a text is wrapped: see `across_lines`.

    >>> Expression(r"(?i)fish and (?P<mark>\\w+)").first("Fish and chips")
    Span(start=9, end=14)
    """

    __slots__ = ("_compiled", "_group", "_wrapped", "pattern")

    def __init__(self, pattern: str, *, wrapped: bool = False) -> None:
        self.pattern = pattern
        self._wrapped = wrapped
        self._compiled: Any = None
        self._group = 0  # the number of `mark`

    def __reduce__(self) -> tuple[object, ...]:
        return partial(Expression, wrapped=self._wrapped), (self.pattern,)

    @property
    def syntax(self) -> str:
        """What RE2 is given."""
        return across_lines(self.pattern) if self._wrapped else self.pattern

    @property
    def compiled(self) -> Any:
        """The compiled expression; PatternError says what RE2 has against it."""
        if self._compiled is None:
            self._compiled = _compile(self.syntax)
            self._group = self._compiled.groupindex.get("mark", 0) if _marks(self.pattern) else 0
        return self._compiled

    def byte_spans(self, encoded: bytes) -> Iterator[tuple[int, int]]:
        """Yield the non-empty matches in UTF-8 text, as byte offsets."""
        for match in self.compiled.finditer(encoded):
            start, end = match.span(self._group)
            if end > start:
                yield start, end

    def spans(self, text: ByteOffsets) -> Iterator[Span]:
        """Yield the non-empty matches in a text, as code-point offsets."""
        for start, end in self.byte_spans(text.encoded):
            yield Span(text(start), text(end))

    def first(self, text: str) -> Span | None:
        """Return the first match in a string, None where there is none."""
        return next(self.spans(ByteOffsets(text)), None)

    def found_in(self, text: str) -> bool:
        """Tell whether it matches anywhere in a string."""
        return self.compiled.search(text) is not None

    def starts(self, text: str) -> bool:
        """Tell whether it matches at the start of a string."""
        return self.compiled.match(text) is not None


def across_lines(pattern: str) -> str:
    """Return an expression whose spaces also match one line break.

    Spaces in brackets, and those that may be missing, stand for themselves.

    >>> print(across_lines("fish and [ -]chips, +hot ?"))
    fish[ \\n]and[ \\n][ -]chips,(?: +|\\n)hot ?
    """
    return re.sub(_PARTS, _across, pattern) if " " in pattern else pattern


def _across(part: "re.Match[str]") -> str:
    found = part[0]
    return {" ": r"[ \n]", " +": r"(?: +|\n)"}.get(found, found)


def matches_nothing(pattern: str) -> bool:
    """Tell whether an expression matches the empty text; PatternError where it is too large.

    What takes long to compile takes much memory, and is refused before it takes either.

    >>> matches_nothing("a*"), matches_nothing("a+")
    (True, False)
    """
    return _compile(pattern, _MOST_MEMORY).search("") is not None


def _compile(pattern: str, memory: int = 0) -> Any:
    import re2

    options = re2.Options()
    options.log_errors = False
    options.never_capture = not _marks(pattern)  # twice as fast
    if memory:
        options.max_mem = memory
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        shown = pattern if len(pattern) <= _SHOWN else pattern[:_SHOWN] + "..."
        raise PatternError(f"{shown!r}: {_reason(error)}") from None


def _marks(pattern: str) -> bool:
    return "(?P<mark>" in pattern


def _reason(error: Exception) -> str:
    said = error.args[0] if error.args else error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return f"{text[:_SHOWN]} (RE2 has no look-around and no back-references)"
