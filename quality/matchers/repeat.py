"""The same thing again: words, lines, sentences, paragraphs, openers, word sequences."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import compress, count, groupby
from operator import eq

from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import PARAGRAPH
from quality.match import Match
from quality.span import Span

_GLUED = "-:./_@#$"  # at a word, they make it part of an option, a path or a name
_COLUMNS = Lazy(r" {3,}|[ \t\xa0]*[\t\xa0][ \t\xa0]*")
_LITTLE = 3  # letters; nobody says "the" thrice for effect
_SHORTEST = 4  # words; shorter lines and sentences may well come back


def repeats(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    """Yield each later occurrence of what `body` asks for, the first one as related."""
    unit = str(body["unit"])
    yield from _UNITS[unit](document, body)


def _words(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    """Yield each plain word written twice; capitals (Duran Duran, Bison bison) and identifiers are names."""
    texts, starts, ends = document.words
    for i in compress(count(1), map(eq, texts, texts[1:])):
        if not _is_thrice(texts, i) and _is_slip(document, ends[i - 1], starts[i], ends[i]):
            yield Match(starts[i - 1], ends[i], (Span(starts[i - 1], ends[i - 1]),))


def _is_thrice(texts: Sequence[str], index: int) -> bool:
    """Tell of a longer word said more than twice on purpose, as in "great, great, great"."""
    word = texts[index]
    beside = (*texts[max(0, index - 2) : index - 1], *texts[index + 1 : index + 2])
    return len(word) > _LITTLE and word in beside


def _is_slip(document: Document, before: int, start: int, end: int) -> bool:
    if _is_species(document, before - (end - start), before) or _are_links(document, before, start):
        return False
    if _is_named(document, before - (end - start), start):
        return False
    word = document.text[start:end]
    together = document.text[before:start].isspace() and document.block_at(
        before - 1
    ) == document.block_at(start)
    if not (together and word.isalpha() and word.islower()):
        return False
    shouted = len(word) > 1 and document.text[before - (end - start) : before].isupper()
    return not (shouted or _are_columns(document, before, start))


def _are_columns(document: Document, before: int, start: int) -> bool:
    """Tell whether words stand as far apart in the source as columns do."""
    if document.format != "plain":
        return False
    first, last = document.source_span(before - 1, before), document.source_span(start, start + 1)
    return _COLUMNS.fullmatch(document.source, first.end, last.start) is not None


def _are_links(document: Document, before: int, start: int) -> bool:
    """Tell whether one link ends before the blank and another begins behind it: a cloud of tags."""
    links = document.cues("link")
    return any(link.start == start for link in links) and any(link.end == before for link in links)


def _is_named(document: Document, first: int, second: int) -> bool:
    """Tell of "the tag *tag*", "`get` get" and "--list list", where one word is a name of the other."""
    if first and document.text[first - 1] in _GLUED:
        return True
    end = second + len(document.text[first:second].rstrip())
    if document.text[end : end + 1] in _GLUED and document.text[end + 1 : end + 2].isalnum():
        return True  # "initrd initrd.img"
    return any(
        document.in_zone(kind, second) and not document.in_zone(kind, first)
        for kind in ("emphasis", "strong")
    )


def _is_species(document: Document, start: int, end: int) -> bool:
    """Tell whether the first of two equal words is a name, as in "a herd of Bison bison"."""
    if not document.text[start:end].istitle():
        return False
    sentence = document.sentence_at(start)
    opens = sentence >= 0 and document.sentences[sentence].start == start
    return not opens or document.in_zone("emphasis", start)


def _openers(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    """Yield the sentences from the second on of each run with one first word."""
    times = int(str(body.get("times", 3)))
    firsts = zip(document.prose, document.prose_words, strict=True)
    by_word = groupby(
        ((document.words.texts[w[0]], s, document.words.ends[w[0]]) for s, w in firsts if w),
        key=lambda entry: entry[0],
    )
    for _, run in by_word:
        places = [Span(sentence.start, end) for _, sentence, end in run]
        if len(places) >= times:
            yield Match(*places[times - 1], tuple(places))


def _sentences(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    yield from _again(document, [Span(s.start, s.end) for s in document.prose])


def _paragraphs(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    spans = [Span(b.start, b.end) for b in document.blocks if b.kind == PARAGRAPH]
    yield from _again(document, spans)


def _lines(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    spans, start = [], 0
    for line in document.text.splitlines(keepends=True):
        spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    yield from _again(document, spans)


def _again(document: Document, spans: list[Span]) -> Iterator[Match]:
    seen: dict[str, Span] = {}
    for span in spans:
        key = " ".join(document.folded[span.start : span.end].split())
        first = seen.setdefault(key, span)
        if first is not span and key.count(" ") >= _SHORTEST - 1:
            yield Match(*span, (first,))


def _ngrams(document: Document, body: Mapping[str, object]) -> Iterator[Match]:
    size, times = int(str(body.get("size", 4))), int(str(body.get("times", 3)))
    texts, starts, ends = document.words
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(texts) - size + 1):
        places.setdefault(texts[i : i + size], []).append(i)
    for found in places.values():
        if len(found) >= times:
            spans = tuple(Span(starts[i], ends[i + size - 1]) for i in found)
            yield Match(*spans[1], spans)


_UNITS: Mapping[str, Callable[[Document, Mapping[str, object]], Iterator[Match]]] = {
    "word": _words,
    "opener": _openers,
    "sentence": _sentences,
    "paragraph": _paragraphs,
    "line": _lines,
    "ngram": _ngrams,
}
