"""Weigh the signs around a figure: above 0 it is a statistic.

The weights are learnt from labelled sentences by `python -m quality.train.claims`, on top of
weights set by hand (`quality.train.claim_signs`), and written to `quality/models/claims.json`
with what they were learnt from: see benchmarks/claims.md.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from quality.claims.context import Context
from quality.claims.kinds import kind_of, unit_of
from quality.claims.signs import of_figure, of_sentence
from quality.claims.wording import near, of_shape

STATISTIC = "statistic"
_FILE = Path(__file__).parent.parent / "models" / "claims.json"
_HOPELESS = -5.0  # the words of a sentence do not make up for less
_OTHER = {"money": "price", "measure": "measurement", "duration": "duration", "things": "count"}


class Weights(NamedTuple):
    """What each sign adds: `places` are of the words beside a figure, `words` of its sentence."""

    start: float
    signs: Mapping[str, float]
    places: Mapping[str, Mapping[str, float]]
    words: Mapping[str, float]


@cache
def learnt() -> Weights:
    """Return the weights that ship, read once."""
    found = json.loads(_FILE.read_text("utf-8"))
    return Weights(found["start"], found["signs"], found["places"], found["words"])


def type_of(context: Context) -> str:
    """Return what a figure is: `statistic`, or what makes it none."""
    kind = kind_of(context)
    if kind:
        return kind
    return STATISTIC if weight(context, learnt()) > 0 else _OTHER[unit_of(context)]


def weight(context: Context, weights: Weights) -> float:
    """Return the sum of the weights of the signs around a figure.

    >>> from quality.claims.context import context_of
    >>> from quality.claims.figures import figures
    >>> from quality.document import Document
    >>> document = Document("It fell by nearly 40% to 7.")
    >>> words = frozenset(document.words.texts)
    >>> contexts = [context_of(document, f, range(7), words) for f in figures(document)]
    >>> [weight(context, learnt()) > 0 for context in contexts]
    [True, False]
    """
    signs, places = weights.signs, weights.places
    own = weights.start + _sum(signs, of_figure(context)) + _sum(signs, of_shape(context))
    own += sum([places[place].get(word, 0.0) for place, word in near(context)])
    if own < _HOPELESS:
        return own
    first = context.document.words.texts[context.span.start]
    own += _sum(signs, of_sentence(context.words, first))
    return own + _sum(weights.words, context.words)


def _sum(weights: Mapping[str, float], keys: Iterable[str]) -> float:
    return sum([weights.get(key, 0.0) for key in keys])
