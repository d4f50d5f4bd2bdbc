"""Which rules took most, what was found most often, and what filters would drop."""

from collections.abc import Iterator, Mapping
from typing import Any

from quality.corpus.report.charts import meter
from quality.corpus.report.counts import share
from quality.corpus.report.tables import Cell, number, section, table, text
from quality.corpus.summary import THOUSANDTHS

_WORST, _COMMON, _EXAMPLES = 20, 12, 3


def worst(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield the rules that took most points."""
    costly = [(each["points"], name) for name, each in _rules(summary) if each.get("points")]
    order = sorted(costly, key=lambda each: (-each[0], each[1]))[:_WORST]
    most = order[0][0] if order else 1
    scored = sum(summary.get("score", {}).values())
    rows = (_worst(name, summary["rules"][name], most, scored) for _, name in order)
    head = ("rule", "#points a row", "", "#rows", "#share")
    why = "What to mend first, or to ask of whoever supplies the texts."
    yield from section("Rules that took most", why, table("", head, rows))


def _worst(name: str, rule: Mapping[str, Any], most: float, scored: int) -> list[Cell | str]:
    return [
        name,
        number(round(rule["points"] / THOUSANDTHS / scored, 2)),
        Cell(meter(rule["points"], most), "draw"),
        number(rule["rows"]),
        Cell(share(rule["rows"], scored), "num"),
    ]


def common(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield what was found most often, with examples from the corpus."""
    found = [(each["findings"], name) for name, each in _rules(summary) if each.get("findings")]
    why = "The first examples of each, with the id of their row."
    order = sorted(found, key=lambda each: (-each[0], each[1]))[:_COMMON]
    parts = (_found(name, count, summary["rules"][name]) for count, name in order)
    yield from section("Most common findings", why, parts)


def _found(name: str, count: int, rule: Mapping[str, Any]) -> str:
    examples = "".join(
        f"<li><q>{text(excerpt)}</q> <small>{text(id_)}: {text(message)}</small></li>"
        for id_, excerpt, message in rule.get("examples", ())[:_EXAMPLES]
    )
    head = f"<h3>{text(name)} <small>{count:,} findings</small></h3>"
    return f'<div class="found">{head}<ul>{examples}</ul></div>'


def filters(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the filters of this run would drop; nothing where it had none."""
    filtered = summary.get("filter")
    if not filtered:
        return
    dropped = filtered.get("dropped", 0)
    whole = dropped + filtered.get("passed", 0)
    why = f"{dropped:,} of {whole:,} rows ({share(dropped, whole)}) would go, for these reasons."
    reasons = filtered.get("reasons", {})
    order = sorted(reasons, key=lambda name: (-reasons[name]["rows"], name))
    rows = (
        (name, number(reasons[name]["rows"]), ", ".join(reasons[name]["examples"]))
        for name in order
    )
    yield from section("Filters", why, table("", ("reason", "#rows", "some of them"), rows))


def _rules(summary: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    return list(summary.get("rules", {}).items())
