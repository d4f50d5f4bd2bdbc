"""Entries of reference material: which parts of a text describe one option or page each."""

from collections.abc import Iterator

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CODE, HEADING, LIST_ITEM, PARAGRAPH, Block
from quality.markup.terms import places_of_terms

# `read_timeout`, `Camera.fade`, `--json`, `close()`, `maxSize`, `#568`, `2.1.0`, `2.1 (May)`
_NAME = Lazy(
    r"\W{0,2}(?:--?\w|(?:pub (?:fn|const|struct|unsafe|async)|fn|def|impl|enum) [\w$<]"
    r"|#\d|v\d+\.\d|\d+\.\d+(?:\.\d|[\])]* ?[(–-])|[\w$]+(?:[._][\w$]|\(|::\w)"
    r"|[a-z]+[A-Z]\w|[A-Z]+[a-z]+[A-Z]\w|(?:[A-Z]{2,}|Bug|Issue)[ -]#?\d{2,})"
)
# `Version 3.1`, `Boats 1.7.0`, `Boats 1.7 (May)`, `boats-1.7.0`, `Changes in boats 1.7`, `What's new in 1.7`
_RELEASE = Lazy(
    r"(?:(?i:version|release) v?\d+\.\d|(?:[\w.-]+ ){0,3}[\w-]+[ -]v?\d+\.\d+(?:\.\d|\W*$| ?[(–-])"
    r"|(?i:(?:the )?(?:noteworthy|major|notable|important|user-visible|other|new|bug)? ?"
    r"(?:changes?|changelog|news|new|what['’]s new|(?:release )?notes|fix(?:es)?|features|upgrad(?:es?|ing))"
    r" (?:[\w.-]+ ){1,6}?(?:[\w-]*[a-z]-)?v?\d+\.\d))"
)
# A line of a log: `v2.3.19 2022-05-10 Ann`, `2004-02-15 Ann Marsh <ann@a.example>`, `boats (248) unstable;`
_LOGGED = Lazy(
    r"v?\d+\.\d+(?:\.\d+)*\w*(?:$|:$|\W+(?:\(|\d{4}|\d\d?[ ./-]|[A-Z][a-z]{2,8} \d))|\d{4}-\d\d-\d\d\b(?: |$)"
    r"|[\w.+-]+ \([^)\s]*\d[^)\s]*\) \w+;"
)
_DATED = Lazy(r"\[?\d{4}-\d\d-\d\d\b")  # a heading of a log: `2016-09-27, Version 0.10.47`
_SETTING = Lazy(r"\W?[a-z][a-z0-9]*(?:-[a-z0-9]+)+\W?$")  # a heading that is no more: `save-dev`
_LONGEST_LINE = 100  # characters
_LONGEST_TERM = 50
_CALL = Lazy(r"[\w.$*&:<>\s]*\w\s*\([^;{}=]*\)\s*;?\s*")  # `close(port)`, `void open (char *)`
_IDENTIFIER = Lazy(r"[a-z_$][\w$.-]*")
_ENDS = ".!?:,;"
# An item of release notes ends with the issue it belongs to: `(#7260)`, `(36341)`, `PR-102`, `(#72) (2.1.0)`.
_REFERENCE = Lazy(r"(?:#|\b[A-Z]+-)\d+\W{0,3}(?:\(\d+\.[\d.]+\))?$|\(\d{5,6}(?:, \d{5,6})*\)\W?$")
_SUBJECT = Lazy(
    r"\.\. (?:\w+:)?(?:(?:class|static|async|abstract)?(?:method|function)|class|attribute|property|data"
    r"|exception|module|option|envvar|confval|describe|setting|program|directive|role)::|(?m:^\s*:\w+ ?[^:\n]*:\s)"
)


def entries(document: Document) -> tuple[int, ...]:
    """Return the number of the entry that each block is part of, 0 for none.

    An entry is what stands under a heading that is a name of code or a version, below a line
    with a version or a date, below a term that is code or begins with it or with a name in bold, or
    is explained further in, below a call that is a block of code, below a directive that describes
    code, or in a list item that begins with code, a link or such a name, or ends with the number of
    an issue.

    >>> text = "# Options\\n\\nTwo.\\n\\n## `host`\\n\\nThe address.\\n\\n- `a`: one\\n- `b`: two"
    >>> entries(Document(text, "markdown"))
    (0, 0, 1, 1, 2, 3)
    """
    return document.memo("entries", lambda made: tuple(_numbers(made)))


def is_entry(document: Document, heading: Block) -> bool:
    """Tell whether a heading names an option, a version or a release, under which parts follow at once."""
    return _opens(document, heading, heading.start)


