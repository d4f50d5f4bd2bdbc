"""Checks of how a text is laid out: sections, lists, tables, paragraphs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from quality.checks.options import share, whole
from quality.document import Document
from quality.document.entries import is_entry
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.sentences import has_end
from quality.span import Span

_LABEL = Lazy(r"(?P<label>[A-Z][^:.!?\n\d]{2,48}:)\s+(?P<rest>\S.*)", re.DOTALL)
_ABSTRACT = Lazy(
    r"\b(?:\w{2,}(?:tion|sion|ment|ness|ity|ance|ence|ency|ship|ism|acy|tions|ments|ities|ances|ences)"
    r"|trust|safety|feedback|outreach|sharing|building|support|growth|awareness|enforcement|efficiency"
    r"|dialogue|access|quality|impact|benefits?|training|planning|strateg(?:y|ies)|education|oversight"
    r"|leadership|insights?|solutions?|resources|outcomes?|values?|response|success|progress|resilience)\b",
    re.IGNORECASE,
)
_PROMISES = Lazy(
    r"\b(?:stories|examples|case stud(?:y|ies)|statistics|figures|by the numbers|in numbers|faqs?"
    r"|questions and answers|questions|testimonials|voices)\b",
    re.IGNORECASE,
)
_EXERCISES = Lazy(  # which may be put as orders
    r"\b(?:review|discussion|study|practice|exam|essay|thinking|check|research|homework|reflection)\W+questions?\b",
    re.IGNORECASE,
)
_COMMAND = Lazy(r"[a-z][./_][a-z]|(?m:^[a-z][\w-]* [\w-]+[^.!?\n]*$)")
_REFERS = Lazy(
    r"\b(?:v?\d+\.\d+|change ?log|glossary|terms|terminology|definitions|abbreviations|acronyms|references"
    r"|bibliography)\b",
    re.IGNORECASE,
)
_FULL = Lazy(r"[\d.!?`]|\w[/_]\w")
_EVIDENCE = ("number", "name", "quotation", "question", "link")
_LOG, _MOST, _SHORT = 8, 0.6, 60  # sections; the part of them that is short; words
_MARKED_UP = ("markdown", "html", "rst", "asciidoc")


def inline_headers(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the label of each list item made of a label, a colon and a sentence.

    A label that is a link, or has code or a number in it, is the subject of an index or a
    reference, not a label; nor is one with code and no sentence behind it. Items of release notes
    and of glossaries have labels on purpose, and where most of a list has none, it is no pattern.

    >>> text = "- Speed: it moves along quickly.\\n- Price: it costs very little."
    >>> [text[m.start:m.end] for m in inline_headers(Document(text), {"least": 2})]
    ['Speed:', 'Price:']
    """
    lists = defaultdict[int, list[Span | None]](list)
    for item in _own_items(document):
        lists[item.group].append(_label(document, item))
    found = [spans for spans in lists.values() if 2 * sum(map(bool, spans)) >= len(spans)]
    labels = sorted(span for spans in found for span in spans if span)
    if len(labels) >= whole(options, "least", 3):
        yield from (Match(*span) for span in labels)


def _own_items(document: Document) -> Iterator[Block]:
    """Yield the list items that stand under no heading for a version, for terms or for works."""
    above: list[tuple[int, bool]] = []  # level of each heading, and whether its text refers
    for block in document.blocks:
        if block.kind == HEADING:
            while above and above[-1][0] >= block.level:
                above.pop()
            above.append((block.level, _REFERS.search(document.block_text(block)) is not None))
        elif block.kind == LIST_ITEM and not any(refers for _, refers in above):
            yield block


def _label(document: Document, item: Block) -> Span | None:
    found = _LABEL.match(document.block_text(item))
    if not found or document.in_zone("link", item.start):
        return None
    sentence = item.start + found.start("rest")
    named = any(
        zone.kind == "code" and zone.start <= sentence and zone.end > item.start
        for zone in document.zones
    )
    short = found["label"].count(" ") < 6 and found["rest"].count(" ") >= 3
    return Span(item.start, item.start + found.end("label")) if short and not named else None


