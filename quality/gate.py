"""Whether a run passes: what was found in each document against what is allowed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from quality.rule import SEVERITIES

if TYPE_CHECKING:
    from quality.files import Problem
    from quality.report import Report

FailOn = Literal["error", "warning", "suggestion", "never"]

PASS, FAIL, UNDONE, INTERRUPTED = 0, 1, 2, 130


class Gate(NamedTuple):
    """What is allowed; findings as bad as `fail_on`, or worse, are not."""

    fail_on: FailOn = "error"
    max_warnings: int | None = None
    min_score: float | None = None
    fail_on_ai_style: float | None = None

    def failures(self, outcomes: "Sequence[Outcome]") -> tuple[str, ...]:
        """Return what is not as allowed, and by how much.

        >>> Gate().failures([Outcome("a.md", "ok", 40.0, {"error": 2, "warning": 9})])
        ('2 errors (--fail-on error allows none)',)
        """
        counts = severities(outcomes)
        checks = (
            self._findings(counts),
            self._warnings(counts.get("warning", 0)),
            self._scores(outcomes),
            self._styles(outcomes),
        )
        return tuple(failure for check in checks for failure in check)

    def _findings(self, counts: Mapping[str, int]) -> Iterator[str]:
        bad = [(name, counts[name]) for name in as_bad_as(self.fail_on) if counts.get(name)]
        if bad:
            found = ", ".join(counted(number, name) for name, number in bad)
            yield f"{found} (--fail-on {self.fail_on} allows none)"

    def _warnings(self, number: int) -> Iterator[str]:
        if self.max_warnings is not None and number > self.max_warnings:
            over = number - self.max_warnings
            yield f"{counted(number, 'warning')}, {over} over --max-warnings {self.max_warnings}"

    def _scores(self, outcomes: "Sequence[Outcome]") -> Iterator[str]:
        floor = self.min_score
        if floor is None:
            return
        low = sorted((o.score, o.path) for o in outcomes if o.score is not None and o.score < floor)
        if low:
            (score, path), more = low[0], len(low) - 1
            gap = f"{floor - score:.2f} under --min-score {floor:g}"
            others = f", and {counted(more, 'document')} more" if more else ""
            yield f"{path} scores {score:.2f}, {gap}{others}"

    def _styles(self, outcomes: "Sequence[Outcome]") -> Iterator[str]:
        most = self.fail_on_ai_style
        if most is None:
            return
        high = [(o.ai_style, o.path) for o in outcomes if o.ai_style is not None]
        over = sorted((each for each in high if each[0] > most), reverse=True)
        if over:
            (likeness, path), more = over[0], len(over) - 1
            gap = f"{likeness - most:.2f} over --fail-on-ai-style {most:g}"
            others = f", and {counted(more, 'document')} more" if more else ""
            yield f"{path} resembles machine-generated text: {likeness:.2f}, {gap}{others}"


_USUAL = Gate()


class Outcome(NamedTuple):
    """What a gate needs to know of one document; `aside` counts findings not held against it."""

    path: str
    status: str
    score: float | None
    severities: Mapping[str, int]
    aside: Mapping[str, int] = {}
    gate: Gate = _USUAL
    ai_style: float | None = None


class Leniency(NamedTuple):
    """What a run is not to fail for: a gate that failed, names that stand for no text."""

    exit_zero: bool = False
    no_files: bool = False


class Run(NamedTuple):
    """A finished run: its outcomes and its problems.

    `false_alarms` says how often "many signs" stood on texts by people, where that is known;
    `excluded` counts what a configuration leaves out and nobody asked to have named.
    """

    outcomes: Sequence[Outcome] = ()
    problems: "Sequence[Problem]" = ()
    leniency: Leniency = Leniency()
    false_alarms: str = ""
    excluded: int = 0

    @property
    def failures(self) -> tuple[str, ...]:
        """What the gates do not allow; documents with equal settings meet theirs together."""
        met: dict[Gate, list[Outcome]] = {}
        for outcome in self.outcomes:
            met.setdefault(outcome.gate, []).append(outcome)
        return tuple(failure for gate, met_by in met.items() for failure in gate.failures(met_by))

    @property
    def exit_code(self) -> int:
        """2 where some document could not be checked, 1 where the gate failed, else 0."""
        if self.undone:
            return UNDONE
        return FAIL if self.failures and not self.leniency.exit_zero else PASS

    @property
    def undone(self) -> tuple[str, ...]:
        """Why documents could not be checked: a word each."""
        broken = ("error" for outcome in self.outcomes if outcome.status == "error")
        passed = ("no_texts", "no_match") if self.leniency.no_files else ()
        kinds = (each.kind for each in self.problems if not each.skipped)
        return (*(kind for kind in kinds if kind not in passed), *broken)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know to read the verdict: what a gate on style means."""
        held = [each for each in self.outcomes if each.gate.fail_on_ai_style is not None]
        if not held:
            return ()
        withheld = sum(each.ai_style is None for each in held)
        return (
            "--fail-on-ai-style asks how much a style resembles machine-generated text; that "
            "is a resemblance, no proof of who wrote a text",
            self.false_alarms or "how often it stops texts by people was not measured",
            f"withheld, so not held against it: {withheld} of {counted(len(held), 'document')}",
        )


def outcome(path: str, report: "Report", gate: Gate = _USUAL) -> Outcome:
    """Return what `gate` needs to know of `report`, of which nothing was left out."""
    found = Counter(finding.severity for finding in report.findings)
    scores = report.quality.score, report.ai_style.probability
    return Outcome(path, report.status, scores[0], found, {}, gate, scores[1])


def severities(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Return how many findings there are of each severity, the worst first."""
    return {name: sum(o.severities.get(name, 0) for o in outcomes) for name in SEVERITIES}


def put_aside(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Return how many findings were left out, by the reason why."""
    total: Counter[str] = Counter()
    for each in outcomes:
        total.update(each.aside)
    return dict(total)


def as_bad_as(fail_on: FailOn) -> tuple[str, ...]:
    """Return the severities that fail a run.

    >>> as_bad_as("warning"), as_bad_as("never")
    (('error', 'warning'), ())
    """
    return () if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "error"), counted(2, "error")
    ('1 error', '2 errors')
    """
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
