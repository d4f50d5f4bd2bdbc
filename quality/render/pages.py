"""How a run is laid out for people: documents under their headings, the closing line below."""

from collections.abc import Callable, Iterator

from quality.gate import Outcome, Run
from quality.render import summary
from quality.render.cells import visible
from quality.render.checked import Checked, View
from quality.render.heading import heading
from quality.report import Finding

Body = Callable[[Checked, list[Finding]], Iterator[str]]


def page(checked: Checked, index: int, view: View, body: Body) -> Iterator[str]:
    """Yield the heading of a document and what `body` makes of it, apart from the next one.

    Findings of the whole document come first. A document without findings is its heading and
    what `body` has to say of it, so that clean texts are lines below each other; a quiet view
    has no page for it.
    """
    findings = sorted(view.shown(checked.report), key=lambda each: not view.is_whole(each))
    if view.quiet and not findings:
        return
    if index and view.quiet:
        yield ""
    yield heading(checked, view.ink)
    yield from body(checked, findings)
    if findings and not view.quiet:
        yield ""


def closing(run: Run, view: View) -> Iterator[str]:
    """Yield the closing line, apart from what is above it; a quiet view has none for a pass."""
    if not (view.quiet and run.exit_code == 0):
        yield from ([""] if run.outcomes and not _is_apart(run.outcomes[-1], view) else [])
        yield visible(summary.line(run))


def _is_apart(last: Outcome, view: View) -> bool:
    """Tell whether the page of a document ends with a blank line."""
    hidden = () if view.show_info else ("info",)
    shown = sum(number for name, number in last.severities.items() if name not in hidden)
    return bool(shown) and not view.quiet
