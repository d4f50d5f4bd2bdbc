"""The tables of ai_style: from what was said of texts held out, nothing else."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from generated import table
from models_judged import OURS, Judged
from models_pool import NEVER

from quality.train import fit_style, judge
from quality.train.judge import Bin

LENGTHS = (150, 300, 600)  # words at which a band begins; under the first, withheld
SHARES = (0.01, 0.05)  # of human texts above a threshold
HUMANIZED = "hart_humanized"
REWRITES = "l2r"
EVASIVE = "evasive_prompt"
_Z = 1.96  # 95%
Rows = Sequence[Judged]


def wilson(hits: int, number: int) -> tuple[float, float]:
    """Return the 95% interval of a share (Wilson 1927).

    >>> [round(end, 3) for end in wilson(0, 300)]
    [0.0, 0.013]
    """
    if not number:
        return 0.0, 1.0
    share = hits / number
    middle = share + _Z * _Z / (2 * number)
    spread = _Z * (share * (1 - share) / number + _Z * _Z / (4 * number**2)) ** 0.5
    whole = 1 + _Z * _Z / number
    return max(0.0, (middle - spread) / whole), (middle + spread) / whole


def rate(hits: int, number: int) -> str:
    """Return a share with its interval.

    >>> rate(3, 300)
    '1.0% (0.3 to 2.9)'
    """
    if not number:
        return "-"
    low, high = wilson(hits, number)
    return f"{hits / number:.1%} ({100 * low:.1f} to {100 * high:.1f})"


class Thresholds:
    """Scores that few human texts exceed, without those of one fold; each data set counts the same.

    Only texts that train count, and what was said of them by models that had not seen their fold.
    """

    def __init__(self, rows: Rows, method: str) -> None:
        self._method = method
        self._human = [r for r in rows if r.task == "sets" and r.trains and not r.machine]
        self._known: dict[tuple[str, float], float] = {}

    def above(self, rows: Rows, share: float) -> int:
        """Return how many rows lie above what `share` of human texts outside their fold exceed."""
        return sum(row.scores[self._method] > self._at(row.fold, share) for row in rows)

    def _at(self, fold: str, share: float) -> float:
        if (fold, share) not in self._known:
            self._known[fold, share] = self._quantile(fold, 1 - share)
        return self._known[fold, share]

    def _quantile(self, fold: str, wanted: float) -> float:
        rows = [row for row in self._human if row.fold != fold]
        scores = np.array([row.scores[self._method] for row in rows])
        weights = fit_style.balance([row.dataset for row in rows], np.zeros(len(rows)))
        order = np.argsort(scores, kind="stable")
        reached = np.searchsorted(np.cumsum(weights[order]), wanted - 1e-9)
        return float(scores[order][min(int(reached), len(rows) - 1)])


def held_out(rows: Rows, methods: Sequence[str]) -> list[str]:
    """Return how well each set is told by what never saw it, for each of the methods."""
    head = " | ".join(["held out", "human + machine", *(f"{m}: AUROC | at 1%" for m in methods)])
    cells, every = [], []
    for name, part in tasks(rows):
        machine = sum(row.machine for row in part)
        told = [_telling(part, method) for method in methods]
        if not name.startswith("("):
            every.append(told)
        shown = (f"{each[0]:.3f} | {each[1]:.2f}" for each in told)
        cells.append([name, f"{len(part) - machine} + {machine}", *shown])
    for name, chosen in (("mean of those not in brackets", np.mean), ("worst of them", np.min)):
        if every:
            ends = chosen(np.array(every), axis=0)
            cells.append([name, "", *(f"{area:.3f} | {caught:.2f}" for area, caught in ends)])
    return [line.replace("\\|", "|") for line in table(head, cells)]


def tasks(rows: Rows) -> Iterator[tuple[str, Rows]]:
    """Yield each set that holds both classes, with its texts; in brackets: not what is aimed at."""
    sets = [row for row in rows if row.task == "sets"]
    for name in sorted({row.dataset for row in sets}):
        part = [row for row in sets if row.dataset == name and not row.attack]
        if len({row.machine for row in part}) == 2:
            shown = "web, unseen repositories" if name == "web" else name
            yield shown, part
            yield f"({shown}, {LENGTHS[0]} words or more)", [r for r in part if not r.withheld]
    topics = [row for row in rows if row.task == "topics"]
    human = [row for row in topics if not row.machine]
    for attack, shown in (("", "2026, unseen subjects"), (EVASIVE, "2026, asked to evade")):
        part = human + [row for row in topics if row.machine and row.attack == attack]
        if len({row.machine for row in part}) == 2:
            yield f"({shown})" if attack else shown, part
    part = [row for row in sets if row.dataset == REWRITES]
    if len({row.machine for row in part}) == 2:
        yield f"({REWRITES}, rewrites of human texts)", part


def _telling(rows: Rows, method: str) -> tuple[float, float]:
    told = judge.classification(
        [row.scores[method] for row in rows], [float(row.machine) for row in rows]
    )
    return told.auroc, told.caught


def one_class(rows: Rows, methods: Sequence[str], *, machine: bool) -> list[str]:
    """Return the shares above thresholds of other sets, for each set; attacked texts apart."""
    parts: dict[str, list[Judged]] = {}
    for row in rows:
        if row.task == "sets" and row.machine == machine:
            group = row.domain if row.dataset == NEVER else row.dataset
            name = f"{group}: {row.attack}" if row.attack else group
            parts.setdefault(name, []).append(row)
    limits = [(Thresholds(rows, method), share) for method in methods for share in SHARES]
    head = " | ".join(
        ["texts of", "number", *(f"{m}: at {s:.0%}" for m in methods for s in SHARES)]
    )
    return table(head, ([n, len(p), *_above(p, limits)] for n, p in sorted(parts.items())))


def _above(rows: Rows, limits: Sequence[tuple[Thresholds, float]]) -> Iterator[str]:
    for thresholds, share in limits:
        yield f"{thresholds.above(rows, share) / len(rows):.1%}"


def disguised(rows: Rows) -> list[str]:
    """Return how many disguised texts are found at the thresholds of their originals."""
    hart = [row for row in rows if row.task == "sets" and row.dataset == HUMANIZED]
    limits = [(Thresholds(rows, OURS), share) for share in SHARES]
    attacks = sorted({row.attack for row in hart} - {""})
    named = [
        (name or "originals", [r for r in hart if r.attack == name]) for name in ["", *attacks]
    ]
    named.append(("all disguised", [row for row in hart if row.attack]))
    head = "texts | number | " + " | ".join(f"found at {share:.0%}" for share in SHARES)
    return table(head, ([name, len(part), *_above(part, limits)] for name, part in named if part))


def attacked(rows: Rows) -> list[str]:
    """Return how attacked texts of each set are found, beside those of the set that are as written."""
    sets = [row for row in rows if row.task == "sets" and row.machine]
    thresholds = Thresholds(rows, OURS)
    return table(
        "attack | set | texts | found at 1% | as written | many signs | as written",
        (
            _attack(attack, dataset, sets, thresholds)
            for attack, dataset in sorted({(row.attack, row.dataset) for row in sets if row.attack})
        ),
    )


def _attack(attack: str, dataset: str, rows: Rows, thresholds: Thresholds) -> Iterator[object]:
    whole = [row for row in rows if row.dataset == dataset]
    part, plain = ([row for row in whole if row.attack == name] for name in (attack, ""))
    yield from (attack, dataset, len(part))
    yield rate(thresholds.above(part, SHARES[0]), len(part))
    yield _share(thresholds.above(plain, SHARES[0]), len(plain))
    yield from (_many(part), _many(plain))


def _share(hits: int, number: int) -> str:
    return f"{hits / number:.1%}" if number else "-"


def _many(rows: Rows) -> str:
    """Return how many of the texts that are not withheld get "many signs"."""
    shown = [row for row in rows if not row.withheld]
    return _share(sum(row.many for row in shown), len(shown))


def along(rows: Rows, head: str, key: Callable[[Judged], str]) -> list[str]:
    """Return what becomes of texts by genre, year or length: how found, how often "many signs".

    A key of "" leaves a text out.
    """
    parts: dict[str, list[Judged]] = {}
    for row in rows:
        if row.task == "sets" and not row.attack and key(row):
            parts.setdefault(key(row), []).append(row)
    both = any(not row.machine for part in parts.values() for row in part)
    columns = ["machine", "found at 1%", "many signs"]
    columns += ["human", "above it", "many signs", "AUROC"] if both else []
    thresholds = Thresholds(rows, OURS)
    lines = (_line(name, part, thresholds, both) for name, part in sorted(parts.items()))
    return table(" | ".join([head, *columns]), lines)


def _line(name: str, rows: Rows, thresholds: Thresholds, both: bool) -> Iterator[object]:  # noqa: FBT001
    human, machine = ([row for row in rows if row.machine == kind] for kind in (False, True))
    yield name
    for part in (machine, human) if both else (machine,):
        yield len(part)
        yield rate(thresholds.above(part, SHARES[0]), len(part))
        yield _many(part)
    if both:
        yield f"{_telling(rows, OURS)[0]:.3f}" if human and machine else "-"


def length(row: Judged) -> str:
    """Return the band of a text's length, in words."""
    if row.words < LENGTHS[0]:
        return f"under {LENGTHS[0]}"
    start = max(each for each in LENGTHS if each <= row.words)
    after = [each for each in LENGTHS if each > start]
    return f"{start} to {after[0] - 1}" if after else f"{start} or more"


