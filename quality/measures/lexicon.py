"""What kind of word each word is, asked once a word type and added up once a text."""

import re
from collections.abc import Iterator
from functools import cache
from operator import mul
from typing import NamedTuple

from quality.document import Document
from quality.measures.hedging import BOOSTERS, HEDGES
from quality.measures.readability import PREPOSITIONS, is_nominalisation
from quality.word_cache import WordCache

_ADJECTIVE = re.compile(r"[a-z]{3,}(?:al|ive|ous|ful|ic|able|ible|ant|ent|ary|less)")
# Nouns and verbs that merely end like an adjective; beside them all that end in -ment.
_NO_ADJECTIVES = frozenset(
    """accident accountant adversary agent anniversary animal appeal applicant approval archive arsenic credential
    arithmetic arrival arrive ascent assistant attic boundary burial callable canal capital cemetery
    claimant client clinic coefficient comic commentary component consent constable consultant
    content continent correspondent covenant critic criminal defendant denial derive descendant
    descent detective dictionary directive disable disposal documentary editorial elephant enable
    epidemic estuary event executable extent fabric february festival funeral garlic glossary
    gradient handful hospital immigrant incentive incident infant ingredient inhabitant initiative
    intent interval invent itinerary iterable january journal library lieutenant logic lyric magic
    material meal memorial merchant metal metric missionary mosaic motive mural music narrative
    nevertheless nonetheless nutrient obituary olive opponent pageant pandemic panic parent
    participant patent patient peasant percent perspective picnic pollutant portal precedent
    president prevent proponent proposal quotient receive recipient refusal regardless rehearsal
    relic removal renewal rental represent republic resent resident respondent restaurant retrieval
    reveal rhetoric rival rodent rubric salary sanctuary scandal secretary sergeant serpent servant
    signal statistic strive student summary superintendent survival survive tactic talent tenant
    terminal timetable topic torrent traffic trial tutorial variable variant vegetable vocabulary
    warrant withdrawal""".split()
)
_PERSON = frozenset(
    """i me my mine myself we us our ours ourselves you your yours yourself i'm i've i'd i'll we're
    we've we'll you're you've you'll""".split()
)
_FIELD = 24  # bits; a word's kinds are packed into one number, a text's is their sum
_MASK = (1 << _FIELD) - 1


class Lexicon(NamedTuple):
    """How many words of each kind a text has; headline words are no nominalisations, names no adjectives."""

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
    """Tell whether a folded word ends like an adjective and is none of the nouns that do, too.

    >>> is_like_adjective("seasonal"), is_like_adjective("environment"), is_like_adjective("hospital")
    (True, False, False)
    """
    if word in _NO_ADJECTIVES or word.endswith("ment"):
        return False
    return _ADJECTIVE.fullmatch(word) is not None


_KINDS = WordCache(_kinds)


def lexicon(document: Document) -> Lexicon:
    """Return how many words of each kind stand in a document."""
    used = document.word_counts
    packed = sum(map(mul, map(_KINDS.__getitem__, used), used.values()))
    counts = [packed >> (_FIELD * place) & _MASK for place in range(len(Lexicon._fields))]
    topic = filter(is_nominalisation, _headline_words(document))
    counts[0] -= sum(map(used.__getitem__, topic))
    counts[1] -= sum(_KINDS[name] >> _FIELD & 1 for name in _names(document))
    return Lexicon(*counts)


def _names(document: Document) -> Iterator[str]:
    folded = document.folded
    return (folded[start:end] for start, end in document.cues("name"))


def _headline_words(document: Document) -> frozenset[str]:
    headline = document.headline
    if headline is None:
        return frozenset()
    span = document.words_in(headline.start, headline.end)
    return frozenset(document.words.texts[span.start : span.stop])
