"""The `junit` format: a test suite a document, for the test pages of build servers.

An error or a warning is a failed test; a suggestion or a mere fact is one that passed and
has something to say. A document without findings is one passed test.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from quality.files import Problem
from quality.gate import Run
from quality.render.checked import Checked, View
from quality.report import Finding

_FAILING = ("error", "warning")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Junit:
    """Suites by document, then one of what could not be checked and one of the gates."""

    view: View

    def begin(self) -> Iterator[str]:
        """Yield the opening of the file."""
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<testsuites name="quality">'

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield the suite of one document."""
        findings = self.view.shown(checked.report)
        failed = sum(finding.severity in _FAILING for finding in findings)
        yield _suite(checked.path, max(1, len(findings)), failures=failed)
        score = checked.report.quality.score
        if score is not None:
            yield f'<properties><property name="score" value="{score:.2f}"/></properties>'
        for finding in findings:
            yield from self._case(checked, finding)
        if not findings:
            yield f'<testcase name="no findings" classname={attribute(checked.path)}/>'
        yield "</testsuite>"

    def end(self, run: Run) -> Iterator[str]:
        """Yield what could not be checked, the gates that failed and the closing of the file."""
        if run.problems:
            skipped = sum(problem.skipped for problem in run.problems)
            broken = len(run.problems) - skipped
            yield _suite("not checked", len(run.problems), errors=broken, skipped=skipped)
            yield from map(_problem, run.problems)
            yield "</testsuite>"
        yield from _gates(run)
        yield "</testsuites>"

    def _case(self, checked: Checked, finding: Finding) -> Iterator[str]:
        place = "whole text" if self.view.is_whole(finding) else checked.place(finding)
        name, path = attribute(f"{finding.rule} {place}"), attribute(checked.path)
        yield f'<testcase name={name} classname={path} line="{finding.line}">'
        body = content(f"{checked.located(finding)}: {finding.excerpt}")
        if finding.severity in _FAILING:
            yield f'<failure type="{finding.severity}" message={attribute(finding.message)}>'
            yield f"{body}</failure>"
        else:
            yield f"<system-out>{content(finding.message)}\n{body}</system-out>"
        yield "</testcase>"


def content(text: str) -> str:
    """Return `text` as the content of an element, in ASCII, with a sign for what XML cannot hold.

    >>> content("]]> & é \\x00")
    ']]&gt; &amp; &#233; &#65533;'
    """
    return _ascii(escape(_NOT_XML.sub("\ufffd", text)))


def attribute(text: str) -> str:
    """Return `text` as the value of an attribute, in quotes."""
    return _ascii(quoteattr(_NOT_XML.sub("\ufffd", text)))


def _ascii(text: str) -> str:
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _suite(name: str, tests: int, failures: int = 0, errors: int = 0, skipped: int = 0) -> str:
    return (
        f'<testsuite name={attribute(name)} tests="{tests}" failures="{failures}" '
        f'errors="{errors}" skipped="{skipped}">'
    )


def _problem(problem: Problem) -> str:
    kind = "skipped" if problem.skipped else "error"
    message = attribute(f"{problem.reason}; {problem.remedy}")
    named = attribute(problem.path)
    return f"<testcase name={named} classname={named}><{kind} message={message}/></testcase>"


def _gates(run: Run) -> Iterator[str]:
    yield _suite("gates", max(1, len(run.failures)), failures=len(run.failures))
    for failure in run.failures:
        message = f'<failure type="gate" message={attribute(failure)}/>'
        yield f'<testcase name="gate" classname="quality">{message}</testcase>'
    if not run.failures:
        yield '<testcase name="gates" classname="quality"/>'
    yield "</testsuite>"
