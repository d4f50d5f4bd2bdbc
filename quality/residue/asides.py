"""Blocks that read as sentences of an article and are none: notices, credits, who wrote it.

A notice speaks for the page (its rights, its letters, its comments) wherever it stands; a pointer
leads to another text; a credit says whose a picture is. Who the author is stands at the end of a
text, and what readers say of it below that: both end it. Each question looks at one block, and
at no more of it than it needs.
"""

from collections.abc import Sequence

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CAPTION, HEADING, Block

_LONGEST_NOTICE = 400  # characters
_LONGEST_POINTER = 160
_LONGEST_CREDIT = 60
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
    r"(?:also|also read|read|read more|read also|read next|see also|related|more|watch|watch also|listen"
    r"|must read|don't miss|you may like) ?: "
)
_CREDIT = Lazy(
    r"\b(?:getty|reuters|afp|ap|associated press|shutterstock|istock\w*|unsplash|flickr|wikimedia|epa)\b"
    r"|^\(?(?:photo|image|picture|credit|courtesy|screenshot|foto|bild)s?\b ?(?:by|:|credit|via|of|/)"
    r"|\bphoto(?:graph)?s? (?:by|courtesy)\b"
)
_CREDIT_AT_END = Lazy(r"\((?:photo|image|credit|picture|source)s?\b[^()]{2,50}\)\.?$")
_AUTHOR = Lazy(
    r"\b(?:is|was|ist) (?:an?|the|eine?|der|die) (?:[\w,'-]+ ){0,4}(?:writer|reporter|editor|author"
    r"|journalist|correspondent|columnist|contributor|blogger)\b"
    r"|\b(?:can be reached|reach (?:him|her|me|them)|follow (?:him|her|me|them|us)) (?:at|on)\b"
)
_ABOUT = Lazy(r"(?:about|meet|über|sobre|acerca de|à propos d[eu']) ?\S.{1,40}")
_COMMENTS = Lazy(
    r"(?:(?:\d[\d,]*|no|all|view|show|read) )*(?:comments?|discussion|replies|responses|kommentare|comentarios"
    r"|commentaires)(?: \(?\d+\)?)?:?"
)
_REPLY = Lazy(
    r"(?:leave a|post a|add a|write a|join the) (?:reply|comment|conversation|discussion)\b.{0,20}"
)


_LONGEST_THREAD_LINE = 100
_THREAD = Lazy(
    r".{0,60}\b(?:19|20)\d\d\b,?(?: at)? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?.{0,20}"
    r"|.{1,40} (?:says|said|wrote|writes|commented|replied):?"
    r"|(?:about )?(?:an?|\d+) (?:min(?:ute)?|hour|day|week|month|year)s? ago.{0,20}"
    r"|(?:reply|report|flag|like|share|permalink|quote)(?:[ |·,]+(?:reply|report|flag|like|share|quote))*"
)


def is_of_thread(document: Document, block: Block) -> bool:
    """Tell whether a block is a line between what several people wrote: who, when, "Reply".

    >>> document = Document("Ann Marsh says:\\n\\nMay 4, 2024 at 9:47 am\\n\\nIt rains.\\n\\nReply")
    >>> [is_of_thread(document, block) for block in document.blocks]
    [True, True, False, True]
    """
    short = block.end - block.start <= _LONGEST_THREAD_LINE
    return short and _THREAD.fullmatch(document.folded, block.start, block.end) is not None


def is_aside(document: Document, block: Block) -> bool:
    """Tell whether a block is a notice of the page, leads to another text or says whose a picture is.

    >>> document = Document("© 2024 The Leith Echo\\n\\nRead more: The pier\\n\\nPhoto: Ann Marsh")
    >>> [is_aside(document, block) for block in document.blocks]
    [True, True, True]
    """
    folded, start, end = document.folded, block.start, block.end
    length = end - start
    if block.kind == CAPTION or (length <= _LONGEST_NOTICE and _NOTICE.search(folded, start, end)):
        return True
    if length <= _LONGEST_POINTER and _POINTER.match(folded, start, end):
        return True
    short = length <= _LONGEST_CREDIT and not folded.endswith(".", start, end)
    if short and _CREDIT.search(folded[start:end]):
        return True
    return _CREDIT_AT_END.search(folded, max(start, end - _LONGEST_CREDIT), end) is not None


def end_of_text(document: Document, told: Sequence[bool], start: int, end: int) -> int:
    """Return where the text ends of which the blocks from `start` to `end` are a stretch.

    `told` says which blocks read as sentences. A text ends before what readers say of it, and
    before who its author is.
    """
    blocks = document.blocks
    below = (at for at in range(start + 1, end) if _heads_comments(document, blocks[at]))
    end = next(below, end)
    for at in range(max(start + 1, end - _TAIL), end):
        if sum(told[at:end]) <= _MOST_ABOUT and _heads_author(document, blocks[at]):
            return at
    return _without_author(document, told, start, end)


def _without_author(document: Document, told: Sequence[bool], start: int, end: int) -> int:
    """Return where the last sentences begin that tell of the author, if any do."""
    later = [at for at in range(start + 1, end) if told[at]]
    for at in reversed(later[-_MOST_ABOUT:]):
        block = document.blocks[at]
        if not _AUTHOR.search(document.folded, block.start, block.end):
            break
        end = at
    return end


def _heads_comments(document: Document, block: Block) -> bool:
    if block.end - block.start > _LONGEST_HEAD:
        return False
    folded, start, end = document.folded, block.start, block.end
    heading = block.kind == HEADING and _COMMENTS.fullmatch(folded, start, end)
    return bool(heading or _REPLY.fullmatch(folded, start, end))


def _heads_author(document: Document, block: Block) -> bool:
    short = block.kind == HEADING and block.end - block.start <= _LONGEST_HEAD
    return short and _ABOUT.fullmatch(document.folded, block.start, block.end) is not None
