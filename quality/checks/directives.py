"""Directives that do nothing, or do it without a word of explanation.

What there is to say is known when all other rules are through, and is then given in the
options: a directive and a remark, each.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from quality.document import Document
from quality.match import Match
from quality.span import Span


def unused(document: Document, options: Mapping[str, Any]) -> Iterator[Match]:
    """Yield each directive that silences nothing."""
    return _remarks(options, "unused")


def unknown(document: Document, options: Mapping[str, Any]) -> Iterator[Match]:
    """Yield each directive that is none, or names a rule that does not exist."""
    return _remarks(options, "unknown")


def unexplained(document: Document, options: Mapping[str, Any]) -> Iterator[Match]:
    """Yield each directive that gives no reason, where one is required."""
    return _remarks(options, "unexplained")


def _remarks(options: Mapping[str, Any], name: str) -> Iterator[Match]:
    for directive, remark in options.get(name, ()):
        yield Match(0, 0, note=remark, place=Span(directive.start, directive.end))
