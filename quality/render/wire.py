"""The `json` and `jsonl` formats: every report as the versioned schema, readable anywhere.

`quality/report.schema.json` is the schema, docs/formats.md says what may change in a version.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from quality.gate import Run
from quality.render import summary
from quality.render.checked import Checked, View
from quality.report import SCHEMA_VERSION

_LONE = re.compile("[\ud800-\udfff]")
_SURROGATE = r"\ud"  # as JSON in ASCII has it, lone or half of a pair


@dataclass(frozen=True, slots=True)
class Json:
    """One object: `documents`, `problems` and `summary`; a document is written as it comes."""

    view: View = field(default_factory=View)

    def begin(self) -> Iterator[str]:
        """Yield the opening of the object and of its documents."""
        yield f'{{"schema_version": {SCHEMA_VERSION}, "documents": ['

    def document(self, checked: Checked, index: int) -> Iterator[str]:
        """Yield one report on a line of its own."""
        separator = "," if index else " "
        yield f"{separator}{text(document(checked))}"

    def end(self, run: Run) -> Iterator[str]:
        """Yield the problems and the summary."""
        yield f'], "problems": {text([asdict(problem) for problem in run.problems])}'
        yield f', "summary": {text(summary.wire(run))}}}'


@dataclass(frozen=True, slots=True)
class JsonLines:
    """An object a line, each with a `type`: the documents, the problems, then the summary."""

    view: View = field(default_factory=View)

    def begin(self) -> Iterator[str]:
        """Yield nothing."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:  # noqa: ARG002
        """Yield one report."""
        yield text({"type": "document", **document(checked)})

    def end(self, run: Run) -> Iterator[str]:
        """Yield the problems and the summary."""
        for problem in run.problems:
            yield _line("problem", asdict(problem))
        yield _line("summary", summary.wire(run))


def document(checked: Checked) -> dict[str, Any]:
    """Return a report as data, with the path of its document."""
    return {"path": checked.path, **checked.report.to_dict()}


def text(value: object, indent: int | None = None) -> str:
    """Return `value` as JSON in ASCII that any reader takes: no lone surrogates, no NaN.

    >>> text({"a": ("\\ud800", float("inf"), "é")})
    '{"a": ["\\\\ufffd", null, "\\\\u00e9"]}'
    """
    try:
        written = json.dumps(value, indent=indent, allow_nan=False)
    except (TypeError, ValueError):  # a mapping of another kind, or no finite number
        written = _SURROGATE
    if _SURROGATE not in written:
        return written
    return json.dumps(_plain(value), indent=indent, allow_nan=False)


def _line(kind: str, facts: Mapping[str, Any]) -> str:
    return text({"type": kind, "schema_version": SCHEMA_VERSION, **facts})


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {_plain(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value
