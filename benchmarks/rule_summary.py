"""The evidence in a table: what the rules of each family do."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from quality.rule import FAMILIES, Rule

Figures = Mapping[str, Any]
_HEAD = "family | rules | median matches per 1,000 human words | more in machine text | fewer | "


def summary(evidence: Figures, rules: Sequence[Rule]) -> str:
    """Return a Markdown table with a line a family."""
    head = _HEAD + "median share of human documents with a finding | harder on non-natives"
    lines = [f"| {head} |", "|---" * 7 + "|"]
    for family in FAMILIES:
        own = [rule for rule in rules if rule.family == family]
        lines.append(_line(family, own, evidence["rules"]))
    return "\n".join(lines)


def _line(family: str, rules: Sequence[Rule], known: Mapping[str, Figures]) -> str:
    figures = [known[rule.id] for rule in rules]
    spans = [known[rule.id] for rule in rules if rule.measure not in ("value", "present")]
    parts = (
        family,
        len(rules),
        f"{median(map(_human_rate, spans)):.2g}",
        sum(above(each["interval"]) for each in figures),
        sum(below(each["interval"]) for each in figures),
        f"{median(each['human_found'] for each in figures):.1%}",
        sum(harder(rule, known[rule.id]) for rule in rules),
    )
    return f"| {' | '.join(map(str, parts))} |"


def _human_rate(figures: Figures) -> float:
    genres = figures["human"].values()
    return sum(each["rate"] for each in genres) / len(genres)


def above(interval: Sequence[float | None] | None) -> bool:
    """Tell whether a ratio is clearly above 1."""
    return bool(interval) and interval[0] > 1


def below(interval: Sequence[float | None] | None) -> bool:
    """Tell whether a ratio is clearly below 1."""
    return bool(interval) and interval[1] is not None and interval[1] < 1


def harder(rule: Rule, figures: Figures) -> bool:
    """Tell whether the rule clearly finds more in what non-native writers wrote."""
    falling = rule.body.get("direction") == "below"
    return (below if falling else above)(figures["non_native_interval"])