def alarms(rows: Rows) -> list[str]:
    """Return how often texts by people would get "many signs", by group, with intervals."""
    human = [row for row in rows if row.task == "sets" and not row.machine]
    groups: dict[str, list[Judged]] = {}
    for row in human:
        groups.setdefault(row.domain if row.dataset == NEVER else row.dataset, []).append(row)
    groups["all"] = human
    return table(
        "people's texts | number | withheld, being short | many signs, of the rest",
        ([name, *_alarms(part)] for name, part in groups.items()),
    )


def _alarms(rows: Rows) -> Iterator[object]:
    shown = [row for row in rows if not row.withheld]
    yield len(rows)
    yield len(rows) - len(shown)
    yield rate(sum(row.many for row in shown), len(shown))


def calibration(rows: Rows) -> tuple[list[str], list[Bin]]:
    """Return how far probabilities are to be trusted, and the bins of the plot.

    Over texts that are not withheld and not attacked; every data set and class counts the same.
    """
    kept = [
        row
        for row in rows
        if row.task == "sets" and not (row.withheld or row.attack) and row.trains
    ]
    p = np.array([row.probability for row in kept])
    y = np.array([float(row.machine) for row in kept])
    weights = fit_style.balance([row.dataset for row in kept], y)
    found = _bins(p, y, weights)
    error = sum(share * abs(each.predicted - each.observed) for share, each in found)
    brier = float(weights @ (p - y) ** 2)
    cells = (
        [f"{each.texts}", f"{each.predicted:.2f}", f"{each.observed:.2f}"] for _, each in found
    )
    return [
        f"Over {len(kept):,} texts of {LENGTHS[0]} words or more: expected calibration error "
        f"{error:.3f}, Brier score {brier:.3f} (.25 is a coin's).",
        "",
        *table("texts | mean probability | share that is the machine's", cells),
    ], [each for _, each in found]


def _bins(p: np.ndarray, y: np.ndarray, weights: np.ndarray) -> list[tuple[float, Bin]]:
    """Return ten bins of equal width that hold texts, each with its share of the weight."""
    places = np.minimum((p * judge.BINS).astype(int), judge.BINS - 1)
    found = []
    for place in np.unique(places):
        inside = places == place
        share = weights[inside] / weights[inside].sum()
        each = Bin(int(inside.sum()), float(share @ p[inside]), float(share @ y[inside]))
        found.append((float(weights[inside].sum()), each))
    return found
