"""Changes that put findings right: found, made, and made again until none is left."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from quality.document import Document
from quality.fix.edit import Edit, apart, applied
from quality.fix.kept import harmless
from quality.fix.places import Editable
from quality.fix.repairs import REPAIRS, Change, swap
from quality.markup.reading import Reading
from quality.report import Finding, Report
from quality.rule import Rule
from quality.span import Span

if TYPE_CHECKING:
    from quality.scorer import Scorer

__all__ = ["Edit", "Fixed", "applied", "edits", "fixed"]

_ROUNDS = 20  # of changes that bring about others
_UNFIXED = ("docx",)  # formats whose source is not what is in the file


class Fixed(NamedTuple):
    """A text after its changes, the report on it, and how many findings they put right."""

    text: str
    report: Report
    findings: int


def fixed(
    text: str | Reading,
    scorer: "Scorer",
    *,
    unsafe: bool = False,
    format: str = "auto",  # noqa: A002
    name: str | None = None,
) -> Fixed:
    """Return `text` with all put right that can be; `unsafe` changes wording, too.

    What it returns is left as it is when it is given again. `format` and `name` are those of
    Scorer.score.

    >>> from quality.scorer import Scorer
    >>> fixed("She read the the report.", Scorer()).text
    'She read the report.'
    """
    report = scorer.score(text, format=format, name=name)

    def judge(changed: str) -> Report:
        return scorer.score(changed, format=report.format)

    source = text.source if isinstance(text, Reading) else text
    return refixed(source, report, scorer.rules, judge, unsafe=unsafe)


def refixed(
    text: str,
    report: Report,
    rules: Iterable[Rule],
    judge: Callable[[str], Report],
    *,
    unsafe: bool = False,
) -> Fixed:
    """Return `text` with what `report` found put right; `judge` reports on what comes of it."""
    rules, findings = tuple(rules), 0
    for _ in range(_ROUNDS):
        changes = edits(text, report, rules, unsafe=unsafe)
        if not changes:
            break
        text = applied(text, changes)
        report, findings = judge(text), findings + len({id(edit.finding) for edit in changes})
    return Fixed(text, report, findings)


def edits(
    text: str, report: Report, rules: Iterable[Rule], *, unsafe: bool = False
) -> tuple[Edit, ...]:
    """Return the changes of `text` that put findings right, in order and apart.

    None of them alters code, quotations, front matter, addresses, figures, names or structure.
    """
    mended = {rule.id: rule for rule in rules if rule.repair or (unsafe and rule.swap)}
    found = [each for each in report.findings if each.rule in mended]
    if not found or report.format in _UNFIXED:
        return ()
    document = Document(text, report.format)
    editable = Editable(document)
    wanted = (
        Edit(*change, finding)
        for finding in found
        for span in _spans(finding, mended[finding.rule])
        for change in _changes(mended[finding.rule], document, editable, span)
    )
    return tuple(harmless(document, apart(edit for edit in wanted if _alters(text, edit))))


def _spans(finding: Finding, rule: Rule) -> tuple[Span, ...]:
    return finding.related if rule.report == "together" else (Span(finding.start, finding.end),)


def _changes(rule: Rule, document: Document, editable: Editable, span: Span) -> Iterator[Change]:
    if rule.repair:
        return REPAIRS[rule.repair](document, editable, span)
    return swap(rule, document, editable, span)


def _alters(text: str, edit: Edit) -> bool:
    return text[edit.start : edit.end] != edit.text
