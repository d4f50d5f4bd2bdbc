"""The blocks that all of are one of the known forms, and the labels and titles beside them."""

from collections.abc import Iterator, Sequence

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, Block
from quality.residue.forms import (
    BAR,
    FORM,
    FURNITURE,
    LABEL,
    NOTICE,
    OPENERS,
    RELATED,
    TEASER,
    TITLE,
    UNNAMED,
    family_of,
    is_like,
)
from quality.residue.licences import has_its_part
from quality.span import Span

KINDS = frozenset((PARAGRAPH, HEADING, LIST_ITEM, CAPTION))
_LONGEST = 320  # characters
_LONGEST_WORD = 16
_MARKS = ",:!.…|*"
_MOST_TITLES = 12
_LABELS = 3  # labels beside each other that are a menu by themselves
_TITLE_WORDS = 20
_SENTENCE = 4  # words
_ENDS = tuple(".!?:;…")
_CLOSERS = "\"'”’)] "
_PART = Lazy(r"\s*((?:[^|·•.!?]|(?<! )[.!?](?! |$))+[.!?]?)(?:\s*[|·•]|(?<=[.!?])|$)")
_HEADS = frozenset((RELATED, TEASER))
_LINES = frozenset((FORM, NOTICE, BAR, RELATED, TEASER))
_SAID = frozenset((FURNITURE, FORM, NOTICE))
_SAYING = 6  # words
_SPREAD = frozenset((FURNITURE, FORM, NOTICE, BAR, RELATED, TEASER, LABEL))


def alone(document: Document) -> list[str]:
    """Return what sort of residue each block is by its own words, labels included."""
    folded, found = document.folded, [""] * len(document.blocks)
    for index, (kind, start, end, _, _, _, _) in enumerate(document.blocks):
        if end - start <= _LONGEST and kind in KINDS and _may_be_known(folded, start):
            found[index] = (
                _family(folded, start, end)
                or _of_parts(folded, start, end)
                or _of_lines(document, start, end)
            )
    for index in [at for at, family in enumerate(found) if family]:
        block = document.blocks[index]
        own = _heads_sentences(document, found, index) or has_its_part(document, index)
        own = own or _has_code(document, block)
        if own or document.has_cue("led-in", block.start, block.end):
            found[index] = ""
    return found


def _has_code(document: Document, block: Block) -> bool:
    """Tell whether a block names code, as `See also: close()` does and no line of a page."""
    return any(z.kind == "code" and block.start <= z.start < block.end for z in document.zones)


def _may_be_known(folded: str, start: int) -> bool:
    """Tell whether a form begins as a block does; blanks may stand before it."""
    return bool(_opener(folded, start)) or folded[start : start + 1].isspace()


def _opener(folded: str, start: int) -> str:
    """Return the word that stands at a place, "" where no form begins with it."""
    word = folded[start : start + _LONGEST_WORD].partition(" ")[0].rstrip(_MARKS)
    return word if word in OPENERS or word[:1] in OPENERS else ""


def _family(folded: str, start: int, end: int) -> str:
    """Return what a stretch of text is by its own words, "" for no residue."""
    word = _opener(folded, start)
    return family_of(word, folded, start, end) if word else ""


def _of_parts(folded: str, start: int, end: int) -> str:
    """Return `BAR` for a line of several forms: `Back to top | Privacy policy`, "" for any other."""
    found = list[str]()
    for part in _PART.finditer(folded, start, end):
        found.append(_family(folded, part.start(1), part.start(1) + len(part[1].rstrip())))
        if not found[-1]:
            return ""
    labels = found.count(LABEL) == len(found)
    return BAR if len(found) >= (_LABELS if labels else 2) else ""


def _of_lines(document: Document, start: int, end: int) -> str:
    """Return what a block of several lines is when each of them is residue by itself."""
    folded, found = document.folded, list[str]()
    while (stop := document.text.find("\n", start, end)) >= 0:
        found.append(_family(folded, start, stop))
        if not found[-1]:
            return ""
        start = stop + 1
    last = _family(folded, start, end) if found else ""
    return next((each for each in (*found, last) if each in UNNAMED), last) if last else ""


