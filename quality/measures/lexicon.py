"""What kind of word each word is, asked once a word type and added up once a text."""

import re
from functools import cache
from operator import mul
from typing import NamedTuple

from quality.document import Document
from quality.known import Known
from quality.measures.hedging import BOOSTERS, HEDGES
from quality.measures.readability import PREPOSITIONS, is_nominalisation

_ADJECTIVE = re.compile(r"[a-z]{3,}(?:al|ive|ous|ful|ic|able|ible|ant|ent|ary|less)")
_PERSON = frozenset(
    """i me my mine myself we us our ours ourselves you your yours yourself i'm i've i'd i'll we're
    we've we'll you're you've you'll""".split()
)
_FIELD = 24  # bits; a word's kinds are packed into one number, a text's is their sum
_MASK = (1 << _FIELD) - 1


class Lexicon(NamedTuple):
    """How many words of each kind a text has; headline words are no nominalisations."""

    nominalisations: int
    adjectives: int
    prepositions: int
    hedges: int
    boosters: int
    person: int


def _kinds(word: str) -> int:
    """Return the kinds of a word, packed."""
    return _packed(
        is_nominalisation(word),
        is_like_adjective(word),
        word in PREPOSITIONS,
        word in HEDGES,
        word in BOOSTERS,
        word in _PERSON,
    )


@cache
def _packed(*kinds: bool) -> int:
    """Return kinds as one number; the same one is the same object."""
    return sum(int(kind) << (_FIELD * place) for place, kind in enumerate(kinds))


def is_like_adjective(word: str) -> bool:
    """Tell whether a folded word ends like an adjective."""
    return _ADJECTIVE.fullmatch(word) is not None


_KINDS = Known(_kinds)


def lexicon(document: Document) -> Lexicon:
    """Return how many words of each kind stand in a document."""
    used = document.word_counts
    packed = sum(map(mul, map(_KINDS.__getitem__, used), used.values()))
    counts = [packed >> (_FIELD * place) & _MASK for place in range(len(Lexicon._fields))]
    topic = filter(is_nominalisation, _headline_words(document))
    counts[0] -= sum(map(used.__getitem__, topic))
    return Lexicon(*counts)


def _headline_words(document: Document) -> frozenset[str]:
    headline = document.headline
    if headline is None:
        return frozenset()
    span = document.words_in(headline.start, headline.end)
    return frozenset(document.words.texts[span.start : span.stop])
