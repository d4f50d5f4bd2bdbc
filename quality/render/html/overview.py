"""All documents of a run in a table that can be sorted, the lowest score first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quality.render.checked import Checked, View
from quality.render.fixes import losses
from quality.render.heading import score
from quality.render.html.bars import Scale, bar
from quality.render.html.escape import line

_COLUMNS = (
    ("Document", "text"),
    ("Score", "number"),
    ("Words", "number"),
    ("Errors", "number"),
    ("Warnings", "number"),
    ("Suggestions", "number"),
    ("Costs most", "text"),
)
_UNSCORED = 101.0  # behind every score


class Row(NamedTuple):
    """A document in the table, and the score it is sorted by at first."""

    value: float
    html: str


def row(checked: Checked, view: View, index: int) -> Row:
    """Return the row of a document."""
    report = checked.report
    tally = Counter(finding.severity for finding in view.shown(report))
    value = report.quality.score
    costs = ", ".join(f"{each.rule} {each.points:.1f}" for each in losses(report)[:2])
    counts = "".join(
        f'<td class="num" data-v="{tally[name]}">{tally[name]:,}</td>'
        for name in ("error", "warning", "suggestion")
    )
    shape = "" if value is None else bar(0, value, "total", Scale(0, 100), lines=[100])
    shown = line(score(report)) if value is None else f"{value:.0f}"
    sort = _UNSCORED if value is None else value
    return Row(
        sort,
        f'<tr><th scope="row" data-v="{line(checked.path)}"><a href="#d{index}">{line(checked.path)}</a></th>'
        f'<td class="num value" data-v="{sort:.4f}">{shown}{shape}</td>'
        f'<td class="num" data-v="{report.words}">{report.words:,}</td>{counts}'
        f'<td class="costs" data-v="{line(costs)}">{line(costs)}</td></tr>',
    )


def overview(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the table; the page's script sorts it by the heading that is pressed."""
    yield '<section class="overview" aria-label="Documents"><div class="bar-of-tools">'
    yield f"<h2>{len(rows):,} documents</h2>"
    yield '<label class="filter">Filter <input type="search" autocomplete="off" spellcheck="false"></label></div>'
    yield '<div class="scroll"><table class="list sortable"><caption class="off">'
    yield "Documents; press a heading to sort by it</caption><thead><tr>"
    for name, kind in _COLUMNS:
        sort = ' aria-sort="ascending"' if name == "Score" else ""
        css = ' class="num"' if kind == "number" else ""
        yield f'<th scope="col"{css} data-kind="{kind}"{sort}><button type="button">{name}</button></th>'
    yield "</tr></thead><tbody>"
    yield from (each.html for each in sorted(rows, key=lambda each: each.value))
    yield '</tbody></table></div><p class="count" role="status"></p></section>'
