"""A check of testimonials: praise that nobody signs."""

from collections.abc import Iterator
from itertools import pairwise, zip_longest
from re import DOTALL

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH, QUOTATION, Block
from quality.match import Match

_VOICES = Lazy(
    r"\b(?:testimonials?|(?:customer|client|guest|patient|user|student) (?:reviews|feedback|stories)"
    r"|what (?:[\w'’-]+ ){1,3}(?:say|said|think)\b|kind words|happy (?:customers|clients|users))"
)
_QUOTED = Lazy(r"[“\"][^”\"]+[”\"]\W*")
_SIGNATURE = Lazy(r"\s*(?:[—–-]+\s*)?[A-Z][\w.’'-]*(?:\s+\S+){0,9}\s*")
_SIGNED = Lazy(r"[“\"‘'].{20,}?[”\"’']\s*[—–-]+\s*(?P<who>[^\n]{3,80}?)\.?\s*", DOTALL)
_SIGNS = Lazy(r"[—–-]+\s*(?P<who>[^\n]{3,80}?)\.?\s*")
_ROLE = Lazy(
    r"(?:an? |the |our |one )?(?:[a-z-]+ )?(?:head|director|manager|ceo|cfo|cto|coo|vp|founder|owner|chief|lead"
    r"|engineer|developer|customer|client|user|student|parent|mother|father|patient|guest|visitor|reviewer|buyer|teacher"
    r"|nurse|resident|member|volunteer|participant|tester|executive|consultant|analyst|anonymous)\b[^,;|/]*"
)
_KINDS = (PARAGRAPH, LIST_ITEM, QUOTATION)
_NOTE = "{match}: nobody signs this praise; give a name and a place, or link to where it stands."


def unsigned_voices(document: Document, words: int) -> Iterator[Match]:
    """Yield each quotation of `words` words under a heading of testimonials with no name after it.

    >>> text = "# Inn\\n\\n## What guests say\\n\\n“A warm bed and a good soup.”\\n\\n“So good.” Ann, Leith"
    >>> [m.start for m in unsigned_voices(Document(text, "markdown"), 4)]
    [22]
    """
    told = [b for b in document.headings if _VOICES.search(document.folded, b.start, b.end)]
    for block, after in _under(document, frozenset(told)) if told else ():
        quoted = _QUOTED.fullmatch(document.text, block.start, block.end)
        enough = len(document.words_in(block.start, block.end)) >= words
        if quoted and enough and not _is_signed(document, after):
            yield Match(block.start, block.end, note=_NOTE)


def signed_by_nobody(document: Document) -> Iterator[Match]:
    """Yield the signature of each quotation that is a role without a name or a house.

    >>> text = "> “It saved us a month, and then one more.” — Head of Sales, a tea shop"
    >>> document = Document(text, "markdown")
    >>> [document.text[m.start:m.end] for m in signed_by_nobody(document)]
    ['Head of Sales, a tea shop']
    """
    for before, block in pairwise((None, *document.blocks)):
        if block is None or block.kind not in _KINDS:
            continue
        quoted = before is not None and _QUOTED.fullmatch(document.text, before.start, before.end)
        found = (_SIGNS if quoted else _SIGNED).fullmatch(document.text, block.start, block.end)
        if found and _is_role(found["who"]):
            yield Match(*found.span("who"), note=_NOTE)


def _is_role(who: str) -> bool:
    """Tell whether a signature begins with a role and names nobody and no house behind it.

    >>> _is_role("Head of Sales, a tea shop"), _is_role("CFO, Oak & Sons"), _is_role("Ann, client")
    (True, False, False)
    """
    first, _, rest = who.partition(",")
    named = any(word[:1].isupper() for word in rest.split())
    return not named and _ROLE.fullmatch(first.strip().lower()) is not None


def _under(document: Document, heads: frozenset[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Yield the blocks under some headings, each with the one after it."""
    within = False
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if block.kind == HEADING:
            within = block in heads
        elif within:
            yield block, after


def _is_signed(document: Document, after: Block | None) -> bool:
    """Tell whether the block below a quotation is a name: it is short and begins with a capital."""
    if after is None or after.kind not in _KINDS:
        return False
    return _SIGNATURE.fullmatch(document.text, after.start, after.end) is not None
