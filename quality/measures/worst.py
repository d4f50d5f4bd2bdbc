"""Where a measure is at its worst: the places of a text to mend first.

Asked for only where a text is beyond a rule's limit.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, groupby

from quality.document import Document, Sentence
from quality.measures import readability, repetition, shape, substance
from quality.measures.hedging import BOOSTERS, HEDGES
from quality.measures.lexicon import is_like_adjective
from quality.span import Span

_SENTENCES = 3  # shown of a text
_SHOWN = 12  # shorter places
_RUN = 4  # words, or sentences

Places = tuple[Span, ...]


def places(name: str, document: Document) -> Places:
    """Return the worst places of the measure `name`, in reading order; () where none is worse.

    >>> [*places("repetition.top_word_share", Document("Flights! Cheap flights."))]
    [Span(start=0, end=7), Span(start=15, end=22)]
    """
    return tuple(sorted(_PLACES[name](document)[:_SHOWN])) if name in _PLACES else ()


def _hardest(document: Document, burden: Callable[[Sentence], float]) -> Places:
    """Return the sentences of the prose with the most of a burden, none without any."""
    burdened = [(burden(sentence), sentence) for sentence in document.prose]
    ordered = sorted(burdened, key=lambda pair: -pair[0])[:_SENTENCES]
    return tuple(Span(s.start, s.end) for weight, s in ordered if weight > 0)


def _longest(document: Document) -> Places:
    return _hardest(document, lambda s: len(document.words_in(s.start, s.end)))


def _commas(document: Document) -> Places:
    return _hardest(document, lambda s: document.text.count(",", s.start, s.end))


def _heaviest(document: Document) -> Places:
    """Return the sentences of which the formula for reading ease says the worst."""
    texts = document.words.texts

    def burden(sentence: Sentence) -> float:
        words = [texts[index] for index in document.words_in(sentence.start, sentence.end)]
        return -readability.flesch(readability.tallied(words, 1)) if words else 0.0

    ordered = sorted(document.prose, key=burden, reverse=True)
    return tuple(Span(s.start, s.end) for s in ordered[:_SENTENCES])


def _fullest(document: Document, spans: Iterable[Span]) -> Places:
    """Return those of `spans` that stand in the sentences with the most of them."""
    groups = groupby(spans, key=lambda span: document.sentence_at(span.start))
    held = [tuple(group) for _, group in groups]
    fullest = sorted(held, key=len, reverse=True)[:_SENTENCES]
    return tuple(span for group in fullest for span in group)


def _words(is_such: Callable[[str], bool]) -> Callable[[Document], Places]:
    """Return what finds the words of a kind, in the sentences with the most of them."""

    def found(document: Document) -> Places:
        chosen = frozenset(filter(is_such, document.word_counts))
        return _fullest(document, _uses(document, chosen))

    return found


def _uses(document: Document, chosen: frozenset[str]) -> Iterator[Span]:
    texts, starts, ends = document.words
    found = [*map(chosen.__contains__, texts)]
    return map(Span, compress(starts, found), compress(ends, found))


def _adjectives(document: Document) -> Places:
    found = _uses(document, frozenset(filter(is_like_adjective, document.word_counts)))
    return _fullest(document, (span for span in found if document.text[span.start].islower()))


def _passives(document: Document) -> Places:
    return _fullest(document, readability.passive_spans(document))


def _top_word(document: Document) -> Places:
    return tuple(_uses(document, frozenset((repetition.top_word(document),))))


def _openers(document: Document) -> Places:
    """Return where the commonest first word opens a sentence."""
    words = document.words
    firsts = repetition.first_words(document)
    common = Counter(words.texts[index] for index in firsts).most_common(1)
    found = (i for i in firsts if common and words.texts[i] == common[0][0])
    return tuple(Span(words.starts[index], words.ends[index]) for index in found)


def _said_again(document: Document) -> Places:
    """Return where the commonest run of four words stands."""
    spelt, words = document.spelt, document.words
    runs = [spelt[index : index + _RUN] for index in range(len(spelt) - _RUN + 1)]
    common = Counter(runs).most_common(1)
    found = (index for index, run in enumerate(runs) if common and run == common[0][0])
    return tuple(Span(words.starts[i], words.ends[i + _RUN - 1]) for i in found)


def _least_varied(document: Document) -> Places:
    """Return the fifty words with the fewest different ones among them."""
    spelt, words = document.spelt, document.words
    size = min(len(spelt), repetition.MATTR)
    if not size:
        return ()
    within = Counter(spelt[:size])
    fewest, least = len(within), 0
    for start, (gone, come) in enumerate(zip(spelt, spelt[size:], strict=False), 1):
        within[come] += 1
        within[gone] -= 1
        if not within[gone]:
            del within[gone]
            if len(within) < fewest:
                fewest, least = len(within), start
    return (Span(words.starts[least], words.ends[least + size - 1]),)


def _evenest(document: Document) -> Places:
    """Return the four sentences in a row whose lengths differ least."""
    whole = [pair for pair in zip(document.prose_lengths, document.prose, strict=True) if pair[0]]
    rows = [whole[index : index + _RUN] for index in range(len(whole) - _RUN + 1)]
    evenest = min(rows, key=lambda row: _variation([length for length, _ in row]), default=[])
    return tuple(Span(sentence.start, sentence.end) for _, sentence in evenest)


def _variation(lengths: Sequence[int]) -> float:
    return (max(lengths) - min(lengths)) / sum(lengths)


def _generic(document: Document) -> Places:
    """Return the longest sentences that have no figure, name or quotation."""
    generic = set(substance.generic_sentences(document))
    return _hardest(document, lambda s: (s.end - s.start) * (s in generic))


def _nothing_new(document: Document) -> Places:
    """Return the sentences with the fewest words that are new, of those the longest."""
    long = frozenset(filter(shape.is_long, document.word_counts))
    known: set[str] = set()
    said: list[tuple[int, int, Sentence]] = []
    for sentence, span in zip(document.prose, document.prose_words, strict=True):
        words = long.intersection(document.words.texts[span.start : span.stop])
        if words & known:
            said.append((len(words - known), -len(words), sentence))
        known |= words
    return tuple(Span(s.start, s.end) for _, _, s in sorted(said)[:_SENTENCES])


def _bold(document: Document) -> Places:
    return tuple(Span(start, end) for kind, start, end in document.zones if kind == "strong")


def _dashes(document: Document) -> Places:
    return tuple(shape.dashes(document))


def _unnamed(document: Document) -> Places:
    return document.cues("unnamed-source")


_PLACES: Mapping[str, Callable[[Document], Places]] = {
    "attribution.named_share": _unnamed,
    "filler.density": _nothing_new,
    "formatting.em_dashes": _dashes,
    "generation.adjective_suffixes": _adjectives,
    "hedging.boosters": _words(BOOSTERS.__contains__),
    "hedging.hedges": _words(HEDGES.__contains__),
    "readability.commas_per_sentence": _commas,
    "readability.flesch": _heaviest,
    "readability.grade": _heaviest,
    "readability.long_sentence_share": _longest,
    "readability.long_word_share": _words(readability.is_long),
    "readability.mean_sentence_words": _longest,
    "readability.nominalisations": _words(readability.is_nominalisation),
    "readability.passives": _passives,
    "readability.polysyllable_share": _words(readability.is_polysyllable),
    "readability.prepositions": _words(readability.PREPOSITIONS.__contains__),
    "repetition.duplicate_4gram_share": _said_again,
    "repetition.mattr_50": _least_varied,
    "repetition.opener_share": _openers,
    "repetition.top_word_share": _top_word,
    "statistics.generic_sentence_share": _generic,
    "statistics.specifics": _generic,
    "structure.bold_per_100": _bold,
    "structure.sentence_variation": _evenest,
}
