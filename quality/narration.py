"""How far a text tells of persons, as a story does and an article does not.

Narration goes with the past tense and with pronouns of persons (Biber, Variation across Speech
and Writing, 1988, dimension 2), and hardly with figures. The readers who graded the wording of articles were not
asked of stories; editors of fiction were, though not of what a text rests on.
"""

from collections.abc import Sequence
from itertools import compress

from quality.document import Document
from quality.graded import graded_part
from quality.word_cache import WordCache

PRONOUNS = frozenset(
    "i me my mine myself he him his himself she her hers herself i'm i'd i'll i've he's he'd he'll "
    "she's she'd she'll".split()
)
IRREGULAR = frozenset(
    "began came did fell felt found gave got had heard held kept knew left made ran said sat saw "
    "stood thought told took was went were".split()
)
# Behind these a form in -ed is a participle: of a passive, of the perfect, or beside a noun.
_BEFORE_A_PARTICIPLE = frozenset(
    "am are be been being is was were i'm he's it's she's that's they're we're who's you're 're 's "
    "get gets got had has have having i've they've we've a an the by her his its more most my of "
    "our their very your".split()
)
# Medians in 1,000 words, 2026-11-23 (corpora of docs/data.md): pronouns 73 in published fiction, 7 in
# edited articles; verbs in the past 63 and 31, in essays of opinion 5 to 10; figures 0 and 8.
_A_STORY = 20.0  # pronouns per 1,000 words, from which on all of it is told of persons
_PRESENT, _PAST = 10.0, 30.0  # verbs in the past per 1,000 words: of an essay, of a story
_NO_FIGURES, _ALL_FIGURES = 6.0, 12.0  # figures per 1,000 words: of a story, of a report
EDITED = frozenset({"clarity", "concision"})  # parts whose faults editors of fiction take out
_LEFT_TO_EDITORS = 0.75  # of these, in a story; from .6 to .9 held-out texts are ordered much alike
_FIGURE = 1 << 32  # more pronouns than a text has, so that one sum counts both
GOOD_ARTICLE, GOOD_STORY = 3.6, 4.2  # about what one in ten published texts reaches


def told(document: Document) -> float:
    """Return how far the part that is read tells of persons: from 0, not at all, to 1, a story.

    Sentences with a figure or a claim that nobody stands behind are left out, so that planting
    one does not turn a story into an article.

    >>> told(Document("She put the plate in the sink. He knew that, and went out."))
    1.0
    >>> told(Document("She put 12 plates in the sink. He knew 4 of 9 songs, and went out."))
    0.0
    """
    return document.memo("told", _told)


def _told(document: Document) -> float:
    words = _words(document)
    rate = 1_000 / max(1, len(words))
    figures, pronouns = divmod(sum(map(_KINDS.__getitem__, words)), _FIGURE)
    persons = min(1.0, rate * pronouns / _A_STORY)
    plain = _reached(rate * figures, _ALL_FIGURES, _NO_FIGURES)
    if not (persons and plain):
        return 0.0
    past = _reached(rate * _verbs_in_the_past(words), _PRESENT, _PAST)
    return persons * past * plain


def _reached(value: float, start: float, end: float) -> float:
    """Return how far a value is on the way from `start`, 0, to `end`, 1."""
    return min(1.0, max(0.0, (value - start) / (end - start)))


def _verbs_in_the_past(words: Sequence[str]) -> int:
    """Return how many words are verbs in the past, participles left out as far as can be seen."""
    before = compress(["", *words], map(_IN_THE_PAST.__getitem__, words))
    return sum(word not in _BEFORE_A_PARTICIPLE for word in before)


def is_past(word: str) -> bool:
    """Tell whether a word has the form of a verb in the past.

    >>> is_past("walked"), is_past("went"), is_past("need"), is_past("walks")
    (True, True, False, False)
    """
    return word in IRREGULAR or (len(word) > 4 and word.endswith("ed") and word[-3] != "e")


def _kind(word: str) -> int:
    """Return 1 for a pronoun of a person, `_FIGURE` for a figure, 0 for any other word."""
    return _FIGURE if word[0].isdigit() else int(word in PRONOUNS)


_KINDS = WordCache(_kind)
_IN_THE_PAST = WordCache(is_past)


def _words(document: Document) -> list[str]:
    texts, found = document.words.texts, list[str]()
    for start, end, _ in graded_part(document):
        words = document.words_in(start, end)
        found += texts[words.start : words.stop]
    return found


def of_story(document: Document, grade: float) -> float:
    """Return what a grade of stories counts as: no fault is found where nothing is told."""
    return _counted(grade, told(document), GOOD_STORY)


def of_article(document: Document, grade: float) -> float:
    """Return what a grade of articles, of an edited part, counts as: less in a story."""
    return _counted(grade, weight_of_article(document), GOOD_ARTICLE)


def weight_of_article(document: Document) -> float:
    """Return how much a fault of the wording counts as that of an article: 1 in all of one."""
    return 1.0 - _LEFT_TO_EDITORS * told(document)


def _counted(grade: float, weight: float, good: float) -> float:
    """Return a grade nearer to a good one, the less it counts."""
    return grade + (1.0 - weight) * max(0.0, good - grade)
