"""What comes out: findings, explanations and the two scores, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from quality.fingerprint import fingerprints
from quality.span import Span

SCHEMA_VERSION = 1

Status = Literal["ok", "too_short", "empty", "unsupported_language", "error"]
Verdict = Literal["few signs", "cannot tell", "many signs", "withheld"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place; offsets are code points into the source, half open.

    `severity` is error, warning, suggestion or info. Lines and columns count from 1, columns in
    code points; `end_column` is that of the first one behind. `sentence` is the text of the sentence
    it stands in, or of its line where that is no sentence; empty for a fault of the document as a
    whole. `ordinal`, from 0, tells it from findings of the same rule in a sentence of the same words.
    """

    rule: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    related: tuple[Span, ...] = ()
    sentence: str = ""
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """What one rule or feature did to the scores.

    `value` is what was measured, in `unit`, and `limit` the value beyond which it is too much, None
    without one. `points` are added to the quality score (at most 0 for a fault), `evidence` to the
    log-odds of ai_style. `findings` are those of the rule, in reading order. A rule may take
    points within its limit, where it finds no fault: `places` are then what it measured, or
    where its measure is at its worst, the first twelve, if the scorer was asked for places.
    """

    rule: str
    value: float
    unit: str
    limit: float | None
    points: float
    evidence: float
    findings: tuple[Finding, ...] = ()
    summary: str = ""
    fix: str = ""
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantified claim and who stands behind it; offsets are code points into the source.

    `text` is the figure and what it counts. `type` is `statistic`: dates, ages, prices and the
    like are not reported. `support`: none | anonymous | named | linked | own_method; `source`
    is where that stands, None where nothing does.
    """

    start: int
    end: int
    text: str
    type: str
    support: str
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality score: `raw = base + sum of points`, `score` = raw within 0..100.

    `score`, `raw` and `band` are None where the report's status is not ok; `families` sums the
    points of each family of rules.
    """

    score: float | None
    raw: float | None
    base: float
    band: str | None
    families: Mapping[str, float] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class AiStyle:
    """How strongly the style resembles machine text; a resemblance, never a proof.

    `log_odds = intercept + sum of evidence`, None under 50 words or when not English;
    `probability`, 0 to 1, is None when withheld, and `reason` then says why.
    """

    probability: float | None
    log_odds: float | None
    intercept: float
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything found out about one text.

    `features` are numbers by name, as `Scorer.feature_names` lists them, `words` those that a person
    reads, `language` is a code such as "en", `format` what the text was read as, `title` its headline
    where it has one. `notes` say what was left out and why; `versions` are those of the package
    (`quality`) and of the two models (`model`, `ai_style`).
    """

    status: Status
    quality: Quality
    ai_style: AiStyle
    findings: tuple[Finding, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict, hash=False)
    words: int = 0
    language: str = "en"
    profile: str = "web"
    format: str = "plain"
    title: str | None = None
    notes: tuple[str, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict, hash=False)
    claims: tuple[Claim, ...] = ()

    def _repr_pretty_(self, printer: Any, _: object) -> None:
        """Print a line where a notebook would print all of it."""
        score, found = self.quality.score, len(self.findings)
        shown = self.status if score is None else f"{score:.1f}, {self.quality.band}"
        style = f"style: {self.ai_style.verdict}"
        printer.text(f"<Report: {shown}; {self.words} words; {style}; {found} findings>")

    def to_dict(self) -> dict[str, Any]:
        """Return the report as the versioned wire schema: plain lists, dicts, numbers.

        A finding has its `fingerprint` in place of its sentence, and `points`: its share of what
        its rule does to the quality score.
        """
        shares = {e.rule: e.points / len(e.findings) for e in self.explanations if e.findings}
        known = zip(self.findings, fingerprints(self.findings), strict=True)
        return {
            "schema_version": SCHEMA_VERSION,
            **_fields(self),
            "quality": {**_fields(self.quality), "families": dict(self.quality.families)},
            "ai_style": _fields(self.ai_style),
            "findings": [_finding(finding, mark, shares) for finding, mark in known],
            "explanations": [_explanation(each) for each in self.explanations],
            "features": dict(self.features),
            "notes": list(self.notes),
            "versions": dict(self.versions),
            "claims": [_claim(each) for each in self.claims],
        }


def _finding(finding: Finding, fingerprint: str, shares: Mapping[str, float]) -> dict[str, Any]:
    wire = _fields(finding)
    del wire["sentence"], wire["ordinal"]
    related = [_span(each) for each in finding.related]
    points = shares.get(finding.rule, 0.0)
    return {**wire, "related": related, "fingerprint": fingerprint, "points": points}


def _explanation(explanation: Explanation) -> dict[str, Any]:
    places = [_span(place) for place in explanation.places]
    return {**_fields(explanation), "findings": len(explanation.findings), "places": places}


def _claim(claim: Claim) -> dict[str, Any]:
    return {**_fields(claim), "source": claim.source and _span(claim.source)}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _fields(value: Any) -> dict[str, Any]:
    """Return the fields of a frozen value by name, in order, not copied."""
    return {name: getattr(value, name) for name in value.__slots__}
