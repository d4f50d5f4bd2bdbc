"""What each rule did to the two scores."""

from collections.abc import Mapping

from quality.model import Models, Term
from quality.report import Explanation, Finding
from quality.rule import Rule

_UNITS = {
    "per_1000_words": "per 1,000 words",
    "share_of_sentences": "of sentences",
    "count": "times",
    "present": "present",
    "value": "",
}


def explanations(
    rules: tuple[Rule, ...],
    values: Mapping[str, float],
    found: Mapping[str, tuple[Finding, ...]],
    models: Models,
    profile: str,
    *,
    scored: bool,
) -> tuple[Explanation, ...]:
    """Return an explanation for each rule that did or found anything, biggest loss first."""
    quality = models.quality.terms if scored else {}
    style = models.ai_style.terms
    each = [
        Explanation(
            rule=rule.id,
            value=values[rule.id],
            unit=_UNITS[rule.measure],
            limit=rule.limit(profile),
            points=_applied(quality, rule.id, values),
            evidence=_applied(style, rule.id, values),
            findings=found[rule.id],
            summary=rule.summary,
            fix=rule.fix,
        )
        for rule in rules
    ]
    kept = [e for e in each if e.points or e.evidence or e.findings]
    return tuple(sorted(kept, key=lambda e: (e.points, -abs(e.evidence), e.rule)))


def _applied(terms: Mapping[str, Term], name: str, values: Mapping[str, float]) -> float:
    return terms[name](values[name]) if name in terms else 0.0
