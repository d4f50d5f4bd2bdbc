"""Bars drawn as SVG in the page, without a style of their own: the page's styles colour them."""

from collections.abc import Sequence
from typing import NamedTuple

_WIDTH = 1000


class Scale(NamedTuple):
    """From values to the width of a drawing."""

    low: float
    high: float

    def __call__(self, value: float) -> float:
        """Return where a value is, from 0 to 1000.

        >>> Scale(0, 200)(50), Scale(5, 5)(5)
        (250.0, 0.0)
        """
        return round(_WIDTH * (value - self.low) / ((self.high - self.low) or 1), 2)


def scale(values: Sequence[float], *always: float) -> Scale:
    """Return the scale that has room for `values` and for what it should always show.

    >>> scale([-12.5, 40], 0, 100)
    Scale(low=-12.5, high=100)
    """
    return Scale(min((*values, *always)), max((*values, *always)))


def bar(start: float, end: float, kind: str, by: Scale, *, lines: Sequence[float] = ()) -> str:
    """Return a bar from one value to another, of a kind that the styles know.

    `lines` are values at which a thin line stands. The numbers stand beside the bar, so
    screen readers are spared it.
    """
    left, right = sorted((by(start), by(end)))
    ticks = "".join(f'<path class="tick" d="M{by(each):g} 0V20"/>' for each in lines)
    shape = (
        f'<rect class="{kind}" x="{left:g}" y="3" width="{max(2.0, right - left):g}" height="14"/>'
    )
    return (
        f'<svg class="bar" viewBox="0 0 {_WIDTH} 20" preserveAspectRatio="none" '
        f'aria-hidden="true" focusable="false">{ticks}{shape}</svg>'
    )
