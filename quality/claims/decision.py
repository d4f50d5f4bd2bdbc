"""Weigh the signs around a figure: above 0 it is a statistic.

The weights are learnt from labelled sentences by `python -m quality.train.claims`, on top of
weights set by hand (`quality.train.claim_signs`), and written to `quality/models/claims.json`
with what they were learnt from: see benchmarks/claims.md.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from quality.claims.context import Context
from quality.claims.figures import Figure
from quality.claims.kinds import is_share, kind_of
from quality.claims.signs import of_figure, of_sentence
from quality.claims.wording import LEAD, TAIL, of_amount, of_form
from quality.document import Document

STATISTIC = "statistic"
_FILE = Path(__file__).parent.parent / "models" / "claims.json"
_HOPELESS = -5.0  # the words of a sentence do not make up for less
_OTHER = {"money": "price", "measure": "measurement", "duration": "duration", "things": "count"}


class Weights(NamedTuple):
    """What each sign adds.

    `before` and `after` are tables of the words on each side of a figure, nearest first;
    `words` are those of its sentence.
    """

    start: float
    signs: Mapping[str, float]
    before: tuple[Mapping[str, float], ...]
    after: tuple[Mapping[str, float], ...]
    words: Mapping[str, float]


@cache
def learnt() -> Weights:
    """Return the weights that ship, read once."""
    return weights_of(json.loads(_FILE.read_text("utf-8")))


def weights_of(found: Mapping[str, Any]) -> Weights:
    """Return weights as `quality.train.claims` writes them; each word is looked up once a side."""
    places = found["places"]
    before, after = (
        tuple(_joined(places.get(name, {}), places[bag]) for name in (*each, ""))
        for each, bag in ((LEAD, "before"), (TAIL, "after"))
    )
    return Weights(found["start"], found["signs"], before, after, found["words"])


def _joined(place: Mapping[str, float], bag: Mapping[str, float]) -> Mapping[str, float]:
    """Return what a word adds at a place: by the place, and by being near at all."""
    return {**bag, **{word: value + bag.get(word, 0.0) for word, value in place.items()}}


class Passage:
    """The figures of one sentence, cell or heading: what they share is weighed once.

    >>> from quality.claims.figures import figures
    >>> document = Document("It fell by nearly 40% to 7.")
    >>> passage = Passage(document, 0, frozenset(document.words.texts), learnt())
    >>> [passage.type_of(figure) for figure in figures(document)]
    ['statistic', 'count']
    """

    def __init__(
        self, document: Document, index: int, words: frozenset[str], weights: Weights
    ) -> None:
        self._document, self._index, self._words, self._weights = document, index, words, weights
        self._span = document.sentence_words(index)
        self._shared: float | None = None

    def type_of(self, figure: Figure) -> str:
        """Return what a figure is: `statistic`, or what makes it none."""
        context = Context(self._document, figure, self._span, self._words)
        kind = kind_of(context)
        if kind:
            return kind
        told = is_share(context) or self.weight(context) > 0
        return STATISTIC if told else _OTHER[context.unit]

    def weight(self, context: Context) -> float:
        """Return the sum of the weights of the signs around a figure."""
        _, signs, before, after, _ = self._weights
        own = _sum(signs, of_figure(context)) + _sum(signs, of_amount(context))
        for table, word in zip(before, reversed(context.lead), strict=False):
            own += table.get(word, 0.0)
        for table, word in zip(after, context.tail, strict=False):
            own += table.get(word, 0.0)
        if own < _HOPELESS:
            return own
        if self._shared is None:
            self._shared = self._of_sentence()
        return own + self._shared

    def _of_sentence(self) -> float:
        """Return the weight of the words and the form of the sentence."""
        signs, first = self._weights.signs, self._document.words.texts[self._span.start]
        own = self._weights.start + _sum(signs, of_sentence(self._words, first))
        own += _sum(signs, of_form(self._document, self._index))
        return own + _sum(self._weights.words, self._words)


def _sum(weights: Mapping[str, float], keys: Iterable[str]) -> float:
    return sum([weights.get(key, 0.0) for key in keys])
