"""The card of a model of your own: what it was learnt from and how far to trust it."""

from collections.abc import Iterator, Sequence, Sized
from pathlib import Path

from quality.train import judge, plots
from quality.train.judge import Bin
from quality.train.labelled import Labelled
from quality.train.own import Trained

_GROUPS = 20  # in the table
_UNGROUPED = "No groups were named: texts of one source may have been learnt from and judged by."


def verdict(
    predicted: Sequence[float], data: Labelled, words: Sequence[float]
) -> Iterator[tuple[str, str]]:
    """Yield each figure of merit as its name and value."""
    if data.rated:
        ranked = judge.ranking(predicted, data.targets, words)
        yield "Spearman with the ratings", f"{ranked.spearman:.3f}"
        yield "the same at equal length", f"{ranked.by_length:.3f}"
        return
    judged = judge.classification(predicted, data.targets)
    yield "AUROC", f"{judged.auroc:.3f}"
    yield "found at 1% false positives", f"{judged.caught:.1%}"
    yield "expected calibration error", f"{judged.error:.3f}"
    yield "Brier score", f"{judged.brier:.3f}"


def card(found: Trained, data: Labelled, source: Path, profile: str) -> str:
    """Return the card as Markdown; its plots are `reliability.svg` and `histogram.svg`."""
    held_out = [float(value) for value in found.held_out]
    figures = verdict(held_out, data, [float(each) for each in found.words])
    groups = judge.by_group(held_out, data.targets, data.groups)
    lines = [
        f"# Model card: {found.model['version']}",
        "",
        f"A model of **{found.target}** for the profile `{profile}`, learnt from {len(data)} texts "
        f"{_groups(groups, data)}`{source.name}`, with {len(found.model['terms'])} rules.",
        "",
        "Use it for texts like those it was learnt from; for others its figures say nothing. "
        + _caution(found),
        "",
        f"## Texts held out by {'group' if _is_grouped(data) else 'chance'}",
        *([] if _is_grouped(data) else [_UNGROUPED, ""]),
        "| figure | value |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in figures),
        "",
        "![Predicted against observed](reliability.svg) ![Predictions](histogram.svg)",
        "",
        *_table(groups),
    ]
    return "\n".join(lines) + "\n"


def _groups(groups: Sized, data: Labelled) -> str:
    return f"in {len(groups)} groups of " if _is_grouped(data) else "of "


def _is_grouped(data: Labelled) -> bool:
    return len(set(data.groups)) < len(data)


def _caution(found: Trained) -> str:
    if found.target == "quality":
        return "80 is the median of the better texts given, 50 their 5th percentile."
    return "It speaks of a resemblance of style and proves nothing about who wrote a text."


def _table(groups: dict[str, Bin]) -> Iterator[str]:
    if all(each.texts == 1 for each in groups.values()):
        return
    yield from ("## By group", "| group | texts | predicted | observed |", "|---|---|---|---|")
    for name, each in list(groups.items())[:_GROUPS]:
        safe = name.replace("|", "\\|")
        yield f"| {safe} | {each.texts} | {each.predicted:.2f} | {each.observed:.2f} |"


def write(found: Trained, data: Labelled, source: Path, profile: str, folder: Path) -> None:
    """Write the card and its plots into the folder of the model."""
    held_out = [float(value) for value in found.held_out]
    (folder / "card.md").write_text(card(found, data, source, profile), "utf-8")
    curve = plots.reliability(judge.bins(held_out, data.targets))
    (folder / "reliability.svg").write_text(curve, "utf-8")
    (folder / "histogram.svg").write_text(plots.histogram(held_out), "utf-8")
