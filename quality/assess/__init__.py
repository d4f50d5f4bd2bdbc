"""One document against rules and models: the report on it."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from quality import ai_style, directives
from quality._version import __version__
from quality.assess.claimed import claims_of
from quality.assess.explain import explanations
from quality.assess.findings import findings_of
from quality.assess.located import located
from quality.assess.matching import all_matches
from quality.document import Document
from quality.engine import Matches, Ruleset
from quality.engine.precedence import told_once
from quality.features import Features
from quality.match import Match
from quality.model import Models, QualityModel
from quality.report import AiStyle, Explanation, Finding, Quality, Report, Status
from quality.residue import Parted, parted
from quality.rule import Rule
from quality.span import Span
from quality.stepwise import Work

Found = Mapping[str, tuple[Finding, ...]]  # by the id of a rule

_USUAL = directives.Inline()
_READING_ORDER = attrgetter("start", "end", "rule")
WORD_FLOOR = 50  # words; shorter texts get findings and no score
SEVERAL = 3  # matches that are a rate in a short text, too
_HARDLY_ONE = 2.0  # matches in 1,000 words


class Assessment(NamedTuple):
    """What is known about a document before it is put into words.

    `found` are all matches, as limits ask how often a thing is done; `matches` those that are
    told and counted, each fault by one rule. What is only a sign of style counts whoever tells it.
    """

    document: Document
    ruleset: Ruleset
    features: Features
    found: Matches
    matches: Matches
    values: Mapping[str, float]
    profile: str
    status: Status


def assess(
    document: Document,
    ruleset: Ruleset,
    models: Models,
    profile: str,
    asked: Sequence[str] = (),
    inline: directives.Inline = _USUAL,
    *,
    places: bool = False,
) -> Work[Report]:
    """Make the report on `document`; `asked` are names of features beyond the usual ones.

    With `places`, explanations say where the points come from that no finding shows.

    Its residue is set aside first: only rules about residue look at it, and nothing counts it.
    Then comes what the document asks for itself: its profile, and the rules it switches off.
    """
    parts = parted(document)
    yield
    seen = yield from _assessment(parts, ruleset, profile, inline)
    models = models.within(seen.profile)
    found = {name: _reported(ruleset.by_id[name], seen) for name in seen.matches}
    yield
    explained = _explained(seen, models, found)
    if places:
        explained = located(explained, ruleset, seen.matches, seen.features, seen.document)
    yield
    return _report(seen, models, found, explained, asked)


def _assessment(
    parts: Parted, ruleset: Ruleset, profile: str, inline: directives.Inline
) -> Work[Assessment]:
    document = parts.body
    instructions = directives.read(document, inline)
    profile = instructions.profile or profile
    features = Features(document)
    found = yield from all_matches(ruleset, parts, features, profile)
    found = directives.applied(document, ruleset, found, instructions)
    told = told_once(found, ruleset.precedence)
    signs = {name: each for name, each in found.items() if ruleset.by_id[name].role == "ai-style"}
    values = _values(document, ruleset, {**told, **signs}, features)
    return Assessment(document, ruleset, features, found, told, values, profile, _status(document))


def _values(
    document: Document, ruleset: Ruleset, matches: Matches, features: Features
) -> dict[str, float]:
    """Return the number of each rule; 0 for one that found nothing and measures nothing."""
    values = dict.fromkeys(ruleset.by_id, 0.0)
    for name, found in matches.items():
        values[name] = value_of(ruleset.by_id[name], found, document, features)
    values.update((name, features[metric]) for name, metric in ruleset.metrics.items())
    return values


def value_of(
    rule: Rule, matches: tuple[Match, ...], document: Document, features: Features
) -> float:
    """Return the number that the models see for `rule`."""
    if rule.kind == "metric":
        return features[str(rule.body["metric"])]
    too_short = rule.report == "each" and len(document.words.texts) < rule.min_words
    if not matches or too_short:
        return 0.0
    if rule.measure == "value":
        return float(matches[0].value or 0.0)
    if rule.measure in ("present", "count"):
        return float(len(matches) if rule.measure == "count" else 1)
    if rule.measure == "share_of_sentences":
        return len(matches) / max(1, len(document.sentences))
    return document.per_1000(len(matches))


def _status(document: Document) -> Status:
    if not document.words.texts:
        return "empty"
    if document.language != "en":
        return "unsupported_language"
    return "ok" if len(document.words.texts) >= WORD_FLOOR else "too_short"


def _reported(rule: Rule, seen: Assessment) -> tuple[Finding, ...]:
    """Return the findings of `rule`: each match, or none while it keeps within its limit."""
    matches = seen.matches.get(rule.id, ())
    judged = _judged(rule, seen)
    if judged is None:
        return ()
    limit, value = rule.limit(seen.profile), seen.values[rule.id]
    within = limit is not None and (judged <= limit or _is_no_rate(rule, seen, limit))
    if rule.report != "each" and rule.kind != "metric" and within:
        matches = tuple(match for match in matches if match.place)  # no limit allows residue
    if not matches:
        return ()
    if rule.report == "together":
        matches = (_gathered(matches),)
    return findings_of(rule, matches, seen.document, value, limit)


def _judged(rule: Rule, seen: Assessment) -> float | None:
    """Return the value held against a rule's limit; None where a text is too short for the rule.

    A rate of several matches in a text shorter than the rule asks for counts as in one of that length.
    """
    words, found = len(seen.document.words.texts), seen.found.get(rule.id, ())
    value = seen.values[rule.id]
    if len(found) != len(seen.matches.get(rule.id, ())):
        value = value_of(rule, found, seen.document, seen.features)
    if words >= rule.min_words:
        return value
    rate = rule.report != "each" and rule.measure == "per_1000_words"
    several = rate and len(found) >= SEVERAL and words >= WORD_FLOOR
    return value * words / rule.min_words if several else None


def _is_no_rate(rule: Rule, seen: Assessment, limit: float) -> bool:
    """Tell of one match of words that are no fault one by one, unless hardly one is usual."""
    rate = rule.report == "together" and rule.measure == "per_1000_words"
    return rate and len(seen.found.get(rule.id, ())) == 1 and limit >= _HARDLY_ONE


def _gathered(matches: tuple[Match, ...]) -> Match:
    return matches[0]._replace(related=tuple(Span(each.start, each.end) for each in matches))


def _explained(seen: Assessment, models: Models, found: Found) -> tuple[Explanation, ...]:
    rules, words = seen.ruleset.rules, len(seen.document.words.texts)
    scored = seen.status == "ok"
    return explanations(rules, seen.values, found, models, seen.profile, words, scored=scored)


def _report(
    seen: Assessment,
    models: Models,
    found: Found,
    explained: tuple[Explanation, ...],
    asked: Sequence[str],
) -> Report:
    document, features = seen.document, seen.features
    return Report(
        status=seen.status,
        quality=_quality(models.quality, explained, scored=seen.status == "ok"),
        ai_style=_ai_style(seen, models, explained),
        findings=tuple(sorted((f for each in found.values() for f in each), key=_READING_ORDER)),
        explanations=explained,
        features={**features, **{name: features[name] for name in asked}, **seen.values},
        words=len(document.words.texts),
        language=document.language,
        profile=seen.profile,
        format=document.format,
        title=document.title,
        notes=(*_silent(seen.ruleset, document.language), *_off(seen.ruleset, models)),
        versions=_versions(models),
        claims=claims_of(document),
    )


def _versions(models: Models) -> dict[str, str]:
    return {
        "quality": __version__,
        "model": models.quality.version,
        "ai_style": models.ai_style.version,
    }


def _quality(table: QualityModel, explained: tuple[Explanation, ...], *, scored: bool) -> Quality:
    if not scored:
        return Quality(None, None, table.base, None)
    raw = table.base + sum(each.points for each in explained)
    score = min(100.0, max(0.0, raw))
    families: dict[str, float] = {}
    for each in explained:
        family = each.rule.partition(".")[0]
        families[family] = families.get(family, 0.0) + each.points
    return Quality(score, raw, table.base, table.band(score), families)


def _ai_style(seen: Assessment, models: Models, explained: tuple[Explanation, ...]) -> AiStyle:
    evidence = {each.rule: each.evidence for each in explained if each.evidence}
    return ai_style.judge(
        seen.document, models.ai_style, evidence, seen.values, seen.profile, seen.status
    )


def _silent(ruleset: Ruleset, language: str) -> Iterator[str]:
    silent = len(ruleset.rules) - len(ruleset.spoken(language))
    if silent:
        yield f"{silent} of {len(ruleset.rules)} rules are for other languages and were silent"


def _off(ruleset: Ruleset, models: Models) -> Iterator[str]:
    off = len(models.quality.terms.keys() - ruleset.by_id.keys())
    if off:
        yield f"{off} of the model's {len(models.quality.terms)} rules are off: they take no points"
