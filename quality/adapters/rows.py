"""What every adapter puts beside a text: one row of `q_*` columns, the same on every engine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import isnan
from typing import Any

from quality.report import Explanation, Finding, Report
from quality.scorer import Scorer
from quality.stepwise import Work, alone, batches, side_by_side

# Kinds of columns; each adapter says what they are called in its engine.
NUMBER, COUNT, TEXT = "number", "count", "text"
SPAN: Mapping[str, str] = {"start": COUNT, "end": COUNT}
REASON: Mapping[str, str] = {
    "rule": TEXT,
    "points": NUMBER,
    "value": NUMBER,
    "unit": TEXT,
    "limit": NUMBER,
}
FINDING: Mapping[str, Any] = {
    "rule": TEXT,
    "severity": TEXT,
    "message": TEXT,
    "start": COUNT,
    "end": COUNT,
    "line": COUNT,
    "column": COUNT,
    "excerpt": TEXT,
    "value": NUMBER,
    "limit": NUMBER,
    "related": [SPAN],
}
_FIRST: Mapping[str, Any] = {
    "q_score": NUMBER,
    "q_band": TEXT,
    "q_ai_style": NUMBER,
    "q_ai_verdict": TEXT,
    "q_words": COUNT,
    "q_language": TEXT,
    "q_status": TEXT,
    "q_error": TEXT,
    "q_reasons": [REASON],
    "q_finding_count": COUNT,
}
_LAST: Mapping[str, Any] = {"q_profile": TEXT, "q_version": TEXT}


@cache
def default() -> Scorer:
    """Return the scorer that adapters use when they are given none: the web profile."""
    return Scorer()


@dataclass(frozen=True)
class Rows:
    """Scores a text, or whatever stands where a text should, into a row of `q_*` columns.

    Never raises for a value: what is no text, or cannot be scored, has the status `error` and
    the reason in `q_error`. Without `findings` or `features` there are no such columns.
    Pickles, so that engines may send it to their workers.

    >>> row = Rows(default())("Critics argue.")
    >>> row["q_status"], row["q_findings"][0]["rule"]
    ('too_short', 'attribution.weasel-attribution')
    >>> Rows(default())(None)["q_error"]
    'no text: null'
    """

    scorer: Scorer
    findings: bool = True
    features: bool = True
    format: str = "auto"

    def __post_init__(self) -> None:
        """Refuse the name of a profile, which would fail later and say little."""
        if isinstance(self.scorer, str):
            raise TypeError(f"a scorer is no str: give quality.Scorer(profile={self.scorer!r})")

    @property
    def columns(self) -> Mapping[str, Any]:
        """The columns in order, and of what kind each is."""
        found = {"q_findings": [FINDING]} if self.findings else {}
        named = dict.fromkeys(self.scorer.feature_names, NUMBER)
        measured = {"q_features": named} if self.features else {}
        return {**_FIRST, **found, **measured, **_LAST}

    @property
    def version(self) -> str:
        """The version of quality and, after a plus, a hash of the rules, models and settings."""
        from quality._version import __version__

        return f"{__version__}+{self.scorer.digest[:12]}"

    def __call__(self, value: object) -> dict[str, Any]:
        """Return the row of one value."""
        return alone(self._making(value))

    def many(self, values: Iterable[object]) -> list[dict[str, Any]]:
        """Return the rows of some values, in order."""
        return [row for batch in batches(values) for row in side_by_side(map(self._making, batch))]

    def _making(self, value: object) -> Work[dict[str, Any]]:
        try:
            report = yield from self.scorer.scoring(_text(value), format=self.format)
            return self._of(report)
        except Exception as error:  # whatever it is, the other rows are not lost
            return self.failed(_reason(error))

    def failed(self, reason: str) -> dict[str, Any]:
        """Return the row of a text that could not be had or scored."""
        empty: dict[str, Any] = dict.fromkeys(self.columns)
        return empty | {"q_status": "error", "q_error": reason} | self._ours()

    def _ours(self) -> dict[str, str]:
        return {"q_profile": self.scorer.profile, "q_version": self.version}

    def _of(self, report: Report) -> dict[str, Any]:
        row: dict[str, Any] = {
            "q_score": report.quality.score,
            "q_band": report.quality.band,
            "q_ai_style": report.ai_style.probability,
            "q_ai_verdict": report.ai_style.verdict,
            "q_words": report.words,
            "q_language": report.language,
            "q_status": report.status,
            "q_error": None,
            "q_reasons": [_pick(each, REASON) for each in report.explanations if each.points],
            "q_finding_count": len(report.findings),
        }
        if self.findings:
            row["q_findings"] = _findings(report)
        if self.features:
            row["q_features"] = dict(report.features)
        return row | self._ours()


class NoText(ValueError):  # noqa: N818 it is a text that is missing
    """A value is no text; the message says what it is instead."""


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8")
    if value is None or (isinstance(value, float) and isnan(value)):
        raise NoText("no text: null")
    raise NoText(f"not text but {type(value).__name__}")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: byte 0x{error.object[error.start]:02X} at offset {error.start}"
    return str(error) if isinstance(error, NoText) else f"{type(error).__name__}: {error}"


def _findings(report: Report) -> list[dict[str, Any]]:
    because = {each.rule: each for each in report.explanations}
    return [_finding(each, because[each.rule]) for each in report.findings]


def _finding(finding: Finding, because: Explanation) -> dict[str, Any]:
    related = [{"start": start, "end": end} for start, end in finding.related]
    told = {"value": because.value, "limit": because.limit, "related": related}
    return {name: told[name] if name in told else getattr(finding, name) for name in FINDING}


def _pick(explanation: Explanation, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(explanation, name) for name in names}
