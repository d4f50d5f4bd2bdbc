"""The formulas as textstat computes them, to the last bit: the order of operations is its own.

Where it departs from the published index, so does this; the docstrings name the source.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from quality.measures.textstat.counts import Piece


class Counts(NamedTuple):
    """What the indices are made of."""

    words: Piece
    sentences: int
    language: str

    @property
    def per_sentence(self) -> float:
        """Words per sentence."""
        return _ratio(self.words.words, self.sentences)

    @property
    def syllables_per_word(self) -> float:
        """Syllables per word."""
        return _ratio(self.words.syllables, self.words.words)


class _Ease(NamedTuple):
    base: float
    sentence: float
    syllables: float


_FLESCH = _Ease(206.835, 1.015, 84.6)
_FLESCH_OF = {
    "de": _Ease(180, 1, 58.5),  # Amstad 1978
    "es": _Ease(206.84, 1.02, 60.0),  # Fernández Huerta 1959
    "fr": _Ease(207, 1.015, 73.6),  # Kandel and Moles 1958
    "it": _Ease(217, 1.3, 60.0),  # Franchina and Vacca 1986
    "nl": _Ease(206.835, 0.93, 77),  # Douma 1960
    "ru": _Ease(206.835, 1.3, 60.1),  # Oborneva 2006
}


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def flesch_reading_ease(counts: Counts) -> float:
    """Return Flesch's reading ease (1948), with the constants of the language."""
    length, syllables = counts.per_sentence, counts.syllables_per_word
    ease = _FLESCH_OF.get(counts.language, _FLESCH)
    if length == 0 or syllables == 0:
        return 0.0
    return ease.base - ease.sentence * length - ease.syllables * syllables


def flesch_kincaid_grade(counts: Counts) -> float:
    """Return the grade of Kincaid, Fishburne, Rogers and Chissom (1975)."""
    length, syllables = counts.per_sentence, counts.syllables_per_word
    if length == 0 or syllables == 0:
        return 0.0
    return (0.39 * length) + (11.8 * syllables) - 15.59


def gunning_fog(counts: Counts) -> float:
    """Return Gunning's Fog (1952); a hard word is not on Dale and Chall's list."""
    if not counts.words.words:
        return 0.0
    hard = _percent(counts.words.fog_words, counts.words.words)
    return 0.4 * (counts.per_sentence + hard)


def smog_index(counts: Counts) -> float:
    """Return McLaughlin's SMOG grade (1969)."""
    if not counts.sentences:
        return 0.0
    ratio = counts.words.polysyllables / counts.sentences
    root: float = (30 * ratio) ** 0.5
    return (1.043 * root) + 3.1291


def automated_readability_index(counts: Counts) -> float:
    """Return the ARI of Smith and Senter (1967); punctuation counts as characters."""
    characters, length = average_character_per_word(counts), counts.per_sentence
    if characters == 0 or length == 0:
        return 0.0
    return (4.71 * characters) + (0.5 * length) - 21.43


def coleman_liau_index(counts: Counts) -> float:
    """Return the index of Coleman and Liau (1975)."""
    letters = average_letter_per_word(counts) * 100
    sentences = average_sentence_per_word(counts) * 100
    if letters == 0 or sentences == 0:
        return 0.0
    return (0.058 * letters) - (0.296 * sentences) - 15.8


def dale_chall_readability_score(counts: Counts) -> float:
    """Return the score of Dale and Chall (1948), inflected words and names unknown."""
    if not counts.words.words:
        return 0.0
    unknown = _percent(counts.words.unknown, counts.words.words)
    score = (0.1579 * unknown) + (0.0496 * counts.per_sentence)
    return score + 3.6365 if unknown > 5 else score


def dale_chall_readability_score_v2(counts: Counts) -> float:
    """Return the score with hard words of two syllables, and 3.6365 almost always added."""
    if not counts.words.words:
        return 0.0
    difficult = _percent(counts.words.difficult, counts.words.words)
    score = 0.1579 * difficult + 0.0496 * counts.per_sentence
    return score + 3.6365 if score > 0.05 else score


def spache_readability(counts: Counts) -> float:
    """Return Spache's grade (1953, revised), on Dale and Chall's list instead of his own."""
    if not counts.words.words:
        return 0.0
    difficult = _percent(counts.words.difficult, counts.words.words)
    return (0.141 * counts.per_sentence) + (0.086 * difficult) + 0.839


def mcalpine_eflaw(counts: Counts) -> float:
    """Return McAlpine's EFLAW (1997): words and words of up to three letters a sentence."""
    return _ratio(counts.words.words + counts.words.mini_words, counts.sentences)


def lix(counts: Counts) -> float:
    """Return Björnsson's LIX (1968)."""
    if not counts.words.words:
        return 0.0
    return counts.per_sentence + _percent(counts.words.long_words, counts.words.words)


def rix(counts: Counts) -> float:
    """Return Anderson's RIX (1983): words of more than six letters a sentence."""
    return _ratio(counts.words.long_words, counts.sentences)


def reading_time(counts: Counts) -> float:
    """Return seconds at 14.69 ms a character (Demberg and Keller, 2008)."""
    return 14.69 * counts.words.characters / 1000


def linsear_write(polysyllables: int, others: int, sentences: int) -> float:
    """Return the Linsear Write grade from counts over the first hundred words."""
    if not sentences:
        return 0.0
    number = (others + polysyllables * 3) / sentences
    return (number - 2 if number <= 20 else number) / 2


def average_character_per_word(counts: Counts) -> float:
    """Return characters per piece; a piece of mere punctuation counts."""
    return _ratio(counts.words.characters, counts.words.pieces)


def average_letter_per_word(counts: Counts) -> float:
    """Return letters per word."""
    return _ratio(counts.words.letters, counts.words.words)


def average_sentence_per_word(counts: Counts) -> float:
    """Return sentences per word."""
    return _ratio(counts.sentences, counts.words.words)


OF_COUNTS: Mapping[str, Callable[[Counts], float]] = {
    "sentence_count": lambda counts: counts.sentences,
    "lexicon_count": lambda counts: counts.words.words,
    "char_count": lambda counts: counts.words.characters,
    "letter_count": lambda counts: counts.words.letters,
    "syllable_count": lambda counts: counts.words.syllables,
    "polysyllabcount": lambda counts: counts.words.polysyllables,
    "monosyllabcount": lambda counts: counts.words.monosyllables,
    "miniword_count": lambda counts: counts.words.mini_words,
    "long_word_count": lambda counts: counts.words.long_words,
    "words_per_sentence": lambda counts: counts.per_sentence,
    "avg_syllables_per_word": lambda counts: counts.syllables_per_word,
    "avg_character_per_word": average_character_per_word,
    "avg_letter_per_word": average_letter_per_word,
    "avg_sentence_per_word": average_sentence_per_word,
    "flesch_reading_ease": flesch_reading_ease,
    "flesch_kincaid_grade": flesch_kincaid_grade,
    "gunning_fog": gunning_fog,
    "smog_index": smog_index,
    "automated_readability_index": automated_readability_index,
    "coleman_liau_index": coleman_liau_index,
    "dale_chall_readability_score": dale_chall_readability_score,
    "dale_chall_readability_score_v2": dale_chall_readability_score_v2,
    "spache_readability": spache_readability,
    "mcalpine_eflaw": mcalpine_eflaw,
    "lix": lix,
    "rix": rix,
    "reading_time": reading_time,
}
