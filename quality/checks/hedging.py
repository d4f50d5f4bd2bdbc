"""Hedges that stand close together."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from quality.checks.options import whole
from quality.document import Document
from quality.hedges import Hedge, in_sentence, openers
from quality.lazy import Lazy
from quality.markup.reading import QUOTATION
from quality.match import Match
from quality.span import Span

_DOUBTS = frozenset(("modal", "verb", "adverb", "adjective", "noun"))
_LONGEST = 30  # words of a sentence that is one claim
_TWO_CLAIMS = Lazy(  # `may go unseen and could later sink`: one hedge for each of two verbs
    r"\b(?:may|might|could|can)\b.*? (?:and|or|but) (?:\w+ )?(?:may|might|could|can)\b"
)


def heaped_hedges(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the second and third of three hedges within a few words of one sentence; the first is related.

    >>> text = "The pump could in some way possibly seem loud."
    >>> [text[m.start:m.end] for m in heaped_hedges(Document(text), {})]
    ['possibly seem']
    """
    least, within = whole(options, "hedges", 3), whole(options, "words", 10)
    opening = document.indices_of(openers(_DOUBTS))
    for index, sentence in enumerate(document.sentences):
        words = document.sentence_words(index)
        doubts = bisect_left(opening, words.stop) - bisect_left(opening, words.start)
        if len(words) > _LONGEST or doubts < least:
            continue
        found = tuple(h for h in in_sentence(document, sentence) if h.kind in _DOUBTS)
        if len(found) >= least and _is_own(document, found[0].start):
            yield from _heaps(document, found, least, within)


def _is_own(document: Document, place: int) -> bool:
    """Tell of a place in the author's words, in no quotation."""
    block = document.blocks[document.block_at(place)]
    return block.kind != QUOTATION and not document.in_zone("quotation", place)


def _heaps(document: Document, found: Sequence[Hedge], least: int, within: int) -> Iterator[Match]:
    """Yield where the first run of `least` hedges within `within` words ends: its last two."""
    for first, before, last in zip(found, found[least - 2 :], found[least - 1 :], strict=False):
        told = document.folded[first.start : last.end]
        one = " whether " not in told and not _TWO_CLAIMS.search(told)
        if one and len(document.words_in(first.start, last.end)) <= within:
            yield Match(before.start, last.end, related=(Span(first.start, first.end),))
            return
