"""What a format is given: a checked text, how to show it, and the run as a whole."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from quality.gate import Gate
from quality.render.terminal import Ink

if TYPE_CHECKING:
    from quality.cache.pages import Page
    from quality.gate import Run
    from quality.report import Explanation, Finding, Report
    from quality.rule import Rule

_READING_ORDER = attrgetter("start", "end", "rule")


@dataclass(frozen=True, slots=True)
class Checked:
    """A text, where it came from, the report on it and the gate it meets.

    `found` is the report, or what gives it to those who ask. `aside` counts the findings that
    were taken out of the report, by the reason why. `page` is how an earlier run printed it;
    where there is none, `keep` takes it for the next.
    """

    path: str
    text: str
    found: "Report | Callable[[], Report]"
    aside: "Mapping[str, int]" = field(default_factory=dict)
    gate: Gate = field(default_factory=Gate)
    page: "Page | None" = None
    keep: "Callable[[Page], None] | None" = None

    @property
    def report(self) -> "Report":
        """The report on the text."""
        return self.found() if callable(self.found) else self.found

    def changed(
        self, report: "Report", *, text: str | None = None, aside: "Mapping[str, int] | None" = None
    ) -> "Checked":
        """Return the document with another report, and with another text or more put aside."""
        text, aside = self.text if text is None else text, aside or self.aside
        return replace(self, text=text, found=report, aside=aside, page=None, keep=None)

    def explanations(self) -> "Mapping[str, Explanation]":
        """Return what is known of each rule, by its id."""
        return {each.rule: each for each in self.report.explanations}

    @property
    def unit(self) -> str:
        """What a line of the source is to its reader: in a Word file it is a paragraph."""
        return "paragraph" if self.report.format == "docx" else "line"

    def place(self, finding: "Finding") -> str:
        """Return where a finding begins: `3:14`, or `paragraph 3, character 14`."""
        if self.unit == "line":
            return f"{finding.line}:{finding.column}"
        return f"paragraph {finding.line}, character {finding.column}"

    def located(self, finding: "Finding") -> str:
        """Return the path with the place: `a.md:3:14`, or `a.docx: paragraph 3, character 14`."""
        blank = "" if self.unit == "line" else " "
        return f"{self.path}:{blank}{self.place(finding)}"

    def message(self, finding: "Finding") -> str:
        """Return the message, with the place before it where readers know no lines."""
        if self.unit == "line":
            return finding.message
        return f"Paragraph {finding.line}, character {finding.column}: {finding.message}"


@dataclass(frozen=True, slots=True)
class View:
    """How to show a report; `limit` caps the findings printed of a rule, 0 for all."""

    ink: Ink = field(default_factory=Ink)
    columns: int = 100
    show_info: bool = False
    quiet: bool = False
    limit: int = 0
    rules: "Mapping[str, Rule]" = field(default_factory=dict)

    def shown(self, report: "Report") -> "list[Finding]":
        """Return the findings to show, in reading order."""
        kept = (f for f in report.findings if self.show_info or f.severity != "info")
        return sorted(kept, key=_READING_ORDER)

    def known(self, report: "Report", path: str = "") -> "list[tuple[Finding, str]]":
        """Return the findings to show, in reading order, each with its fingerprint.

        With `path` no two documents of a run share one.
        """
        from quality.fingerprint import fingerprints

        pairs = zip(report.findings, fingerprints(report.findings, path), strict=True)
        kept = (pair for pair in pairs if self.show_info or pair[0].severity != "info")
        return sorted(kept, key=lambda pair: _READING_ORDER(pair[0]))

    def capped(self, findings: "Sequence[Finding]") -> "Iterator[tuple[Finding, int]]":
        """Yield the findings that the limit lets through, each with how many it ends there.

        That number is 0 but for the last finding of a rule that has more of them.
        """
        totals, seen = Counter(finding.rule for finding in findings), Counter[str]()
        for finding in findings:
            seen[finding.rule] += 1
            number, total = seen[finding.rule], totals[finding.rule]
            limit = self.limit or total
            if number <= limit:
                yield finding, (total - limit) * (number == limit < total)

    def is_whole(self, finding: "Finding") -> bool:
        """Tell whether a finding is about the document and not about a place in it."""
        return is_whole(self.rules.get(finding.rule))


def is_whole(rule: "Rule | None") -> bool:
    """Tell whether a rule is about a document as a whole; one that is not known is not."""
    return rule is not None and rule.has_no_place


class Format(Protocol):
    """A way to write a run: what comes first, each document in turn, what comes last."""

    def begin(self) -> Iterator[str]:
        """Yield the lines before the first document."""

    def document(self, checked: Checked, index: int) -> Iterator[str]:
        """Yield the lines of one document, the first having index 0."""

    def end(self, run: "Run") -> Iterator[str]:
        """Yield the lines after the last document."""
