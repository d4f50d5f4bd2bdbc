"""What was found, by rule: why it matters, what to do, and every place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quality.gate import counted
from quality.render.checked import Checked, View
from quality.render.html.escape import line
from quality.render.numbers import against, places, signed
from quality.report import Explanation, Finding
from quality.rule import SEVERITIES, Rule
from quality.span import Lines

_PLACES = {
    "line": "Places, line and column",
    "paragraph": "Places, paragraph and character",
}
_SHOWN = 5  # places of a rule before the rest is folded away


def found(
    checked: Checked,
    view: View,
    findings: Sequence[tuple[int, Finding]],
    anchors: Mapping[int, str],
    prefix: str,
) -> Iterator[str]:
    """Yield a part for each rule, what costs most points first, then what is worst."""
    groups: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in findings:
        groups[finding.rule].append((number, finding))
    known, lines = checked.explanations(), Lines(checked.text)
    for rule in sorted(groups, key=lambda rule: _weight(groups[rule][0][1], known.get(rule))):
        items = [_item(each, checked, anchors, lines, prefix) for each in groups[rule]]
        severity = groups[rule][0][1].severity
        yield f'<article class="rule"><div id="{prefix}-{line(rule)}">'
        yield from _rule(rule, known.get(rule), view.rules.get(rule), severity)
        yield "</div>"
        yield from _places(items, _PLACES[checked.unit])
        yield "</article>"


def _weight(finding: Finding, explanation: Explanation | None) -> tuple[float, int, str]:
    points = explanation.points if explanation else 0.0
    return points, SEVERITIES.index(finding.severity), finding.rule


def _rule(
    rule_id: str, explanation: Explanation | None, rule: Rule | None, severity: str
) -> Iterator[str]:
    name = line(rule_id).replace(".", ".<wbr>")
    yield f'<h4><span class="tag {severity}">{severity}</span> <span class="id">{name}</span>'
    if explanation and explanation.points:
        yield f' <span class="points">{signed(explanation.points)} points</span>'
    yield "</h4>"
    if explanation and explanation.limit is not None:
        yield f'<p class="measure">{line(against(explanation, rule))}</p>'
    fix = explanation.fix if explanation else ""
    yield from _advice("why", rule.why if rule else "")
    yield from _advice("fix", fix or (rule.fix if rule else ""))


def _places(items: Sequence[str], label: str) -> Iterator[str]:
    first = "".join(items[:_SHOWN])
    yield f'<ul aria-label="{label}">{first}</ul>'
    if len(items) > _SHOWN:
        more, rest = counted(len(items) - _SHOWN, "more place"), "".join(items[_SHOWN:])
        yield f"<details><summary>{more}</summary><ul>{rest}</ul></details>"


def _advice(label: str, text: str) -> Iterator[str]:
    if text:
        yield f'<p class="{label}"><b>{label.capitalize()}:</b> {line(text)}</p>'


def _item(
    each: tuple[int, Finding],
    checked: Checked,
    anchors: Mapping[int, str],
    lines: Lines,
    prefix: str,
) -> str:
    number, finding = each
    place = checked.place(finding)
    where = f'<a href="#{anchors[number]}">{place}</a>' if number in anchors else "<i>whole</i>"
    others = sorted({lines.position(span.start).line for span in finding.related} - {finding.line})
    see = f" <small>see {places(others, checked.unit)}</small>" if others else ""
    message = f'<span class="message">{line(finding.message)}</span>'
    wide = ' class="wide"' if checked.unit != "line" else ""
    return f'<li id="{prefix}f{number}"{wide}>{where} {message}{see}</li>'