def single_paragraph(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a text whose many sentences stand in one paragraph.

    >>> [m.value for m in single_paragraph(Document("One. Two. Three."), {"sentences": 3})]
    [3.0]
    """
    kinds = [b.kind for b in document.blocks if b.kind in (HEADING, PARAGRAPH, LIST_ITEM)]
    sentences = len(document.prose)
    if kinds == [PARAGRAPH] and sentences >= whole(options, "sentences", 12):
        yield Match(*document.opening, value=float(sentences))


def empty_table(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each row of abstract nouns in a table that holds next to nothing else."""
    for table in _tables(document):
        rows = [list(row) for _, row in groupby(table, key=lambda cell: cell.row)]
        bare = [row for row in rows if _is_bare(document, row)]
        if len(rows) > 1 and len(bare) >= share(options, "share", 0.6) * len(rows):
            yield from (Match(row[0].start, row[-1].end) for row in bare)


def _tables(document: Document) -> Iterator[Sequence[Block]]:
    """Yield the body cells of each table with two columns or more."""
    cells = [b for b in document.blocks if b.kind == TABLE_CELL and b.row > 0]
    for _, group in groupby(cells, key=lambda cell: cell.group):
        table = list(group)
        if max(cell.column for cell in table) > 0:
            yield table


def _is_bare(document: Document, row: Sequence[Block]) -> bool:
    """Tell whether no cell has a figure, code, a link or a sentence and most name an abstraction."""
    texts = [document.block_text(cell) for cell in row]
    if document.has_cue("link", row[0].start, row[-1].end):
        return False
    if len(row) == 1 or any(text.count(" ") > 4 or _FULL.search(text) for text in texts):
        return False
    if any(document.in_zone("code", cell.start) for cell in row):
        return False
    return 2 * sum(bool(_ABSTRACT.search(text)) for text in texts) >= len(row)


def thin_sections(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each heading with only a few words under it, none of them a link to more.

    In plain text, where headings are guessed, one counts when what is under it ends as a
    sentence does. Where most sections, of eight or more, are that
    short the text is a glossary or a log, and each heading names an entry.
    """
    sections = [(head, under) for head, under in _sections(document) if _is_sure(document, under)]
    few = whole(options, "words", 40)
    thin = [(head, under) for head, under in sections if 0 < len(document.words_in(*under)) < few]
    short = sum(len(document.words_in(*under)) < _SHORT for _, under in sections)
    log = len(sections) >= _LOG and short >= _MOST * len(sections)
    if len(sections) >= whole(options, "sections", 3) and not log:
        for heading, under in thin:
            if not document.has_cue("link", *under) and not is_entry(document, heading):
                yield Match(heading.start, heading.end)


def _is_sure(document: Document, under: Span) -> bool:
    """Tell whether a heading is marked up as one, or a sentence ends what is under it."""
    return document.format in _MARKED_UP or has_end(document.text[under.start : under.end])


def _sections(document: Document) -> Iterator[tuple[Block, Span]]:
    """Yield each heading but the title with the paragraphs before the next heading."""
    heads = [i for i, b in enumerate(document.blocks) if b.kind == HEADING]
    title = _first_read(document)
    for head, after in zip(heads, [*heads[1:], len(document.blocks)], strict=False):
        under = document.blocks[head + 1 : after]
        if head > title and under and all(b.kind == PARAGRAPH for b in under):
            yield document.blocks[head], Span(under[0].start, under[-1].end)


def _first_read(document: Document) -> int:
    """Return the index of the first block that is read, where a title stands."""
    unread = {start for start, _ in document.unread}
    return next((i for i, block in enumerate(document.blocks) if block.start not in unread), 0)


def stacked_headings(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each heading that follows a higher one with nothing between them, titles and versions aside."""
    if document.format in _MARKED_UP:
        for above, below in pairwise(document.blocks[_first_read(document) + 1 :]):
            stacked = above.kind == below.kind == HEADING and above.level < below.level
            if stacked and not is_entry(document, above):
                yield Match(below.start, below.end, (Span(above.start, above.end),))


def skipped_levels(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each heading more than one level below the heading before it."""
    if document.format in _MARKED_UP:
        for above, below in zip(document.headings, document.headings[1:], strict=False):
            if below.level > above.level + 1:
                yield Match(below.start, below.end, (Span(above.start, above.end),))


def promise_broken(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each heading that promises stories or figures over a section with none."""
    title = _first_read(document)
    for index, block in enumerate(document.blocks):
        text = document.block_text(block) if index > title and block.kind == HEADING else ""
        if _PROMISES.search(text) and not (_EXERCISES.search(text) or text.startswith("-")):
            under = _under(document, index)
            empty = under and _is_empty(document, under, whole(options, "words", 25))
            if empty and not _are_commands(document, text, under):
                yield Match(block.start, block.end)


def _are_commands(document: Document, head: str, under: Sequence[Block]) -> bool:
    """Tell of examples in plain text that are lines to type: `boats add harbour.small`."""
    if document.format != "plain" or "example" not in head.lower():
        return False
    return _COMMAND.search(document.text, under[0].start, under[-1].end) is not None


def _under(document: Document, head: int) -> Sequence[Block]:
    """Return the blocks below a heading up to the next one of its level or above."""
    rest = document.blocks[head + 1 :]
    level = document.blocks[head].level
    ends = (i for i, b in enumerate(rest) if b.kind == HEADING and b.level <= level)
    return rest[: next(ends, len(rest))]


def _is_empty(document: Document, blocks: Sequence[Block], words: int) -> bool:
    """Tell whether a section has enough words and no figure, name, quotation, question or list."""
    span = Span(blocks[0].start, blocks[-1].end)
    return (
        len(document.words_in(*span)) >= words
        and all(b.kind in (PARAGRAPH, HEADING) for b in blocks)
        and not any(document.has_cue(cue, *span) for cue in _EVIDENCE)
        and not any(b.kind == HEADING and document.text[b.end - 1] == "?" for b in blocks)
    )
