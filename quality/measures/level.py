"""The features of the group `readability`: how hard the words are as well as the sentences.

The level of a sentence is on the CEFR scale, 1 (A1) to 6 (C2): a weighted sum whose weights
were learnt from sentences that teachers had rated (`quality/train/level.py`). How rare a word is
comes from the documents of open corpora that it stands in; names and figures are not held to be
rare. No rule and no model asks for any of it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from quality.document import Document
from quality.lazy import Lazy
from quality.measures import readability
from quality.rarity import rarity
from quality.syllables import syllables

_FOLDER = Path(__file__).parent
_WORD = Lazy(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_USUAL = 2.7  # mean rarity over 200 words of edited prose
_WINDOW = 200  # words; longer texts have more rare words among their different ones
_FEWEST = 3  # words of a sentence that has a level


class Words(NamedTuple):
    """The words of a sentence: folded, and how rare each is that is no name."""

    texts: tuple[str, ...]
    rarities: tuple[float, ...]


@cache
def _weights() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((_FOLDER / "level.json").read_text("utf-8"))
    return found


def words_of(sentence: str) -> Words:
    """Return the words of a sentence; one with a capital that is not the first is a name."""
    found = _WORD.findall(sentence)
    folded = tuple(word.lower().replace("’", "'") for word in found)
    plain = [low for at, low in enumerate(folded) if not at or found[at][0].islower()]
    return Words(folded, tuple(map(rarity, plain)))


def properties(words: Words) -> tuple[float, ...]:
    """Return what the level of a sentence is worked out from, in the order of the weights."""
    texts, ranked = words.texts, sorted(words.rarities) or [0.0]
    count, spoken = len(texts), [syllables(word) for word in texts]
    return (
        log(count + 1),
        count,
        sum(spoken) / count,
        sum(each >= readability.POLYSYLLABLE for each in spoken) / count,
        sum(map(len, texts)) / count,
        sum(ranked) / len(ranked),
        ranked[int(0.9 * (len(ranked) - 1))],
    )


def sentence_level(sentence: str) -> float | None:
    """Return the CEFR level of a sentence, 1 to 6; None for one of fewer than three words.

    >>> round(sentence_level("The cat sat on the mat."))
    2
    """
    words = words_of(sentence)
    if len(words.texts) < _FEWEST:
        return None
    model = _weights()
    terms = zip(model["weights"], properties(words), strict=True)
    found: float = model["base"] + sum(weight * value for weight, value in terms)
    return min(6.0, max(1.0, found))


def level(document: Document) -> float:
    """Return the mean CEFR level of the sentences of the prose; 1.0 where there are none."""
    levels = [sentence_level(document.text[s.start : s.end]) for s in document.prose]
    known = [each for each in levels if each is not None]
    return sum(known) / len(known) if known else 1.0


def mean_rarity(document: Document) -> float:
    """Return the mean rarity of the different words in every stretch of 200, names aside."""
    sentences = (words_of(document.text[s.start : s.end]) for s in document.prose)
    plain = [word for each in sentences for word in each.texts]
    starts = range(0, max(1, len(plain) - _WINDOW + 1), _WINDOW // 2)
    means = [_mean_rarity(set(plain[at : at + _WINDOW])) for at in starts]
    return sum(means) / len(means)


def _mean_rarity(words: set[str]) -> float:
    return sum(map(rarity, words)) / len(words) if words else 0.0


def adjusted_grade(document: Document) -> float:
    """Return the Flesch-Kincaid grade plus how much rarer than usual the words are."""
    grade = readability.grade(readability.tally(document))
    return grade + mean_rarity(document) - _USUAL if document.prose else 0.0


MEASURES: Mapping[str, Callable[[Document], float]] = {
    "readability.level": level,
    "readability.adjusted_grade": adjusted_grade,
    "readability.rarity": mean_rarity,
}
_BANDS = ((5, "very easy"), (7, "easy"), (9, "plain"), (12, "fairly hard"), (15, "hard"))


def band(grade: float) -> str:
    """Return a school grade in a word for readers: very easy, easy, plain, fairly hard ...

    >>> band(4.2), band(8.0), band(10.9), band(19)
    ('very easy', 'plain', 'fairly hard', 'very hard')
    """
    return next((name for most, name in _BANDS if grade < most), "very hard")


def school_years(grade: float) -> str:
    """Return the years of school at which a text of this band can be read.

    >>> school_years(4.2), school_years(8.0), school_years(19)
    ('under 5', '7 to 9', 'over 15')
    """
    limits = [most for most, _ in _BANDS]
    place = sum(grade >= most for most in limits)
    if place == 0:
        return f"under {limits[0]}"
    return (
        f"{limits[place - 1]} to {limits[place]}" if place < len(limits) else f"over {limits[-1]}"
    )


def cefr(level: float) -> str:
    """Return a level as teachers write it.

    >>> cefr(1.2), cefr(3.5), cefr(5.9)
    ('A1', 'B2', 'C2')
    """
    names: Sequence[str] = ("A1", "A2", "B1", "B2", "C1", "C2")
    return names[min(5, max(0, int(level + 0.5) - 1))]
