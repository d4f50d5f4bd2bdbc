"""What sort of thing each block of a page is: a sentence of a text, a line, something aside.

A block reads as sentences when it is long enough and ends as one; a teaser that breaks off ("Read
more") does not, and a heading never does. Under the title of a page a long block reads as
sentences however it ends: people sign what they post.
"""

from collections.abc import Sequence
from enum import Enum

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CODE, FRONT_MATTER, HEADING, NAVIGATION, Block
from quality.residue.asides import is_aside
from quality.residue.forms import FORMS, LABEL
from quality.residue.readers import is_of_thread

_LEAST = 8  # words of a block that reads as sentences
_LEAST_SHORT = 3
_LEAST_UNENDED = 30
_LEAST_LONG = 15
_LONGEST_LABEL = 30  # characters
_BELOW_TITLE = 12  # blocks
_ENDS = tuple(".!?:")
_CLOSERS = "\"'”’)»›]* "
_UNREAD = frozenset((CODE, FRONT_MATTER, NAVIGATION))
_BROKEN_OFF = Lazy(r"(?:…|\.\.\.)\W*(?:(?:read|learn|continue|more|weiter|lire|leer)\b.{0,15})?$")
_WITHIN = Lazy(r"\w\w[.!?][\"'”’)»]? +[\"'“‘«(]?[^\W\d_a-z]")


class Sort(Enum):
    """What a block is to the main text of its page."""

    SENTENCES = "sentences"
    SHORT = "short"  # a sentence of few words: it belongs to a text but makes none
    LINE = "line"
    UNENDED = "unended"  # as long as a sentence, but it does not end as one: many are teasers
    ASIDE = "aside"
    THREAD = "thread"


def sorts(document: Document, residue: Sequence[str]) -> Sequence[Sort]:
    """Return what sort of thing each block is; `residue` names those that are residue, if any is.

    >>> page = Document("Harbour\\n\\nIt rained.\\n\\nAnn Marsh wrote:")
    >>> [each.value for each in sorts(page, ())]
    ['line', 'line', 'thread']
    """
    each = zip(document.blocks, residue or ("",) * len(document.blocks), strict=True)
    found = [_sort(document, block, family) for block, family in each]
    for title in titles(document):
        _read_below(document, found, title)
    return found


def titles(document: Document) -> Sequence[int]:
    """Return which blocks are titles: headings of the first level."""
    return [
        at for at, each in enumerate(document.blocks) if each.kind == HEADING and each.level == 1
    ]


def _sort(document: Document, block: Block, family: str) -> Sort:
    if is_of_thread(document, block):
        return Sort.THREAD
    if family or block.kind in _UNREAD or is_aside(document, block):
        return Sort.ASIDE
    text = document.block_text(block)
    words = len(text.split())
    if block.kind == HEADING or not _ends(text) or words < _LEAST_SHORT:
        return _line(document, block, words)
    return Sort.SENTENCES if words >= _LEAST else Sort.SHORT


def _line(document: Document, block: Block, words: int) -> Sort:
    """Return what sort a block without a sentence is: buttons and menus are aside.

    Of HTML the reader has told those already.
    """
    if words >= _LEAST_LONG:
        return Sort.UNENDED
    label = document.format != "html" and block.end - block.start <= _LONGEST_LABEL
    known = label and FORMS[LABEL].fullmatch(document.folded, block.start, block.end)
    return Sort.ASIDE if known else Sort.LINE


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_ENDS) and not _BROKEN_OFF.search(text.lower())


def _read_below(document: Document, found: list[Sort], title: int) -> None:
    """Take the first long block below a title for sentences, though it does not end as one."""
    for at in range(title + 1, min(len(found), title + 1 + _BELOW_TITLE)):
        if found[at] is Sort.SENTENCES:
            return
        if found[at] is Sort.UNENDED and _is_unended(document.block_text(document.blocks[at])):
            found[at] = Sort.SENTENCES
            return


def _is_unended(text: str) -> bool:
    """Tell whether a text has sentences but for the end of the last."""
    long = text.count(" ") >= _LEAST_UNENDED - 1
    return long and holds_sentence(text) and not _BROKEN_OFF.search(text.lower())


def holds_sentence(text: str) -> bool:
    """Tell whether a sentence ends within a text.

    >>> holds_sentence("It rains. The pier is shut, and"), holds_sentence("The pier is shut.")
    (True, False)
    """
    return _WITHIN.search(text) is not None
