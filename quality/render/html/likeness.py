"""The style of a text: what makes it resemble machine-generated text, and what does not."""

from collections.abc import Iterator, Mapping

from quality.render.breakdown import CAUTION, verdict
from quality.render.html.bars import bar, scale
from quality.render.html.escape import line
from quality.render.numbers import against
from quality.report import Explanation, Report
from quality.rule import Rule

_SHOWN = 6


def likeness(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the verdict, the caution that belongs to it, the evidence for it and against it."""
    style = report.ai_style
    words = verdict(style)
    yield f"<p>{line(words[:1].upper() + words[1:])}. {CAUTION}</p>"
    terms = sorted((e for e in report.explanations if e.evidence), key=lambda e: -abs(e.evidence))
    if style.log_odds is None or not terms:
        return
    yield (
        f'<p class="measure">log-odds {style.log_odds:.2f}, of which {style.intercept:.2f} '
        "to begin with; the rest is evidence</p>"
    )
    yield '<div class="pair">'
    yield from _side("For the likeness", [e for e in terms if e.evidence > 0], rules, terms)
    yield from _side("Against it", [e for e in terms if e.evidence < 0], rules, terms)
    yield "</div>"


def _side(
    title: str, side: list[Explanation], rules: Mapping[str, Rule], terms: list[Explanation]
) -> Iterator[str]:
    by = scale([abs(each.evidence) for each in terms], 0)
    yield f'<table class="sum"><caption>{title}</caption>'
    yield '<thead class="off"><tr><th scope="col">What</th><th scope="col">Evidence</th><td></td></tr></thead><tbody>'
    if not side:
        yield '<tr><td colspan="3">nothing</td></tr>'
    for each in side[:_SHOWN]:
        facts = against(each, rules.get(each.rule))
        yield (
            f'<tr><th scope="row">{line(each.rule).replace(".", ".<wbr>")} <small>{line(facts)}</small></th>'
            f'<td class="num">{each.evidence:+.2f}</td>'
            f'<td class="wide">{bar(0, abs(each.evidence), "sign", by)}</td></tr>'
        )
    if side[_SHOWN:]:
        rest = sum(each.evidence for each in side[_SHOWN:])
        yield f'<tr><th scope="row">{len(side) - _SHOWN} more</th><td class="num">{rest:+.2f}</td><td></td></tr>'
    yield "</tbody></table>"
