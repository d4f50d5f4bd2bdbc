"""What each rule did to the two scores."""

from collections.abc import Mapping

from quality.model import Models, Term
from quality.report import Explanation, Finding
from quality.rule import Rule

RATED_WORDS = 150  # the shortest texts that readers rated; the model knows of none shorter
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
    words: int,
    *,
    scored: bool,
) -> tuple[Explanation, ...]:
    """Return an explanation for each rule that did or found anything, biggest loss first.

    The values are those of the text itself; what a short text's rates cost, `weighed` says.
    """
    quality = models.quality.terms if scored else {}
    style = models.ai_style.terms
    silent = models.moved_by_none
    kept = []
    for rule in rules:
        value = values[rule.id]
        if value or rule.id in found or rule.id in silent:
            findings = found.get(rule.id, ())
            each = _explanation(rule, value, words, findings, profile, quality, style)
            if each is not None:
                kept.append(each)
    return tuple(sorted(kept, key=lambda e: (e.points, -abs(e.evidence), e.rule)))


def _explanation(
    rule: Rule,
    value: float,
    words: int,
    findings: tuple[Finding, ...],
    profile: str,
    quality: Mapping[str, Term],
    style: Mapping[str, Term],
) -> Explanation | None:
    points = _applied(quality, rule.id, weighed(rule, value, words))
    evidence = _applied(style, rule.id, value)
    if not (points or evidence or findings):
        return None
    return Explanation(
        rule=rule.id,
        value=value,
        unit=_UNITS[rule.measure],
        limit=rule.limit(profile),
        points=points,
        evidence=evidence,
        findings=findings,
        summary=rule.summary,
        fix=rule.fix,
    )


def weighed(rule: Rule, value: float, words: int) -> float:
    """Return the value that the quality model takes: a rate per 1,000 words, less in a short text.

    In a text of fewer than 150 words a match costs what it costs in one of 150, as one in 60
    words is no habit.
    """
    if rule.measure != "per_1000_words":
        return value
    return value * min(1.0, words / RATED_WORDS)


def _applied(terms: Mapping[str, Term], name: str, value: float) -> float:
    return terms[name](value) if name in terms else 0.0
