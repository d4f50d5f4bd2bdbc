"""What rules do to groups of texts: rates, ratios with intervals, areas under the curve."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

Array = NDArray[np.float64]
DRAWS = 1000  # of the bootstrap
INTERVAL = (2.5, 97.5)
FEWEST = 100  # documents of either class for a genre to count in the comparison


class Measured(NamedTuple):
    """What the rules, in their order, did to one document.

    `levels` are matches per 1,000 words, or the value where the mean is taken; `found`
    tells whether a writer would be shown anything.
    """

    words: int
    levels: Sequence[float]
    matched: Sequence[bool]
    found: Sequence[bool]


@dataclass(frozen=True)
class Group:
    """The documents of one genre and class, a column a rule, with redrawn rates."""

    levels: Array
    matched: Array
    found: Array
    rates: Array
    draws: Array

    def __len__(self) -> int:
        return len(self.levels)


def group(documents: Sequence[Measured], means: Sequence[bool], seed: int) -> Group:
    """Return the group of some documents; long ones weigh more, save in `means`."""
    levels = np.array([each.levels for each in documents], dtype=float)
    words = np.array([each.words for each in documents], dtype=float)
    weights = np.where(np.array(means), 1.0, words[:, None])
    count = len(documents)
    times = np.random.default_rng(seed).multinomial(count, [1 / count] * count, size=DRAWS)
    return Group(
        levels,
        np.array([each.matched for each in documents], dtype=float),
        np.array([each.found for each in documents], dtype=float),
        (levels * weights).sum(0) / weights.sum(0),
        (times @ (levels * weights)) / (times @ weights),
    )


def cells(groups: Mapping[str, Group], rule: int) -> dict[str, dict[str, float]]:
    """Return number of documents, rate and share with a finding, by name of group."""
    return {name: cell(each, rule) for name, each in groups.items()}


def cell(of: Group, rule: int) -> dict[str, float]:
    """Return number of documents, rate and share with a finding for one rule."""
    found = rounded(float(of.found[:, rule].mean()))
    return {"n": len(of), "rate": rounded(float(of.rates[rule])), "found": found}


def shared(human: Mapping[str, Group], machine: Mapping[str, Group]) -> list[str]:
    """Return the genres of which there is enough of both classes."""
    both = [name for name in human if name in machine]
    return [name for name in both if min(len(human[name]), len(machine[name])) >= FEWEST]


def comparison(
    human: Mapping[str, Group], machine: Mapping[str, Group], rule: int
) -> dict[str, Any]:
    """Return how machine text compares with human text, every shared genre counting the same.

    `more` and `fewer` are the genres in which machines have clearly more or fewer.
    """
    genres = shared(human, machine)
    ratio, interval = _ratio([machine[g] for g in genres], [human[g] for g in genres], rule)
    gaps = {g: machine[g].draws[:, rule] - human[g].draws[:, rule] for g in genres}
    return {
        "ratio": ratio,
        "interval": interval,
        "auroc": rounded(float(np.mean([_area(machine[g], human[g], rule) for g in genres]))),
        "more": [g for g, gap in gaps.items() if np.percentile(gap, INTERVAL[0]) > 0],
        "fewer": [g for g, gap in gaps.items() if np.percentile(gap, INTERVAL[1]) < 0],
    }


def fairness(non_native: Group, native: Group, rule: int) -> dict[str, Any]:
    """Return the rates of the two groups of essays, their ratio and which is clearly higher."""
    ratio, interval = _ratio([non_native], [native], rule)
    low, high = np.percentile(non_native.draws[:, rule] - native.draws[:, rule], INTERVAL)
    return {
        "non_native": cell(non_native, rule),
        "native": cell(native, rule),
        "non_native_ratio": ratio,
        "non_native_interval": interval,
        "non_native_has": "more" if low > 0 else "fewer" if high < 0 else "as many",
    }


def _ratio(
    over: Sequence[Group], under: Sequence[Group], rule: int
) -> tuple[float | None, list[float | None] | None]:
    """Return the ratio of the mean rates and its interval, whose upper end may be open."""
    top, bottom = (float(np.mean([each.rates[rule] for each in of])) for of in (over, under))
    if top < 0 or bottom <= 0:
        return None, None
    tops, bottoms = (np.mean([each.draws[:, rule] for each in of], 0) for of in (over, under))
    with np.errstate(divide="ignore", invalid="ignore"):
        drawn = np.where(bottoms > 0, tops / bottoms, np.inf)
    low, high = np.percentile(drawn, INTERVAL, method="nearest")
    return rounded(top / bottom), [rounded(float(low)), rounded(float(high))]


def _area(machine: Group, human: Group, rule: int) -> float:
    """Return how often a machine text ranks above a human one, ties counting half."""
    both = np.concatenate([machine.levels[:, rule], human.levels[:, rule]])
    count, others = len(machine), len(human)
    ranks = rankdata(both)[:count].sum()
    return float((ranks - count * (count + 1) / 2) / (count * others))


def share(groups: Mapping[str, Group], rule: int) -> dict[str, float]:
    """Return the shares of all documents of the groups with a match, and with a finding."""
    matched = np.concatenate([each.matched[:, rule] for each in groups.values()])
    found = np.concatenate([each.found[:, rule] for each in groups.values()])
    return {"matched": rounded(float(matched.mean())), "found": rounded(float(found.mean()))}


def rounded(value: float) -> float | None:
    """Return three significant digits, at most four decimals; None for what is endless."""
    return round(float(f"{value:.3g}"), 4) + 0.0 if np.isfinite(value) else None
