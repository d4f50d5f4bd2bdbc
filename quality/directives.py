"""Instructions in comments: which rules are off, and where."""

from collections.abc import Sequence
from typing import NamedTuple

from quality.document import Document
from quality.markup.reading import Directive
from quality.registry import fits
from quality.rule import Rule
from quality.span import Span


class Silence(NamedTuple):
    """A stretch of the source where some rules are off."""

    rules: tuple[str, ...]
    start: int
    end: int

    def covers(self, rule: Rule, offset: int) -> bool:
        """Tell whether the rule is off at this offset into the source."""
        in_it = self.start <= offset < self.end
        return in_it and (not self.rules or any(fits(rule, name) for name in self.rules))


def silences(document: Document) -> tuple[Silence, ...]:
    """Return what the directives of the document switch off, and where."""
    directives = document.reading.directives
    return tuple(
        Silence(directive.rules, *_reach(document, directives, index))
        for index, directive in enumerate(directives)
        if directive.action in ("ignore", "ignore-line", "ignore-file", "disable")
    )


def _reach(document: Document, directives: Sequence[Directive], index: int) -> Span:
    directive = directives[index]
    if directive.action == "ignore-file":
        return Span(0, len(document.source) + 1)
    if directive.action == "ignore-line":
        return document.lines.line_span(document.position(directive.start).line)
    if directive.action == "ignore":
        return _next_block(document, directive)
    return Span(directive.end, _enabled_again(document, directives, index))


def _next_block(document: Document, directive: Directive) -> Span:
    for block in document.blocks:
        span = document.source_span(block.start, block.end)
        if span.start >= directive.end:
            return span
    return Span(directive.end, directive.end)


def _enabled_again(document: Document, directives: Sequence[Directive], index: int) -> int:
    names = set(directives[index].rules)
    for later in directives[index + 1 :]:
        if later.action == "enable" and (names & set(later.rules) or not later.rules):
            return later.start
    return len(document.source) + 1
