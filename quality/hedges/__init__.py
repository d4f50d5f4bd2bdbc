"""Where a text hedges: the cue, its class and how far it reaches.

A hedge keeps a claim from being a plain one: "may", "suggests that", "possibly", "about 40". The
classes are Hyland's (1998), with adjectives, nouns and open questions apart. The same word is
often no hedge: "in May", "as soon as possible", "could not be found", "about him".
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from quality.document import Document, Sentence
from quality.hedges.cues import CUES, Cue
from quality.lazy import Lazy
from quality.span import Span

CLASSES = tuple(CUES)
_NEAR = 48  # characters that decide on what stands before a cue
_CLAUSE_END = Lazy(
    r"[;:]|[.!?][\"”')\]]*$|, (?:and|but|or|while|whereas|although|though|which|who|so|because) "
    r"|[,—–] (?=(?:he|she|it|they|we|i|this|these|there) )| (?:because|although|whereas|but) "
)
_RAISING = ("appear", "seem", "thought", "believed", "likely", "unlikely", "expected", "assumed")


class Hedge(NamedTuple):
    """A hedge: the cue, half open, its class, and the span of the text that it makes less sure."""

    start: int
    end: int
    kind: str
    scope: Span


class _Entry(NamedTuple):
    """A cue made ready."""

    kind: str
    before: Lazy | None
    after: Lazy | None
    not_before: Lazy | None
    not_after: Lazy | None
    capital: bool

    def fits(self, document: Document, sentence: int, start: int, end: int) -> bool:
        """Tell whether the company of the words from `start` to `end` makes them a hedge."""
        text, low = document.folded, max(sentence, start - _NEAR)
        if not self.capital and start > sentence and document.text[start].isupper():
            return False
        return (
            (not self.before or bool(self.before.search(text, low, start)))
            and (not self.after or bool(self.after.match(text, end)))
            and not (self.not_before and self.not_before.search(text, low, start))
            and not (self.not_after and self.not_after.match(text, end))
        )


def hedges(document: Document) -> tuple[Hedge, ...]:
    """Return the hedges of a document in order; offsets are into `document.text`.

    Those in code, addresses, front matter and menus are left out.

    >>> text = Document("It may rain in May. About 40 people came.")
    >>> [(text.text[h.start:h.end], h.kind, text.text[slice(*h.scope)]) for h in hedges(text)]
    [('may', 'modal', 'may rain in May.'), ('About', 'approximator', 'About 40')]
    """
    return document.memo("hedges", lambda each: tuple(_hedges(each)))


def _hedges(document: Document) -> Iterator[Hedge]:
    for sentence in document.sentences:
        yield from in_sentence(document, sentence)


def in_sentence(document: Document, sentence: Sentence) -> Iterator[Hedge]:
    """Yield the hedges of one sentence in order."""
    text = document.folded
    finder, entries = _index()
    for match in finder.finditer(text, sentence.start, sentence.end):
        span = match.span()
        fitting = next(
            (e.kind for e in entries[match[0]] if e.fits(document, sentence.start, *span)), None
        )
        if fitting is not None and not _unread(document, match.start()):
            scope = _scope(text, Span(sentence.start, sentence.end), span, fitting)
            yield Hedge(*span, fitting, scope)


@cache
def openers(kinds: frozenset[str]) -> frozenset[str]:
    """Return the first words of the cues of some classes; a sentence without one has none of them."""
    forms = (form for kind in kinds for cue in CUES[kind] for form in cue.forms())
    return frozenset(form.split(" ")[0] for form in forms)


def _unread(document: Document, start: int) -> bool:
    return document.in_zone("code", start) or document.in_zone("url", start)


def _scope(text: str, sentence: Span, cue: tuple[int, int], kind: str) -> Span:
    """Return the clause from the cue on, with its subject when the cue is about the subject."""
    start, end = cue
    if kind == "approximator":
        stop = _PHRASE.match(text, end, sentence.end)
        return Span(start, stop.end() if stop else end)
    found = _CLAUSE_END.search(text, end, sentence.end)
    stop_at = sentence.end if found is None or found[0][0] in ".!?" else found.start()
    raises = text.startswith(_RAISING, start)
    return Span(_clause_start(text, sentence.start, start) if raises else start, stop_at)


_PHRASE = Lazy(r" \S*[^\s.,;:!?)]")


def _clause_start(text: str, start: int, cue: int) -> int:
    found = chain([start], (match.end() for match in _CLAUSE_END.finditer(text, start, cue)))
    first = max(found)
    return first + (len(text[first:cue]) - len(text[first:cue].lstrip()))


@cache
def _index() -> tuple[Lazy, Mapping[str, Sequence[_Entry]]]:
    """Return an expression for every cue, the longest first, and the entries of each."""
    entries: dict[str, list[_Entry]] = {}
    for kind, cues in CUES.items():
        for cue in cues:
            for form in cue.forms():
                entries.setdefault(form, []).append(_entry(kind, cue))
    forms = "|".join(sorted(entries, key=lambda form: (-len(form), form)))
    return Lazy(rf"(?<![\w-])(?:{forms})(?![\w-])"), entries


def _entry(kind: str, cue: Cue) -> _Entry:
    behind = [Lazy(rf"(?:{each})$") if each else None for each in (cue.before, cue.not_before)]
    ahead = [Lazy(each) if each else None for each in (cue.after, cue.not_after)]
    return _Entry(kind, behind[0], ahead[0], behind[1], ahead[1], cue.capital)
