"""Charts as SVG in the page, coloured by its styles; a table beside each has the numbers."""

from collections.abc import Sequence

from quality.corpus.report.counts import Bins

_WIDTH, _HEIGHT, _FOOT = 720, 200, 22


def histogram(bins: Bins, label: str, ticks: Sequence[float]) -> str:
    """Return bars for bins, with values at `ticks` below; `label` says it to those who hear it."""
    most = max(bins.counts.values(), default=1)
    step = _WIDTH / bins.number
    bars = "".join(_bar(at, bins.counts[at], most, step) for at in sorted(bins.counts))
    end = bins.number * bins.width
    marks = "".join(_tick(tick, end) for tick in ticks)
    return _svg(f'<path class="axis" d="M0 {_HEIGHT}.5H{_WIDTH}"/>{bars}{marks}', label)


def small(bins: Bins) -> str:
    """Return bars for bins as a drawing in a line, without words: the numbers stand beside it."""
    most = max(bins.counts.values(), default=1)
    step = 120 / bins.number
    bars = "".join(
        f'<rect x="{at * step:.1f}" y="{24 - max(1, 24 * count / most):.1f}" '
        f'width="{step * 0.85:.1f}" height="{max(1, 24 * count / most):.1f}"/>'
        for at, count in sorted(bins.counts.items())
    )
    return (
        f'<svg class="small" viewBox="0 0 120 24" aria-hidden="true" focusable="false">{bars}</svg>'
    )


def curve(points: Sequence[tuple[float, float]], label: str) -> str:
    """Return a line through points: x from 0 to 100, y from 0 to 1, drawn as an area below it."""
    spots = [(x / 100 * _WIDTH, _HEIGHT - y * (_HEIGHT - 8)) for x, y in points]
    path = " ".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    lines = "".join(
        f'<path class="grid" d="M0 {_HEIGHT - y * (_HEIGHT - 8):.1f}H{_WIDTH}"/>'
        f'<text class="left" x="4" y="{_HEIGHT - y * (_HEIGHT - 8) - 4:.1f}">{y:.0%}</text>'
        for y in (0.25, 0.5, 0.75, 1.0)
    )
    marks = "".join(_tick(tick, 100) for tick in range(0, 101, 10))
    area = f'<path class="area" d="M0 {_HEIGHT} L{path} L{_WIDTH} {_HEIGHT}Z"/>'
    return _svg(f'{lines}{area}<path class="line" d="M{path}"/>{marks}', label)


def meter(part: float, whole: float) -> str:
    """Return a bar that is as full as `part` is of `whole`."""
    width = 100 * part / whole if whole else 0
    return (
        '<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" '
        f'focusable="false"><rect width="{width:.1f}" height="8"/></svg>'
    )


def _bar(at: int, count: int, most: int, step: float) -> str:
    height = max(1.5, (_HEIGHT - 10) * count / most)
    gap = min(2.0, step * 0.15)
    return (
        f'<rect x="{at * step + gap / 2:.1f}" y="{_HEIGHT - height:.1f}" '
        f'width="{step - gap:.1f}" height="{height:.1f}"><title>{count:,}</title></rect>'
    )


def _tick(value: float, end: float) -> str:
    x = value / end * _WIDTH
    anchor = "start" if x < 10 else "end" if x > _WIDTH - 15 else "middle"
    return f'<text x="{x:.1f}" y="{_HEIGHT + 16}" text-anchor="{anchor}">{value:g}</text>'


def _svg(inside: str, label: str) -> str:
    return (
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT + _FOOT}" role="img" '
        f'aria-label="{label}">{inside}</svg>'
    )
