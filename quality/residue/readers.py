"""Lines around what readers say of a text: who wrote when, "Reply", the heads of their comments."""

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING, Block

_LONGEST_LINE = 100  # characters
_LONGEST_HEAD = 60
_COUNT = r"(?:\d+|an?|one|eine?[mr]?|une?)"
_UNIT = (
    r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year|stunde|tag|woche|monat|jahr|heure|jour"
    r"|semaine|mois|an|hora|d[ií]a|semana|mes|año)(?:e?s|e?n)?"
)
_THREAD = Lazy(
    r"(?:.{0,70}\b)?(?:19|20)\d\d\b(?:[^\w\n]| at | à | um | a las ){1,6}\d{1,2} ?[:.h] ?\d\d.{0,20}"
    r"|(?:posted|written|submitted|commented|soumis|publié|geschrieben|enviado) (?:by|par|von|por)\b:? .{1,60}"
    r"\b(?:19|20)\d\d\b.{0,20}"
    rf"|.{{0,50}}\b{_COUNT} {_UNIT} ago\b.{{0,20}}|.{{0,50}}\b(?:vor|il y a|hace|há) {_COUNT} {_UNIT}\b.{{0,10}}"
    r"|.{1,40} (?:says|said|wrote|writes|commented|replied|a répondu|schrieb):?"
    r"|(?:reply|report(?: comment| abuse)?|flag(?: as \w+)?|like|share|permalink|quote|antworten|responder"
    r"|répondre)(?:[ |·,]+(?:reply|report|flag|like|share|quote))*"
)
_WORD = (
    r"(?:comments?|discussions?|replies|responses|réactions?|commentaires?|kommentare?|comentarios?"
    r"|comentários?|reacties|commenti)"
)
_BEFORE = (
    r"(?:\(?\d[\d.,]*\)?|no|all|view|show|hide|read|load|see|add|post|leave|write|your|readers?'?s?"
    r"|visitors?|users?|recent|latest|join|the|a|facebook|ver|los|voir|les|laisser|un|alle|[»:|·-])"
)
_HEAD = Lazy(
    rf"(?:{_BEFORE} )+{_WORD}(?:[ :(]*(?:\(?\d+\)?|on this (?:story|article|post)|{_BEFORE}|{_WORD}"
    rf"|displayed|so far|yet))*:?\.?|{_WORD} ?[:(]+ ?\d+\)?"
    r"|(?:leave a|post a|add a|write a|join the) (?:reply|comment|conversation|discussion)\b.{0,20}"
)
_HEADING = Lazy(rf"(?:{_BEFORE} )*{_WORD}\b.{{0,40}}")


def is_of_thread(document: Document, block: Block) -> bool:
    """Tell whether a block is a line between what several people wrote: who, when, "Reply".

    >>> document = Document("Ann Marsh says:\\n\\nMay 4, 2024 at 9:47 am\\n\\nIt rains.\\n\\nReply")
    >>> [is_of_thread(document, block) for block in document.blocks]
    [True, True, False, True]
    """
    short = block.end - block.start <= _LONGEST_LINE
    return short and _THREAD.fullmatch(document.folded, block.start, block.end) is not None


def heads_comments(document: Document, block: Block) -> bool:
    """Tell whether readers' comments follow a block; one word of them is enough for a heading.

    >>> document = Document("3 comments\\n\\nThe mayor had no comments.\\n\\nVisitor comments")
    >>> [heads_comments(document, block) for block in document.blocks]
    [True, False, True]
    """
    folded, start, end = document.folded, block.start, block.end
    if end - start > _LONGEST_HEAD:
        return False
    heading = block.kind == HEADING and _HEADING.fullmatch(folded, start, end)
    return bool(heading or _HEAD.fullmatch(folded, start, end))
