"""Where the points come from that no finding shows."""

from collections.abc import Iterable
from dataclasses import replace

from quality.document import Document
from quality.engine import Matches, Ruleset
from quality.features import Features
from quality.report import Explanation
from quality.rule import Rule
from quality.span import Span

_SHOWN = 12


def located(
    explained: Iterable[Explanation],
    ruleset: Ruleset,
    matches: Matches,
    features: Features,
    document: Document,
) -> tuple[Explanation, ...]:
    """Return the explanations; those with points and no finding have their `places`.

    A rule that counts shows what it counted, though that is within its limit; a measure
    shows where it is at its worst, or the opening where that is nowhere.
    """

    def places(rule: Rule) -> tuple[Span, ...]:
        if rule.kind == "metric":
            worst = features.places(str(rule.body["metric"])) or (document.opening,)
            return tuple(document.source_span(*span) for span in worst[:_SHOWN])
        counted = matches.get(rule.id, ())[:_SHOWN]
        return tuple(each.place or document.source_span(each.start, each.end) for each in counted)

    return tuple(
        replace(each, places=places(ruleset.by_id[each.rule]))
        if each.points and not each.findings
        else each
        for each in explained
    )
