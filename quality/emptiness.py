"""Sentences that say nothing in particular, told by their words.

Every word and pair of neighbours weighs for or against: `aspects` and `what matters` stand in
sentences that an editor strikes, a name, a figure or `planks` in those that tell something. A
sentence is empty when its words weigh more than nought together (a logistic regression:
`quality.train.emptiness` tells from what, and how often it is right).
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise, repeat
from math import inf
from pathlib import Path

from quality.document import Document, Sentence
from quality.tokens import START, masked, prose_tokens
from quality.word_cache import WordCache

_FILE = Path(__file__).parent / "models" / "emptiness.json"
LENGTHS = range(5, 41)  # words and marks of a sentence that is looked at
OTHER = "<other>"  # any word too rare to weigh by itself
_ENDS = frozenset(".!?")


def empty_sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of English prose that say nothing in particular, in nobody's words.

    >>> text = "The mill is shut. There are many different aspects to consider in this matter."
    >>> [text[s.start : s.end] for s in empty_sentences(Document(text))]
    ['There are many different aspects to consider in this matter.']
    """
    return document.memo("empty sentences", _empty_sentences)


def _empty_sentences(document: Document) -> tuple[Sentence, ...]:
    if document.language != "en":
        return ()
    told = zip(document.prose, log_odds(document), strict=True)
    return tuple(each for each, odds in told if odds > 0 and _is_whole(document, each))


def _is_whole(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence is finished, and nobody else's."""
    ended = document.text[sentence.end - 1] in _ENDS
    return ended and not document.in_zone("quotation", sentence.start)


def log_odds(document: Document) -> Iterator[float]:
    """Yield how likely each sentence of prose is empty, as log-odds; -inf for too short or long."""
    base, masks, weights = _weights()
    words = [*map(masks.__getitem__, prose_tokens(document)), START]
    single = [*map(weights.get, words, repeat(weights[OTHER]))]
    double = [*map(weights.get, pairs(words), repeat(0.0))]
    for start, end in pairwise(at for at, word in enumerate(words) if word == START):
        told = end - start - 1 in LENGTHS
        yield sum(double[start:end], sum(single[start + 1 : end], base)) if told else -inf


def pairs(words: Iterable[str]) -> Iterator[str]:
    """Yield each two neighbours, joined by a blank."""
    return map(" ".join, pairwise(words))


@cache
def _weights() -> tuple[float, WordCache[str], dict[str, float]]:
    """Return where every sentence begins, tokens as they are weighed, and what each entry adds."""
    shipped = json.loads(_FILE.read_text("utf-8"))
    return shipped["base"], WordCache(masked), shipped["weights"]
