"""The `sarif` format: one run of SARIF 2.1.0, for code scanning and the editors that read it.

GitHub shows 5,000 results of a run and rejects a file with more than 25,000, so the 5,000
worst are written, the worst first, and a notification says how many are not.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from quality._version import __version__
from quality.files import Problem
from quality.gate import Run
from quality.render import summary
from quality.render.checked import Checked, View
from quality.render.paths import relative, uri
from quality.render.sarif_fixes import Fixes, fixes, region
from quality.render.wire import text
from quality.report import Finding
from quality.rule import SEVERITIES, Rule
from quality.span import Lines

LIMIT = 5_000
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS: Mapping[str, str] = {"error": "error", "warning": "warning"}
_RELATED = 20  # places shown with one result


class _Found(NamedTuple):
    """A result and what decides whether it is among those written."""

    severity: str
    rule: str
    result: dict[str, Any]


class Sarif:
    """One run; its results are held back until all are known."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._found: list[_Found] = []
        self._kept: Counter[str] = Counter()
        self._left_out = 0
        self._artifacts: dict[str, dict[str, Any]] = {}

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Take in the findings of one document."""
        self._artifacts.setdefault(uri(checked.path), _artifact(checked))
        lines = Lines(checked.text)
        safe = fixes(checked, self._view, lines)
        for finding, known in self._view.known(checked.report, relative(checked.path)):
            if self._kept[finding.severity] == LIMIT:
                self._left_out += 1
                continue
            self._kept[finding.severity] += 1
            result = _result(checked, finding, known, lines, safe)
            self._found.append(_Found(finding.severity, finding.rule, result))
        yield from ()

    def end(self, run: Run) -> Iterator[str]:
        """Yield the log."""
        results = self._worst()
        left_out = self._left_out + len(self._found) - len(results)
        rules = sorted({found.rule for found in results})
        for found in results:
            found.result["ruleIndex"] = bisect_left(rules, found.rule)
        only = {
            "tool": {"driver": _driver([self._rule(rule) for rule in rules])},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "automationDetails": {"id": "quality/"},
            "invocations": [_invocation(run, left_out)],
            "artifacts": list(self._artifacts.values()),
            "results": [found.result for found in results],
            "properties": {"summary": summary.wire(run)},
        }
        yield text({"$schema": SCHEMA, "version": "2.1.0", "runs": [only]}, 1)

    def _worst(self) -> list[_Found]:
        """Return the worst findings, as many as may be written, the worst first."""
        ranks = [(SEVERITIES.index(found.severity), at) for at, found in enumerate(self._found)]
        return [self._found[at] for _, at in sorted(ranks)[:LIMIT]]

    def _rule(self, rule_id: str) -> dict[str, Any]:
        rule = self._view.rules.get(rule_id)
        return descriptor(rule) if rule else {"id": rule_id}


def descriptor(rule: Rule) -> dict[str, Any]:
    """Return what a rule says of itself, its help in Markdown with an example of each kind."""
    return {
        "id": rule.id,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary or rule.id},
        "fullDescription": {"text": rule.why or rule.summary or rule.id},
        "help": {"text": f"{rule.why} {rule.fix}".strip() or rule.id, "markdown": _help(rule)},
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "note")},
        "properties": {
            "tags": ["writing", rule.family],
            "problem.severity": _LEVELS.get(rule.severity, "recommendation"),
        },
    }


def _help(rule: Rule) -> str:
    bad = [_quoted(each.text) for each in rule.examples if each.bad][:2]
    good = [_quoted(each.text) for each in rule.examples if not each.bad][:2]
    parts = [rule.why and f"**Why:** {rule.why}", rule.fix and f"**Fix:** {rule.fix}"]
    parts += ["**Found:**", *bad] if bad else []
    parts += ["**Not found:**", *good] if good else []
    return "\n\n".join(filter(None, parts)) or rule.summary or rule.id


def _quoted(example: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in example.splitlines())


def _driver(rules: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"name": "quality", "version": __version__, "rules": list(rules)}


def _artifact(checked: Checked) -> dict[str, Any]:
    report = checked.report
    facts = {"status": report.status, "score": report.quality.score, "words": report.words}
    return {
        "location": {"uri": uri(checked.path)},
        "roles": ["analysisTarget"],
        "properties": {key: value for key, value in facts.items() if value is not None},
    }


def _result(
    checked: Checked, finding: Finding, fingerprint: str, lines: Lines, safe: Fixes
) -> dict[str, Any]:
    path = checked.path
    result = {
        "ruleId": finding.rule,
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": checked.message(finding) or finding.rule},
        "locations": [_place(path, _region(finding))],
        "partialFingerprints": {
            "quality/v1": fingerprint,
            "primaryLocationLineHash": f"{fingerprint}:1",  # the one that GitHub reads
        },
    }
    related = [
        {"id": number, **_place(path, region(span, lines))}
        for number, span in enumerate(finding.related[:_RELATED], 1)
    ]
    result |= {"relatedLocations": related} if related else {}
    return {**result, "fixes": [safe[id(finding)]]} if id(finding) in safe else result


def _place(path: str, region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": region}}


def _region(finding: Finding) -> dict[str, Any]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "snippet": {"text": finding.excerpt},
    }


def _invocation(run: Run, left_out: int) -> dict[str, Any]:
    notes = [_notification(problem) for problem in run.problems]
    notes += [{"level": "note", "message": {"text": note}} for note in run.notes]
    if left_out:
        more = f"{left_out:,} findings are not here: a run shows the {LIMIT:,} worst"
        notes.append({"level": "warning", "message": {"text": more}})
    return {
        "executionSuccessful": not run.undone,
        "exitCode": run.exit_code,
        "toolExecutionNotifications": notes,
    }


def _notification(problem: Problem) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": {"uri": uri(problem.path)}}}
    return {
        "level": "warning" if problem.skipped else "error",
        "message": {"text": str(problem)},
        "locations": [place],
    }


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))