def within(document: Document) -> Iterator[Span]:
    """Yield the lines of the page that stand among the sentences of a paragraph.

    A line counts where a sentence ends before it and none goes on in it or behind it.
    """
    for index, block in enumerate(document.blocks):
        several = block.kind == PARAGRAPH and "\n" in document.block_text(block)
        if several and not has_its_part(document, index):
            yield from _lines_among(document, block)


def among(document: Document) -> Iterator[Span]:
    """Yield the sentences of the page that stand between those of a paragraph.

    Short ones may be anybody's: `Back to top marks, then.` They count as lines alone.
    """
    folded, blocks = document.folded, document.blocks
    for start, end, block in document.sentences:
        whole = blocks[block].start == start and blocks[block].end == end
        if whole or end - start > _LONGEST or blocks[block].kind != PARAGRAPH:
            continue
        word = _opener(folded, start)
        if not word or folded.count(" ", start, end) < _SAYING - 1:
            continue
        if (
            is_like(_SAID, word, folded, start, end)
            and family_of(word, folded, start, end) in _SAID
            and not has_its_part(document, block)
        ):
            yield Span(start, end)


def _lines_among(document: Document, block: Block) -> Iterator[Span]:
    start, ended = block.start, True
    for line in document.block_text(block).split("\n"):
        end = start + len(line)
        opens = not document.text[end + 1 : min(end + 2, block.end)].islower()
        if ended and opens and _family(document.folded, start, end) in _LINES:
            yield Span(start, end)
        else:
            ended = line.rstrip(_CLOSERS).endswith(_ENDS)
        start = end + 1


def beside(document: Document, alone: Sequence[str]) -> Sequence[str]:
    """Return the same without labels that stand by themselves, and with titles under their heads."""
    if not any(family and family != LABEL for family in alone):
        return ()
    found = list(alone)
    _drop_lone_labels(document, found)
    for index, family in enumerate(found):
        if family in _HEADS:
            for title in _titles(document, found, index):
                found[title] = TITLE
    return found


def _heads_sentences(document: Document, families: Sequence[str], index: int) -> bool:
    """Tell whether a heading has text of its own right below: "Privacy policy" is then a title."""
    below = document.blocks[index + 1 : index + 2]
    return (
        _heads_text(document, index)
        and not families[index + 1]
        and below[0].kind == PARAGRAPH
        and document.text[below[0].end - 1] in ".!?:"
        and document.text.count(" ", below[0].start, below[0].end) >= _SENTENCE - 1
    )


def _drop_lone_labels(document: Document, families: list[str]) -> None:
    """Unname the labels that stand in no run with a form, and headings at the end of one."""
    for first, last in list(_runs(families)):
        if families[last] == LABEL and _heads_text(document, last):
            families[last] = ""
        if set(families[first : last + 1]) <= {LABEL, ""}:
            families[first : last + 1] = [""] * (last + 1 - first)


def _heads_text(document: Document, index: int) -> bool:
    """Tell whether a block is a heading with something under it; in plain text all are guesses."""
    marked = document.format != "plain" and document.blocks[index].kind == HEADING
    return marked and index + 1 < len(document.blocks)


def _runs(families: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of blocks that labels may belong to."""
    first = -1
    for index, family in enumerate((*families, "")):
        if family in _SPREAD:
            first = index if first < 0 else first
        elif first >= 0:
            yield first, index - 1
            first = -1


def _titles(document: Document, families: Sequence[str], head: int) -> Iterator[int]:
    """Yield the blocks under `head` that are titles: short, without the end of a sentence."""
    last = min(len(families), head + 1 + _MOST_TITLES)
    for index in range(head + 1, last):
        if families[index] or not _is_title(document, document.blocks[head], index):
            return
        yield index


def _is_title(document: Document, head: Block, index: int) -> bool:
    block = document.blocks[index]
    text = document.block_text(block).rstrip(_CLOSERS)
    guessed = document.format == "plain" and not _opens_text(document, index)
    deeper = block.kind != HEADING or guessed or block.level > head.level > 0
    short = text.count(" ") < _TITLE_WORDS and not text.endswith(_ENDS)
    return deeper and short and block.kind in KINDS


def _opens_text(document: Document, index: int) -> bool:
    """Tell whether sentences stand right below a block."""
    below = document.blocks[index + 1 : index + 2]
    return bool(below) and document.block_text(below[0]).rstrip(_CLOSERS).endswith(_ENDS)
