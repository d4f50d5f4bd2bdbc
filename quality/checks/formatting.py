"""Checks of what is left in a text by tools: marks, quotes, headings, a cut end."""

from collections.abc import Iterator, Mapping

from quality.checks.options import share, whole
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import CODE, HEADING, PARAGRAPH, TABLE_RULE, Block
from quality.match import Match
from quality.rarity import rarity
from quality.span import Span

_MARKUP = Lazy(
    r"(?m)\*\*(?<![\w*]\*\*)(?=[^\s*])[^*\n]{1,80}\*\*|^ {0,3}#{1,6} (?=\S)|\[[^\]\n]{1,80}\]\(https?:[^)\s]+\)"
    r"|^ {0,3}```.*$|__(?<![\w/.(]__)(?=[^\s_])[^_\n]{1,80}__(?![\w(]|\.\w)|!\[[^\]\n]*\]\([^)\s]+\)"
)
# Each alternative begins with its mark: an expression that first looks back is slow.
_CURLY = Lazy(r"’(?<=\w’)(?=\w)|[“”]")
_STRAIGHT = Lazy(
    r"'(?<=[^\W\d_]')(?=[^\W\d_])|\"(?<![\d\w=]\")(?=\w)|\"(?<=[^\W\d_][.,!?]\")(?![\w=])"
)
_END = Lazy(r"(?:[.!?…:;*]|[.!?…]?[\"'”’)\]_]+|[—–-]{1,2} ?\w+)(?:[¹²³⁴⁵⁶⁷⁸⁹⁰†‡]+|\^\d+\^)?\s*$")
_OPEN_END = Lazy(r"\b(?:and|or|but|the|a|an|of|to|with|for|that|which|by|will|is),?\s*$")
_LAST_WORDS = Lazy(r"(?<![\w’'-])(?:[\w’'-]+,? ){0,2}[\w’'-]+,?\s*$")
_CAPTION = 8  # words
_REMARK = Lazy(r"#(?!#)")
_OF_CODE = Lazy(r"# +[a-z]|__[A-Z][A-Z0-9]*__|__[a-z]*[0-9]\w*__")
_ONE_WORD = Lazy(r"__(?P<word>[a-z]+)__")
_RARE = 4.0  # of a word that may stand by itself in bold; `__pycache__` is rarer
_OF_PYTHON = frozenset(
    """init main future str call name file doc dict class new all next hash enter exit version bool contains import
    module path add sub reduce debug author lt le gt ge ne eq""".split()
)
_DEEPEST_MARK = 1  # blanks; what stands further in is code
_TAB = 8
_CAPITAL = Lazy(r"[A-Z][a-z]")
_SMALL = Lazy(r"[a-z]{4,}")


