"""What a text offers that can be checked: figures, names, dates, sources, voices."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from quality.document import Document, Sentence
from quality.markup.reading import CODE
from quality.span import Span, merged

_VOICE_WORDS = 4  # a shorter quoted stretch is a term, not a voice
_TOPIC_NAMES = 3
_FEWEST_VOICES = 3  # fewer say nothing about whom a text gives a name


def numbers(document: Document) -> float:
    """Return figures in digits per 1,000 words."""
    return document.per_1000(len(document.cues("number")))


def names(document: Document) -> float:
    """Return capitalised words inside sentences per 1,000 words, the three commonest aside.

    The commonest ones are the topic: naming it again and again adds nothing to check.
    """
    return document.memo("names", _names)


def _names(document: Document) -> float:
    found = [document.text[start:end].lower() for start, end in document.cues("name")]
    topic = {name for name, _ in Counter(found).most_common(_TOPIC_NAMES)}
    return document.per_1000(sum(name not in topic for name in found))


def specifics(document: Document) -> float:
    """Return figures, names, quotations and pieces of code in the prose per 1,000 words."""
    others = quotations(document) + len(code_spans(document))
    return numbers(document) + names(document) + document.per_1000(others)


def code_spans(document: Document) -> list[Span]:
    """Return the commands, settings and names of functions that the prose gives as code."""
    return [Span(start, end) for kind, start, end in document.zones if kind == CODE]


def sources(document: Document) -> float:
    """Return links, citations and named sources per 1,000 words."""
    cues = ("link", "citation", "named-source")
    return document.per_1000(sum(len(document.cues(cue)) for cue in cues))


def dates(document: Document) -> float:
    """Return how many dates (years, months with a day, weekdays) there are."""
    return float(len(document.cues("date")))


def generic_sentence_share(document: Document) -> float:
    """Return the share of sentences with no figure, name, quotation or code."""
    generic = sum(1 for _ in generic_sentences(document))
    return generic / len(document.prose) if document.prose else 0.0


def generic_sentences(document: Document) -> Iterator[Sentence]:
    """Yield the sentences of the prose with no figure, name, quotation or code."""
    cues = (document.cues(cue) for cue in ("number", "name", "quotation"))
    spans = merged(chain(code_spans(document), *cues))
    starts = [start for start, _ in spans]
    for sentence in document.prose:
        before = bisect_left(starts, sentence.end) - 1
        if before < 0 or spans[before].end <= sentence.start:
            yield sentence


def quotations(document: Document) -> int:
    """Return how many quoted stretches of four words or more there are."""
    spans = document.cues("quotation")
    return sum(len(document.words_in(start, end)) >= _VOICE_WORDS for start, end in spans)


def named_share(document: Document) -> float:
    """Return the share of reporting sentences whose source has a name; 1.0 under three of them."""
    named = len(document.cues("named-source"))
    unnamed = len(document.cues("unnamed-source"))
    return named / (named + unnamed) if named + unnamed >= _FEWEST_VOICES else 1.0
