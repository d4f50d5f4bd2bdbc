"""What the ratings of parts ask of the families of rules that speak of them.

The overall rating alone leaves it open which of several families a loss is put down to. So each
part's rating pulls at the sum of its own families, beside the overall rating that pulls at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from quality.rule import Rule
from quality.train.corpora import Rated
from quality.train.slopes import Array

_SPREAD = 0.8  # of the overall ratings': how far apart the sums of a part's families should lie
NO_PARTS: Mapping[str, Array] = {}


class Ratings(NamedTuple):
    """What readers gave the same texts: overall, and by part."""

    overall: Array
    parts: Mapping[str, Array] = NO_PARTS

    def rows(self, chosen: Any) -> "Ratings":
        """Return the ratings of some of the texts."""
        parts = {name: found[chosen] for name, found in self.parts.items()}
        return Ratings(self.overall[chosen], parts)


class Pull(NamedTuple):
    """How strongly the rating of a part counts, and at which rules it pulls.

    `matches` tells whether it pulls at rules that count matches, too. Readers rate the support of
    a text with many figures higher, even where none has a source: there it must not.
    """

    families: tuple[str, ...]
    strength: float
    matches: bool = True

    def moves(self, rule: Rule) -> bool:
        """Tell whether a rule is one that the part's rating pulls at."""
        return rule.family in self.families and (self.matches or rule.kind == "metric")


PULLS: Mapping[str, Pull] = {
    "support": Pull(("statistics", "attribution"), 3.0, matches=False),
    "concision": Pull(("repetition", "filler"), 0.25),
    "clarity": Pull(("readability",), 4.0),
}


def ratings_of(rated: Sequence[Rated]) -> Ratings:
    """Return the ratings of texts, of the parts that pull."""
    parts = {name: np.array([each.parts[name] for each in rated]) for name in PULLS}
    return Ratings(np.array([each.score for each in rated]), parts)


def pulling(
    rules: Sequence[Rule], columns: Array, ratings: Ratings
) -> Iterator[tuple[Array, Array]]:
    """Yield rows and targets to fit together; `rules` are those of the columns, which are centred."""
    overall = ratings.overall - ratings.overall.mean()
    yield columns, overall
    for name, found in ratings.parts.items():
        pull = PULLS[name]
        moved = np.array([pull.moves(rule) for rule in rules])
        target = _SPREAD * overall.std() * (found - found.mean()) / (found.std() or 1.0)
        yield pull.strength**0.5 * columns * moved, pull.strength**0.5 * target
