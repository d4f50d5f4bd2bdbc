"""How a run is laid out for people: documents under their headings, the closing line below."""

from collections.abc import Callable, Iterator

from quality.gate import Run
from quality.render import summary
from quality.render.cells import visible
from quality.render.checked import Checked, View
from quality.render.heading import heading
from quality.report import Finding

Body = Callable[[Checked, list[Finding]], Iterator[str]]


def page(checked: Checked, index: int, view: View, body: Body) -> Iterator[str]:
    """Yield the heading of a document and what `body` makes of it, apart from the one before.

    Findings of the whole document come first. A quiet view has no page without findings.
    """
    findings = sorted(view.shown(checked.report), key=lambda each: not view.is_whole(each))
    if view.quiet and not findings:
        return
    if index:
        yield ""
    yield heading(checked, view.ink)
    yield from body(checked, findings)


def closing(run: Run, view: View) -> Iterator[str]:
    """Yield the closing line, apart from what is above it; a quiet view has none for a pass."""
    if not (view.quiet and run.exit_code == 0):
        yield from ([""] if run.outcomes else [])
        yield visible(summary.line(run))
