"""Numbers in words: a value against its limit, points, the lines of places."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quality.report import Explanation

if TYPE_CHECKING:
    from quality.rule import Rule

_SHOWN = 5


def against(explanation: Explanation, rule: "Rule | None" = None) -> str:
    """Return a value with its unit, and the limit it is held against.

    >>> against(Explanation("a.b", 4.5, "per 1,000 words", 0.5, -2.0, 0.0))
    '4.5 per 1,000 words, limit 0.5'
    """
    value = _measured(explanation)
    if explanation.limit is None or explanation.unit == "present":
        return value
    floor = rule is not None and rule.body.get("direction") == "below"
    return f"{value}, {'at least' if floor else 'limit'} {number(explanation.limit)}"


def _measured(explanation: Explanation) -> str:
    if explanation.unit == "present":
        return "present" if explanation.value else "absent"
    unit = "time" if (explanation.value, explanation.unit) == (1, "times") else explanation.unit
    return f"{number(explanation.value)} {unit}".rstrip()


def number(value: float) -> str:
    """Return a number short enough to read.

    >>> number(12.3456), number(3.0), number(0.0123), number(12345.6)
    ('12.3', '3', '0.012', '12346')
    """
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed(points: float) -> str:
    """Return points with their sign, two decimals.

    >>> signed(-7.2), signed(1), signed(-0.001)
    ('-7.20', '+1.00', '0.00')
    """
    return f"{points:+.2f}" if abs(points) >= 0.005 else "0.00"


def chance(probability: float) -> str:
    """Return a probability that is never put as certain.

    >>> chance(0.931), chance(0.999), chance(0.001)
    ('0.93', 'over 0.99', 'under 0.01')
    """
    if probability > 0.99:
        return "over 0.99"
    return "under 0.01" if probability < 0.01 else f"{probability:.2f}"


def places(lines: Sequence[int], unit: str = "line") -> str:
    """Return the numbers of lines, or of another unit, the first five of them.

    >>> places([3]), places([3, 3, 9]), places([1, 2, 3, 4, 5, 6, 7])
    ('line 3', 'lines 3, 9', 'lines 1, 2, 3, 4, 5 and 2 more')
    """
    single = sorted(set(lines))
    shown = ", ".join(map(str, single[:_SHOWN]))
    more = f" and {len(single) - _SHOWN} more" if len(single) > _SHOWN else ""
    return f"{unit if len(single) == 1 else f'{unit}s'} {shown}{more}"
