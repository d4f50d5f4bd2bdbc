"""Find sentences that go in a circle: what they say of a thing is the thing again."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quality.checks.content import own_sentences, stems, words_of
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match
from quality.span import Span

if TYPE_CHECKING:
    import re

_CIRCLE = Lazy(
    r"(?:(?:so|thus|simply put|put simply|in short|well),? )?"
    r"(?P<thing>(?!(?:each|every|while|when|if|all|not|no|as)\b)"
    r"(?:(?!(?:this|these|that|it|you|your|we|our)\b)[a-z][a-z'’-]* ){1,6}?)"
    r"(?:(?:is|are) (?:(?:simply|basically|essentially|just) )?(?=(?:an?|the|any|when|where|about)\b)"
    r"|means |refers to |involves |helps |allows |enables )(?P<told>[^.;:!?()“”\"\d]{12,160})[.!]?$"
)
_ANOTHER = Lazy(
    r"\b(?:not|other|another|previous|next|old|new|same|different|if|because|so|but|than)\b"
)
_MOST_NEW = 2  # words of meaning that what is told may add
_FEWEST = 2  # words of meaning in it
_WHOLE = 3  # words of meaning that come back and nothing else
_NOTE = "“{match}” says of the thing only the thing again: say what sets it apart."


def circles(document: Document) -> Iterator[Match]:
    """Yield each sentence whose subject comes back in what is said of it, with next to nothing else.

    >>> text = "Coastal building is the kind of building that builds on coasts. Tea is tea."
    >>> [text[m.start:m.end] for m in circles(Document(text))]
    ['Coastal building is the kind of building that builds on coasts.']
    """
    for sentence in own_sentences(document):
        found = _CIRCLE.match(document.folded, sentence.start, sentence.end)
        if found and _goes_round(document, found) and not _is_marked(document, *sentence[:2]):
            yield Match(sentence.start, sentence.end, note=_NOTE)


def _goes_round(document: Document, found: "re.Match[str]") -> bool:
    thing = stems(words_of(document, Span(*found.span("thing"))))
    words = words_of(document, Span(*found.span("told")))
    told = stems(words)
    if not thing or len(told) < _FEWEST or _ANOTHER.search(found[0]) or not thing <= told:
        return False
    if len(thing) >= _WHOLE and told == thing:
        return True
    twice = any(sum(stems((word,)) == {stem} for word in words) > 1 for stem in thing)
    return twice and len(told - thing) <= _MOST_NEW


def _is_marked(document: Document, start: int, end: int) -> bool:
    """Tell whether code or a quotation stands in a place."""
    zones = (
        z for z in document.zones if z.kind in ("code", "quotation", "link", "citation", "strong")
    )
    return any(zone.start < end and start < zone.end for zone in zones)
