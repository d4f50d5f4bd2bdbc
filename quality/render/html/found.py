"""What was found, by rule: why it matters, what to do, and every place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quality.gate import counted
from quality.render.checked import Checked, View
from quality.render.html.escape import line
from quality.render.numbers import against, places, signed
from quality.report import Explanation, Finding
from quality.rule import SEVERITIES
from quality.span import Lines

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

    def weight(rule: str) -> tuple[float, int, str]:
        explanation = known.get(rule)
        severity = SEVERITIES.index(groups[rule][0][1].severity)
        return (explanation.points if explanation else 0.0, severity, rule)

    for rule in sorted(groups, key=weight):
        yield f'<article class="rule"><div id="{prefix}-{line(rule)}">'
        yield from _rule(rule, known.get(rule), view, groups[rule][0][1].severity)
        yield "</div>"
        items = [_item(each, anchors, lines, prefix) for each in groups[rule]]
        first = "".join(items[:_SHOWN])
        yield f'<ul aria-label="Places, line and column">{first}</ul>'
        if len(items) > _SHOWN:
            more = counted(len(items) - _SHOWN, "more place")
            yield f"<details><summary>{more}</summary><ul>{''.join(items[_SHOWN:])}</ul></details>"
        yield "</article>"


def _rule(
    rule_id: str, explanation: Explanation | None, view: View, severity: str
) -> Iterator[str]:
    rule = view.rules.get(rule_id)
    points = (
        f' <span class="points">{signed(explanation.points)} points</span>'
        if explanation and explanation.points
        else ""
    )
    yield f'<h4><span class="tag {severity}">{severity}</span> '
    yield f'<span class="id">{line(rule_id).replace(".", ".<wbr>")}</span>{points}</h4>'
    if explanation and explanation.limit is not None:
        yield f'<p class="measure">{line(against(explanation, rule))}</p>'
    yield from _advice("why", rule.why if rule else "")
    yield from _advice(
        "fix", (explanation.fix if explanation else "") or (rule.fix if rule else "")
    )


def _advice(label: str, text: str) -> Iterator[str]:
    if text:
        yield f'<p class="{label}"><b>{label.capitalize()}:</b> {line(text)}</p>'


def _item(each: tuple[int, Finding], anchors: Mapping[int, str], lines: Lines, prefix: str) -> str:
    number, finding = each
    place = f"{finding.line}:{finding.column}"
    where = f'<a href="#{anchors[number]}">{place}</a>' if number in anchors else "<i>whole</i>"
    others = sorted({lines.position(span.start).line for span in finding.related} - {finding.line})
    see = f" <small>see {places(others)}</small>" if others else ""
    message = f'<span class="message">{line(finding.message)}</span>'
    return f'<li id="{prefix}f{number}">{where} {message}{see}</li>'
