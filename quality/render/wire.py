"""The `json` format: every report as the versioned schema, in order, readable anywhere."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from quality.gate import Run
from quality.render import summary
from quality.render.checked import Checked
from quality.report import SCHEMA_VERSION

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Json:
    """One object: `documents`, `problems` and `summary`; a document is written as it comes."""

    def begin(self) -> Iterator[str]:
        """Yield the opening of the object and of its documents."""
        yield f'{{"schema_version": {SCHEMA_VERSION}, "documents": ['

    def document(self, checked: Checked, index: int) -> Iterator[str]:
        """Yield one report on a line of its own."""
        separator = "," if index else " "
        yield f"{separator}{text({'path': checked.path, **checked.report.to_dict()})}"

    def end(self, run: Run) -> Iterator[str]:
        """Yield the problems and the summary."""
        yield f'], "problems": {text([asdict(problem) for problem in run.problems])}'
        yield f', "summary": {text(summary.wire(run))}}}'


def text(value: object, indent: int | None = None) -> str:
    """Return `value` as JSON in ASCII that any reader takes: no lone surrogates, no NaN.

    >>> text({"a": ("\\ud800", float("inf"), "é")})
    '{"a": ["\\\\ufffd", null, "\\\\u00e9"]}'
    """
    return json.dumps(_plain(value), indent=indent, allow_nan=False)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {_plain(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value
