"""What a rule was measured to do, in a few lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quality.render.numbers import number

if TYPE_CHECKING:
    from quality.evidence import Evidence, Figures
    from quality.rule import Rule

_GENRES = ("news", "blogs")
_UNITS = {"value": "on average", "present": "of documents"}


def rates(rule: "Rule", evidence: "Evidence") -> Iterator[tuple[str, str]]:
    """Yield a label and a line each for human, machine and non-native text, and the date."""
    figures = evidence.of(rule.id)
    if figures is None:
        return
    unit = _UNITS.get(rule.measure, "per 1,000 words")
    found = share(figures["human_found"])
    people = f"{sum(cell['n'] for cell in figures['human'].values()):,} documents"
    yield "human", f"{_by_genre(figures['human'])} {unit}; a finding in {found} of {people}"
    yield "machine", f"{_by_genre(figures['machine'])}; {times(figures)}"
    yield "non-native", f"{_groups(figures)} {unit} (essays)"
    yield "measured", f"{evidence.date}, findings by the limits for the web"


def times(figures: "Figures") -> str:
    """Return the ratio of machine to human text with its interval.

    >>> times({"ratio": 2.5, "interval": [2.0, 3.25]})
    '2.5 times the human rate (2 to 3.25)'
    """
    if figures["ratio"] is None:
        never = not any(cell["rate"] for cell in figures["human"].values())
        return "none in human text" if never else "no ratio: the values have no zero"
    return f"{number(figures['ratio'])} times the human rate ({span(figures['interval'])})"


def span(interval: tuple[float, float | None]) -> str:
    """Return the two ends of a 95% interval, the upper one possibly open.

    >>> span((0.5, 2.0)), span((0.5, None))
    ('0.5 to 2', '0.5 and more')
    """
    low, high = interval
    return f"{number(low)} and more" if high is None else f"{number(low)} to {number(high)}"


def share(part: float) -> str:
    """Return a share as a percentage that is never rounded to nothing.

    >>> share(0.034), share(0.0002), share(0.0), share(0.25)
    ('3.4%', 'under 0.1%', 'none', '25%')
    """
    if part == 0:
        return "none"
    return f"{number(100 * part)}%" if part >= 0.001 else "under 0.1%"


def _by_genre(cells: "Figures") -> str:
    known = (genre for genre in _GENRES if genre in cells)
    return ", ".join(f"{genre} {number(cells[genre]['rate'])}" for genre in known)


def _groups(figures: "Figures") -> str:
    non_native, native = figures["non_native"], figures["native"]
    return (
        f"{number(non_native['rate'])} (n {non_native['n']}), "
        f"natives {number(native['rate'])} (n {native['n']})"
    )
