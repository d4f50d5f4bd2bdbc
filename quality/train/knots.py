"""Where the line of each rule bends: between which values a fault costs more and more."""

from collections.abc import Sequence

import numpy as np

from quality.rule import Rule
from quality.train.slopes import RATE_EDGES, Ramps, Values, falling_ramps, ramps_for
from quality.train.wording import RULES, TOLD

GRADES = (*RULES, TOLD)  # the wording: grades that texts get whole, not counts of faults
SHARES = (0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96)  # of texts: closer where most is lost
FREE_PERCENTILE, WORST_PERCENTILE = 90, 2  # of edited and of rated texts: the wording's line
LAYOUT = ("structure", "headline", "formatting")
_NARROWEST = 0.4  # of a measure's range: knots closer together make cliffs of small changes

COUNTS = (1.0, 2.0, 4.0, 8.0)  # up to where each match counted by number costs more


def ramps(
    rules: Sequence[Rule], columns: Sequence[Values], edited: Sequence[Values]
) -> list[Ramps]:
    """Return the ramps of each rule; a measure costs nothing up to the edited median.

    The wording, which readers' grades go with all along, costs nothing from the 90th percentile up.
    Measures of layout cost nothing up to their limit: most edited articles here are news
    without headings, whose median says nothing about a page that has them.
    """
    return [
        _ramps(rule, values, usual)
        for rule, values, usual in zip(rules, columns, edited, strict=True)
    ]


def straight(values: Values, usual: Values) -> Ramps:
    """Return one ramp, so that no few words anywhere move a grade of the wording by much.

    None where nothing is graded lower, as the wording of stories where no text tells one.
    """
    free = float(np.percentile(usual, FREE_PERCENTILE))
    worst = float(np.percentile(values, WORST_PERCENTILE))
    return Ramps((free, worst) if worst < free else (free,))


def limit(rule: Rule) -> float:
    """Return up to which rate a rule shows nothing."""
    return 0.0 if rule.report == "each" else rule.limits.get("web", 0.0)


def _ramps(rule: Rule, values: Values, usual: Values) -> Ramps:
    if rule.id in GRADES:
        return straight(values, usual)
    if rule.measure == "share_of_sentences":
        return _spaced(ramps_for(rule.measure, values, SHARES))
    if rule.kind != "metric":
        return _to_the_top(rule, ramps_for(rule.measure, values, SHARES))
    free = rule.limits["web"] if rule.family in LAYOUT else float(np.median(usual))
    if rule.body.get("direction") == "below":
        return _spaced(falling_ramps(values, SHARES, free))
    return _spaced(ramps_for(rule.measure, values, SHARES, free))


def _spaced(found: Ramps) -> Ramps:
    """Return ramps with no knot close behind another: no small change may cost much."""
    knots = list(found.knots[:1])
    for knot in found.knots[1:]:
        if abs(knot - knots[-1]) >= _NARROWEST * abs(found.knots[-1] - found.knots[0]):
            knots.append(knot)
    return Ramps(tuple(knots))


def _to_the_top(rule: Rule, found: Ramps) -> Ramps:
    """Return ramps on which the least cost can stand, for a rule seldom or never seen, too."""
    if rule.measure == "per_1000_words":
        more = {*found.knots, *(e for e in RATE_EDGES if e > found.knots[-1]), limit(rule)}
        return Ramps(tuple(sorted(each for each in more if each >= found.knots[0])))
    if rule.measure == "count":
        return Ramps(tuple(sorted({*found.knots, *(c for c in COUNTS if c > found.knots[-1])})))
    bare = len(found.knots) == 1 and rule.measure == "present"
    return Ramps((*found.knots, 1.0)) if bare else found
