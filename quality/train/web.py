"""What the quality model is learnt from: the rules' values over the rated web texts."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from quality.rule import Rule
from quality.train import fiction, fit_quality, held_out, knots, measure, wording
from quality.train.parts import Ratings, ratings_of
from quality.train.rated import Rated
from quality.train.slopes import Ramps, Slopes, Values

# What the ratings of web texts do not teach: what the cut of these texts makes, and the wording of fiction.
NOT_TAUGHT = ("formatting.cut-off", fiction.RULE)


class Web(NamedTuple):
    """The rules, where each counts, and its values over rated and over edited texts."""

    rules: tuple[Rule, ...]
    ramps: tuple[Ramps, ...]
    columns: tuple[Values, ...]
    edited: tuple[Values, ...]
    ratings: Ratings
    worded: wording.Wording

    def fit(self) -> Slopes:
        """Return the weights learnt from all rated texts."""
        return fit_quality.fit(self.rules, self.ramps, self.columns, self.ratings)

    def held_out(self, groups: Sequence[str]) -> held_out.Held:
        """Return the rating of each text from a model, and a wording, that never saw its group."""
        return held_out.quality(
            self.rules, self.ramps, self.columns, self.ratings, groups, self.worded
        )


def learnable() -> list[Rule]:
    """Return the rules that ratings of web texts can teach something of."""
    return [r for r in measure.rules() if r.role in ("quality", "both") and r.id not in NOT_TAUGHT]


def measured(
    rated: Sequence[Rated], edited: Sequence[str], worded: wording.Wording, story: Ramps
) -> Web:
    """Return what there is to learn from, the wording graded held out.

    Where the wording of articles counts is told by texts of which nothing is a story; where that
    of a story does, by `story`, learnt from other texts (`fiction`).
    """
    rules = learnable()
    found = held_out.columns(rules, [each.text for each in rated])
    human = held_out.columns(rules, edited)
    grades = worded.held_out(np.arange(len(rated)))
    columns = wording.replaced([rule.id for rule in rules], found, grades)
    ramps = knots.ramps(rules, columns, human)
    places = {rule.id: place for place, rule in enumerate(rules)}
    for place in map(places.__getitem__, wording.RULES):
        articles = np.asarray(columns[place])[worded.counting == 1.0]
        usual = np.asarray(human[place])[worded.counting_edited == 1.0]
        ramps[place] = knots.straight(articles, usual)
    ramps[places[wording.TOLD]] = story
    return Web(tuple(rules), tuple(ramps), tuple(columns), tuple(human), ratings_of(rated), worded)
