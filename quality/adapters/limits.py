"""What a row must keep to, and the reasons why one does not: for gates and filters."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, get_args

from quality.gate import FailOn, as_bad_as, counted
from quality.registry import select
from quality.scorer import Scorer


class Reason(NamedTuple):
    """Why a row does not pass.

    `kind` is for counting: `min_score`, the id of a rule, or a status: `error`, or what left the
    text without a score: `too_short`, `empty`, `unsupported_language`. `text` is for people.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The least score, and the rules and severities whose findings are not allowed."""

    min_score: float | None = None
    rules: frozenset[str] = frozenset()
    severities: tuple[str, ...] = ()

    def reasons(self, row: Mapping[str, Any]) -> tuple[Reason, ...]:
        """Return why `row`, of `Rows` with findings, does not pass: nothing when it does.

        >>> limits(Scorer(), min_score=60).reasons({"q_status": "too_short", "q_findings": []})
        (Reason(kind='too_short', text='has no score: too_short'),)
        """
        if row["q_status"] == "error":
            return (Reason("error", row["q_error"]),)
        return (*self._low(row), *self._found(row["q_findings"]))

    def _low(self, row: Mapping[str, Any]) -> Iterator[Reason]:
        if self.min_score is None:
            return
        score = row.get("q_score")
        if score is None:
            yield Reason(row["q_status"], f"has no score: {row['q_status']}")
        elif score < self.min_score:
            gap = f"{self.min_score - score:.2f} under {self.min_score:g}"
            yield Reason("min_score", f"scores {score:.2f}, {gap}")

    def _found(self, findings: Sequence[Mapping[str, Any]]) -> Iterator[Reason]:
        bad = Counter(each["rule"] for each in findings if self._is_bad(each))
        for rule, number in bad.most_common():
            yield Reason(rule, f"{rule}: {counted(number, 'finding')}")

    def _is_bad(self, finding: Mapping[str, Any]) -> bool:
        return finding["rule"] in self.rules or finding["severity"] in self.severities


def limits(
    scorer: Scorer,
    min_score: float | None = None,
    rules: str | Sequence[str] = (),
    fail_on: FailOn = "error",
) -> Limits:
    """Return the limits; `rules` are names of rules or families, of those that are on.

    Findings of `rules` are not allowed however slight, others when as bad as `fail_on` or worse.
    Raises UnknownRule for a name that fits none, ValueError for another `fail_on` and for a
    `min_score` outside 0 to 100.
    """
    if fail_on not in get_args(FailOn):
        raise ValueError(f"fail_on is one of {', '.join(get_args(FailOn))}, not {fail_on!r}")
    if min_score is not None and not 0 <= min_score <= 100:
        raise ValueError(f"min_score is a score from 0 to 100, not {min_score}")
    asked = (rules,) if isinstance(rules, str) else rules
    named = select(scorer.rules, asked) if asked else ()
    return Limits(min_score, frozenset(rule.id for rule in named), as_bad_as(fail_on))
