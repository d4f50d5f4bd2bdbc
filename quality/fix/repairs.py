"""What becomes of a place that a rule found: one function for each value of `repair`."""

import re
from collections.abc import Callable, Iterator, Mapping

from quality.document import Document
from quality.fix.places import Editable
from quality.markup.reading import PARAGRAPH
from quality.matchers.swap import replacements
from quality.rule import Rule
from quality.span import Span

Change = tuple[int, int, str]
Repair = Callable[[Document, Editable, Span], Iterator[Change]]

INVISIBLE = re.compile("[\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0001-\U000e007f]")
_LOOK_ALIKES = dict(zip("аеорсухіАВЕНОРСТХοαΑΕΟ", "aeopcyxiABEHOPCTXoaAEO", strict=True))
_TWICE = re.compile(r"(\w+)(\s+)\1", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]*")
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))+")
_LINE_END = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def keep_one(document: Document, editable: Editable, span: Span) -> Iterator[Change]:
    """Yield the deletion of the second of two equal words, on its own line where it has one."""
    source = document.source
    twice = _TWICE.fullmatch(source, *span)
    if twice is None or editable.text_span(*span) is None:
        return
    second = span.start + len(twice[1]) + len(twice[2])
    behind = _blanks(source, span.end)
    if behind > span.end and not twice[2].isprintable() and editable.text_span(span.start, behind):
        yield second, behind, ""
    else:
        yield span.start + len(twice[1]), span.end, ""


def _blanks(source: str, start: int) -> int:
    """Return where the blanks end that begin at `start`."""
    found = _BLANKS.match(source, start)
    return found.end() if found else start


def plain_letters(document: Document, editable: Editable, span: Span) -> Iterator[Change]:
    """Yield plain letters for look-alikes and nothing for what is invisible.

    Nothing beside a figure, and no letter in a word with a capital: it may be a name.
    """
    source = document.source
    odd, around = source[span.start : span.end], _word_around(source, span)
    plain = "".join(_LOOK_ALIKES.get(char, char) for char in INVISIBLE.sub("", odd))
    known = plain.isascii() and editable.text_span(*span) is not None
    changed = bool(plain) and around != around.lower()
    if known and not changed and not any(map(str.isdigit, around)):
        yield *span, plain


def _word_around(source: str, span: Span) -> str:
    start, end = span
    while start > 0 and not source[start - 1].isspace():
        start -= 1
    while end < len(source) and not source[end].isspace():
        end += 1
    return source[start:end]


def drop_line(document: Document, editable: Editable, span: Span) -> Iterator[Change]:
    """Yield the deletion of the lines of a paragraph that hold the place and nothing else."""
    source, place = document.source, editable.text_span(*span)
    if place is None or document.blocks[document.block_at(place.start)].kind != PARAGRAPH:
        return
    start = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
    ending = _LINE_END.match(source, span.end)
    end = ending.end() if ending else len(source)
    beside = source[start : span.start] + source[span.end : end]
    if not any(map(str.isalnum, beside)):
        yield *_with_blank_lines(source, start, end), ""


def _with_blank_lines(source: str, start: int, end: int) -> tuple[int, int]:
    """Return whole lines with the blank ones after them, if there are such before them, too."""
    before = source[:start]
    if before and not _ends_blank(before):
        return start, end
    after = _BLANK_LINES.match(source, end)
    if after:
        return start, after.end()
    if end < len(source) or not before:
        return start, end
    kept = before.rstrip()
    ending = _LINE_END.match(before, len(kept))
    return ending.end() if ending and kept else start, end


def _ends_blank(before: str) -> bool:
    return len(before.splitlines()[-1].strip()) == 0


def swap(rule: Rule, document: Document, editable: Editable, span: Span) -> Iterator[Change]:
    """Yield the wording that `rule` puts for the place, where it knows exactly one."""
    place = editable.text_span(*span)
    if place is None:
        return
    text = document.text[place.start : place.end]
    better = replacements(rule, text)
    if len(better) == 1 and not (len(text) > 1 and text.isupper()):
        yield *span, better[0][:1].upper() + better[0][1:] if text[:1].isupper() else better[0]


REPAIRS: Mapping[str, Repair] = {
    "keep-one": keep_one,
    "plain-letters": plain_letters,
    "drop-line": drop_line,
}
