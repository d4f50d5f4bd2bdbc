"""The evidence in a table: what the rules of each family do."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from quality.rule import FAMILIES, Rule

Figures = Mapping[str, Any]
START, END = "<!-- rules: written by make evidence -->", "<!-- end of rules -->"
_HEAD = "family | rules | median matches per 1,000 human words | more in machine text | fewer | "


def put(readme: Path, evidence: Figures, rules: Sequence[Rule]) -> None:
    """Write the summary between its two marks in a Markdown file."""
    before, _, rest = readme.read_text("utf-8").partition(f"{START}\n")
    after = rest.partition(END)[2]
    parts = (before, START, "\n", summary(evidence, rules), "\n", END, after)
    readme.write_text("".join(parts), "utf-8")


def summary(evidence: Figures, rules: Sequence[Rule]) -> str:
    """Return when what was measured, a table with a line a family, and rules to look at."""
    known, documents = evidence["rules"], evidence["documents"]
    texts = ", ".join(f"{count:,} {name.replace('_', '-')}" for name, count in documents.items())
    unfair = [f"`{rule.id}`" for rule in rules if harder(rule, known[rule.id])]
    return "\n".join(
        [
            f"Measured {evidence['date']} on {texts} documents.",
            "",
            *_table(evidence, rules),
            "",
            f"Clearly more in essays of non-native writers: {', '.join(unfair)}.",
        ]
    )


def _table(evidence: Figures, rules: Sequence[Rule]) -> list[str]:
    head = _HEAD + "median share of human documents with a finding | harder on non-natives"
    lines = [f"| {head} |", "|---" * 7 + "|"]
    for family in FAMILIES:
        own = [rule for rule in rules if rule.family == family]
        lines.append(_line(family, own, evidence["rules"]))
    return lines


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
    return bool(figures["non_native_has"] == ("fewer" if falling else "more"))
