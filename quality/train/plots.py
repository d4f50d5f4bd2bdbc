"""Two plots as SVG, light and dark: are predictions what came true, and how scores spread."""

from collections.abc import Sequence
from html import escape

from quality.train.judge import Bin

_WIDTH, _HEIGHT, _EDGE = 420, 300, 44
_STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#333}.axis{stroke:#999}.mark{fill:#2563a8}"
    ".ideal{stroke:#999;stroke-dasharray:4 4}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}.mark{fill:#7db4ee}}"
)


def reliability(bins: Sequence[Bin]) -> str:
    """Return a plot of observed against predicted means, a dot a bin, and the ideal line."""
    values = [value for each in bins for value in (each.predicted, each.observed)]
    low, high = min(values), max(values)
    span = (high - low) or 1.0

    def place(predicted: float, observed: float) -> tuple[float, float]:
        across = _EDGE + (predicted - low) / span * (_WIDTH - 2 * _EDGE)
        return across, _HEIGHT - _EDGE - (observed - low) / span * (_HEIGHT - 2 * _EDGE)

    dots = "".join(
        f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="5">'
        f"<title>{each.texts} texts: predicted {each.predicted:.2f}, observed {each.observed:.2f}"
        "</title></circle>"
        for each in bins
        for x, y in [place(each.predicted, each.observed)]
    )
    (x1, y1), (x2, y2) = place(low, low), place(high, high)
    ideal = f'<line class="ideal" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'
    return _plot("Predicted against observed", "predicted", "observed", low, high, ideal + dots)


def histogram(values: Sequence[float], parts: int = 20) -> str:
    """Return a plot of how many texts have which prediction."""
    low, high = min(values), max(values)
    width = (high - low) / parts or 1.0
    counts = [0] * parts
    for value in values:
        counts[min(parts - 1, int((value - low) / width))] += 1
    step, most = (_WIDTH - 2 * _EDGE) / parts, max(counts)
    bars = "".join(_bar(index, count, step, most) for index, count in enumerate(counts))
    return _plot("Predictions for texts held out", "predicted", "texts", low, high, bars)


def _bar(index: int, count: int, step: float, most: int) -> str:
    height = count / most * (_HEIGHT - 2 * _EDGE)
    x, y = _EDGE + index * step, _HEIGHT - _EDGE - height
    return (
        f'<rect class="mark" x="{x:.1f}" y="{y:.1f}" width="{step - 2:.1f}" height="{height:.1f}">'
        f"<title>{count} texts</title></rect>"
    )


def _plot(title: str, across: str, up: str, low: float, high: float, marks: str) -> str:
    bottom, right = _HEIGHT - _EDGE, _WIDTH - _EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escape(title)}"><style>{_STYLE}</style>'
        f'<text x="{_EDGE}" y="24">{escape(title)}</text>{marks}'
        f'<line class="axis" x1="{_EDGE}" y1="{bottom}" x2="{right}" y2="{bottom}"/>'
        f'<line class="axis" x1="{_EDGE}" y1="{_EDGE}" x2="{_EDGE}" y2="{bottom}"/>'
        f'<text x="{_EDGE}" y="{bottom + 18}">{low:.2f}</text>'
        f'<text x="{right}" y="{bottom + 18}" text-anchor="end">{high:.2f}</text>'
        f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>'
        f'<text x="6" y="{_EDGE - 6}">{escape(up)}</text></svg>\n'
    )
