"""A gate for pipelines: do these rows pass, and if not, which and why?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import repeat
from typing import Any, NamedTuple

from quality.adapters.limits import Limits, Reason, limits
from quality.adapters.rows import Rows, default
from quality.adapters.sources import values
from quality.gate import FAIL, PASS, FailOn, counted
from quality.scorer import Scorer

_SHOWN = 10  # rows, and kinds of reasons, in a summary


class CheckFailed(Exception):  # noqa: N818 it says what happened
    """A set of texts does not pass; the message says which rows and why."""


class FailedRow(NamedTuple):
    """A row that does not pass: its place from 0, its id where there is one, and the reasons."""

    row: int
    id: Any
    status: str
    score: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check.

    `rows` is how many there were, `failed` those that do not pass, in order. `findings` counts
    the findings of each rule over all rows, `reasons` the failed rows for each kind of reason;
    both have the most first.
    """

    rows: int
    failed: tuple[FailedRow, ...] = ()
    findings: Mapping[str, int] = field(default_factory=dict)
    max_fail_frac: float = 0.0
    min_rows: int = 1

    @property
    def fail_frac(self) -> float:
        """The share of rows that fail, 0 to 1."""
        return len(self.failed) / self.rows if self.rows else 0.0

    @property
    def passed(self) -> bool:
        """Whether there are rows enough, and no more of them fail than may."""
        return self.rows >= self.min_rows and self.fail_frac <= self.max_fail_frac

    @property
    def exit_code(self) -> int:
        """0 when it passed, 1 when not."""
        return PASS if self.passed else FAIL

    @property
    def reasons(self) -> Mapping[str, int]:
        """How many rows fail for each kind of reason."""
        kinds = Counter(reason.kind for each in self.failed for reason in each.reasons)
        return dict(kinds.most_common())

    def raise_for_status(self) -> None:
        """Raise CheckFailed, with the summary for a message, when it did not pass."""
        if not self.passed:
            raise CheckFailed(str(self))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain lists, dicts and numbers, `passed` and the shares too."""
        wire = asdict(self)
        wire["failed"] = [
            {**each._asdict(), "reasons": [reason._asdict() for reason in each.reasons]}
            for each in self.failed
        ]
        told = {"passed": self.passed, "fail_frac": self.fail_frac, "reasons": self.reasons}
        return {**told, **wire}

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        verdict = "passed" if self.passed else "failed"
        share = f"{self.fail_frac:.2%} of {counted(self.rows, 'row')}"
        yield f"{verdict}: {share} fail, {self.max_fail_frac:.2%} may"
        if self.rows < self.min_rows:
            yield f"{counted(self.rows, 'row')}, and {self.min_rows} at least are expected"
        for kind, number in list(self.reasons.items())[:_SHOWN]:
            yield f"{counted(number, 'row')}: {kind}"
        for each in self.failed[:_SHOWN]:
            name = f"row {each.row}" if each.id is None else f"row {each.row} ({each.id})"
            yield f"{name}: {'; '.join(reason.text for reason in each.reasons)}"
        if len(self.failed) > _SHOWN:
            yield f"and {len(self.failed) - _SHOWN} more"


def check(  # noqa: PLR0913 each is a question of its own
    data: Any,
    text: str = "text",
    *,
    id: str | None = None,  # noqa: A002
    min_score: float | None = None,
    max_fail_frac: float = 0.0,
    rules: str | Sequence[str] = (),
    fail_on: FailOn = "error",
    min_rows: int = 1,
    scorer: Scorer | None = None,
) -> Checked:
    """Return which of many texts pass, and why the others do not: a gate for pipelines.

    `data` is a frame of pandas or polars, a table of PyArrow, a data set of Hugging Face, a column
    of one of these, or any iterable of texts or of mappings; `text` and `id` name its columns.
    A row fails when it

    - is no text, or could not be scored;
    - scores under `min_score` (0 to 100), or has no score to compare: too short, not English;
    - has a finding as bad as `fail_on`: error, warning, suggestion or never;
    - has a finding of `rules`: ids, families, prefixes or aliases.

    The check passes when at most the share `max_fail_frac` of the rows fail, and there are
    `min_rows` or more. Raises KeyError for a column, UnknownRule for a rule that does not exist,
    ValueError for a limit that is none, and for columns of unlike lengths.

    >>> checked = check(["Critics argue.", "Jane Doe argues."], rules=["attribution"])
    >>> checked.passed, checked.exit_code, checked.fail_frac, checked.reasons
    (False, 1, 0.5, {'attribution.weasel-attribution': 1})
    """
    if not 0 <= max_fail_frac <= 1:
        raise ValueError(f"max_fail_frac is a share from 0 to 1, not {max_fail_frac}")
    ready = scorer or default()
    given = list(data) if isinstance(data, Iterator) else data  # read twice where there are ids
    names = repeat(None) if id is None else values(given, id)
    return _checked(
        zip(values(given, text), names, strict=id is not None),
        Rows(ready, features=False),
        limits(ready, min_score, rules, fail_on),
        Checked(0, max_fail_frac=max_fail_frac, min_rows=min_rows),
    )


def _checked(
    given: Iterable[tuple[object, Any]], rows: Rows, allowed: Limits, ends: Checked
) -> Checked:
    findings: Counter[str] = Counter()
    failed, total = [], 0
    for total, (text, name) in enumerate(given, 1):
        row = rows(text)
        findings.update(each["rule"] for each in row["q_findings"] or ())
        reasons = allowed.reasons(row)
        if reasons:
            failed.append(FailedRow(total - 1, name, row["q_status"], row["q_score"], reasons))
    return replace(ends, rows=total, failed=tuple(failed), findings=dict(findings.most_common()))
