"""How the scores lie, what a threshold would drop, and what each family of rules took."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from quality.corpus.report.charts import curve, histogram, small
from quality.corpus.report.counts import Bins, bins, share
from quality.corpus.report.tables import Cell, number, section, table
from quality.corpus.summary import EXAMPLES, LOSSES, MOST, STYLES, THOUSANDTHS

_SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)


def scores(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield the distribution of the quality scores."""
    found = bins(summary.get("score", {}), 101, 1)
    why = "Quality from 0 to 100. Rows under the word floor, or not in English, have no score."
    label = f"Histogram of {found.total:,} scores, half of them below {found.percentile(0.5):g}"
    chart = histogram(found.merged(2), label, range(0, 101, 10))
    profiles = ", ".join(summary.get("profile", {}))
    statuses = _statuses(summary.get("status", {}), summary["rows"])
    yield from section("Scores", why, chain([chart], _percentiles(profiles, found), statuses))


def _percentiles(profiles: str, found: Bins) -> Iterator[str]:
    head = ("profile", "#scored", *(f"#{each:.0%} below" for each in _SHARES))
    below = (number(found.percentile(each)) for each in _SHARES)
    row: list[Cell | str] = [profiles, number(found.total), *below]
    return table("Percentiles of the score", head, [row])


def _statuses(counts: Mapping[str, int], rows: int) -> Iterator[str]:
    found = (
        (name, number(count), Cell(share(count, rows), "num"))
        for name, count in sorted(counts.items())
    )
    return table("Status of the rows", ("status", "#rows", "#share"), found)


def thresholds(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield how many rows each least score would drop, and some that it would drop last."""
    found = bins(summary.get("score", {}), 101, 1)
    why = (
        "A score below the threshold drops the row; rows without a score are not counted here. "
        "The examples are the ones just below it: read those before you choose."
    )
    points = [(at, found.below(at) / (found.total or 1)) for at in range(101)]
    chart = curve(points, "Share of rows that each threshold would drop, from 0 to 100")
    rows = (_threshold(at, found, summary.get("lowest", {})) for at in range(10, 100, 10))
    head = ("q_score <", "#drops", "#share", "some that would go, the best first")
    yield from section("What a threshold would drop", why, chain([chart], table("", head, rows)))


def _threshold(at: int, found: Bins, ids: Mapping[str, list[str]]) -> list[Cell | str]:
    last = [each for score in range(at - 1, -1, -1) for each in ids.get(str(score), ())]
    part = share(found.below(at), found.total)
    return [str(at), number(found.below(at)), Cell(part, "num"), ", ".join(last[:EXAMPLES])]


def families(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield what each family of rules took from the scores."""
    scored = sum(summary.get("score", {}).values())
    why = (
        "Points that the rules of a family took. The drawing and the percentiles are of the rows "
        f"that lost some; it ends at {MOST} points and more."
    )
    lost = summary.get("lost", {})
    order = sorted(summary.get("losses", {}), key=lambda name: -lost[name])
    rows = (_family(name, summary["losses"][name], lost[name], scored) for name in order)
    head = (
        "family",
        "#rows",
        "#share",
        "#points a row",
        "#half lose more",
        "#5% lose more",
        "spread",
    )
    yield from section("Families of rules", why, table("", head, rows))


def _family(name: str, tree: Mapping[str, int], lost: int, scored: int) -> list[Cell | str]:
    found = bins(tree, MOST * LOSSES + 1, 1 / LOSSES)
    return [
        name,
        number(found.total),
        Cell(share(found.total, scored), "num"),
        number(round(lost / THOUSANDTHS / (scored or 1), 2)),
        number(found.percentile(0.5)),
        number(found.percentile(0.95)),
        Cell(small(found.merged(2)), "draw"),
    ]


def styles(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield how strongly the style of rows resembles machine text."""
    found = bins(summary.get("style", {}), STYLES, 1 / STYLES)
    why = (
        "How strongly the style resembles machine-generated text: a resemblance, never a proof of "
        "who wrote it, and withheld where it would say little."
    )
    label = f"Histogram of {found.total:,} resemblances from 0 to 1"
    chart = histogram(found, label, (0, 0.25, 0.5, 0.75, 1))
    rows = ((name, number(count)) for name, count in sorted(summary.get("verdict", {}).items()))
    parts = chain([chart] if found.total else [], table("", ("verdict", "#rows"), rows))
    yield from section("Style", why, parts)
