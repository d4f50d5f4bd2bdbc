"""What a headline has and its text never: most of its words, a name, a quotation, a superlative."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.content import is_content, is_plain, words_of
from quality.checks.headline.heading import title_of
from quality.checks.headline.unsaid import missing_terms
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_NAME = r"[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*){0,2}"
_BESIDE = Lazy(rf"(?P<one>{_NAME})(?:, {_NAME})* (?:and|&) (?P<other>{_NAME}) (?=[a-z])")
_PEOPLE = Lazy(r"\w+(?:an|ish|ese)\b")  # American, British
_QUOTED = Lazy(
    r"(?<![\w’'])[‘'“\"](?P<said>[A-Za-z](?:[^‘’'“”\"]|[’'](?=\w)){8,}?)[’'”\"](?=[\s,.:;!?–—-]|$)"
)
_BEST = Lazy(
    r"['’]s (?P<best>(?P<root>old|bigg|larg|tall|long|small|fast|cheap|rich|poor|young|dead|deadli|high|busi)est)"
    r" [a-z]+(?<!s)\b"
)
_RECORD = Lazy(r"\b(?:record|than any|of any|the most|no other|ever)\b")
_PREFIX, _NAME_PREFIX = 4, 3  # letters by which two forms of one word agree
_LONGEST = 16  # words of a headline
_SHORT = 2  # letters
_SAID = 4  # words of a quotation
_KNOWN = 1 / 3  # of the words of a quotation


def missing(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline most of whose words never come, or the name or quotation in it that never does.

    >>> text = "# Leith and Hull to get green trams\\n\\nGreen trams run in Leith from May."
    >>> [text[m.start + 2 : m.end + 2] for m in missing(Document(text, "markdown"), {})]
    ['Hull']
    """
    found = [*missing_terms(document, options)]
    title = title_of(document)
    if found or title is None or len(document.words_in(title.start, title.end)) > _LONGEST:
        yield from found
        return
    for check in (_names, _quotations, _superlatives):
        for place in check(document, title):
            word = document.text[place.start : place.end]
            yield Match(
                *place,
                note=f"The text never says “{word}”: put it in, or take it out of the headline.",
            )


def _beginnings(document: Document, title: Block) -> frozenset[str]:
    """Return how the words under the headline begin."""
    words = words_of(document, Span(title.end, len(document.text)))
    return frozenset(part[:_PREFIX] for word in words for part in word.split("-"))


def _names(document: Document, title: Block) -> Iterator[Span]:
    """Yield the one of two names side by side that the text never has, of a headline in small letters."""
    text = document.block_text(title)
    small = [word for word in text.split() if word.islower() and is_content(word)]
    found = _BESIDE.match(text)
    if found and len(small) > 1 and not _PEOPLE.search(found["one"]):
        near = frozenset(word[:_NAME_PREFIX] for word in _beginnings(document, title))
        lost = [side for side in ("one", "other") if not _is_named(found[side], near)]
        if len(lost) == 1:
            yield Span(title.start + found.start(lost[0]), title.start + found.end(lost[0]))


def _is_named(name: str, near: frozenset[str]) -> bool:
    return any(word[:_NAME_PREFIX].lower() in near for word in name.split())


def _quotations(document: Document, title: Block) -> Iterator[Span]:
    """Yield the words in quotation marks that nobody says in the text, nor most of them."""
    for found in _QUOTED.finditer(document.text, title.start, title.end):
        words = re.findall(r"[a-z]+", found["said"].lower())
        telling = [word[:_PREFIX] for word in words if len(word) > _SHORT and not is_plain(word)]
        begins = _beginnings(document, title)
        known = sum(each in begins for each in telling)
        if len(words) >= _SAID and telling and known <= _KNOWN * len(telling):
            yield Span(*found.span("said"))


def _superlatives(document: Document, title: Block) -> Iterator[Span]:
    """Yield `oldest` where the text has neither this word nor one that could bear it out."""
    found = _BEST.search(document.folded, title.start, title.end)
    if found is None or _RECORD.search(document.folded, title.end):
        return
    if not re.search(rf"\b{found['root']}(?:e?r|i?er|est)\b", document.folded[title.end :]):
        yield Span(*found.span("best"))
