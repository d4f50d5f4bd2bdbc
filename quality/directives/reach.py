"""Where in the source a directive holds."""

from quality.document import Document
from quality.markup.directives import IGNORE, IGNORE_FILE, IGNORE_LINE
from quality.markup.reading import TABLE_CELL, Directive
from quality.span import Span

_MARKS = " \t>|*-"  # what may stand beside a comment that has its line to itself


def reach(document: Document, directive: Directive) -> Span:
    """Return the part of the source where a directive holds.

    `ignore`: the block that it stands in, or the next one; the whole of a table that it stands
    before. `ignore-line`: its line, or the next one with text where it has lines to itself.
    `ignore-file`: everything; others: all that comes after it.
    """
    if directive.action == IGNORE_FILE:
        return Span(0, len(document.source) + 1)
    if directive.action == IGNORE_LINE:
        return _line(document, directive)
    if directive.action == IGNORE:
        return _block(document, directive)
    return Span(directive.end, len(document.source) + 1)


def _line(document: Document, directive: Directive) -> Span:
    lines, source = document.lines, document.source
    number = lines.position(max(directive.start, directive.end - 1)).line
    first = lines.line_span(lines.position(directive.start).line)
    last = lines.line_span(number)
    beside = source[first.start : directive.start] + source[directive.end : last.end]
    if beside.strip(_MARKS):
        return Span(first.start, last.end)
    for later in range(number + 1, len(lines) + 1):
        line = lines.line_span(later)
        if source[line.start : line.end].strip():
            return line
    return Span(directive.end, directive.end)


def _block(document: Document, directive: Directive) -> Span:
    if directive.block >= len(document.blocks):
        return Span(directive.end, directive.end)
    block = document.blocks[directive.block]
    if block.kind != TABLE_CELL or block.group == directive.group:
        return document.source_span(block.start, block.end)
    table = [each for each in document.blocks[directive.block :] if each.group == block.group]
    return document.source_span(block.start, table[-1].end)
