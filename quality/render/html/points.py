"""The score as a waterfall of points, and the points by family."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from quality.render.html.bars import Scale, bar, scale
from quality.render.html.escape import line
from quality.render.numbers import against, signed
from quality.report import Explanation, Report
from quality.rule import Rule

_SHOWN = 14  # terms of the sum in rows of their own; the smallest are added up
_HEAD = (
    '<table class="sum"><caption>From the base to the score</caption>',
    '<thead><tr><th scope="col">What counts</th><th scope="col" class="num">Points</th>',
    '<th scope="col" class="wide"><span class="off">Drawn to scale</span></th></tr></thead><tbody>',
)


def waterfall(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the sum from the base to the score as a table with a bar in each row."""
    quality = report.quality
    if quality.score is None or quality.raw is None:
        return
    terms = sorted((e for e in report.explanations if e.points), key=lambda e: -abs(e.points))
    named, rest = sorted(terms[:_SHOWN], key=lambda e: (e.points, e.rule)), terms[_SHOWN:]
    reached = _reached(quality.base, [*named, *rest])
    by, start = scale(reached, 0, 100), f"{quality.base:.2f}"
    yield from _HEAD
    yield _row("base", "what a text starts from", start, (0, quality.base), "base", by)
    for span, term in zip(pairwise(reached), named, strict=False):
        facts = against(term, rules.get(term.rule))
        yield _row(term.rule, facts, signed(term.points), span, _kind(term.points), by)
    if rest:
        yield _added(rest, (reached[len(named)], reached[-1]), by)
    yield "</tbody><tfoot>"
    note = "" if 0 <= quality.raw <= 100 else f"the sum is {quality.raw:.2f}, kept within 0 and 100"
    yield _row("score", note, f"{quality.score:.2f}", (0, quality.score), "total", by)
    yield "</tfoot></table>"


def _added(rest: Sequence[Explanation], span: tuple[float, float], by: Scale) -> str:
    """Return the row of the terms that have none of their own."""
    added, name = sum(term.points for term in rest), f"{len(rest)} more"
    return _row(name, "the smallest, added up", signed(added), span, _kind(added), by)


def families(report: Report) -> Iterator[str]:
    """Yield the points of each family as a table with bars."""
    pairs = sorted((points, name) for name, points in report.quality.families.items() if points)
    if not pairs or report.quality.score is None:
        return
    by = scale([points for points, _ in pairs], 0)
    yield '<table class="sum families"><caption>By family</caption>'
    yield '<thead class="off"><tr><th scope="col">Family</th><th scope="col">Points</th><td></td></tr></thead><tbody>'
    for points, name in pairs:
        yield _row(name, "", signed(points), (0, points), _kind(points), by)
    yield "</tbody></table>"


def _kind(points: float) -> str:
    return "loss" if points < 0 else "gain"


def _reached(base: float, terms: Sequence[Explanation]) -> list[float]:
    return [*accumulate((term.points for term in terms), initial=base)]


def _row(
    name: str, facts: str, points: str, span: tuple[float, float], kind: str, by: Scale
) -> str:
    small = f" <small>{line(facts)}</small>" if facts else ""
    shape = bar(*span, kind, by, lines=[each for each in (0, 100) if by.low <= each <= by.high])
    return (
        f'<tr><th scope="row">{_breakable(name)}{small}</th><td class="num {kind}">{line(points)}</td>'
        f'<td class="wide">{shape}</td></tr>'
    )


def _breakable(name: str) -> str:
    return line(name).replace(".", ".<wbr>")
