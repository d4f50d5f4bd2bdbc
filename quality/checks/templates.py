"""Checks of sentences cast in one mould: the same little words in the same places."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quality.checks.options import whole
from quality.document import Document
from quality.document.entries import entries
from quality.function_words import FUNCTION_WORDS
from quality.markup.reading import LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.span import Span
from quality.word_cache import WordCache

Mould = str  # a letter for each word

# What a sentence hangs on; every other word is only its ending.
_FIRST_FRAME = "\u0100"
_FRAME = {
    word: chr(ord(_FIRST_FRAME) + place)
    for place, word in enumerate(
        (
            *FUNCTION_WORDS,
            *"while because although however whether either neither per via upon among across".split(),
        )
    )
}
_ENDINGS = ("ing", "ed", "ly", "tion", "ment", "ness", "ity", "s")
_SHOWN = 5  # lines in a message
_LEAST_WORDS = 6  # of sentences that are alike word by word
_SAME = 0.5  # of the words
_BLANKS = 2
_LEAST_FRAME = 4  # little words, or the mould is too loose to be one


def same_template(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield where a stretch of `size` words is cast like earlier ones, the `times`th time.

    >>> text = "The mayor of the town opened the road. The keeper of the zoo closed the gate."
    >>> [text[m.start:m.end] for m in same_template(Document(text), {"size": 7, "times": 2})]
    ['The keeper of the zoo closed the']
    """
    times = whole(options, "times", 3)
    found = [*_moulded(document, whole(options, "size", 9), times)]
    yield from found
    told = {document.sentence_at(place.start) for match in found for place in match.related}
    for match in _filled_in(document, times):
        if told.isdisjoint(document.sentence_at(place.start) for place in match.related):
            yield match


def _moulded(document: Document, size: int, times: int) -> Iterator[Match]:
    """Yield where stretches have the same little words in the same places."""
    moulds = _moulds(document, size)
    if len(moulds) - len(set(moulds.values())) < times - 1:
        return
    often = {
        mould
        for mould, count in Counter(moulds.values()).items()
        if count >= times and _is_firm(mould)
    }
    told: set[int] = set()
    for places in _places(document, moulds, often, size).values() if often else ():
        if len(places) >= times and told.isdisjoint(places):
            told.update(places)
            spans = tuple(places.values())
            yield Match(*spans[times - 1], related=spans, note=_note(document, spans))


def _filled_in(document: Document, times: int) -> Iterator[Match]:
    """Yield the sentence with which as many in a row are alike word by word, but for the blanks filled in."""
    for run in _runs_alike(document):
        if len(run) >= times:
            spans = tuple(Span(*document.prose[at][:2]) for at in run)
            yield Match(*spans[times - 1], related=spans, note=_note(document, spans))


def _runs_alike(document: Document) -> Iterator[Sequence[int]]:
    """Yield the runs of sentences of one paragraph of which each is cast like the one before it."""
    run: list[int] = []
    for at, sentence in enumerate(document.prose):
        if run and _is_cast_alike(document, run[-1], at):
            run.append(at)
            continue
        yield run
        run = [at] if document.blocks[sentence.block].kind == PARAGRAPH else []
    yield run


def _is_cast_alike(document: Document, one: int, other: int) -> bool:
    """Tell whether two sentences share most of their words, each in its place, and fill in the others."""
    if document.prose[one].block != document.prose[other].block:
        return False
    length, texts = document.prose_lengths[one], document.words.texts
    if length < _LEAST_WORDS or length != document.prose_lengths[other]:
        return False
    here, there = (
        texts[w.start : w.stop] for w in map(document.prose_words.__getitem__, (one, other))
    )
    pairs = [*zip(here, there, strict=True)]
    same = [a for a, b in pairs if a == b]
    meant = any(word not in _FRAME for word in same)
    counted = any(a != b and a[0].isdigit() for a, b in pairs)
    return meant and not counted and _SAME * length <= len(same) <= length - _BLANKS


def _note(document: Document, spans: Sequence[Span]) -> str:
    """Return a message that names the lines of the sentences cast alike."""
    lines = sorted({document.position(document.source_span(*span).start).line for span in spans})
    places = ", ".join(map(str, lines[:_SHOWN])) + (" …" if len(lines) > _SHOWN else "")
    return (
        f"“{{match}}”: {len(spans)} sentences are cast in this mould (lines {places}): make a table,"
        " or tell each in its own way."
    )


def _moulds(document: Document, size: int) -> dict[int, Mould]:
    """Return the mould of the `size` words from each word on, within sentences."""
    shapes = "".join(map(_SHAPES.__getitem__, document.words.texts))
    return {
        first: shapes[first : first + size]
        for words in document.prose_words
        for first in range(words.start, words.stop - size + 1)
    }


def _places(
    document: Document, moulds: Mapping[int, Mould], often: set[Mould], size: int
) -> Mapping[Mould, dict[int, Span]]:
    """Return where each mould stands, by sentence: once in each and no wording twice.

    Entries of a reference and items of a list are cast alike on purpose.
    """
    words, spelt = document.words, document.spelt
    found: dict[Mould, dict[int, Span]] = {}
    seen: set[str] = set()
    described = entries(document)
    for sentence, indices in enumerate(document.prose_words):
        block = document.prose[sentence].block
        if described[block] or document.blocks[block].kind == LIST_ITEM:
            continue
        for index in range(indices.start, indices.stop - size + 1):
            if moulds[index] not in often:
                continue
            wording = spelt[index : index + size]
            if wording not in seen:
                seen.add(wording)
                span = Span(words.starts[index], words.ends[index + size - 1])
                found.setdefault(moulds[index], {}).setdefault(sentence, span)
    return found


def _is_firm(mould: Mould) -> bool:
    return sum(map(_FIRST_FRAME.__le__, mould)) >= _LEAST_FRAME


def _shape(word: str) -> str:
    """Return a letter for what a word is to a mould: itself, its ending, a figure or any word."""
    if word in _FRAME:
        return _FRAME[word]
    if word[0].isdigit():
        return "#"
    return next((str(n) for n, ending in enumerate(_ENDINGS) if word.endswith(ending)), "-")


_SHAPES = WordCache(_shape)
