"""`quality explain` as text: the score as a sum, what to fix and check first, and the style."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quality.evidence import NONE, Evidence
from quality.gate import counted
from quality.render import claims
from quality.render.checked import Checked, is_whole
from quality.render.fixes import Fix, fixes, lines, seen, spots, together, trims
from quality.render.heading import heading, score
from quality.render.numbers import against, chance, number, places, signed
from quality.render.paragraph import paragraph
from quality.render.reading import reading
from quality.render.terminal import Ink
from quality.report import AiStyle, Explanation, Report
from quality.span import Lines

if TYPE_CHECKING:
    from quality.rule import Rule

RESEMBLES = "style resembles machine-generated text"
CAUTION = "A likeness of style says nothing certain about who or what wrote a text."
_EVIDENCE = 5
_PEOPLE = "people: the mean of the same measure in texts of this kind that people wrote"
_MEASURED_ALIKE = ("per 1,000 words", "")  # as the evidence is


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The parts of an explanation, one after the other."""

    ink: Ink
    columns: int
    rules: "Mapping[str, Rule]" = field(default_factory=dict)
    evidence: Evidence = NONE

    def document(self, checked: Checked) -> Iterator[str]:
        """Yield the explanation of one document."""
        report = checked.report
        yield heading(checked, self.ink)
        for note in report.notes:
            yield from paragraph(f"note: {note}", self.columns, indent=2)
        for part in (self._sum(checked), self._first(checked), self._trims(checked)):
            yield from part
        yield from self._claims(checked)
        yield from self._reading(report)
        yield from self._style(checked)

    def _sum(self, checked: Checked) -> Iterator[str]:
        report, source = checked.report, Lines(checked.text)
        yield from self._title(f"Score, profile {report.profile}")
        if report.quality.score is None or report.quality.raw is None:
            yield f"  none: {score(report)}"
            return
        changed = [each for each in report.explanations if each.points]
        yield f"{report.quality.base:9.2f}  base"
        for each in sorted(changed, key=lambda e: (e.points, e.rule)):
            yield from self._row(self._points(each.points), self._facts(each, checked, source))
        yield f"{report.quality.raw:9.2f}  raw score"
        yield f"{report.quality.score:9.2f}  score, kept within 0 and 100"
        if any(self._usual(each, report) is not None for each in changed):
            yield from paragraph(_PEOPLE, self.columns, indent=11)
        yield from self._families(report)

    def _usual(self, explanation: Explanation, report: Report) -> float | None:
        """Return what is usual in texts by people, where it is measured as the explanation is."""
        if explanation.unit not in _MEASURED_ALIKE:
            return None
        return self.evidence.usual(explanation.rule, report.profile)

    def _families(self, report: Report) -> Iterator[str]:
        families = [(points, name) for name, points in report.quality.families.items() if points]
        if families:
            yield from self._title("By family")
        for points, name in sorted(families):
            yield f"{self._points(points)}  {name}"

    def _first(self, checked: Checked) -> Iterator[str]:
        quality, chosen = checked.report.quality, fixes(checked.report, checked.text)
        if quality.score is None or not chosen:
            return
        yield from self._title("Fix first")
        yield from self._fixes(checked, chosen)
        for said in _beyond(quality.raw or 0.0):
            yield from paragraph(said, self.columns, indent=2)
        if len(chosen) > 1:
            total = together(checked.report, chosen)
            after = f"all {len(chosen)} together: the score becomes {quality.score + total:.2f}"
            yield from self._row(self._points(total), after)

    def _fixes(self, checked: Checked, chosen: Iterable[Fix]) -> Iterator[str]:
        known, source = checked.explanations(), Lines(checked.text)
        for fix in chosen:
            whole = is_whole(self.rules.get(fix.rule))
            at = seen(known[fix.rule], source) if whole else fix.lines
            where = f" ({places(at, checked.unit)})" if at else ""
            yield from self._row(self._points(fix.gain), f"{fix.rule}{where}: {fix.advice}")

    def _trims(self, checked: Checked) -> Iterator[str]:
        chosen = trims(checked.report, checked.text)
        if chosen:
            yield from self._title("No fault, and still a gain")
        for fix in chosen:
            text = f"{fix.rule} ({places(fix.lines, checked.unit)}): {fix.advice}"
            yield from self._row(self._points(fix.gain), text)

    def _claims(self, checked: Checked) -> Iterator[str]:
        if checked.report.claims:
            yield from self._title(claims.title(checked))
            yield from claims.rows(checked, self.columns)

    def _reading(self, report: Report) -> Iterator[str]:
        for line in reading(report):
            yield from self._title("Reading")
            yield from paragraph(line, self.columns, indent=2)

    def _style(self, checked: Checked) -> Iterator[str]:
        report = checked.report
        yield from self._title("Style")
        yield from paragraph(verdict(report.ai_style), self.columns, indent=2)
        yield from paragraph(CAUTION, self.columns, indent=2)
        if report.ai_style.log_odds is None:
            return
        log_odds, start = report.ai_style.log_odds, report.ai_style.intercept
        sums = f"log-odds {log_odds:.2f}, of which {start:.2f} to begin with; the rest is evidence"
        yield from paragraph(sums, self.columns, indent=2)
        yield from self._evidence("for the likeness", checked, sign=1)
        yield from self._evidence("against it", checked, sign=-1)

    def _evidence(self, title: str, checked: Checked, sign: int) -> Iterator[str]:
        found = (each for each in checked.report.explanations if each.evidence * sign > 0)
        strong = sorted(found, key=lambda each: -abs(each.evidence))
        if strong:
            yield f"  {title}"
        source = Lines(checked.text)
        for each in strong[:_EVIDENCE]:
            facts = self._facts(each, checked, source, behind=False)
            yield from self._row(f"{each.evidence:+9.2f}", facts)
        rest = strong[_EVIDENCE:]
        if rest:
            yield f"{signed(sum(e.evidence for e in rest)):>9}  {len(rest)} more"

    def _row(self, amount: str, text: str) -> Iterator[str]:
        first, *rest = paragraph(text, self.columns, indent=11)
        yield f"{amount}{first[9:]}"
        yield from rest

    def _facts(
        self, explanation: Explanation, checked: Checked, source: Lines, *, behind: bool = True
    ) -> str:
        rule, count = self.rules.get(explanation.rule), spots(explanation)
        facts = f"{explanation.rule}: {against(explanation, rule)}"
        usual = self._usual(explanation, checked.report)
        if usual is not None:
            facts = f"{facts}, people {number(usual)}"
        if is_whole(rule) or not count:
            at = seen(explanation, source) if behind else ()
            return f"{facts}; see {places(at, checked.unit)}" if at else facts
        at = lines(explanation, source)
        return f"{facts}; {counted(count, 'place')}: {places(at, checked.unit)}"

    def _points(self, points: float) -> str:
        return self.ink(f"{signed(points):>9}", "loss" if points < 0 else "gain")

    def _title(self, text: str) -> Iterator[str]:
        yield from ("", self.ink(text, "title"))


def _beyond(raw: float) -> Iterator[str]:
    """Yield why a fault put right gains less than it costs, where the raw score is no score."""
    if raw < 0:
        yield "The raw score is below 0: a gain shows when the sum has risen above it."
    if raw > 100:
        yield "The raw score is above 100 with these faults in it: mend them for the readers."


def verdict(ai_style: AiStyle) -> str:
    """Return the verdict on the style, worded as the resemblance it is."""
    if ai_style.probability is None:
        return f"{RESEMBLES}: {ai_style.verdict}: {ai_style.reason}".removesuffix(": ")
    reason = f" ({ai_style.reason})" if ai_style.reason else ""
    return f"{RESEMBLES}: {chance(ai_style.probability)}, {ai_style.verdict}{reason}"
