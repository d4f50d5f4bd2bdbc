"""The `fixes` of SARIF results: the changes that `--fix` would make, with their exact regions."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from quality.render.checked import Checked, View
from quality.render.paths import uri
from quality.render.remedies import remedies
from quality.span import Lines, Span

if TYPE_CHECKING:
    from quality.fix import Edit
    from quality.rule import Rule

Fixes = Mapping[int, dict[str, Any]]


def fixes(checked: Checked, view: View, lines: Lines) -> Fixes:
    """Return a fix by the id of the finding that it puts right, for those with a safe one.

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (3.55 to 3.57)
    """
    return {
        number: _fix(checked, view.rules.get(made[0].finding.rule), made, lines)
        for number, made in remedies(checked, view).items()
    }


def _fix(checked: Checked, rule: "Rule | None", made: "list[Edit]", lines: Lines) -> dict[str, Any]:
    change = {
        "artifactLocation": {"uri": uri(checked.path)},
        "replacements": [_replacement(edit, lines) for edit in made],
    }
    said = rule.fix if rule else ""
    return {**({"description": {"text": said}} if said else {}), "artifactChanges": [change]}


def _replacement(edit: "Edit", lines: Lines) -> dict[str, Any]:
    inserted = {"insertedContent": {"text": edit.text}} if edit.text else {}
    return {"deletedRegion": region(Span(edit.start, edit.end), lines), **inserted}


def region(span: Span, lines: Lines) -> dict[str, Any]:
    """Return a span as a region: lines and columns from 1, the end behind its last character."""
    first, last = lines.position(span.start), lines.position(span.end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }
