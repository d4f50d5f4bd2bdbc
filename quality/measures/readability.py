"""How hard the prose is to read; sentences of paragraphs, list items and quotations.

Headings, table cells, captions and code are not glued into sentences.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from operator import mul
from typing import NamedTuple

from quality.document import Document
from quality.lazy import Lazy, leading
from quality.span import Span, inside
from quality.syllables import syllables
from quality.word_cache import WordCache

LONG_SENTENCE = 25  # words; GOV.UK content guidance
POLYSYLLABLE = 3  # syllables
LONG_WORD = 7  # letters; the long word of LIX
_NOMINAL = Lazy(
    r"[a-z]{3,}(?:tions?|sions?|ments?|ness|nesses|ity|ities|ances?|ences?|ancy|ency|isms?|ships?|hood)"
)
# Plain nouns that merely end like one made from a verb or an adjective.
_PLAIN_NOUNS = frozenset(
    """government governments city cities station stations moment moments apartment apartments
    department departments document documents element elements university universities community
    communities question questions nation nations million millions section sections position
    positions condition conditions mention mentions station version versions mission missions
    session sessions television religion region instrument instruments cement comment comments
    tournament parliament experiment experiments equipment garment pavement basement sentence
    sentences science sciences audience audiences instance instances distance distances balance
    ambulance finance finances insurance entrance fence fences silence violence evidence absence
    presence conference conferences experience experiences difference differences influence
    reference references sequence sequences chance chances dance advance glance province france
    business witness wilderness harness illness friendship ship ships relationship relationships
    championship township partnership scholarship neighborhood neighbourhood childhood
    organization organizations organisation organisations population election elections
    corporation association institution institutions constitution generation generations
    celebrity celebrities charity charities facility facilities opportunity opportunities quality
    majority minority electricity security property properties entity entities identity
    tourism journalism racism mechanism criticism capitalism socialism""".split()
)
PREPOSITIONS = frozenset(
    """of in for by with from at on to into onto upon within without through during against among
    between towards toward across about under over after before""".split()
)
_PASSIVE = Lazy(
    leading("am is are was were be been being get gets got")
    + r" (?:\w+ly |not |also |then |been |being )?"
    r"(?:\w{2,}ed|made|done|seen|given|taken|known|shown|found|held|kept|left|sent|set|told|paid|built|brought|"
    r"bought|caught|chosen|cut|drawn|driven|felt|forced|forgotten|hidden|hit|led|lost|met|put|read|run|said|sold|"
    r"spent|spoken|stolen|struck|sworn|taught|thought|thrown|torn|understood|won|worn|written)\b"
)
_STATES = Lazy(
    r" (?:located|tired|interested|excited|married|based|supposed|used|need|concerned|involved|limited|related|"
    r"indeed|need|red|bed|limited|worried|pleased|scared|surprised|bored|dedicated|detailed|advanced|aged|ed)$"
)


class Tally(NamedTuple):
    """Counts over the words and sentences of the prose."""

    words: int
    sentences: int
    letters: int
    syllables: int
    polysyllables: int
    long_words: int


_FIELD = 32  # bits; a word's counts are packed into one number, a text's is their sum
_MASK = (1 << _FIELD) - 1


def _counted(word: str) -> int:
    """Return what a word adds: letters, syllables, polysyllables, long words; packed."""
    letters, spoken = _letters(word), syllables(word)
    return _packed(letters, spoken, spoken >= POLYSYLLABLE, letters >= LONG_WORD)


@cache
def _packed(*fields: int) -> int:
    """Return counts as one number; few differ, and the same one is the same object."""
    return sum(int(field) << (_FIELD * place) for place, field in enumerate(fields))


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))


def is_long(word: str) -> bool:
    """Tell whether a word has seven letters or more."""
    return _letters(word) >= LONG_WORD


def is_polysyllable(word: str) -> bool:
    """Tell whether a word has three syllables or more."""
    return syllables(word) >= POLYSYLLABLE


_COUNTS = WordCache(_counted)


def tally(document: Document) -> Tally:
    """Return the counts that the formulas share; numerals count as words of one syllable."""
    counts, words = document.word_counts, sum(document.prose_lengths)
    if words < len(document.words.texts):
        return tallied(prose_words(document), len(document.prose))
    packed = sum(map(mul, map(_COUNTS.__getitem__, counts), counts.values()))
    return _tally(words, len(document.prose), packed)


def tallied(words: Sequence[str], sentences: int) -> Tally:
    """Return the counts over these words of so many sentences."""
    return _tally(len(words), sentences, sum(map(_COUNTS.__getitem__, words)))


def _tally(words: int, sentences: int, packed: int) -> Tally:
    fields = [packed >> (_FIELD * place) & _MASK for place in range(4)]
    return Tally(words, sentences, *fields)


def prose_words(document: Document) -> list[str]:
    """Return the folded words of the prose, in order."""
    texts = document.words.texts
    out: list[str] = []
    for span in document.prose_words:
        out.extend(texts[span.start : span.stop])
    return out


def flesch(counts: Tally) -> float:
    """Return the Flesch reading ease, about 100 (easy) to below 0 (Flesch 1948)."""
    if not counts.words or not counts.sentences:
        return 100.0
    per_sentence = counts.words / counts.sentences
    return 206.835 - 1.015 * per_sentence - 84.6 * counts.syllables / counts.words


def grade(counts: Tally) -> float:
    """Return the Flesch-Kincaid grade in US school years (Kincaid 1975)."""
    if not counts.words or not counts.sentences:
        return 0.0
    per_sentence = counts.words / counts.sentences
    return 0.39 * per_sentence + 11.8 * counts.syllables / counts.words - 15.59


def mean_sentence_words(counts: Tally) -> float:
    """Return words per sentence."""
    return counts.words / counts.sentences if counts.sentences else 0.0


def long_sentence_share(document: Document) -> float:
    """Return the share of sentences of more than 25 words."""
    lengths = document.prose_lengths
    return sum(length > LONG_SENTENCE for length in lengths) / len(lengths) if lengths else 0.0


def long_word_share(counts: Tally) -> float:
    """Return the share of words of seven letters or more."""
    return counts.long_words / counts.words if counts.words else 0.0


def polysyllable_share(counts: Tally) -> float:
    """Return the share of words of three syllables or more."""
    return counts.polysyllables / counts.words if counts.words else 0.0


def commas_per_sentence(document: Document) -> float:
    """Return commas per sentence."""
    commas = sum(document.text.count(",", s.start, s.end) for s in document.prose)
    return commas / len(document.prose) if document.prose else 0.0


def is_nominalisation(word: str) -> bool:
    """Tell whether a folded word looks like a verb or adjective turned noun."""
    return len(word) > 6 and word not in _PLAIN_NOUNS and _NOMINAL.fullmatch(word) is not None


def passives(document: Document) -> float:
    """Return passive verb groups per 1,000 words, adjectives such as "located" aside."""
    return document.per_1000(sum(1 for _ in passive_spans(document)))


def passive_spans(document: Document) -> Iterator[Span]:
    """Yield where the passive verb groups stand."""
    for match in _PASSIVE.finditer(document.folded):
        if not (_STATES.search(match[0]) or inside(document.gaps, match.start())):
            yield Span(*match.span())
