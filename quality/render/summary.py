"""The last line of a run: what was checked, what was not, and which gate failed."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from quality.files import EXCLUDED
from quality.gate import Run, counted, put_aside, severities

_UNSCORED = {
    "too_short": "too short",
    "empty": "empty",
    "unsupported_language": "not English",
}


def line(run: Run) -> str:
    """Return the closing line of a run.

    >>> line(Run())
    'checked 0 documents; no findings; passed'
    """
    parts = [_checked(run), _skipped(run), _undone(run)]
    said = (", ".join(filter(None, parts)), _findings(run), _aside(run), _verdict(run))
    return "; ".join(filter(None, said))


def wire(run: Run) -> dict[str, Any]:
    """Return the closing line as data."""
    return {
        "documents": len(run.outcomes),
        "statuses": dict(sorted(Counter(each.status for each in run.outcomes).items())),
        "findings": severities(run.outcomes),
        "aside": put_aside(run.outcomes),
        "skipped": sum(each.files for each in run.problems if each.skipped) + run.excluded,
        "undone": len(run.undone),
        "failures": list(run.failures),
        "notes": list(run.notes),
        "exit_code": run.exit_code,
    }


def unscored(status: str) -> str:
    """Return a status that leaves a document without a score, in words."""
    return _UNSCORED.get(status, status)


def _checked(run: Run) -> str:
    odd = [unscored(each.status) for each in run.outcomes if each.status in _UNSCORED]
    return f"checked {counted(len(run.outcomes), 'document')}{_tally(odd, len(run.outcomes))}"


def _skipped(run: Run) -> str:
    left = [problem for problem in run.problems if problem.skipped]
    kinds: list[str] = [each.kind for each in left for _ in range(each.files)]
    kinds += [EXCLUDED] * run.excluded
    return f"skipped {len(kinds)}{_tally(kinds)}" if kinds else ""


def _undone(run: Run) -> str:
    return f"could not check {len(run.undone)}{_tally(run.undone)}" if run.undone else ""


def _findings(run: Run) -> str:
    found = [
        counted(n, name) for name, n in severities(run.outcomes).items() if n and name != "info"
    ]
    return ", ".join(found) or ("no new findings" if put_aside(run.outcomes) else "no findings")


def _aside(run: Run) -> str:
    aside = put_aside(run.outcomes).items()
    return ", ".join(f"{counted(number, 'finding')} {reason}" for reason, number in aside)


def _verdict(run: Run) -> str:
    if run.failures:
        passed = "; passed all the same (--exit-zero)" * run.leniency.exit_zero
        return f"failed: {'; '.join(run.failures)}{passed}"
    return "incomplete" if run.undone else "passed"


def _tally(words: Iterable[str], of: int = 1) -> str:
    """Return ` (2 binary, 1 missing)`, or ` (binary)` when there is but one, and no other."""
    counts = Counter(word.replace("_", " ") for word in words)
    if counts.total() == of == 1:
        return f" ({next(iter(counts))})"
    return f" ({', '.join(f'{n} {word}' for word, n in counts.items())})" if counts else ""
