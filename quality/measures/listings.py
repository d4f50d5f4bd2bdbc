"""Lists of names and works, which nobody words: the words of a text but for theirs."""

from collections.abc import Iterator

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, Block

_MOSTLY = 0.5  # of the words that carry something
_CARRIES = 4  # letters
_LABEL = 2  # words
_YEAR = Lazy(r"\b(?:1[5-9]|20)\d\d")
_WORKS = Lazy(
    r"(?i)\b(?:references|bibliography|works cited|literature|citations|further reading|contributors|authors|credits"
    r"|acknowledge?ments|sponsors|members)\b"
)


def told_words(document: Document) -> list[str] | None:
    """Return the folded words of the prose but for lists of names and works; None where it has none.

    >>> told_words(Document("We sail.\\n\\n- Ann Murray Leith", "markdown"))
    ['we', 'sail']
    """
    listed = frozenset(_listed(document))
    if not listed:
        return None
    texts = document.words.texts
    pairs = enumerate(document.prose_words)
    return [
        text
        for index, span in pairs
        if index not in listed
        for text in texts[span.start : span.stop]
    ]


def _listed(document: Document) -> Iterator[int]:
    """Yield which sentences of the prose belong to items of names or links, or to entries of works."""
    among = document.memo("listings", _listings)
    if not among:
        return
    pairs = zip(document.prose, document.prose_words, strict=True)
    for index, (sentence, span) in enumerate(pairs):
        if among.get(sentence.block) or (sentence.block in among and _is_named(document, span)):
            yield index


def _listings(document: Document) -> dict[int, bool]:
    """Return the blocks that may list, items and what stands under a heading of works, and which do."""
    found, works = dict[int, bool](), 0  # the level of a heading of works
    for index, block in enumerate(document.blocks):
        if block.kind == HEADING and not 0 < works < block.level:
            works = block.level if _WORKS.search(document.text, block.start, block.end) else 0
        if works:
            found[index] = _is_entry(document, block)
        elif block.kind == LIST_ITEM:
            found[index] = False
    return found


def _is_entry(document: Document, block: Block) -> bool:
    """Tell of an entry of works, which has a year or is made of names."""
    dated = _YEAR.search(document.text, block.start, block.end)
    return bool(dated) or _is_named(document, document.words_in(block.start, block.end))


def _is_named(document: Document, span: range) -> bool:
    """Tell of mostly names or links, and of a word or two: the name of a person, a file, a topic."""
    if len(span) <= _LABEL:
        return True
    texts, starts, _ = document.words
    carrying = [starts[index] for index in span[1:] if len(texts[index]) >= _CARRIES]
    large = (document.text[at].isupper() or document.in_zone("link", at) for at in carrying)
    return sum(large) >= max(2, _MOSTLY * len(carrying))