def in_two_entries(document: Document, one: int, other: int) -> bool:
    """Tell whether two offsets lie in different entries."""
    numbers = entries(document)
    here, there = (document.block_at(offset) for offset in (one, other))
    return min(here, there) >= 0 and 0 < numbers[here] != numbers[there] > 0


def in_one_list(document: Document, one: int, other: int) -> bool:
    """Tell whether two offsets lie in different items of one list or of lists within it.

    >>> text = "- The port is for the first of the boats.\\n- The port is for the second."
    >>> in_one_list(Document(text, "markdown"), 0, 45)
    True
    """
    first, last = sorted(document.block_at(offset) for offset in (one, other))
    return 0 <= first < last and all(
        block.kind == LIST_ITEM for block in document.blocks[first : last + 1]
    )


def _numbers(document: Document) -> Iterator[int]:
    """Yield the number of each block; sections, terms and items hold what stands under them."""
    latest, section, item, depth, end = 0, 0, 0, 0, 0
    open_sections: list[tuple[int, int]] = []  # level of the heading, number
    for block in document.blocks:
        opens = _opens(document, block, end)
        latest, end = latest + opens, block.end
        if block.kind == LIST_ITEM:
            item, depth = (latest, block.level) if opens else (item, depth)
            yield item if item and (opens or block.level > depth) else section
            continue
        item = 0
        if block.kind == HEADING:
            section = _section_under(open_sections, block.level, latest if opens else 0)
        elif opens:
            section = latest
            if open_sections:
                open_sections[-1] = (open_sections[-1][0], latest)
        yield section


def _section_under(open_sections: list[tuple[int, int]], level: int, opened: int) -> int:
    """Close the sections that a heading ends, open its own, and return the number that holds."""
    while open_sections and open_sections[-1][0] >= level:
        open_sections.pop()
    if opened:
        open_sections.append((level, opened))
    return open_sections[-1][1] if open_sections else 0


def _opens(document: Document, block: Block, before: int) -> bool:
    """Tell whether an entry begins with a block; `before` is where the last block ended."""
    if block.kind in (HEADING, LIST_ITEM) and _is_name(document, block):
        return True
    if block.kind == HEADING:
        forms = (_RELEASE, _SETTING, _DATED)
        return any(form.match(document.text, block.start, block.end) for form in forms)
    if block.kind == LIST_ITEM:
        return (
            _REFERENCE.search(document.text, max(block.start, block.end - 40), block.end)
            is not None
        )
    if block.kind == CODE:
        return _CALL.fullmatch(document.text, block.start, block.end) is not None
    if block.kind != PARAGRAPH:
        return False
    if block.end - block.start <= _LONGEST_LINE and _is_release(document, block):
        return True
    explained = _is_term(document, block) or _is_code(document, block)
    return explained or _has_subject(document, before, block.start)


def _is_term(document: Document, block: Block) -> bool:
    """Tell of a line of plain text below which its explanation is set further in."""
    if document.format != "plain":
        return False
    places = document.memo("terms", lambda made: places_of_terms(made.source))
    return document.source_span(block.start, block.start + 1).start in places


def _is_name(document: Document, block: Block) -> bool:
    link = block.kind == LIST_ITEM and document.in_zone("link", block.start)
    code = document.in_zone("code", block.start) and block.end - block.start > 1
    return link or code or _NAME.match(document.text, block.start, block.end) is not None


def _is_release(document: Document, line: Block) -> bool:
    """Tell whether a paragraph is no sentence but the line above the notes of a release."""
    if document.text[line.end - 1] in ".!?":
        return False
    return any(form.match(document.text, line.start, line.end) for form in (_LOGGED, _RELEASE))


def _is_code(document: Document, block: Block) -> bool:
    """Tell of a line that is all code, or a term that begins with it or a bold name: `--color` and when."""
    short = block.end - block.start <= _LONGEST_TERM and document.text[block.end - 1] not in _ENDS
    if document.in_zone("code", block.start):
        return short or document.in_zone("code", block.end - 1)
    return (
        short
        and document.in_zone("strong", block.start)
        and any(
            zone.kind == "strong"
            and zone.start == block.start
            and _IDENTIFIER.fullmatch(document.text, zone.start, zone.end)
            for zone in document.zones
        )
    )


def _has_subject(document: Document, end: int, start: int) -> bool:
    """Tell whether reStructuredText names what it describes between two places of the text."""
    if document.format != "rst":
        return False
    first, last = document.source_span(end, end).start, document.source_span(start, start + 1).start
    return _SUBJECT.search(document.source, first, last) is not None
