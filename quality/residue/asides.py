"""Blocks amid or below an article that are none of it: notices, pointers, credits, who wrote it.

A notice speaks for the page (its rights, its letters, its comments) wherever it stands; a pointer
leads to another text; a credit says whose a picture is. Who the author is stands at the end of a
text. Each question looks at one block, and at no more of it than it needs.
"""

from collections.abc import Sequence

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CAPTION, HEADING, Block

_ENDS = tuple(".!?:")
_LONGEST_NOTICE = 400  # characters
_LONGEST_POINTER = 160
_LONGEST_CREDIT = 60
_LONGEST_CAPTION = 500
_LONGEST_HEAD = 60
_TAIL = 8  # blocks at the end of a text in which its author may be told of
_MOST_ABOUT = 2  # blocks that tell of the author
_NOTICE = Lazy(
    r"©|\(c\) ?\d{4}|\ball rights reserved|\bterms of (?:use|service)\b"
    r"|\bprivacy (?:policy|notice|statement)\b|\bcookie (?:policy|settings|notice)\b"
    r"|\b(?:sign up|subscribe) (?:to|for) (?:\w+ ){0,3}(?:newsletters?|updates|alerts|e-?mails)\b"
    r"|\byour inbox\b|\bmoderat\w+ (?:\w+ ){0,3}comments\b|\bcomments (?:\w+ ){0,4}moderat"
    r"|\b(?:enable|turn on|disabled?) (?:javascript|cookies)\b|\b(?:we|site|website|page) uses? cookies\b"
    r"|\bclick here\b|\bsee (?:the )?full gallery\b"
)
_POINTER = Lazy(
    r"\(?(?:also|also read|more|read|read more|read also|read next|see also|see more|related|watch|watch also"
    r"|listen|photos?|video|must read|don't miss|you may like|[aà] lire aussi|lire aussi|lee también"
    r"|lesen sie auch|siehe auch|leia também) ?[:|] ?.+"
    r"|(?:\[\+\] )?(?:click to )?(?:enlarge|ampliar foto|vergrößern|agrandir)(?: (?:this )?(?:image|photo))?"
    r"|.{0,60}\b(?:follow|like|join) (?:\S+ ){1,5}on (?:twitter|facebook|instagram|linkedin|youtube)\b.{0,60}"
    r"|(?:write to|e-?mail|contact) .{0,60}\S@\S.{0,40}"
    r"|to view this .{3,60}\b(?:javascript|flash|browser|plugin)\b.{0,60}"
)
_CREDIT = Lazy(
    r"\b(?:getty|reuters|afp|ap|associated press|shutterstock|istock\w*|unsplash|flickr|wikimedia|epa)\b"
    r"|^\(?(?:photo|image|picture|credit|courtesy|screenshot|foto|bild)s?\b ?(?:by|:|credit|via|of|/)"
    r"|\bphoto(?:graph)?s? (?:by|courtesy)\b"
)
_CAPTION = Lazy(
    r"\((?:(?:photo|image|credit|picture|source)s?\b|[^()]{2,30}\b(?:photo|images) ?[/,|])[^()]{2,50}\)[.\"']?"
    r"(?: less| more)?$|\bfile photo\b|^in (?:an?|this) [^.]{3,40}\bphoto\b"
)
_AUTHOR = Lazy(
    r"\b(?:is|was|has been|ist|est|es) (?:an?|the|eine?|der|die|une?|una?) (?:[\w,'-]+ ){0,4}(?:writer"
    r"|reporter|editor|author|journalist|correspondent|columnist|contributor|blogger|journaliste|periodista)\b"
    r"|\b(?:can be reached|reach (?:him|her|me|them)|follow (?:him|her|me|them|us)) (?:at|on)\b"
    r"|\b(?:contributed to|contributed|contributing) (?:this report|reporting)\b"
    r"|^\(?(?:additional reporting|reporting|editing) by "
)
_ABOUT = Lazy(r"(?:about|meet|über|sobre|acerca de|à propos d[eu']) ?\S.{1,40}")
_LEAST_SHOUTED = 5  # words


def is_aside(document: Document, block: Block) -> bool:
    """Tell whether a block is a notice of the page, leads to another text or says whose a picture is.

    >>> document = Document("© 2024 The Leith Echo\\n\\nRead more: The pier\\n\\nPhoto: Ann Marsh")
    >>> [is_aside(document, block) for block in document.blocks]
    [True, True, True]
    """
    if block.kind == CAPTION:
        return True
    text = document.folded[block.start : block.end]
    if len(text) <= _LONGEST_NOTICE and _NOTICE.search(text):
        return True
    if len(text) <= _LONGEST_POINTER and _POINTER.fullmatch(text):
        return True
    return _is_credit(text) or _is_shouted(document, block) or not any(map(str.isalnum, text))


def _is_credit(text: str) -> bool:
    short = len(text) <= _LONGEST_CREDIT and not text.endswith(".")
    caption = len(text) <= _LONGEST_CAPTION and _CAPTION.search(text)
    return bool(caption or (short and _CREDIT.search(text)))


def _is_shouted(document: Document, block: Block) -> bool:
    """Tell whether a line is in capitals, as pointers to other texts are between paragraphs."""
    text = document.block_text(block)
    line = block.kind != HEADING and not text.endswith(_ENDS)
    return line and text.isupper() and text.count(" ") >= _LEAST_SHOUTED - 1


def author_from(document: Document, told: Sequence[bool], start: int, end: int) -> int:
    """Return the block from which a text tells of its author; `end` when it does not.

    The text is the blocks from `start` to `end`; `told` says which of all blocks read as sentences.
    """
    for at in range(max(start + 1, end - _TAIL), end):
        if sum(told[at:end]) <= _MOST_ABOUT and _heads_author(document, document.blocks[at]):
            return at
    later = [at for at in range(start + 1, end) if told[at]]
    for at in reversed(later[-_MOST_ABOUT:]):
        block = document.blocks[at]
        if not _AUTHOR.search(document.folded[block.start : block.end]):
            break
        end = at
    return end


def _heads_author(document: Document, block: Block) -> bool:
    short = block.kind == HEADING and block.end - block.start <= _LONGEST_HEAD
    return short and _ABOUT.fullmatch(document.folded, block.start, block.end) is not None
