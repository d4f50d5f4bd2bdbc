"""Weigh the signs around a figure: above 0 it is a statistic.

The weights were set by hand, moved a little by logistic regression on the tuned half of the
labelled sentences, rounded to a tenth, and some set again by hand: see benchmarks/claims.md.
"""

from collections.abc import Iterable

from quality.claims.context import Context
from quality.claims.kinds import kind_of, unit_of
from quality.claims.signs import of_figure, of_sentence

STATISTIC = "statistic"
_START = -1.7
WEIGHTS = {
    "kind.percent": 2.3,
    "kind.odds": 2.2,
    "kind.part": 1.2,
    "kind.times": 0.4,
    "kind.mass": 0.2,
    "kind.range": -0.1,
    "size.millions": 1.8,
    "size.millions-of-money": 2.2,
    "size.m-of-money": 1.6,
    "size.m": 0.6,
    "size.thousands": 1.1,
    "size.hundreds": 0.6,
    "size.small": -1.5,
    "size.open": 0.5,
    "before.roughly": 1.4,
    "before.definite": 0.0,
    "near.change": 0.3,
    "near.casualties": 1.2,
    "near.money": 1.0,
    "after.many-people": 0.4,
    "place.cell": 0.6,
    "near.price": -1.0,
    "form.population": -2.0,
    "after.rate": 0.8,
    "after.of": 0.4,
    "after.people": 0.4,
    "after.plural": 0.4,
    "after.ago": -0.3,
    "after.own-part": -1.9,
    "after.size": -0.6,
    "unit.duration": -1.2,
    "unit.measure": -0.3,
    "unit.money": -0.6,
    "form.attribute": -1.4,
    "form.price-tag": -1.7,
    "form.bare": -0.8,
    "form.group": 0.3,
    "share.all": -1.7,
    "share.rank": -1.0,
    "share.offer": -1.5,
    "times.compared": 1.7,
    "part.bare": -1.5,
    "sentence.compared": 0.2,
    "sentence.total": 1.5,
    "sentence.casualties": 0.5,
    "sentence.money": 0.3,
    "sentence.reaction": 0.7,
    "sentence.study": 0.5,
    "sentence.supposed": -1.0,
    "sentence.you": -1.5,
    "sentence.i": -1.4,
    "sentence.we": -0.2,
    "sentence.he": -0.4,
    "sentence.spec": -0.3,
    "sentence.sport": -0.1,
    "sentence.law": -1.6,
    "sentence.world": 0.3,
    "sentence.imperative": -1.5,
}
_OTHER = {"money": "price", "measure": "measurement", "duration": "duration", "things": "count"}


def type_of(context: Context) -> str:
    """Return what a figure is: `statistic`, or what makes it none."""
    kind = kind_of(context)
    if kind:
        return kind
    return STATISTIC if weight(context) > 0 else _OTHER[unit_of(context)]


def weight(context: Context) -> float:
    """Return the sum of the weights of the signs around a figure.

    >>> from quality.claims.context import context_of
    >>> from quality.claims.figures import figures
    >>> from quality.document import Document
    >>> document = Document("It fell by nearly 40% to 7.")
    >>> words = frozenset(document.words.texts)
    >>> contexts = [context_of(document, f, range(7), words) for f in figures(document)]
    >>> [weight(context) > 0 for context in contexts]
    [True, False]
    """
    own = _START + _sum(of_figure(context))
    if own <= -_MOST:
        return own
    first = context.document.words.texts[context.span.start]
    return own + _sum(of_sentence(context.words, first))


def _sum(signs: Iterable[str]) -> float:
    return sum([WEIGHTS.get(sign, 0.0) for sign in signs])


# What the words of a sentence can add at most: a figure further below 0 is no statistic.
_MOST = sum(value for sign, value in WEIGHTS.items() if sign.startswith("sentence.") and value > 0)
