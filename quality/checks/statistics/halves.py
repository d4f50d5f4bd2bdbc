"""Halves against the share that a text gives elsewhere: `more than half of the orders`, of which 42% came late."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from quality.checks.content import stems, words_of
from quality.claims import quantities
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match
from quality.span import Span

if TYPE_CHECKING:
    import re

_OF = r"(?:the |our |its |their |all )?"
_THINGS = r"[a-z]{3,}s|people"
_HALF = Lazy(
    r"(?P<size>more than|over|less than|fewer than|under) half (?:of )?"
    rf"{_OF}(?P<things>{_THINGS})\b"
)
_SHARE = Lazy(
    rf"(?<![\d.])(?P<percent>\d{{1,3}}(?:\.\d+)?)(?:%| per ?cent) of {_OF}(?P<things>{_THINGS})\b"
    rf"|\b(?P<part>\d[\d,]*)(?: out)? of {_OF}(?P<whole>\d[\d,]*) (?P<counted>{_THINGS})\b"
)
_LONGEST = len("fewer than ")
_MORE = ("more than", "over")
_SHARED = 3  # words with a meaning that say of which things
_REACH = 40  # characters behind a half that say of what
_EVEN = (45, 55)  # per cent; shares between them are about a half
_OTHERS = Lazy(
    r"\b(?:other|another|rest|remaining|last|next|until|since|gr[eo]wn?|r[oi]sen?|fell|fall|up from|down from|was|were"
    r"|had|target|aim\w*|goal|not|no|by 20\d\d|if|would|could|expect\w*|want|wants|least)\b"
)


class _Share(NamedTuple):
    """What part of which things a sentence gives, in per cent."""

    part: float
    things: str
    place: Span
    sentence: int


def halves(document: Document) -> Iterator[Match]:
    """Yield each half that is said of things of which the text gives another share.

    >>> text = "Clerks checked 378 of 900 orders. With half of orders unread, clerks nap.\\n\\n"
    >>> text += "With more than half of orders checked, the clerks nap."
    >>> [text[m.start:m.end] for m in halves(Document(text))]
    ['more than half of orders']
    """
    found = [*_halves(document)]
    shares = list(_shares(document)) if found else []
    for half in found:
        sentence = document.sentence_at(half.start())
        same = [s for s in shares if s.things == half["things"] and s.sentence != sentence]
        against = len(same) == 1 and _contradicts(half["size"], same[0].part)
        if against and _is_of_one_deed(document, sentence, same[0].sentence):
            yield Match(half.start(), half.end(), related=(same[0].place,))


def _halves(document: Document) -> Iterator["re.Match[str]"]:
    """Yield `more than half of orders` and the like."""
    for figure, _, _ in quantities(document):
        if figure.kind == "part" and document.folded.startswith("half", figure.start):
            near = max(0, figure.start - _LONGEST)
            found = _HALF.search(document.folded, near, figure.end + _REACH)
            if found:
                yield found


def _shares(document: Document) -> Iterator[_Share]:
    for found in _SHARE.finditer(document.folded):
        things = found["things"] or found["counted"]
        part = float(found["percent"]) if found["percent"] else _percent(found)
        yield _Share(part, things, Span(*found.span()), document.sentence_at(found.start()))


def _percent(found: "re.Match[str]") -> float:
    part, whole = (float(found[name].replace(",", "")) for name in ("part", "whole"))
    return 100 * part / max(part, whole, 1)


def _contradicts(size: str, part: float) -> bool:
    """Tell whether a share lies on the other side of a half."""
    return part < _EVEN[0] if size in _MORE else part > _EVEN[1]


def _is_of_one_deed(document: Document, one: int, other: int) -> bool:
    """Tell whether two sentences say the same of the things, at one time."""
    sentences = [document.sentences[at] for at in (one, other) if at >= 0]
    if len(sentences) < 2 or any(
        _OTHERS.search(document.folded, s.start, s.end) for s in sentences
    ):
        return False
    here, there = (stems(words_of(document, sentence)) for sentence in sentences)
    return len(here & there) >= _SHARED
