"""Words that a text mentions and does not use: parts of names, and items of a list of words."""

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM
from quality.match import Match

_LONG_WORD = Lazy(r"[^\W\d_][\w’'-]{3,}")
_LEAST = 2  # capitals that make a name; one does after a word in small letters
_WITHIN = Lazy(r"\b[a-z]+[ \n]\Z")
_BEFORE = 20  # characters
_OF_WORDS = Lazy(
    r"(?<!other )(?<!few )\b(?:words|phrases|expressions|clich[eé]s|buzzwords|jargon|idioms|synonyms"
    r"|connectors)\b[^.!?]*:?\s*$"
)
_LONGEST_ITEM = 10  # words


def is_named(document: Document, match: Match) -> bool:
    """Tell whether a match is part of a name or title inside a sentence, as in `read The Complete Guide to Rust`.

    >>> text = "For more read The Complete Guide to Rust first."
    >>> is_named(Document(text), Match(14, 35)), is_named(Document(text.lower()), Match(14, 35))
    (True, False)
    """
    told = document.text[match.start : match.end]
    if told.islower() or told.isupper():
        return False
    capitals = [word[0].isupper() for word in _LONG_WORD.findall(told)]
    index = document.sentence_at(match.start)
    alone = _WITHIN.search(document.text, max(0, match.start - _BEFORE), match.start)
    if len(capitals) < (1 if alone else _LEAST) or not all(capitals) or index < 0:
        return False
    sentence = document.sentences[index]
    if document.blocks[sentence.block].kind == HEADING or match.start <= sentence.start + 1:
        return False
    rest = document.text[sentence.start : match.start] + document.text[match.end : sentence.end]
    set_off = document.in_zone("emphasis", match.start) or document.in_zone("link", match.start)
    return set_off or any(word[0].islower() for word in _LONG_WORD.findall(rest))


def is_listed(document: Document, match: Match) -> bool:
    """Tell whether a match stands in a short item of a list that a line above calls a list of words.

    >>> text = "Avoid such phrases:\\n\\n- touch base\\n- at the end of the day"
    >>> is_listed(Document(text, "markdown"), Match(21, 31))
    True
    """
    block = document.blocks[document.block_at(match.start)]
    if block.kind != LIST_ITEM or len(document.words_in(block.start, block.end)) > _LONGEST_ITEM:
        return False
    return block.group in document.memo("lists of words", _lists_of_words)


def _lists_of_words(document: Document) -> frozenset[int]:
    """Return the groups of the lists whose line above speaks of words."""
    pairs = zip(document.blocks, document.blocks[1:], strict=False)
    return frozenset(
        below.group
        for above, below in pairs
        if below.kind == LIST_ITEM
        and above.kind != LIST_ITEM
        and _OF_WORDS.search(document.folded, above.start, above.end)
    )