def markup_left(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each piece of Markdown in a text that is not Markdown."""
    if document.format == "plain":
        rules = [Span(b.start, b.end) for b in document.blocks if b.kind == TABLE_RULE]
        found = (Span(*match.span()) for match in _MARKUP.finditer(document.text))
        marks = [span for span in found if not _is_remark(document, span.start)]
        yield from (Match(*span) for span in sorted(rules + marks))


def _is_remark(document: Document, start: int) -> bool:
    """Tell whether a mark is one of code: a `#` indented far, in several lines, before a small letter or a sentence."""
    if _OF_CODE.match(document.text, start) or _is_identifier(document.text, start):
        return True
    if document.text[start] != "#":
        return False
    first = document.source_span(start, start + 1).start
    line = document.source.rfind("\n", 0, first) + 1
    indent = len(document.source[line:first].expandtabs(_TAB))
    before, after = document.text.rfind("\n", 0, max(0, start - 1)), document.text.find("\n", start)
    beside = (
        document.text[before + 1 : start],
        document.text[after + 1 : after + 3] if after >= 0 else "",
    )
    told = document.text[start : after if after >= 0 else None].rstrip().endswith((".", ":", ","))
    return told or indent > _DEEPEST_MARK or any(_REMARK.match(text) for text in beside)


def _is_identifier(text: str, start: int) -> bool:
    """Tell of `__init__` and `__pycache__`, not of `__very__`, which is a word in bold."""
    match = _ONE_WORD.match(text, start)
    return match is not None and (match["word"] in _OF_PYTHON or rarity(match["word"]) > _RARE)


def mixed_quotes(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the rarer sort of quotation marks and apostrophes, where both sorts are in use.

    >>> [m.start for m in mixed_quotes(Document("It’s so. It’s not. It's odd."), {"least": 1})]
    [21]
    """
    text = document.text
    if not any(mark in text for mark in "’“”") or not any(mark in text for mark in "'\""):
        return
    curly, straight = list(_marks(document, _CURLY)), list(_marks(document, _STRAIGHT))
    rarer, all_marks = min(curly, straight, key=len), len(curly) + len(straight)
    if len(rarer) >= max(whole(options, "least", 2), share(options, "share", 0.05) * all_marks):
        yield from (Match(*span) for span in rarer)


def _marks(document: Document, expression: Lazy) -> Iterator[Span]:
    for found in expression.finditer(document.text):
        start, end = found.span()
        block = document.block_at(start)
        if block < 0 or document.blocks[block].kind != PARAGRAPH:
            continue
        if not (document.in_zone("code", start) or document.in_zone("url", start)):
            yield Span(start, end)


def mixed_heading_case(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headings of the rarer style, where some are in Title Case and some are not."""
    first = document.headline
    heads = [b for b in document.blocks if b.kind == HEADING and b != first]
    title = [b for b in heads if _title_case(document, b) is True]
    plain = [b for b in heads if _title_case(document, b) is False]
    rarer = min(title, plain, key=len)
    if len(rarer) >= whole(options, "least", 2):
        yield from (Match(b.start, b.end) for b in rarer)


def _title_case(document: Document, heading: Block) -> bool | None:
    """Tell whether a heading is in Title Case; None where it is too short to tell, or a name."""
    rest = document.block_text(heading).split()[1:]
    high = sum(bool(_CAPITAL.match(word)) for word in rest)
    low = sum(bool(_SMALL.match(word)) for word in rest)
    if high + low < 2 or (high and low) or (high and _is_name(document, " ".join(rest[-2:]))):
        return None
    return high > 0


def _is_name(document: Document, words: str) -> bool:
    """Tell whether the text has these capitalised words elsewhere, too, and so as a name."""
    return document.flat.count(words) > 1


def cut_off(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the last words of a text that stops in the middle of a sentence.

    >>> text = "The ferry sails at nine. The crew has been told that it will be"
    >>> [text[m.start:m.end] for m in cut_off(Document(text), {})]
    ['it will be']
    """
    last = document.sentences[-1] if document.sentences else None
    if last and document.blocks[last.block].kind == PARAGRAPH and not _leads_on(document, last):
        text = document.flat[last.start : last.end]
        found = _LAST_WORDS.search(text)
        enough = text.count(" ") >= whole(options, "words", 8) - 1
        linked = document.in_zone("url", last.end - 1)
        if enough and found and not _END.search(text) and not linked and _goes_on(document, last):
            yield Match(last.start + found.start(), last.end)


def _is_unended(document: Document, index: int) -> bool:
    """Tell whether a block is a paragraph of some words with no mark at its end, as captions are."""
    block = document.blocks[index] if index >= 0 else None
    if block is None or block.kind != PARAGRAPH:
        return False
    text = document.block_text(block)
    return text.count(" ") >= _CAPTION - 1 and not _END.search(text)


def _leads_on(document: Document, last: Sentence) -> bool:
    """Tell whether code, which holds no sentences, follows and completes the last one."""
    return any(block.kind == CODE for block in document.blocks[last.block + 1 :])


def _goes_on(document: Document, last: Sentence) -> bool:
    """Tell whether the last line is running text, not a link, a credit or a title."""
    text = document.text[last.start : last.end]
    follows = last.start > document.blocks[last.block].start
    names = sum(word[0].isupper() for word in text.split())
    ends_open = _OPEN_END.search(text) is not None
    running = follows and 3 * names < len(text.split())
    return ends_open or (running and not _is_unended(document, last.block - 1))
