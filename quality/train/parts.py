"""What the ratings of parts ask of the families of rules that speak of them.

The overall rating alone leaves it open which of several families a loss is put down to. So ratings
of parts pull at the sum of their own families, beside the overall rating that pulls at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from quality.rule import Rule
from quality.train.rated import Rated
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


# The families of rules that speak of a part.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "support": ("statistics", "attribution"),
    "concision": ("repetition", "filler"),
    "clarity": ("readability",),
}
# How strongly the rating of a part pulls. That of support does not: the wording, which it grades,
# says enough, and readers rate a text with many figures higher even where none has a source.
PULLS: Mapping[str, float] = {"concision": 0.25, "clarity": 4.0}


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
        strength = PULLS[name] ** 0.5
        moved = np.array([rule.family in FAMILIES[name] for rule in rules])
        target = _SPREAD * overall.std() * (found - found.mean()) / (found.std() or 1.0)
        yield strength * columns * moved, strength * target
